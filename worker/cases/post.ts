import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Language } from '../mail/language.ts';
import { isAnswer } from '../mail/letter.ts';
import type { EchoedLine } from '../mail/letter-variables.ts';
import { type NewLetter, writeLetter } from '../outbox/store.ts';
import type { Act, PlainLetter, Review } from './act.ts';
import type { CaseRef, Effect, Party, ReplyItem } from './decision.ts';
import { caseLabel } from './decision.ts';
import { membersWith, type Project } from './project/state.ts';

type SendLetter = Extract<Effect, { kind: 'send-letter' }>;

interface Draft {
  readonly name: NewLetter['name'];
  readonly to: readonly Party[];
  readonly cc: readonly Party[];
  readonly about: readonly CaseRef[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly occasion: string;
  readonly automatic: boolean;
  readonly answers: boolean;
  readonly whileStatus: readonly string[] | null;
  readonly documents: readonly number[];
  /** The command line that caused it. */
  readonly because: string | null;
}

/** A letter that is new, and the command line that caused it. */
export interface Written {
  readonly id: number;
  readonly because: string | null;
}

/** Gathers the letters of one act: at most one goes back to the author, whatever the mail contained. */
export class Post {
  readonly #project: Project;
  readonly #act: Act;
  readonly #at: Date;
  readonly #domain: string;
  readonly #drafts: Draft[] = [];
  readonly #replies: ReplyItem[] = [];
  readonly #echoes: EchoedLine[] = [];

  constructor(project: Project, act: Act, at: Date, messageIdDomain: string) {
    this.#project = project;
    this.#act = act;
    this.#at = at;
    this.#domain = messageIdDomain;
    this.#echoes.push(...(act.mail?.echoes ?? []));
    this.#drafts.push(...act.letters.map(plain));
  }

  reply(item: ReplyItem): void {
    this.#replies.push(item);
  }

  echo(line: EchoedLine): void {
    this.#echoes.push(line);
  }

  add(letter: PlainLetter): void {
    this.#drafts.push(plain(letter));
  }

  send(ref: CaseRef, effect: SendLetter, because: string | null): void {
    this.#drafts.push({
      name: effect.letter,
      to: effect.to,
      cc: effect.cc ?? [],
      about: [ref],
      variables: effect.variables,
      occasion: `${caseLabel(ref)}:${effect.occasion}`,
      automatic: effect.automatic,
      answers: false,
      whileStatus: effect.whileStatus ?? null,
      documents: effect.documents ?? [],
      because,
    });
  }

  /** Puts a mail before the PMs; its author hears that it arrived, unless another answer goes back anyway. */
  askPms(review: Review, mailId: number): void {
    const author = this.#act.mail?.author;
    this.#drafts.push(
      plain({
        letter: 'pm-review-needed',
        to: membersWith(this.#project, 'pm'),
        variables: { ...this.#act.mail?.inQuestion, mailId, words: review.words, because: review.because },
        occasion: `review:${mailId}:${review.because}`,
        answers: false,
      }),
    );
    if (!author || this.#act.mail?.mayBeAnswered !== true) return;
    if (this.#replies.length > 0) return;
    this.#drafts.push(
      plain({
        letter: 'neutral-received',
        to: [author],
        variables: {},
        occasion: `neutral:${mailId}`,
        answers: true,
      }),
    );
  }

  /** Writes the rows; gives the letters that are new. */
  async write(trx: Transaction<Database>): Promise<Written[]> {
    const written: Written[] = [];
    for (const draft of [...this.#answersToAuthor(), ...this.#drafts]) {
      for (const letter of this.#perLanguage(this.#withoutTheSilenced(draft))) {
        const id = await writeLetter(trx, letter);
        if (id !== null) written.push({ id, because: draft.because });
      }
    }
    return written;
  }

  /**
   * In a dispute no automatic letter reaches the people concerned, and while a project is on hold none its clients,
   * but for answers; what a person sends on purpose still does.
   */
  #withoutTheSilenced(draft: Draft): Draft {
    if (!draft.automatic) return draft;
    const onHold = this.#project.phase === 'on-hold' && draft.because === null && !leavesOnHold(draft.name);
    const silenced = new Set(
      this.#project.members.flatMap(({ personId, silencedBecause, roles }) => {
        const rests = onHold && roles.some((role) => role.startsWith('client'));
        return silencedBecause !== null || rests ? [personId] : [];
      }),
    );
    const heard = (parties: readonly Party[]) => parties.filter((one) => !silenced.has(one.personId));
    return { ...draft, to: heard(draft.to), cc: heard(draft.cc) };
  }

  #answersToAuthor(): Draft[] {
    const mail = this.#act.mail;
    if (!mail) return [];
    const answer = {
      to: [mail.author],
      about: [],
      automatic: true,
      answers: true,
      whileStatus: null,
      documents: [],
      because: null,
    };
    const drafts: Draft[] = [];
    if (this.#replies.length > 0) {
      const about = this.#replies.map((item) => item.ref);
      const variables = { items: this.#replies };
      drafts.push({
        ...answer,
        name: 'received',
        cc: mail.copyTo,
        about,
        variables,
        occasion: `received:${mail.id}${mail.again ?? ''}`,
      });
    }
    if (this.#echoes.length > 0) {
      const variables = { lines: this.#echoes };
      drafts.push({ ...answer, name: 'pm-command-echo', cc: [], variables, occasion: `echo:${mail.id}` });
    }
    return drafts;
  }

  /** One letter per language of its recipients; the copies go with the first. */
  #perLanguage(draft: Draft): NewLetter[] {
    const languages = [...new Set(draft.to.map((party) => party.language))];
    return languages.map((language, index) => ({
      projectId: this.#project.id,
      name: draft.name,
      language,
      automatic: draft.automatic,
      occasion: `${this.#project.key}:${draft.occasion}:${draft.name}:${language}`,
      about: draft.about,
      answersMailId: draft.answers ? (this.#act.mail?.id ?? null) : null,
      variables: draft.variables,
      stillDue: stillDue(draft),
      documents: draft.documents,
      to: inLanguage(draft.to, language),
      cc: index === 0 ? draft.cc : [],
      createdAt: this.#at,
      notBefore: this.#at,
      messageIdDomain: this.#domain,
    }));
  }
}

/** Letters that reach clients also while the project is on hold: answers to their own mail, and what takes a letter back. */
function leavesOnHold(name: Draft['name']): boolean {
  return isAnswer(name) || name === 'withdrawn';
}

function stillDue(draft: Draft): NewLetter['stillDue'] {
  const ref = draft.about[0];
  return draft.whileStatus && ref
    ? { kind: ref.kind, number: ref.number, statuses: draft.whileStatus }
    : null;
}

function inLanguage(parties: readonly Party[], language: Language): Party[] {
  return parties.filter((party) => party.language === language);
}

function plain(letter: PlainLetter): Draft {
  return {
    name: letter.letter,
    to: letter.to,
    cc: [],
    about: [],
    variables: letter.variables,
    occasion: letter.occasion,
    automatic: true,
    answers: letter.answers,
    whileStatus: null,
    documents: letter.documents ?? [],
    because: null,
  };
}
