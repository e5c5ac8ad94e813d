import { verdictLine } from '../../support/raw-mail.ts';
import type { Attack } from './attack.ts';
import { AMY, CLARE } from './besieged.ts';

const FAILED = ['needs-review', 'authentication-failed'] as const;
const FACE = ['needs-review', 'new-face'] as const;
const SECOND_WORD = ['needs-review', 'second-word'] as const;

/** The words are right, the writer is not the person. */
export const FORGED_SENDERS: readonly Attack[] = [
  {
    name: 'the approver forged: our server says that DKIM and DMARC fail',
    mail: ({ asked }) => ({ from: AMY, reply: asked, verdict: 'fail', text: 'CONFIRM ALL' }),
    ends: FAILED,
    tells: /amy@harbour\.example/,
  },
  {
    name: 'the approver forged on the change: our server says fail',
    mail: ({ quote }) => ({ from: AMY, reply: quote, verdict: 'fail', text: 'APPROVE CR-1' }),
    ends: FAILED,
    tells: /APPROVE CR-1/,
  },
  {
    name: 'the complainant forged: our server says fail',
    mail: ({ proposal }) => ({
      from: 'Tom Ray <tom@harbour.example>',
      reply: proposal,
      verdict: 'fail',
      text: 'ACCEPT',
    }),
    ends: FAILED,
    tells: /tom@harbour\.example/,
  },
  {
    name: 'an objection forged to open again what is signed',
    mail: ({ readBack }) => ({ from: AMY, reply: readBack, verdict: 'fail', text: 'Wait, not item 1.' }),
    ends: FAILED,
    tells: /not item 1/,
  },
  {
    name: 'only DKIM and SPF are written, and both fail',
    mail: ({ asked }) => ({
      from: AMY,
      reply: asked,
      verdict: 'none',
      headers: [
        'Authentication-Results: mx.studio.example; dkim=fail header.d=harbour.example; spf=fail smtp.mailfrom=evil.example',
      ],
      text: '确认 全部',
    }),
    ends: FAILED,
    tells: /amy@harbour\.example/,
  },
  {
    name: 'the sender’s own pass below the failing verdict of our server',
    mail: ({ asked }) => ({
      from: AMY,
      reply: asked,
      verdict: 'fail',
      headers: [verdictLine('pass', 'harbour.example')],
      text: 'CONFIRM ALL',
    }),
    ends: FAILED,
    tells: /amy@harbour\.example/,
  },
  {
    name: 'a pass under the name of another server: nobody vouches, a second word is asked at the address on file',
    mail: ({ asked }) => ({
      from: AMY,
      reply: asked,
      verdict: 'none',
      headers: [verdictLine('pass', 'harbour.example', 'mx.evil.example')],
      text: 'CONFIRM ALL',
    }),
    ends: SECOND_WORD,
    tells: /Amy Lin/,
  },
  {
    name: 'a pass for the domain of somebody else',
    mail: ({ asked }) => ({
      from: AMY,
      reply: asked,
      verdict: 'none',
      headers: [
        'Authentication-Results: mx.studio.example; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=evil.example',
      ],
      text: 'CONFIRM ALL',
    }),
    ends: SECOND_WORD,
    tells: /Amy Lin/,
  },
  {
    name: 'no verdict at all on a yes to money',
    mail: ({ quote }) => ({ from: AMY, reply: quote, verdict: 'none', text: 'APPROVE CR-1' }),
    ends: SECOND_WORD,
    tells: /Amy Lin/,
  },
  {
    name: 'a PM forged, with commands: our server says fail',
    mail: () => ({
      from: CLARE,
      subject: '[HARBOUR] urgent',
      verdict: 'fail',
      text: '/approve CR-1 because: the client called\n/override SO-3 because: the client called\n/project set limit cost 900000',
    }),
    ends: FAILED,
    tells: /clare@studio\.example/,
  },
  {
    name: 'a PM nobody vouches for, who lets the attacker approve',
    mail: () => ({
      from: CLARE,
      subject: '[HARBOUR] people',
      verdict: 'none',
      text: '/contact add Eve Adams <eve@evil.example> approver',
    }),
    ends: SECOND_WORD,
    tells: /eve@evil\.example/,
  },
  {
    name: 'a homoglyph of the approver’s domain',
    mail: ({ asked }) => ({ from: 'Amy Lin <amy@h\u0430rbour.example>', reply: asked, text: 'CONFIRM ALL' }),
    ends: FACE,
    tells: /h\u0430rbour|xn--/,
  },
  {
    name: 'the approver’s address with a plus',
    mail: ({ asked }) => ({ from: 'Amy Lin <amy+ok@harbour.example>', reply: asked, text: 'CONFIRM ALL' }),
    ends: FACE,
    tells: /amy\+ok@harbour\.example/,
  },
  {
    name: 'the approver’s address with a dot',
    mail: ({ asked }) => ({ from: 'Amy Lin <a.my@harbour.example>', reply: asked, text: 'CONFIRM ALL' }),
    ends: FACE,
    tells: /a\.my@harbour\.example/,
  },
  {
    name: 'a lookalike domain, on the change',
    mail: ({ quote }) => ({
      from: 'Amy Lin <amy@harbour-group.example>',
      reply: quote,
      text: 'APPROVE CR-1',
    }),
    ends: FACE,
    tells: /amy@harbour-group\.example/,
  },
  {
    name: 'the approver’s address as a display name',
    mail: ({ asked }) => ({
      from: '"Amy Lin amy@harbour.example" <eve@evil.example>',
      reply: asked,
      text: 'CONFIRM ALL',
    }),
    ends: FACE,
    tells: /eve@evil\.example/,
  },
  {
    name: 'two writers in one From',
    mail: ({ asked }) => ({
      from: 'Eve Adams <eve@evil.example>, Amy Lin <amy@harbour.example>',
      reply: asked,
      text: 'CONFIRM ALL',
    }),
    ends: FACE,
    tells: /eve@evil\.example/,
  },
  {
    name: 'our own address as the sender',
    mail: ({ asked }) => ({ from: 'Liaison <liaison@studio.example>', reply: asked, text: 'CONFIRM ALL' }),
    ends: ['set-aside', 'own:own-address'],
    tells: null,
  },
  {
    name: 'a Reply-To that would lead our answer elsewhere',
    mail: ({ asked }) => ({
      from: AMY,
      reply: asked,
      headers: ['Reply-To: eve@evil.example', 'Return-Path: <eve@evil.example>'],
      text: 'Who will train our staff, and when?',
    }),
    ends: ['applied', 'understood'],
    tells: /Who will train our staff/,
    asks: 1,
  },
];
