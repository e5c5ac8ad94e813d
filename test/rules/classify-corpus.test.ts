import { describe, expect, it } from 'vitest';
import { readMails, readSentences } from '../../worker/inbox/classify/corpus.ts';
import { readCorpus } from '../../worker/inbox/classify/corpus-folder.ts';
import { lintCorpus } from '../../worker/inbox/classify/corpus-lint.ts';

describe('the corpus', () => {
  it('has no broken line and no sentence with two truths', () => {
    expect(lintCorpus(readCorpus()).filter((finding) => finding.failing)).toEqual([]);
  });

  it('has both languages, and four sentences of ten that mean nothing', () => {
    const { sentences } = readCorpus();
    const chinese = sentences.filter(({ place }) => place.startsWith('sentences/zh-')).length;
    const other = sentences.filter(({ intents }) => intents.includes('other')).length;
    expect(chinese / sentences.length).toBeGreaterThan(0.4);
    expect(chinese / sentences.length).toBeLessThan(0.6);
    expect(other / sentences.length).toBeGreaterThan(0.35);
  });
});

describe('reading the corpus', () => {
  it('reads labels, sentence and context', () => {
    const { sentences, broken } = readSentences(
      'sentences/en-x.txt',
      '# who\nc+r | Fine; add a field. \nc | OK | ctx=ask\n',
    );
    expect(broken).toEqual([]);
    expect(sentences.map(({ intents, text, ask }) => [intents, text, ask])).toEqual([
      [['confirmation', 'change_request'], 'Fine; add a field.', false],
      [['confirmation'], 'OK', true],
    ]);
  });

  it('refuses other beside another label, unknown labels and unknown fields', () => {
    const { broken } = readSentences('sentences/en-x.txt', 'o+c | x\nz | y\nc | z | ctx=maybe\nno bar\n');
    expect(broken.map(({ place }) => place)).toEqual(
      [1, 2, 3, 4].map((line) => `sentences/en-x.txt:${line}`),
    );
  });

  it('reads a mail with its letter, severity and labelled lines', () => {
    const mail =
      'subject: Re: SO-1\nanswers: sign-off-requested\nseverity: high\n\no: Hi,\n\nc: 1 to 3 are fine.\np: 4 is wrong again.\n';
    const { mails, broken } = readMails(
      'mails/en-x.txt',
      `${mail}=====\n${mail.replace('severity: high\n', '')}`,
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.newText).toBe('Hi,\n\n1 to 3 are fine.\n4 is wrong again.');
    expect(mails[0]?.severity).toBe('high');
    expect(broken).toEqual([
      { place: 'mails/en-x.txt:10', because: 'severity stands with a complaint and only then' },
    ]);
  });
});
