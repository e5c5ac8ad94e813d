import { isCourtesy } from './courtesy.ts';
import { writtenLines } from './lines.ts';

const STATUS =
  /^(?:(?:please |pls |send |send me |give me |what(?:'s| is) )?(?:the |our |a |an )?(?:current |project )?(?:status|progress|state of play)(?: (?:update|report|please|pls|now|today))?|(?:请|麻烦|查|查询|查看|发|发一下|看一下|看下|问一下|问下)?(?:一下|下)?(?:项目|目前|当前|现在的?|最新|整体)?(?:的)?(?:状态|进度|进展|进展情况|进度情况|情况汇报)(?:如何|怎么样|怎样|查询|汇报|更新|谢谢)?)[\s?!.。~,]*$/u;

/** Whether a mail is nothing but the short command `状态` / `STATUS`, greeting and thanks aside. */
export function asksStatus(newText: string): boolean {
  if (newText.length > LONGEST) return false;
  const lines = writtenLines(newText).filter(({ plain }) => !isCourtesy(plain));
  const said = lines.filter(({ plain }, at) => at === 0 || !isName(plain));
  return (
    said.length === 1 && STATUS.test((said[0]?.plain ?? '').replace(/^(?:hi|hello|你好|您好)[,!。 ]+/u, ''))
  );
}

/** A command with its greeting and a short name below. */
const LONGEST = 200;

function isName(plain: string): boolean {
  return /^(?:[a-z.'-]{1,20}(?: [a-z.'-]{1,20}){0,2}|\p{sc=Han}{2,4})$/u.test(plain);
}
