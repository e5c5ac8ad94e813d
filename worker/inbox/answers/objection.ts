import { mayBeObjected } from '../../cases/sign-off/dispute.ts';
import type { Standing } from '../../cases/sign-off/state.ts';
import { type Answered, type ClientMail, plainStep } from '../client-mail.ts';
import { readDecision } from '../decision/grammar.ts';
import { itemRuns, maskOtherNumbers } from '../decision/numbers.ts';
import { readObjection } from '../decision/objection.ts';
import { plainCopy } from '../decision/plain.ts';

type Items = readonly number[] | 'all';

/**
 * "That is not what I said": a reply to our letter about a request disputes, in time, what was recorded of it. Only
 * lines of which something is recorded can be objected to; what is said of others is an answer.
 */
export function answerObjection(mail: ClientMail): Answered | null {
  const { identity, signOffs = [], summary, author, mailId, at, saidByPm } = mail;
  if (!identity.proven || saidByPm || identity.about.filter(({ kind }) => kind === 'sign-off').length !== 1)
    return null;
  const [state] = signOffs;
  if (!state) return null;
  const standing = state.items.filter((item) => mayBeObjected(state, item, at));
  const items = standing.length === 0 ? null : disputed(mail, state, standing);
  if (items === null) return null;
  const event = {
    happened: 'objected',
    person: author.personId,
    personName: author.name,
    mail: mailId,
    words: summary.newText,
    items,
  } as const;
  return {
    steps: [plainStep({ on: 'sign-off', number: state.number, event })],
    letters: [],
    review: null,
    settles: ['confirmation', 'change_request', 'other'],
    reason: 'objected',
  };
}

/**
 * The lines a mail takes back, each of them recorded and still open to objection; null when it takes back none. While
 * a request waits, what somebody says of a line that only others have confirmed is an answer, unless it disputes the
 * read-back.
 */
function disputed(mail: ClientMail, state: Standing, recorded: Standing['items']): Items | null {
  const { newText } = mail.summary;
  const said = readObjection(newText);
  const items = said.objects ? said.items : takenBack(newText, state);
  if (items === null) return null;
  const isOver = state.status === 'signed' || state.status === 'recorded' || state.status === 'deemed';
  const disputesReadBack = said.objects && mail.identity.answers?.name === 'received';
  const standing = recorded
    .filter((item) => isOver || disputesReadBack || isTheirs(item, mail))
    .map(({ item }) => item);
  if (standing.length === 0) return null;
  if (items === 'all') return isOver || disputesReadBack ? standing : null;
  return items.length > 0 && items.every((item) => standing.includes(item)) ? items : null;
}

/** Confirmed by the writer, or by somebody for whom the writer decides. */
function isTheirs({ confirmedBy }: Standing['items'][number], { author, project }: ClientMail): boolean {
  const actsFor = project.delegations
    .filter(({ to }) => to.personId === author.personId)
    .map(({ from }) => from);
  return [author.personId, ...actsFor].some((person) => confirmedBy.includes(person));
}

const WAIT =
  /^\s*(?:oh,? |sorry,? |no,? )*(?:wait|hold on|stop|one moment|not so fast)\b|^\s*(?:等等|等一下|等下|稍等|慢着|且慢|先别|先不要)/u;

/** "Wait, not item 3", 等等，第3条先不要, or another choice for a line that is signed already. */
function takenBack(newText: string, state: Standing): readonly number[] | null {
  const read = readDecision(newText, { openItems: openItemsOf(state), inline: [], request: state.number });
  if (read.kind === 'choices') {
    const others = read.choices.filter(({ choice }) => choice !== 'confirm');
    if (others.length < read.choices.length) return null;
    const numbers = others.flatMap(({ items }) => (items === 'all' ? [] : items));
    return others.some(({ items }) => items === 'all') ? null : numbers;
  }
  const plain = plainCopy(newText);
  if (!WAIT.test(plain)) return null;
  return [...new Set(itemRuns(maskOtherNumbers(plain)).flatMap(({ items }) => items))];
}

function openItemsOf({ items }: Standing) {
  return items.map(({ item, title, statement, requirement }) => ({
    item,
    title,
    statement,
    ...(requirement === null ? {} : { requirement }),
  }));
}
