// Checks an evidence folder by itself: node verify.mjs
// Needs Node 18 or newer and nothing else: no network, no packages, nothing of whoever made the folder.
// Exit code 0: everything agrees. 1: something was changed; every finding is named.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const LIST = 'SHA256SUMS';
const findings = [];
const facts = [];

const bytesOf = (name) => readFileSync(join(FOLDER, name));
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const find = (what) => findings.push(what);

/** All files below the folder, with / between the parts of a name. */
function filesBelow(folder = '') {
  return readdirSync(join(FOLDER, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(name) : [name];
  });
}

/** 1. Every file is listed, and has the hash it is listed with. */
function checkList(present) {
  if (!present.includes(LIST)) {
    find(`${LIST}: the file is missing`);
    return new Map();
  }
  const listed = new Map();
  for (const [index, line] of bytesOf(LIST).toString('utf8').trimEnd().split('\n').entries()) {
    const [, hash, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (!name) find(`${LIST}: line ${index + 1} cannot be read`);
    else listed.set(name, hash);
  }
  for (const [name, hash] of listed) {
    if (!present.includes(name)) find(`${name}: listed in ${LIST} but missing`);
    else if (sha256(bytesOf(name)) !== hash)
      find(`${name}: is not what ${LIST} lists; one of the two was changed`);
  }
  for (const name of present) {
    if (name !== LIST && !listed.has(name)) find(`${name}: not listed in ${LIST}`);
  }
  return listed;
}

/** 2. Each ledger entry carries the hash of the one before: sha256(previous hash, newline, entry). */
function checkLedger(index) {
  const chain = new Map();
  let previous = '0'.repeat(64);
  let broken = null;
  const lines = bytesOf('ledger.jsonl')
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  for (const [at, line] of lines.entries()) {
    const seq = at + 1;
    const entry = readJson(line);
    const said = entry && readJson(entry.canonical);
    const what = !said
      ? 'cannot be read'
      : entry.seq !== seq || said.seq !== seq
        ? `has the number ${entry.seq}: an entry is missing or out of place`
        : said.chain !== index.project.key || entry.chain !== index.project.key
          ? 'belongs to another project'
          : entry.previousHash !== previous
            ? 'does not carry the hash of the entry before'
            : sha256(`${previous}\n${entry.canonical}`) !== entry.hash
              ? 'has another hash than its content: it was changed'
              : null;
    if (what) {
      broken = `ledger.jsonl: entry ${seq} ${what}`;
      break;
    }
    chain.set(seq, { hash: entry.hash, said });
    previous = entry.hash;
  }
  if (broken) find(broken);
  else if (lines.length !== index.ledger.entries || previous !== (index.ledger.head ?? previous)) {
    find(`ledger.jsonl: ends with ${lines.length} entries and ${previous}; evidence.json says otherwise`);
  }
  return { chain, head: previous, whole: broken === null };
}

/** 3. Each decision has the hash of its content, follows the one before, and is named by the ledger. */
function checkDecisions(index, { chain, whole }) {
  let before = null;
  for (const [at, decision] of index.decisions.entries()) {
    const name = `evidence.json: decision ${at + 1} (${decision.decision})`;
    const content = readJson(decision.canonical);
    if (sha256(decision.canonical) !== decision.sha256 || !content)
      find(`${name} has another hash than its content`);
    else {
      for (const field of ['about', 'mailId', 'at', 'decision', 'rule', 'personId']) {
        if (content[field] !== decision[field]) find(`${name}: “${field}” is not what was hashed`);
      }
      if (content.project !== index.project.key || content.about !== index.case)
        find(`${name} is of another case`);
      if (content.record.previous.inCase !== before) find(`${name} does not follow the decision before it`);
      const { seq, hash } = content.record.ledgerBefore;
      if (whole && seq > 0 && chain.get(seq)?.hash !== hash)
        find(`${name}: the ledger before it is another one`);
    }
    if (whole && !named(chain, decision)) find(`${name} is not named by any entry of the ledger`);
    before = decision.sha256;
  }
}

function named(chain, decision) {
  return [...chain.values()].some(
    ({ said }) => said.what === 'evidence-recorded' && said.details?.sha256 === decision.sha256,
  );
}

/** 4. The files are those the index names, and those the decisions rest on. */
function checkFiles(index, present) {
  const named = [...index.letters, ...index.replies, ...index.documents].filter(({ file }) => file !== null);
  const hashes = new Map();
  for (const { file, sha256: hash } of named) {
    if (!present.includes(file)) find(`${file}: named in evidence.json but missing`);
    else if (sha256(bytesOf(file)) !== hash) find(`${file}: is not what evidence.json names; it was changed`);
    hashes.set(hash, file);
  }
  for (const [at, { canonical }] of index.decisions.entries()) {
    const record = readJson(canonical)?.record;
    const needed = record ? [record.reply?.sha256, ...record.letters.map((letter) => letter.sha256)] : [];
    for (const hash of needed.filter(Boolean)) {
      if (!hashes.has(hash))
        find(`evidence.json: decision ${at + 1} rests on ${hash}, which is not in this folder`);
    }
  }
}

/** 5. What a mail can say about its own origin without asking anybody. */
function stateOrigin({ file }) {
  const raw = bytesOf(file).toString('latin1');
  const cut = /\r?\n\r?\n/.exec(raw);
  const head = cut ? raw.slice(0, cut.index) : raw;
  const body = cut ? raw.slice(cut.index + cut[0].length) : '';
  const headers = head
    .split(/\r?\n(?![ \t])/)
    .map((line) => /^([^:\s]+)[ \t]*:([\s\S]*)$/.exec(line))
    .filter(Boolean)
    .map(([, name, value]) => [name.toLowerCase(), value.replace(/\r?\n[ \t]+/g, ' ').trim()]);
  const verdict = headers.find(([name]) => name === 'authentication-results');
  if (verdict) facts.push(`${file}: topmost verdict of a server: ${verdict[1]}`);
  for (const [, value] of headers.filter(([name]) => name === 'dkim-signature')) {
    facts.push(`${file}: ${dkimFact(value, body)}`);
  }
  if (!verdict && !headers.some(([name]) => name === 'dkim-signature')) {
    facts.push(`${file}: carries neither a server's verdict nor a DKIM signature`);
  }
}

/** The body hash (bh=) can be checked here; the signature over the headers needs the domain's key from DNS. */
function dkimFact(value, body) {
  const tags = new Map(
    value.split(';').map((tag) => {
      const at = tag.indexOf('=');
      return [tag.slice(0, at).trim(), tag.slice(at + 1).replace(/\s+/g, '')];
    }),
  );
  const who = `DKIM signature of ${tags.get('d')} (key ${tags.get('s')}._domainkey.${tags.get('d')})`;
  if (tags.has('l')) return `${who} covers only the first ${tags.get('l')} bytes of the body`;
  const algorithm = tags.get('a')?.endsWith('sha1') ? 'sha1' : 'sha256';
  const relaxed = (tags.get('c') ?? 'simple/simple').split('/')[1] === 'relaxed';
  const hash = createHash(algorithm).update(canonicalBody(body, relaxed), 'latin1').digest('base64');
  return hash === tags.get('bh')
    ? `${who}: the body is the one that was signed; the signature itself needs the key from DNS`
    : `${who}: the body differs from the one that was signed`;
}

/** RFC 6376 §3.4.3 and §3.4.4. */
function canonicalBody(body, relaxed) {
  let text = body.replace(/\r?\n/g, '\r\n');
  if (relaxed) text = text.replace(/[ \t]+/g, ' ').replace(/ (?=\r\n|$)/g, '');
  text = text.replace(/(\r\n)*$/, '');
  return text === '' && relaxed ? '' : `${text}\r\n`;
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const present = filesBelow();
checkList(present);
const index = present.includes('evidence.json') ? readJson(bytesOf('evidence.json').toString('utf8')) : null;
let head = null;
if (!index) find('evidence.json: missing, or cannot be read');
else if (!present.includes('ledger.jsonl')) find('ledger.jsonl: the file is missing');
else {
  try {
    const ledger = checkLedger(index);
    head = ledger.head;
    checkDecisions(index, ledger);
    checkFiles(index, present);
    for (const reply of index.replies) if (present.includes(reply.file)) stateOrigin(reply);
  } catch (error) {
    find(`evidence.json: is not built as it was written (${error.message})`);
  }
}
for (const fact of facts) console.log(`note  ${fact}`);
for (const finding of findings) console.log(`FAIL  ${finding}`);
if (findings.length === 0) {
  console.log(
    `OK    ${index.project.key} ${index.case}: ${index.decisions.length} decision(s), ` +
      `${present.length} files, ${index.ledger.entries} ledger entries`,
  );
  console.log(`      last ledger hash ${head}`);
  console.log(
    '      Compare it, or an earlier hash of ledger.jsonl, with a weekly update in your own mailbox.',
  );
}
process.exitCode = findings.length === 0 ? 0 : 1;
