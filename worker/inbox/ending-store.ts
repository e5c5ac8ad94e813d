import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { closings, gateCases } from '../cases/closing/store.ts';
import { library } from '../cases/lesson/store.ts';
import { surveys, surveysOfPm } from '../cases/survey/store.ts';
import type { LetterName } from '../mail/letter.ts';
import type { Desk } from './desk.ts';

type Trx = Transaction<Database>;

/** What commands about surveys, lessons and the closing look at; nothing is read for mails that hold none of them. */
export async function endingOf(
  trx: Trx,
  projectId: number,
  pm: number,
  { newText, answers }: { readonly newText: string; readonly answers: LetterName | null },
): Promise<Pick<Desk, 'surveys' | 'portfolio' | 'library' | 'closings' | 'gates'>> {
  const asksSurveys = /[/／](?:survey|问卷)/iu.test(newText);
  const asksLessons = /[/／](?:lesson|经验)/iu.test(newText);
  const asksClosing = answers === 'pm-closing-blocks' || /[/／](?:close|结项|project|项目)/iu.test(newText);
  return {
    ...(asksSurveys
      ? { surveys: await surveys.list(trx, projectId), portfolio: await surveysOfPm(trx, pm) }
      : {}),
    ...(asksLessons ? { library: await library(trx) } : {}),
    ...(asksClosing
      ? { closings: await closings.list(trx, projectId), gates: await gateCases(trx, projectId) }
      : {}),
  };
}
