import { describe, expect, it } from 'vitest';
import { USUAL_SETTINGS } from '../../worker/cases/project/settings.ts';
import { decideSignOff } from '../../worker/cases/sign-off/decide.ts';
import type { SignOffFinding } from '../../worker/cases/sign-off/state.ts';
import { answered, drawnUp, letters, raised, upon } from '../support/sign-off.ts';
import { AMY, PM, terms } from '../support/terms.ts';

const VAGUE: SignOffFinding = {
  item: 2,
  words: 'quickly',
  says: { zh: '“quickly”没有时限。', en: '"quickly" names no time.' },
  blocking: true,
};
const HINT: SignOffFinding = {
  item: 1,
  words: '',
  says: { zh: '没有负责人。', en: 'nobody owns it.' },
  blocking: false,
};
const released = (because: string | null) =>
  ({ happened: 'released', person: PM.personId, personName: PM.name, mail: 5, because }) as const;
const settings = (preview: 'always' | 'never') => ({ settings: { ...USUAL_SETTINGS, preview } });

describe('a request with unclear wording', () => {
  it('goes to the PM before any client, with what the check found', () => {
    const { state, effects } = drawnUp({}, { findings: [VAGUE] });
    expect(state.status).toBe('preview');
    expect(letters(effects)).toEqual([['pm-sign-off-preview', ['张伟']]]);
    expect(raised(effects)).toEqual([]);
  });

  it('does not leave without a reason', () => {
    const { state } = drawnUp({}, { findings: [VAGUE] });
    expect(decideSignOff(state, released(null), terms())).toEqual({
      outcome: 'refused',
      because: 'reason-missing',
    });
  });

  it('leaves with a reason, which goes into evidence under the name of the PM', () => {
    const { state } = drawnUp({}, { findings: [VAGUE] });
    const sent = upon(state, released('the client uses this word'));
    expect(sent.state).toMatchObject({ status: 'requested', waiver: 'the client uses this word' });
    expect(letters(sent.effects)).toContainEqual(['sign-off-requested', ['Amy Lin']]);
    expect(sent.effects).toContainEqual(
      expect.objectContaining({
        kind: 'prove',
        decision: 'overridden',
        rule: 'recorded-by-pm: the client uses this word',
        person: PM.personId,
        details: expect.objectContaining({ items: ['2. Export'], words: ['quickly'] }),
      }),
    );
  });

  it('is answered by nobody while it is only a preview, and can be dropped', () => {
    const { state } = drawnUp({}, { findings: [VAGUE] });
    expect(upon(state, answered(AMY, [{ choice: 'confirm', items: 'all' }])).state.status).toBe('preview');
    const dropped = upon(state, { happened: 'withdrawn' });
    expect(dropped.state.status).toBe('withdrawn');
    expect(dropped.effects).toEqual([]);
  });
});

describe('a preview', () => {
  it('holds nothing back for a hint, which the PM reads once in one note', () => {
    const { state, effects } = drawnUp({}, { findings: [HINT, { ...HINT, item: 3 }] });
    expect(state.status).toBe('requested');
    expect(effects.filter((effect) => effect.kind === 'send-letter').at(-1)).toMatchObject({
      letter: 'pm-note',
      variables: { what: 'sign-off-findings', findings: [{ items: [1, 3] }] },
    });
  });

  it('comes always where the project wants it, and is let go with one word', () => {
    const { state } = drawnUp(settings('always'));
    expect(state.status).toBe('preview');
    expect(upon(state, released(null)).state.status).toBe('requested');
  });

  it('never comes where the project does not want it', () => {
    expect(drawnUp(settings('never'), { findings: [VAGUE] }).state.status).toBe('requested');
  });

  it('that was let go is not let go twice', () => {
    const sent = upon(drawnUp(settings('always')).state, released(null));
    expect(decideSignOff(sent.state, released(null), terms())).toMatchObject({ outcome: 'refused' });
  });
});

describe('a request that is out', () => {
  it('and taken back tells its readers that nothing is to be answered', () => {
    const dropped = upon(drawnUp().state, { happened: 'withdrawn' });
    expect(dropped.state.status).toBe('withdrawn');
    expect(letters(dropped.effects)).toEqual([['withdrawn', ['Amy Lin']]]);
    expect(upon(dropped.state, answered(AMY, [])).effects).toMatchObject([
      { kind: 'reply', item: { kind: 'sign-off-closed', status: 'withdrawn' } },
    ]);
  });

  it('and replaced names the request to answer instead', () => {
    const dead = upon(drawnUp().state, { happened: 'superseded', by: 2 });
    expect(upon(dead.state, answered(AMY, [])).effects).toMatchObject([
      { item: { kind: 'sign-off-closed', replacedBy: { kind: 'sign-off', number: 2 } } },
    ]);
  });

  it('and ended by a new wording learns later which request has come in its place', () => {
    const dead = upon(drawnUp().state, { happened: 'superseded' });
    expect(upon(dead.state, { happened: 'superseded', by: 3 }).state.replacedBy).toBe(3);
  });
});
