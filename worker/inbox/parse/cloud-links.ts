/** Where a mailer keeps files that are too large to send, for some days only. */
const SERVERS: readonly (readonly [RegExp, string])[] = [
  [
    /^https?:\/\/(?:[\w-]+\.){0,3}(?:ex)?mail\.qq\.com\/(?:cgi-bin\/ftnExs|cgi-bin\/readtemplate\?[^#]*ftn|ftn\/)/i,
    'QQ Mail',
  ],
  [/^https?:\/\/(?:[\w-]+\.){0,3}ftn\.qq\.com\//i, 'QQ Mail'],
  [
    /^https?:\/\/(?:[\w-]+\.){0,3}(?:163|126|188|yeah|netease)\.(?:com|net)\/[^\s]*(?:large-?attach|cloud-?attach|cloudatt|fs\/display|html\/cloud)/i,
    'NetEase Mail',
  ],
  [/^https?:\/\/(?:u|fs|dashi|mimg)\.(?:163|126)\.com\//i, 'NetEase Mail'],
  [
    /^https?:\/\/(?:[\w-]+\.){0,3}(?:aliyun|alibaba-inc|mxhichina|alimail)\.(?:com|net)\/[^\s]*(?:attach|largefile|netdisk)/i,
    'Alibaba Mail',
  ],
  [/^https?:\/\/(?:we\.tl\/|(?:[\w-]+\.)?wetransfer\.com\/downloads\/)/i, 'WeTransfer'],
];

const MAX_SEARCHED_CHARACTERS = 300_000;
const MAX_LINKS = 20;

interface Expiry {
  readonly file: string;
  readonly date: string | null;
}

/**
 * One sentence for each file that did not come with the mail but lies behind a link that expires
 * (QQ 超大附件, 163 云附件): its name and last day where the mail says so. Afterwards nobody can fetch it.
 */
export function cloudFiles(text: string, html: string | null): string[] {
  const body = text.slice(0, MAX_SEARCHED_CHARACTERS);
  const links = linksOf(
    `${body}\n${(html ?? '').slice(0, MAX_SEARCHED_CHARACTERS).replaceAll('&amp;', '&')}`,
  );
  const expiries = expiriesOf(body);
  if (links.length === 0) {
    const announced = /超大附件|云附件|雲附件/.test(body) ? expiries : [];
    return announced.map((expiry) => sentence('the sender’s mail server', null, expiry));
  }
  return links.map(({ address, server }, index) =>
    sentence(
      server,
      address,
      expiries[index] ?? (links.length === 1 || expiries.length === 1 ? expiries[0] : undefined),
    ),
  );
}

function sentence(server: string, address: string | null, expiry: Expiry | undefined): string {
  const file = expiry?.file ? `The file ${expiry.file}` : 'A file';
  const until = expiry?.date ? `expires ${expiry.date}` : 'may expire (no date is given)';
  return `${file} is not in the mail but on ${server} and ${until}${address ? `: ${address}` : '.'}`;
}

function linksOf(source: string): { address: string; server: string }[] {
  const found = new Map<string, string>();
  for (const [address] of source.matchAll(/https?:\/\/[^\s"'<>()（），。]{4,1000}/gi)) {
    const server = SERVERS.find(([pattern]) => pattern.test(address))?.[1];
    if (server && found.size < MAX_LINKS) found.set(address, server);
  }
  return [...found].map(([address, server]) => ({ address, server }));
}

const DATE = /(\d{4})\s?[年\-/.]\s?(\d{1,2})\s?[月\-/.]\s?(\d{1,2})\s?日?(?:[ T]{0,3}(\d{1,2}):(\d{2}))?/;
const EXPIRES = /到期|过期|過期|失效|有效期|截止|expire|valid until/i;

/** The lines that tell a last day, with the file named on the same line or the line before. */
function expiriesOf(text: string): Expiry[] {
  const found: Expiry[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const short = line.slice(0, 600);
    if (!EXPIRES.test(short) || found.length >= MAX_LINKS) continue;
    const date = DATE.exec(short);
    const endless = /无限期|永久|無限期/.test(short);
    if (!date && !endless) continue;
    found.push({
      file: fileNamed(short) || fileNamed(lines[index - 1] ?? ''),
      date: date ? isoDay(date) : null,
    });
  }
  return found;
}

function fileNamed(line: string): string {
  return (
    /([^\s:：(（"“][^:：(（"“\n]{0,150}\.[A-Za-z0-9]{1,6})(?=[\s(（"”,，]|$)/
      .exec(line.slice(0, 300))?.[1]
      ?.trim() ?? ''
  );
}

function isoDay(date: RegExpExecArray): string {
  const [, year, month, day, hour, minute] = date;
  const time = hour === undefined ? '' : ` ${hour.padStart(2, '0')}:${minute}`;
  return `${year}-${(month as string).padStart(2, '0')}-${(day as string).padStart(2, '0')}${time}`;
}
