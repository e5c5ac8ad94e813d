import { describe, expect, test } from 'vitest';
import { screen } from '../../worker/inbox/screen/screen.ts';
import type { InboundMail } from '../../worker/mail/inbound.ts';

/** A notice as the named system words it; only what screening looks at is filled in. */
function notice(from: string, subject: string, text: string, more: Partial<InboundMail> = {}): InboundMail {
  return {
    messageId: 'n1@mta.example',
    inReplyTo: null,
    references: [],
    from: { name: '', address: from },
    sender: null,
    replyTo: [],
    to: [{ name: '', address: 'bot@liaison.example' }],
    cc: [],
    returnPath: null,
    subject,
    date: null,
    headers: [],
    text,
    html: null,
    attachments: [],
    calendar: null,
    reports: [],
    enclosed: null,
    encrypted: false,
    warnings: [],
    ...more,
  };
}

const OWN = { addresses: ['bot@liaison.example'], isOurs: () => false };
const DAEMON = 'MAILER-DAEMON@mta.example';
const KEEPER = 'postmaster@mta.example';

function verdicts(mail: InboundMail): string[] {
  const { kind, deliveries } = screen(mail, OWN);
  return [
    kind,
    ...deliveries.map(
      ({ recipient, action, permanent }) => `${recipient} ${action}${permanent ? '' : ' soft'}`,
    ),
  ];
}

