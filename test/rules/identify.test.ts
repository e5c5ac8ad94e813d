import { describe, expect, it } from 'vitest';
import { identify, subjectTag, type Traces } from '../../worker/inbox/identify.ts';

const SHOP = { projectId: 1, key: 'SHOP', open: true, roles: ['client-approver'] as const };
const APP = { projectId: 2, key: 'APP', open: true, roles: ['client-contact'] as const };
const LETTER = {
  letterId: 9,
  projectId: 1,
  name: 'sign-off-requested',
  about: [{ kind: 'sign-off', number: 5 }],
  reviewedMailId: null,
} as const;

function traces(changes: Partial<Traces>): Traces {
  return {
    personId: 7,
    belongings: [SHOP],
    letter: null,
    threadProjectId: null,
    subjectKey: null,
    subjectRefs: [],
    ...changes,
  };
}

describe('whose mail this is', () => {
  it('a reply to our letter belongs to the project of the letter, with what the letter was about', () => {
    expect(identify(traces({ letter: LETTER, belongings: [SHOP, APP] }))).toMatchObject({
      outcome: 'known',
      projectId: 1,
      about: [{ kind: 'sign-off', number: 5 }],
      proven: true,
    });
  });

  it('an unknown address in a known thread is a new face, not a member', () => {
    expect(identify(traces({ letter: LETTER, personId: null, belongings: [] }))).toEqual({
      outcome: 'new-face',
      projectId: 1,
    });
    expect(identify(traces({ threadProjectId: 2 }))).toEqual({ outcome: 'new-face', projectId: 2 });
  });

  it('a member of another project who answers our letter is a new face too', () => {
    expect(identify(traces({ letter: LETTER, belongings: [APP] }))).toEqual({
      outcome: 'new-face',
      projectId: 1,
    });
  });

  it('a subject tag helps only those who belong, and proves nothing', () => {
    expect(identify(traces({ belongings: [SHOP, APP], subjectKey: 'APP' }))).toMatchObject({
      projectId: 2,
      proven: false,
    });
    expect(identify(traces({ personId: null, belongings: [], subjectKey: 'SHOP' }))).toEqual({
      outcome: 'stranger',
    });
    expect(identify(traces({ belongings: [APP], subjectKey: 'SHOP' }))).toMatchObject({ projectId: 2 });
  });

  it('the only open project is taken; between several a person must choose', () => {
    expect(identify(traces({}))).toMatchObject({ projectId: 1, found: 'only-project' });
    expect(identify(traces({ belongings: [SHOP, { ...APP, open: false }] }))).toMatchObject({ projectId: 1 });
    expect(identify(traces({ belongings: [SHOP, APP] }))).toEqual({
      outcome: 'several-projects',
      projectIds: [1, 2],
    });
  });
});

describe('the tag of a subject', () => {
  it('names a project and a case', () => {
    expect(subjectTag('Re: [SHOP SO-5] Please confirm')).toEqual({
      key: 'SHOP',
      refs: [{ kind: 'sign-off', number: 5 }],
    });
    expect(subjectTag('回复：[HAILAN] 周报')).toEqual({ key: 'HAILAN', refs: [] });
    expect(subjectTag('[external] hello')).toEqual({ key: null, refs: [] });
  });
});
