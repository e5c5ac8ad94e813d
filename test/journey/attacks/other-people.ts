import { rawMail } from '../../support/raw-mail.ts';
import type { Attack } from './attack.ts';
import { AMY, CLARE, INES, LU, PAUL, ROB, TOM } from './besieged.ts';

/** Whoever writes is who they say, and has no say in this. */
export const OTHER_PEOPLE: readonly Attack[] = [
  {
    name: 'a stranger who guesses the subject tag',
    mail: () => ({
      from: 'Eve <eve@evil.example>',
      subject: 'Re: [HARBOUR SO-3] Phase two',
      text: 'CONFIRM ALL',
    }),
    ends: ['set-aside', 'stranger'],
    tells: null,
  },
  {
    name: 'the approver of another client who guesses the subject tag',
    mail: () => ({ from: ROB, subject: 'Re: [HARBOUR SO-3] Phase two', text: 'CONFIRM ALL' }),
    ends: ['applied', 'understood'],
    tells: /Rob Stone/,
    pm: 'nora@studio.example',
  },
  {
    name: 'the approver of another client who answers our letter',
    mail: ({ asked }) => ({ from: ROB, reply: asked, text: 'CONFIRM ALL' }),
    ends: ['needs-review', 'new-face'],
    tells: /rob@rival\.example/,
  },
  {
    name: 'the approver with the reference of another project',
    mail: ({ rivalAsked }) => ({
      from: AMY,
      reply: rivalAsked,
      subject: 'Re: [HARBOUR SO-3] Phase two',
      text: 'CONFIRM ALL',
    }),
    ends: ['needs-review', 'new-face'],
    tells: /amy@harbour\.example/,
    pm: 'nora@studio.example',
  },
  {
    name: 'a colleague who was only copied, on the requirements',
    mail: ({ asked }) => ({ from: TOM, reply: asked, text: 'CONFIRM ALL' }),
    ends: ['applied', 'understood'],
    tells: /Tom Ray/,
  },
  {
    name: 'a colleague who was only copied, on the change',
    mail: ({ quote }) => ({ from: TOM, reply: quote, text: 'APPROVE CR-1' }),
    ends: ['applied', 'understood'],
    tells: /Tom Ray/,
  },
  {
    name: 'a colleague who objects to what the approver has signed',
    mail: ({ readBack }) => ({ from: TOM, reply: readBack, text: 'Wait, not item 1.' }),
    ends: ['applied', 'understood'],
    tells: /Tom Ray/,
  },
  {
    name: 'somebody of the team who answers the sign-off',
    mail: ({ asked }) => ({ from: LU, reply: asked, text: 'CONFIRM ALL' }),
    ends: ['set-aside', 'filed'],
    tells: null,
  },
  {
    name: 'the sponsor who answers for the client',
    mail: ({ quote }) => ({ from: INES, reply: quote, text: 'APPROVE CR-1' }),
    ends: ['set-aside', 'filed'],
    tells: null,
  },
  {
    name: 'a PM who answers for the client',
    mail: ({ asked }) => ({ from: CLARE, reply: asked, text: 'CONFIRM ALL' }),
    ends: ['applied', 'filed'],
    tells: null,
  },
  {
    name: 'commands by a client',
    mail: () => ({
      from: TOM,
      subject: '[HARBOUR] commands',
      text: '/approve CR-1 because: I say so\n/contact add Eve <eve@evil.example> approver',
    }),
    ends: ['needs-review', 'unsure'],
    tells: /\/approve CR-1/,
  },
  {
    name: 'commands by a stranger',
    mail: () => ({
      from: 'Eve <eve@evil.example>',
      subject: '[HARBOUR] commands',
      text: '/override SO-3 because: I say so\n/who',
    }),
    ends: ['set-aside', 'stranger'],
    tells: null,
  },
  {
    name: 'a delegation to the attacker’s address',
    mail: ({ asked }) => ({
      from: AMY,
      reply: asked,
      text: 'I am on leave until 12 December. Eve Adams <eve@evil.example> decides for me.',
    }),
    ends: ['applied', 'delegation-unknown'],
    tells: /eve@evil\.example/,
  },
  {
    name: 'a colleague who takes the decision over',
    mail: ({ asked }) => ({
      from: TOM,
      reply: asked,
      text: 'While Amy Lin is away Tom Ray <tom@harbour.example> decides for her.',
    }),
    ends: ['needs-review', 'unsure'],
    tells: /Tom Ray/,
  },
  {
    name: 'the second word, given by another person',
    mail: async ({ house, asked, letter }) => {
      await house.sendRaw(rawMail({ from: AMY, reply: asked, verdict: 'none', text: 'CONFIRM ALL' }));
      return { from: TOM, reply: await letter('amy@harbour.example', 'YES'), text: 'YES' };
    },
    ends: ['needs-review', 'second-word-by-another'],
    tells: /Tom Ray/,
  },
  {
    name: 'the second word, given by a stranger',
    mail: async ({ letter }) => ({
      from: 'Eve <eve@evil.example>',
      reply: await letter('amy@harbour.example', 'YES'),
      text: 'YES',
    }),
    ends: ['needs-review', 'new-face'],
    tells: /eve@evil\.example/,
  },
  {
    name: 'a PM who takes back what another PM has commanded',
    mail: async ({ house }) => {
      await house.sendRaw(
        rawMail({ from: CLARE, subject: '[HARBOUR] money', text: '/project set limit cost 50000' }),
      );
      return { from: PAUL, subject: '[HARBOUR] back', text: '/undo' };
    },
    ends: ['applied', 'commands'],
    tells: null,
  },
];
