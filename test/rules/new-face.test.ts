import { describe, expect, it } from 'vitest';
import { type Belonging, identifyByAuthor, type Traces } from '../../worker/inbox/identify.ts';
import { withoutInternalNotes } from '../../worker/inbox/internal-notes.ts';
import { faceAnswer, placeAnswer } from '../../worker/inbox/new-face.ts';
import { routePmMail } from '../../worker/inbox/route-pm.ts';
import { desk, summary } from '../support/desk.ts';
import { AMY } from '../support/terms.ts';

describe('who is this?', () => {
  it.each([
    ['CONTACT', 'client-contact'],
    ['联系人。', 'client-contact'],
    ['approver', 'client-approver'],
    ['审批人', 'client-approver'],
    ['Ignore.', 'ignore'],
    ['忽略', 'ignore'],
    ['pm', null],
    ['contact him yourself', null],
    ['2', null],
    ['', null],
  ])('"%s" is read as %s', (words, answer) => {
    expect(faceAnswer(words)).toBe(answer);
  });

  it('a project is named only by a key the question was about', () => {
    const places = [{ key: 'SHOP' }, { key: 'BOOK' }];
    expect(placeAnswer('shop', places)).toEqual({ key: 'SHOP' });
    expect(placeAnswer('[BOOK]', places)).toEqual({ key: 'BOOK' });
    expect(placeAnswer('CAFE', places)).toBeNull();
    expect(placeAnswer('SHOP or BOOK', places)).toBeNull();
  });
});

describe('a mail that is passed on by a PM of several projects', () => {
  const belonging = (projectId: number, role: 'pm' | 'client-contact'): Belonging => ({
    projectId,
    key: `P${projectId}`,
    open: true,
    roles: [role],
  });
  const traces: Traces = {
    personId: 1,
    belongings: [belonging(1, 'pm'), belonging(2, 'pm')],
    letter: null,
    threadProjectId: null,
    subjectKey: null,
    subjectRefs: [],
  };
  const several = { outcome: 'several-projects', projectIds: [1, 2] } as const;

  it('belongs to the one project in which its author is the client', () => {
    expect(identifyByAuthor(several, traces, [belonging(2, 'client-contact')])).toMatchObject({
      outcome: 'known',
      projectId: 2,
      proven: false,
    });
  });

  it('stays open where its author is the client in both, or in neither', () => {
    const both = [belonging(1, 'client-contact'), belonging(2, 'client-contact')];
    expect(identifyByAuthor(several, traces, both)).toBe(several);
    expect(identifyByAuthor(several, traces, [belonging(3, 'client-contact')])).toBe(several);
  });
});

describe('what a PM writes for our own record', () => {
  it('is taken out before any command reads the mail, also from the middle of an answer', () => {
    const text = '/answer Q-1 It is ready.\n// they are slow\nSee you.\n/内部 不要提价格\n/internals stays';
    const { summary: read, notes } = withoutInternalNotes(summary(text));
    expect(notes).toEqual(['they are slow', '不要提价格']);
    expect(read.newText).toBe('/answer Q-1 It is ready.\nSee you.\n/internals stays');
  });
});

describe('a promise in passing', () => {
  const nudges = (text: string, to = [{ name: '', address: AMY.address }]) =>
    routePmMail(desk(text, { summary: summary(text, { to }) }), false).letters.filter(
      ({ letter }) => letter === 'pm-promise-nudge',
    );

  it('is put before its writer once, however many there are', () => {
    const letters = nudges('We guarantee that it works. We will go live next Friday, free of charge.');
    expect(letters).toHaveLength(1);
    expect(letters[0]?.to).toMatchObject([{ address: desk('').author.address }]);
  });

  it('is none in a mail that no client reads, in quoted words, or in a command', () => {
    expect(nudges('We guarantee that it works.', [])).toEqual([]);
    expect(nudges('> We guarantee that it works.')).toEqual([]);
    expect(nudges('/note Call\nWe guarantee that it works.')).toEqual([]);
  });
});
