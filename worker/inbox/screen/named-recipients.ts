/** A recipient named in a notice, with the words the notice says about it. */
export interface NamedRecipient {
  readonly address: string;
  readonly words: string;
}

/** In characters. RFC 5322 §2.1.1 allows 998; an address stands near the beginning. */
const LONGEST_LINE = 500;

const MAILBOX = String.raw`(?:smtp:|mailto:)?([a-z0-9!#$%&*+/=?^_{|}~.'-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+)`;
const ANYWHERE = new RegExp(MAILBOX, 'gi');
const OPENING = new RegExp(String.raw`^[\s>*•·|"'([<-]*${MAILBOX}`, 'i');
const LIST = new RegExp(String.raw`^\s*<?${MAILBOX}>?(?:\s*[,;，；、]\s*<?${MAILBOX}>?)+\s*[.;:]?\s*$`, 'i');

/** Words that stand right before a recipient, and words that stand somewhere before one in the same phrase. */
const RIGHT_BEFORE = [
  String.raw`recipients?|addressed(?: to)?|address|mailbox|\buser|userid|\bto|\bfor|attempts|errors?|error-for|smtp`,
  '收件人|收信人|收件地址|收件箱|邮件地址|发送给|发给|发往|寄给|投递到|投递给|送达',
].join('|');
const BEFORE = [
  String.raw`${RIGHT_BEFORE}|address(?:es)?|deliver(?:y|ed)?(?: \w+)? to|reach|\bfailed|user name|rcpt to`,
  String.raw`remis a|delivre a|entregad[oa] (?:a|para)|\ban\b|地址|用户|账号|帐号`,
].join('|');
const CLOSELY_LABELLED = new RegExp(
  String.raw`(?:${RIGHT_BEFORE})[\s:：=<"'([（《“「,-]{1,6}${MAILBOX}`,
  'gi',
);
const LABELLED = new RegExp(String.raw`(?:${BEFORE})[^@\n]{0,30}?[\s:：=<"'([（《“「,]\s*${MAILBOX}`, 'gi');
const ORIGIN =
  /\((?:expanded|generated|originally addressed to|alias(?:ed)? from)[^@)]*?([^\s<>()@]+@[^\s<>()]+)>?\)/gi;

/** The line that introduces the list of those whom the mail missed. */
const INTRODUCTION = new RegExp(
  [
    '(?:did not reach the following|(?:could not be|not) delivered to:?$|was not delivered to:|not delivered to the following',
    String.raw`following\s+recipients?\b(?! of)|following recipient\(s\)|(?:the|to)\s+following (?:e-?mail )?address(?:es|\(es\))?`,
    '(?:list of|failed) recipients?|failed addresses|failure reasons|had delivery (?:problems|errors)|permanent fatal errors',
    'diagnostic information for administrators|informations de diagnostic pour les administrateurs|诊断信息',
    String.raw`以下收件人|下列收件人|以下地址|下列地址|收件人列表|未能送达以下|无法(?:送达|投递)到?以下)[^\n]*\n`,
  ].join('|'),
  'im',
);

/** Lines about whom to ask or who wrote, never about whom the mail missed. */
const NOT_ABOUT_RECIPIENT =
  /contact|assistance|questions?\b|help ?desk|report this|for (further|more) (information|help)|problem report|^\s*(from|sender|发件人|发信人|回复|reply-to|subject|主题|message-id|references)\s*[:：]|reply to|\be\.g\.|for example|例如|请联系|如有疑问|投诉|举报|客服/i;
/** Advice how an address might be written, with made-up ones. */
const ADVICE = /,\s*try\s+\S+@|\btry(?:ing)?\s+(?:emailing|sending|writing)\b|\be\.g\.|for example|例如/i;
const PLACEHOLDER = /^(?:NAME|USER|USERNAME|YOUR[._]?NAME|FIRST[._]LAST)@/;
const KEEPER = /^(postmaster|mailer-daemon|abuse|hostmaster|mail-daemon)@/i;

