import { rawMail } from '../../support/raw-mail.ts';
import type { Attack } from './attack.ts';
import { AMY } from './besieged.ts';

const report = (type: string, headers: string, words: string) => ({
  type: `multipart/report; report-type=${type}; boundary=b`,
  text: `--b\nContent-Type: text/plain; charset=utf-8\n\n${words}\n--b\nContent-Type: message/${type}\n\n${headers}\n--b--`,
});

/** A program speaks with words a person might decide with. */
export const MACHINES: readonly Attack[] = [
  {
    name: 'an automatic reply that says OK',
    mail: ({ asked }) => ({
      from: AMY,
      reply: asked,
      headers: ['Auto-Submitted: auto-replied'],
      text: 'OK, CONFIRM ALL',
    }),
    ends: ['set-aside', 'auto-reply:auto-submitted'],
    tells: null,
  },
  {
    name: 'a vacation notice that says 确认',
    mail: ({ asked }) => ({
      from: AMY,
      reply: asked,
      subject: `自动回复：${asked.subject}`,
      headers: ['X-QQ-AutoReply: 1'],
      text: '确认 全部\n我正在休假。',
    }),
    ends: ['set-aside', 'auto-reply:robot-header'],
    tells: null,
  },
  {
    name: 'a vacation notice without any header of programs',
    mail: ({ quote }) => ({
      from: AMY,
      subject: `Automatic reply: ${quote.subject}`,
      reply: quote,
      text: 'I am out of the office. APPROVE CR-1',
    }),
    ends: ['set-aside', 'auto-reply:auto-reply-subject'],
    tells: null,
  },
  {
    name: 'a read receipt',
    mail: ({ asked }) => ({
      from: AMY,
      reply: asked,
      ...report(
        'disposition-notification',
        'Final-Recipient: rfc822; amy@harbour.example\nDisposition: manual-action/MDN-sent-manually; displayed',
        '确认 全部',
      ),
    }),
    ends: ['set-aside', 'read-receipt:disposition-notification'],
    tells: null,
  },
  {
    name: 'an accepted invitation',
    mail: ({ asked }) => ({
      from: AMY,
      reply: asked,
      subject: `Accepted: ${asked.subject}`,
      type: 'multipart/alternative; boundary=b',
      text: '--b\nContent-Type: text/plain; charset=utf-8\n\nCONFIRM ALL\n--b\nContent-Type: text/calendar; method=REPLY; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:meeting-1-1@studio.example\nSUMMARY:Weekly\nATTENDEE;PARTSTAT=ACCEPTED:mailto:amy@harbour.example\nEND:VEVENT\nEND:VCALENDAR\n--b--',
    }),
    ends: ['set-aside', 'calendar-reply:calendar-reply'],
    tells: null,
  },
  {
    name: 'a delivery report whose text says approved',
    mail: ({ quote }) => ({
      from: 'Mail Delivery System <mailer-daemon@harbour.example>',
      reply: quote,
      subject: 'Delivery Status Notification (Success)',
      headers: ['Return-Path: <>'],
      ...report(
        'delivery-status',
        'Reporting-MTA: dns; mx.harbour.example\n\nFinal-Recipient: rfc822; amy@harbour.example\nAction: delivered\nStatus: 2.0.0',
        'Approved. APPROVE CR-1',
      ),
    }),
    ends: ['set-aside', 'bounce:delivery-report'],
    tells: null,
  },
  {
    name: 'a newsletter under our subject',
    mail: ({ asked }) => ({
      from: AMY,
      subject: `Re: ${asked.subject}`,
      headers: [
        'List-Id: <all.harbour.example>',
        'List-Unsubscribe: <mailto:x@harbour.example>',
        'Precedence: bulk',
      ],
      text: 'CONFIRM ALL',
    }),
    ends: ['set-aside', 'list:newsletter'],
    tells: null,
  },
  {
    name: 'a recall of an earlier mail',
    mail: ({ asked }) => ({
      from: AMY,
      reply: asked,
      subject: `Recall: ${asked.subject}`,
      text: `Amy Lin would like to recall the message, "CONFIRM ALL".`,
    }),
    ends: ['set-aside', 'recall:recall-notice'],
    tells: /recall/i,
  },
  {
    name: 'a thumb under our letter',
    mail: ({ asked }) => ({
      from: AMY,
      reply: asked,
      text: 'Amy Lin reacted to your message:\n\n> CONFIRM ALL',
    }),
    ends: ['set-aside', 'auto-reply:emoji-reaction'],
    tells: null,
  },
  {
    name: 'the automatic answer to a question of ours whether it was really the approver',
    mail: async ({ house, asked, letter }) => {
      await house.sendRaw(rawMail({ from: AMY, reply: asked, verdict: 'none', text: 'CONFIRM ALL' }));
      return {
        from: AMY,
        reply: await letter('amy@harbour.example', 'YES'),
        ...report(
          'disposition-notification',
          'Final-Recipient: rfc822; amy@harbour.example\nDisposition: automatic-action/MDN-sent-automatically; displayed',
          'YES',
        ),
      };
    },
    ends: ['set-aside', 'read-receipt:disposition-notification'],
    tells: null,
  },
];
