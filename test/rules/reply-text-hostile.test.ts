import { describe, expect, test } from 'vitest';
import { replyText } from '../../worker/inbox/reply-text/reply-text.ts';

/** Large enough that work growing with the square of the size would take hours, not seconds. */
const SIZE = 1_000_000;
const GENEROUS_MS = 60_000;

const LETTER =
  '以下需求已整理完毕，请您确认：\n1. 首页改版：新版首页在 3 月 20 日前上线。\n如同意，请回复“确认”。';

function filled(unit: string, size = SIZE): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

const TEXTS: Record<string, string> = {
  'nothing but line ends': filled('\n'),
  'nothing but quote marks': filled('>'),
  'one line of blanks before a letter': `${filled(' ')}x`,
  'dashes without end': filled('-'),
  'rules without end': filled('-----\n'),
  'attributions that never close': filled('On Mon, Mar 2, 2026 at 10:00 AM Galaxy\n'),
  'an attribution that never ends its line': filled('On Mon, Mar 2, 2026 at 10:00 '),
  'labels that never make a header': filled('From: '),
  'one header of endless copies': `From: a@b.c\n${filled('Cc: a@b.c\n')}`,
  'closings without end': filled('Regards,\nBob\n\n'),
  'device lines without end': filled('Sent from my iPhone\n'),
  'answers without end': filled('> question\nanswer\n'),
  'legal words without end': filled('this e-mail is confidential\n\n'),
  'our letter over and over': filled(`${LETTER}\n`),
  'our letter over and over on one line': filled(LETTER.replaceAll('\n', '')),
  'half surrogate pairs': filled('\ud800'),
};

const PAGES: Record<string, string> = {
  'elements nested without end': filled('<div>'),
  'nested elements closed by other names': filled('<div>', SIZE / 2) + filled('</span>', SIZE / 2),
  'quotes nested without end': filled('<blockquote>'),
  'quotes side by side without end': filled('<blockquote>a</blockquote>b'),
  'Gmail wrappers side by side': filled('<div class="gmail_quote">x</div>'),
  'nothing but angle brackets': filled('<'),
  'a style without end': `<div style="${filled('border-top:')}">x</div>`,
  'comments that never close': filled('<!--'),
  'our own border signs': filled('\ue0a0'),
};

describe('a hostile body is answered in time that grows with its size only', () => {
  test.each(Object.keys(TEXTS))('text: %s', { timeout: GENEROUS_MS }, (name) => {
    const split = replyText({ text: TEXTS[name] ?? '', html: null }, LETTER);
    expect(split.newText.length).toBeLessThanOrEqual(SIZE + 20);
  });

  test.each(Object.keys(PAGES))('HTML: %s', { timeout: GENEROUS_MS }, (name) => {
    const split = replyText({ text: '同意', html: PAGES[name] ?? '' }, LETTER);
    expect(split.newText.length).toBeLessThanOrEqual(SIZE + 20);
  });

  test('HTML nested too deep to be a mail leaves the text body to speak', () => {
    const html = `${'<div>'.repeat(5000)}不同意${'</div>'.repeat(5000)}`;
    expect(replyText({ text: '先不要上线', html }).newText).toBe('先不要上线');
  });

  test('what lies beyond the lines that are read is quoted, and a person looks', () => {
    const split = replyText({ text: `${filled('words of a client\n', 400_000)}确认`, html: null });
    expect(split.newText).not.toContain('确认');
    expect(split.quotedText).toContain('确认');
    expect(split.confidence).toBeLessThan(0.6);
  });

  test('of a page larger than any mail the beginning is read, and a person looks', () => {
    const page = `<p>先不要上线</p>${filled('<i>x</i>')}<p>确认</p>`;
    const split = replyText({ text: '', html: page });
    expect(split.newText.slice(0, 5)).toBe('先不要上线');
    expect(split.newText).not.toContain('确认');
    expect(split.newText.length).toBeLessThan(SIZE / 8);
    expect(split.confidence).toBeLessThan(0.6);
  });

  test('a long thread of many elements is still read whole and surely', () => {
    const row = '<tr><td style="padding:1px">item</td><td>price</td></tr>';
    const page = `<p>先不要上线</p><blockquote><table>${row.repeat(4000)}</table></blockquote>`;
    const split = replyText({ text: '', html: page });
    expect(split.newText).toBe('先不要上线');
    expect(split.confidence).toBeGreaterThan(0.9);
  });
});
