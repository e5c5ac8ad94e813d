import { expect, test } from 'vitest';
import { decideClosing } from '../../worker/cases/closing/decide.ts';
import { type GateCase, heldGates, openGates } from '../../worker/cases/closing/gates.ts';
import { terms } from '../support/terms.ts';

const one = (kind: GateCase['ref']['kind'], status: string, grade: GateCase['grade'] = null): GateCase => ({
  ref: { kind, number: 1 },
  status,
  title: 'Export',
  grade,
});

test('an open milestone, an undecided change and a grave complaint each keep a project open', () => {
  const open = openGates([
    one('milestone', 'planned'),
    one('change-request', 'client-decision'),
    one('complaint', 'investigating', 'S2'),
    one('complaint', 'investigating', 'S1'),
  ]);
  expect(open.map(({ gate }) => gate)).toEqual(['milestones', 'changes', 'complaints-s2', 'complaints-s1']);
});

test('what is accepted, decided or only moderate keeps nothing open', () => {
  expect(
    openGates([
      one('milestone', 'accepted'),
      one('milestone', 'dropped'),
      one('change-request', 'rejected'),
      one('complaint', 'investigating', 'S3'),
    ]),
  ).toEqual([]);
});

test('no reason waives an S1 complaint', () => {
  const open = openGates([one('complaint', 'investigating', 'S1')]);
  const waivers = [{ gate: 'complaints-s1', because: 'the client is fine with it' }] as const;
  expect(heldGates(open, waivers)).toHaveLength(1);
  const opened = { happened: 'opened', open, waivers } as const;
  expect(decideClosing({ status: 'absent', number: 1 }, opened, terms())).toEqual({
    outcome: 'refused',
    because: 'urgent-complaint-open',
  });
});

test('a waiver without words waives nothing', () => {
  const open = openGates([one('milestone', 'planned')]);
  expect(heldGates(open, [{ gate: 'milestones', because: ' ' }])).toHaveLength(1);
  expect(heldGates(open, [{ gate: 'milestones', because: 'phase two' }])).toEqual([]);
});