describe('every mail system’s own wording is understood', () => {
  const formats: [string, InboundMail, string[]][] = [
    [
      'a Korean mail system',
      notice(
        KEEPER,
        '메일 전송 실패 안내',
        '다음 수신자에게 메일을 전송하지 못했습니다.\n\nkim@client.example : 550 User unknown\n',
        { returnPath: '' },
      ),
      ['kim@client.example failed'],
    ],
    [
      'a keeper who only warns, under a title of its own',
      notice(
        KEEPER,
        'Delayed: sign-off',
        'This is a warning only. You do not need to resend.\nDelivery to kim@client.example has been delayed; will retry for 48 hours.\n',
        { returnPath: '' },
      ),
      ['kim@client.example delayed soft'],
    ],
    [
      'a directory server that gives advice with made-up addresses',
      notice(
        'MAILER-DAEMON@mx.college.example',
        'Returned mail - nameserver error report',
        ` --------Message not delivered to the following:

 userx    No matches to nameserver query

 --------Error Detail:

 Try sending to the most explicit form of the name, e.g., if
 mike.fox@college.example fails, try michael.j.fox@college.example.

 To reach a party that was formerly reachable by emailing NAME@college.example,
 try emailing to NAME@cs.college.example instead.
`,
      ),
      ['userx@mx.college.example failed'],
    ],
    [
      'OpenSMTPD',
      notice(
        DAEMON,
        'Delivery status notification: error',
        `Hi!

This is the MAILER-DAEMON, please DO NOT REPLY to this email.

An error has occurred while attempting to deliver a message for
the following list of recipients:

cat@client.example: 550 5.2.2 <cat@client.example>... Mailbox Full

Below is a copy of the original message:

To: other@client.example`,
      ),
      ['cat@client.example failed'],
    ],
    [
      'Trustwave MailMarshal',
      notice(
        KEEPER,
        'Undeliverable Mail: "Sign-off"',
        `Your message:
   From:    bot@liaison.example
   Subject: Sign-off

Could not be delivered because of

550 5.1.1 User unknown

The following recipients were affected:
    cat@client.example
    dog@client.example

Additional Information
======================
Original Sender:    <bot@liaison.example>`,
      ),
      ['cat@client.example failed', 'dog@client.example failed'],
    ],
    [
      'Lotus Notes',
      notice(
        KEEPER,
        'Undeliverable message',
        `------- Failure Reasons  --------

User not listed in public Name & Address Book
cat@notes.client.example


------- Returned Message --------
To: pig@client.example`,
      ),
      ['cat@notes.client.example failed'],
    ],
    [
      'Exchange 2007',
      notice(
        'postmaster@client.example',
        'Undeliverable: Sign-off',
        `Delivery has failed to these recipients or distribution lists:

Cat Smith
The recipient's e-mail address was not found in the recipient's e-mail system.

Diagnostic information for administrators:

Generating server: mta2.client.example

cat@client.example
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

Original message headers:

From: bot@liaison.example
To: Cat Smith <cat@client.example>, dog@client.example`,
      ),
      ['cat@client.example failed'],
    ],
    [
      'au by KDDI',
      notice(
        'no-reply@mta.dion.ne.jp',
        'Mail delivery failed',
        `Your mail sent on: Thu, 29 Apr 2010 11:04:47 +0900
    Could not be delivered to: <cat@client.example>
    As their mailbox is full.`,
      ),
      ['cat@client.example failed'],
    ],
    [
      'au EZweb',
      notice(
        'Postmaster@ezweb.ne.jp',
        'Mail System Error - Returned Mail',
        `Each of the following recipients was rejected by a remote
mail server.

    Recipient: <cat@ezweb.ne.jp>
    >>> RCPT TO:<cat@ezweb.ne.jp>
    <<< 550 <cat@ezweb.ne.jp>: User unknown`,
      ),
      ['cat@ezweb.ne.jp failed'],
    ],
    [
      'm-FILTER',
      notice(
        'mailer-daemon@client.example',
        'failure notice',
        `このメールは「m-FILTER」が自動的に生成して送信しています。
メールサーバーとの通信中、下記の理由により
このメールは送信できませんでした。

以下のメールアドレスへの送信に失敗しました。
cat@client.example


-------server message
550 5.1.1 unknown user <cat@client.example>

-------SMTP command
RCPT

-------original message
To: dog@client.example`,
      ),
      ['cat@client.example failed'],
    ],
    [
      'MailFoundry',
      notice(
        'root@foundry.example',
        'Message delivery has failed',
        `This is a MIME encoded message

Unable to deliver message to: <cat@client.example>
Delivery failed for the following reason:
Server mx22.client.example[192.0.2.222] failed with: 550 <cat@client.example> No such user here

This has been a permanent failure.  No further delivery attempts will be made.`,
      ),
      ['cat@client.example failed'],
    ],
    [
      'McAfee',
      notice(
        KEEPER,
        'Delivery Status',
        `   --- The following addresses had delivery problems ---

<cat@client.example>   (User unknown cat@client.example)
`,
      ),
      ['cat@client.example failed'],
    ],
    [
      'SurfControl',
      notice(
        KEEPER,
        'Message Delivery Failure',
        `Your message could not be sent.
A transcript of the attempts to send the message follows.
The number of attempts made: 1
Addressed To: cat@client.example

Thu 29 Apr 2010 23:34:45 +0900
Failed to send to identified host,
cat@client.example: [192.0.2.5], 550 cat@client.example... No such user
--- Message non-deliverable.`,
      ),
      ['cat@client.example failed'],
    ],
    [
      'GMX',
      notice(
        'mailer-daemon@gmx.net',
        'Mail delivery failed: returning message to sender',
        `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

"cat@client.example":
SMTP error from remote server after RCPT command:
host: mx.client.example
5.1.1 <cat@client.example>... User Unknown

--- The header of the original message is following. ---

To: dog@client.example`,
      ),
      ['cat@client.example failed'],
    ],
    [
      'Apache James',
      notice(
        KEEPER,
        '[BOUNCE]',
        `Hi. This is the James mail server at mta.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.  Below
I include the list of recipients and the reason why I was unable to deliver
your message.

Failed recipient(s):
cat@client.example

Error message:
550 Requested action not taken: no such user here

--MIME--`,
      ),
      ['cat@client.example failed'],
    ],
    [
      'Zoho',
      notice(
        'mailer-daemon@mail.zoho.com',
        'Undelivered Mail Returned to Sender',
        `This message was created automatically by mail delivery software.
 A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

cat@client.example Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 <cat@client.example>... User Unknown
`,
      ),
      ['cat@client.example failed'],
    ],
    [
      'Biglobe',
      notice(
        'postmaster@biglobe.ne.jp',
        'Returned mail: mailbox full',
        `----- The following addresses had delivery problems -----
cat@biglobe.ne.jp

----- Non-delivered information -----
The number of messages in recipient's mailbox exceeded the local limit.`,
      ),
      ['cat@biglobe.ne.jp failed'],
    ],
    [
      'an unknown gateway that opens with errors',
      notice(
        DAEMON,
        'There was an error sending your mail',
        `The following errors occurred when trying to deliver the attached mail:
1 error(s):

SMTP Server <mta2.client.example> rejected recipient <cat@client.example>
  (Error following RCPT command). It responded as follows: [550 5.1.1 User unknown]

The attachment contains the original mail headers.`,
      ),
      ['cat@client.example failed'],
    ],
    [
      'Sendmail 8, warning',
      notice(
        DAEMON,
        'Warning: could not send message for past 4 hours',
        `    **********************************************
    **      THIS IS A WARNING MESSAGE ONLY      **
    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **
    **********************************************

The original message was received at Wed, 16 Jan 2008 19:38:07 +1100

   ----- Transcript of session follows -----
<cat@client.example>... Deferred: Connection timed out with mail.client.example.
Warning: message still undelivered after 4 hours
Will keep trying until message is 5 days old`,
      ),
      ['cat@client.example delayed soft'],
    ],
    [
      'Sendmail 5',
      notice(
        DAEMON,
        'Returned mail: Host unknown',
        `   ----- Transcript of session follows -----
550 <cat@client.example>... Host unknown

   ----- Unsent message follows -----
To: dog@client.example`,
      ),
      ['cat@client.example failed'],
    ],
    [
      'Google, group does not exist',
      notice(
        'mailer-daemon@googlemail.com',
        'Delivery Status Notification (Failure)',
        `Hello bot@liaison.example,

We're writing to let you know that the group you tried to contact (team) may not exist, or you may not have permission to post messages to the group.`,
        { headers: [{ name: 'x-failed-recipients', value: 'team@client.example' }] },
      ),
      ['team@client.example failed'],
    ],
    [
      'MDaemon',
      notice(
        'MDaemon@client.example',
        'Permanent Delivery Failure',
        `The attached message had PERMANENT fatal delivery errors!

The following addresses did NOT receive a copy of your message:

> cat@client.example

--- Session Transcript ---
 RCPT To:<cat@client.example>
 550 Unknown user`,
      ),
      ['cat@client.example failed'],
    ],
    [
      'hMailServer',
      notice(
        'mailer-daemon@client.example',
        'Message undeliverable: Sign-off',
        `Your message did not reach some or all of the intended recipients.

   Sent: Fri, 13 Feb 2009 16:57:55 -0800
   Subject: Sign-off

The following recipient(s) could not be reached:

cat@client.example
   Error Type: SMTP
   Remote server replied: 452 4.2.2 mailbox full

hMailServer`,
      ),
      ['cat@client.example failed soft'],
    ],
    [
      'CompuServe',
      notice(
        'postmaster@compuserve.com',
        'Undeliverable message',
        `Receiver not found: cat

Your message could not be delivered for the following reason: invalid receiver address: cat@compuserve.com
`,
      ),
      ['cat@compuserve.com failed'],
    ],
    [
      'Novell GroupWise',
      notice(
        'Mailer-Daemon@client.example',
        'Message status - undeliverable',
        `The message that you sent was undeliverable to the following:
	cat@client.example (user not found)

Possibly truncated original message follows:

To: dog@client.example`,
      ),
      ['cat@client.example failed'],
    ],
    [
      'Verizon text gateway',
      notice(
        'post_master@vtext.com',
        'Undeliverable Message',
        `Error: Message could not be delivered to mobile.
Error: No valid recipients for this MM

RCPT TO: 5551234567@vtext.com`,
        { returnPath: '' },
      ),
      ['5551234567@vtext.com failed'],
    ],
    [
      '网易企业邮',
      notice(
        'Postmaster@qiye.163.com',
        '系统退信',
        `抱歉，您的邮件被退回来了……
原邮件信息：
时间
2025-03-03 10:11:02
主题
[蓝海 SO-5] 需求确认单
收件人
zhou@lanhai.example
退信原因：
发件人被列入收件人的黑名单
英文说明:550 5.7.1 blacklisted by recipient`,
      ),
      ['zhou@lanhai.example failed'],
    ],
    [
      '腾讯企业邮，域名错误',
      notice(
        'PostMaster@exmail.qq.com',
        '来自exmail.qq.com的退信',
        `抱歉，您的邮件被退回来了……
原邮件信息：
时　　间	2025-03-03 10:11:02
主　　题	需求确认单
收 件 人	zhou@lanhaii.example
退信原因：
收件人所属域名不存在，邮件无法送达。
该域名 lanhaii.example 没有设置MX记录`,
      ),
      ['zhou@lanhaii.example failed'],
    ],
    [
      '阿里云企业邮',
      notice(
        'postmaster@mail.aliyun.com',
        '系统退信通知',
        `您好！

很抱歉，您的邮件无法送达以下收件人：
zhou@lanhai.example
原因：该用户邮箱已满（552 5.2.2 quota exceeded）

------------------------------
以下是原邮件内容：
To: wu@lanhai.example`,
      ),
      ['zhou@lanhai.example failed'],
    ],
    [
      '新网 qmail，繁简英对照',
      notice(
        'MAILER-DAEMON@vip.xinnet.example',
        'failure notice',
        `Hi. This is the deliver program at vip.xinnet.example.
I'm afraid I wasn't able to deliver your message to the following addresses.

zhou@lanhai.example
No such user

--- Attachment is a copy of the message.

[这是服务器的投递程序返回的提示信息]
下列地址的信件投递失败，对方服务器无法正常接收或者拒绝接受这封邮件。
zhou@lanhai.example`,
      ),
      ['zhou@lanhai.example failed'],
    ],
    [
      '263 企业邮',
      notice(
        'mailer-daemon@263.net',
        '邮件发送失败通知',
        `尊敬的用户：
您发给 zhou@lanhai.example 的邮件投递失败。
原因：对方服务器拒绝接收，返回信息：554 Reject by behaviour spam
`,
      ),
      ['zhou@lanhai.example failed'],
    ],
    [
      '飞书，繁忙稍后',
      notice(
        'mailer-daemon@mail.feishu.example',
        '邮件投递延迟',
        `你发送给 zhou@lanhai.example 的邮件尚未送达，我们将继续尝试投递 48 小时。
421 4.3.2 Service not available`,
      ),
      ['zhou@lanhai.example delayed soft'],
    ],
    [
      'several recipients on one line',
      notice(
        DAEMON,
        'Undelivered Mail Returned to Sender',
        `Delivery to the following recipients failed permanently:

cat@client.example, dog@client.example; pig@client.example

Reason: host not found. For questions contact helpdesk@mta.example`,
      ),
      ['cat@client.example failed', 'dog@client.example failed', 'pig@client.example failed'],
    ],
    [
      'a notice that names nobody, above the head of our letter',
      notice(
        DAEMON,
        'Undeliverable Message',
        `Message could not be delivered to mobile.
Error: No valid recipients for this MM

Original Message:
From: Aurora <bot@liaison.example>
To: 5550000@vzwpix.com
Subject: Sign-off`,
      ),
      ['5550000@vzwpix.com failed'],
    ],
  ];
  test.each(formats)('%s', (_, mail, expected) => {
    expect(verdicts(mail)).toEqual(['bounce', ...expected]);
  });
});
