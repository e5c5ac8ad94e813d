import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, replyTo, startInstallation } from '../support/installation.ts';

const PM = 'Li Wei <li.wei@studio.example>';
const AMY = 'Amy Lin <amy@harbour.example>';
const JOHN = 'John Hale <john@harbour.example>';

const projectFile = (key: string, client: string, domain: string) => `key: ${key}
name: ${client} portal
client: ${client}
language: en
zone: Europe/London
calendar: GB
cadence: none
pms: [${PM}]
contacts:
  - { name: ${key} approver, address: ${key === 'SHOP' ? 'amy' : 'ruth'}@${domain}, role: approver }
  - { name: Dana Cole, address: dana@broker.example, role: contact }
`;

describe("the PM's desk, for two clients", () => {
  let house: Installation;
  beforeAll(async () => {
    house = await startInstallation({
      at: '2026-11-30T10:00:00Z',
      projects: [
        projectFile('SHOP', 'Harbour Trading', 'harbour.example'),
        projectFile('BOOK', 'Carter Hotels', 'carter.example'),
      ],
    });
  });
  afterAll(() => house.stop());

  const lastTo = async (address: string) => {
    const letter = (await house.lettersTo(address)).at(-1);
    if (!letter) throw new Error(`nothing was written to ${address}`);
    return letter;
  };
  const pmLetter = async (words: string) => {
    const letters = await house.lettersTo('li.wei@studio.example');
    const found = letters.findLast(({ subject, text }) => `${subject}\n${text}`.includes(words));
    if (!found) throw new Error(`the PM was not told: ${words}`);
    return found;
  };

  it('a setting, a person and a date are changed by mail, echoed, and taken back', async () => {
    await house.send({
      from: PM,
      subject: '[SHOP] set up',
      text: '/project set limit cost 50000\n/contact add Tom Ray <tom@harbour.example> contact\n/calendar\n2026-12-24 rest Christmas Eve',
    });
    expect((await pmLetter('limit cost: 50000')).text).toContain('Tom Ray <tom@harbour.example> belongs');
    await house.send({ from: PM, subject: '[SHOP] look', text: '/project show' });
    expect((await pmLetter('Phase: setup')).text).toMatch(
      /Dates of its own: 1[\s\S]*Limit cost: 50000[\s\S]*Tom Ray/,
    );
    await house.send({ from: PM, subject: '[SHOP] back', text: '/undo' });
    await house.send({ from: PM, subject: '[SHOP] look', text: '/project show' });
    const shown = (await lastTo('li.wei@studio.example')).text;
    expect(shown).toMatch(/Dates of its own: 0[\s\S]*Limit cost: none/);
    expect(shown).not.toContain('Tom Ray');
  });

  it('an internal line beside commands reaches the ledger and no letter to a client', async () => {
    await house.send({
      from: PM,
      subject: '[SHOP] requirements',
      text: '// she haggles over every item\n/req Order export: Orders of a day can be exported as CSV within 5 seconds.\n/internal keep 5 days in reserve\n/baseline First round',
    });
    const { ledger } = await house.record('SHOP');
    expect(JSON.stringify(ledger)).toContain('haggles over every item');
    for (const address of ['amy@harbour.example', 'dana@broker.example', 'ruth@carter.example'])
      for (const { text, html } of await house.lettersTo(address))
        expect(`${text}${html}`).not.toMatch(/haggles|in reserve/);
    expect((await pmLetter('still missing')).text).toContain('acceptance criterion');
  });

  it('a promise in a mail to the client is put before its writer alone', async () => {
    await house.send({
      from: PM,
      to: ['liaison@studio.example', AMY],
      subject: '[SHOP] schedule',
      text: 'Dear Amy,\n\nWe guarantee that the shop goes live next Friday.\n\nLi',
    });
    expect((await pmLetter('For you alone')).text).toContain('goes live next Friday');
    for (const { subject } of await house.lettersTo('amy@harbour.example'))
      expect(subject).not.toContain('promise');
  });

  it('a new face is heard once the PM says who it is, and its mail signs nothing', async () => {
    const asked = (await house.lettersTo('amy@harbour.example')).find(({ subject }) =>
      subject.includes('SO-1'),
    );
    if (!asked) throw new Error('nobody was asked to sign');
    await house.send(replyTo(asked, JOHN, 'CONFIRM ALL'));
    expect((await house.record('SHOP')).signOffs[0]).toMatchObject({ status: 'requested' });
    await house.send(replyTo(await pmLetter('John Hale'), PM, 'what is this?'));
    expect((await lastTo('li.wei@studio.example')).text).toContain('CONTACT, APPROVER or IGNORE');
    await house.send(replyTo(await pmLetter('mail from John Hale'), PM, 'APPROVER'));
    expect((await pmLetter('APPROVER')).text).toContain('john@harbour.example');
    const { signOffs, mails } = await house.record('SHOP');
    expect(signOffs[0]).toMatchObject({ status: 'requested' });
    expect(mails.filter(({ status }: { status: string }) => status === 'read')).toEqual([]);
  });

  it('a mail that may be about either client is shown to nobody until the PM names the project', async () => {
    await house.send({
      from: 'Dana Cole <dana@broker.example>',
      subject: 'Zebra crossing',
      text: 'Could you please tell me when the zebra page is ready?',
    });
    const asked = await pmLetter('Which project');
    expect(asked.text).not.toMatch(/zebra/i);
    expect(JSON.stringify(await house.record('SHOP'))).not.toMatch(/zebra page/);
    await house.send(replyTo(asked, PM, asked.text.includes('\nBOOK\n') ? 'BOOK' : 'SHOP'));
    const place = asked.text.includes('\nBOOK\n') ? 'BOOK' : 'SHOP';
    const other = place === 'BOOK' ? 'SHOP' : 'BOOK';
    expect((await house.record(place)).questions).toMatchObject([{ status: 'open' }]);
    expect(JSON.stringify((await house.record(other)).questions)).not.toMatch(/zebra/i);
  });

  it("a client's mail the PM forwards is filed under its author, in the project of that author", async () => {
    await house.send({
      from: PM,
      subject: 'Fwd: Rates',
      text: 'FYI\n\n---------- Forwarded message ---------\nFrom: Ruth Carter <ruth@carter.example>\nDate: Mon, 30 Nov 2026 at 09:00\nSubject: Rates\nTo: Li Wei <li.wei@studio.example>\n\nPlease add a page with seasonal room rates for our guests.',
    });
    const { requirements } = await house.record('BOOK');
    expect(requirements).toMatchObject([{ status: 'draft' }]);
    expect((await lastTo('ruth@carter.example')).cc).toMatchObject([{ address: 'li.wei@studio.example' }]);
  });

  it('notes are kept by the word of the PM and put to the client as a recap', async () => {
    await house.send({
      from: PM,
      subject: '[BOOK] call',
      text: '/note Weekly call\nRequirements:\n- The site must show prices in euros.\nDecisions:\n- Go-live is after New Year.\nActions:\n- Li Wei prepares the test accounts by 2026-12-04.',
    });
    const proposal = await pmLetter('To keep or drop: Weekly call');
    expect(proposal.text).toMatch(/1\. Wish[\s\S]*2\. Decision[\s\S]*3\. Action/);
    await house.send(replyTo(proposal, PM, 'ALL'));
    const { signOffs, requirements } = await house.record('BOOK');
    expect(requirements).toHaveLength(2);
    expect(signOffs).toMatchObject([{ status: 'requested', subject: 'Weekly call' }]);
    expect((await lastTo('ruth@carter.example')).text).toContain('Go-live is after New Year');
  });

  it('a questionnaire comes back as draft requirements, and the rest is asked once more', async () => {
    await house.send({ from: PM, subject: '[BOOK] questions', text: '/send intake generic' });
    const letter = await lastTo('ruth@carter.example');
    const before = (await house.record('BOOK')).requirements.length;
    await house.send(
      replyTo(letter, 'Ruth Carter <ruth@carter.example>', '1. Guests book rooms by phone today.\n2. skip'),
    );
    expect((await house.record('BOOK')).requirements).toHaveLength(before + 1);
    expect((await lastTo('ruth@carter.example')).text).toMatch(/still open[\s\S]*\n3\. /);
    expect((await pmLetter('has answered')).text).toContain('Guests book rooms by phone today.');
  });

  it('a PM opens a project by mail', async () => {
    await house.send({
      from: PM,
      subject: '[SHOP] new',
      text: '/project new CAFE Coffee site\nclient: Bean House\nlanguage: en\nzone: Europe/London',
    });
    expect((await house.record('CAFE')).projects).toMatchObject([{ key: 'CAFE', client: 'Bean House' }]);
  });
});