/**
 * The recipients a notice in plain words speaks of, strongest form first: an address that opens a line (qmail,
 * Postfix, Exim, Yahoo, Sendmail …), then one behind a label or a preposition, then any at all.
 *
 * @param notice the notice without the copy of the returned mail
 * @param aside addresses that are no recipients unless nothing else is named (ours, the sender of the notice)
 */
export function namedRecipients(notice: string, aside: ReadonlySet<string>): NamedRecipient[] {
  for (const part of [belowIntroduction(notice), notice]) {
    const named = part === null ? [] : namedIn(part, aside);
    if (named.length > 0) return named;
  }
  return [];
}

/**
 * Exchange, Domino and others repeat the head of our letter (To, Cc, Subject) above the list of those it missed;
 * only what follows the introducing line speaks of recipients.
 */
function belowIntroduction(notice: string): string | null {
  const introduction = INTRODUCTION.exec(notice);
  return introduction ? notice.slice(introduction.index + introduction[0].length) : null;
}

function namedIn(notice: string, aside: ReadonlySet<string>): NamedRecipient[] {
  const lines = notice.split('\n').map((line) => line.slice(0, LONGEST_LINE));
  for (const readLine of [first, closelyLabelled, labelled, any]) {
    const found = lines.flatMap((line, index) =>
      ADVICE.test(line) || (readLine !== first && NOT_ABOUT_RECIPIENT.test(line))
        ? []
        : readLine(line).map((address) => ({ address: tidy(address), index })),
    );
    const wanted = found.filter(
      ({ address }) =>
        !aside.has(address.toLowerCase()) && !KEEPER.test(address) && !PLACEHOLDER.test(address),
    );
    // An address from anywhere counts only where no second one could be meant.
    if (readLine === any && new Set(wanted.map(({ address }) => address.toLowerCase())).size !== 1) return [];
    if (wanted.length > 0) return withWords(lines, wanted);
  }
  return [];
}

function first(line: string): string[] {
  if (LIST.test(line)) return any(line);
  const opening = OPENING.exec(line)?.[1];
  return [...(opening ? [opening] : []), ...origins(line)];
}

function closelyLabelled(line: string): string[] {
  return [...captured(line, CLOSELY_LABELLED), ...origins(line)];
}

function labelled(line: string): string[] {
  return [...captured(line, LABELLED), ...origins(line)];
}

function any(line: string): string[] {
  return captured(line, ANYWHERE);
}

function origins(line: string): string[] {
  return captured(line, ORIGIN);
}

function captured(line: string, form: RegExp): string[] {
  return [...line.matchAll(form)].map((match) => match[1] ?? '');
}

function tidy(address: string): string {
  return address.replace(/^['"=]+|['".,;:]+$/g, '');
}

function withWords(
  lines: readonly string[],
  found: readonly { address: string; index: number }[],
): NamedRecipient[] {
  const starts = new Set(found.map(({ index }) => index));
  const named = new Map<string, NamedRecipient>();
  for (const { address, index } of found) {
    const words = wordsFrom(lines, index, starts);
    const known = named.get(address.toLowerCase());
    named.set(
      address.toLowerCase(),
      known ? { ...known, words: `${known.words} ${words}`.trim() } : { address, words },
    );
  }
  return [...named.values()];
}

/** The recipient's own line and what follows, up to the next recipient or the end of the paragraph. */
function wordsFrom(lines: readonly string[], index: number, starts: ReadonlySet<number>): string {
  const words = [lines[index] ?? ''];
  for (let next = index + 1; next < lines.length && words.length < 12; next += 1) {
    const line = lines[next] ?? '';
    if (starts.has(next) || (line.trim() === '' && words.length > 1)) break;
    words.push(line);
  }
  return words.join(' ').replace(/\s+/g, ' ').trim();
}
