import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, replyTo, startInstallation } from '../support/installation.ts';

const PM = 'Helen Moore <helen@studio.example>';
const APPROVER = 'Amy Lin <amy@harbour.example>';
const DAY = 86_400_000;

const HARBOUR = `key: HARBOUR
name: Harbour portal
client: Harbour Trading
language: en
zone: Europe/London
calendar: none
cadence: none
pms: [${PM}]
contacts:
  - { name: Amy Lin, address: amy@harbour.example, role: approver }
`;

interface Row {
  readonly name: string;
  readonly [field: string]: unknown;
}

describe('from the closing to the last look back', () => {
  let house: Installation;
  const last = async (address: string, words: RegExp) => {
    const found = (await house.lettersTo(address)).findLast(({ subject }) => words.test(subject));
    if (!found) throw new Error(`no letter about ${words} for ${address}`);
    return found;
  };
  const caseOf = async (kind: string, number = 1) => (await house.record('HARBOUR'))[kind]?.[number - 1];
  beforeAll(async () => {
    // A Tuesday morning in London.
    house = await startInstallation({ at: '2026-09-01T09:00:00Z', projects: [HARBOUR] });
  });
  afterAll(() => house.stop());

  it('a change that nobody has decided keeps the project open, and the PM hears which', async () => {
    await house.send({
      from: PM,
      subject: 'Scope',
      text: '/req Login: users sign in with a code by SMS.\n/baseline First version',
    });
    await house.send(replyTo(await last('amy@harbour.example', /SO-1/), APPROVER, 'CONFIRM ALL'));
    await house.send({
      from: PM,
      subject: 'Wish',
      text: '/cr An export of bookings as a spreadsheet from: amy@harbour.example',
    });
    await house.send({ from: PM, subject: 'The end', text: '/close' });
    const echo = await last('helen@studio.example', /./);
    expect(echo.text).toContain('CR-1');
    expect((await house.record('HARBOUR')).closings).toEqual([]);
  });

  it('a waiver without a reason opens nothing', async () => {
    await house.send({ from: PM, subject: 'The end', text: '/close waive changes' });
    expect((await house.record('HARBOUR')).closings).toEqual([]);
  });

  it('with the reason written down the closing begins, and the PM is asked for five parts', async () => {
    await house.send({
      from: PM,
      subject: 'The end',
      text: '/close waive changes because: moved to phase two by phone',
    });
    expect(await caseOf('closings')).toMatchObject({ id: 'CL-1', status: 'gathering' });
    expect((await house.record('HARBOUR')).projects[0]).toMatchObject({ phase: 'closing' });
    const form = await last('helen@studio.example', /five parts/);
    expect(form.text).toContain('moved to phase two by phone');
  });

  it('part of the five is kept, and what is missing is said', async () => {
    const form = await last('helen@studio.example', /five parts/);
    await house.send(
      replyTo(form, PM, 'What went well: The login went live in a week.\nThanks: Thank you, Amy.'),
    );
    const echo = await last('helen@studio.example', /./);
    expect(echo.text).toContain('What we learned:');
    expect(echo.text).not.toContain('What went well:');
    expect(await caseOf('closings')).toMatchObject({ status: 'gathering' });
  });

  it('the report goes to the approver with its pages, and holds what was agreed and what is open', async () => {
    const form = await last('helen@studio.example', /five parts/);
    await house.send(
      replyTo(
        form,
        PM,
        'What did not: The first text messages were slow.\nWhat we learned: Test with every carrier.\nWhat comes next: Support by Lee.',
      ),
    );
    await house.advance(60_000);
    expect(await caseOf('closings')).toMatchObject({ status: 'signing' });
    const request = await last('amy@harbour.example', /SO-2/);
    expect(request.attachments.map(({ filename }) => filename).sort()).toEqual([
      'HARBOUR-closing-report.html',
      'HARBOUR-closing-report.pdf',
    ]);
  });

  it('the signature ends the project, and the survey waits three business days', async () => {
    await house.send(replyTo(await last('amy@harbour.example', /SO-2/), APPROVER, 'CONFIRM ALL'));
    expect(await caseOf('closings')).toMatchObject({ status: 'signed' });
    expect(await caseOf('surveys')).toMatchObject({ id: 'SV-1', status: 'planned' });
    await house.advance(2 * DAY);
    expect(await caseOf('closings')).toMatchObject({ status: 'closed' });
    expect((await house.record('HARBOUR')).projects[0]).toMatchObject({ phase: 'closed' });
    expect(await caseOf('surveys')).toMatchObject({ status: 'planned' });
    await house.advance(DAY + 3_600_000);
    expect(await caseOf('surveys')).toMatchObject({ status: 'asked' });
  });

  it('half an answer is asked for the rest once', async () => {
    const survey = await last('amy@harbour.example', /Looking back/);
    await house.send(replyTo(survey, APPROVER, '1:5 2:4 3:4 4:5 5:5 6:4 7:5'));
    expect(await caseOf('surveys')).toMatchObject({ status: 'partial' });
    expect((await last('amy@harbour.example', /Nearly complete/)).text).toContain('8:   9:   10:');
  });

  it('a low score in the rest makes the PM get in touch within two business days', async () => {
    const again = await last('amy@harbour.example', /Nearly complete/);
    await house.send(replyTo(again, APPROVER, '8:2 9:4 10:8\nThe manual arrived late.'));
    expect(await caseOf('surveys')).toMatchObject({ status: 'answered' });
    const task = await last('helen@studio.example', /low score to follow up/i);
    expect(task.text).toContain('The manual arrived late.');
    await house.advance(5 * DAY);
    expect((await last('helen@studio.example', /A low score waits/)).text).toContain(
      '/survey SV-1 followed:',
    );
  });

  it('what was changed goes back to the one who said it', async () => {
    await house.send({
      from: PM,
      subject: 'SV-1',
      text: '/survey SV-1 followed: The manual now comes two weeks before the handover.',
    });
    expect((await last('amy@harbour.example', /You said, we did/)).text).toContain(
      'two weeks before the handover',
    );
  });

  it('a second answer changes nothing', async () => {
    const survey = await last('amy@harbour.example', /Looking back/);
    await house.send(replyTo(survey, APPROVER, '1:1 2:1 3:1 4:1 5:1 6:1 7:1 8:1 9:1 10:0'));
    expect((await caseOf('surveys')).scores).toContainEqual({ number: 1, score: 5 });
  });

  it('after 7, 30 and 90 days the client is asked whether all is well, then the file is put away', async () => {
    for (let day = 0; day < 16; day += 1) await house.advance(7 * DAY);
    const { letters, projects } = await house.record('HARBOUR');
    expect(letters.filter(({ name }: Row) => name === 'warranty-check-in')).toHaveLength(3);
    expect(await caseOf('closings')).toMatchObject({ status: 'archived' });
    expect(projects[0]).toMatchObject({ phase: 'archived' });
  });

  it('nobody is asked twice in that time', async () => {
    const { letters } = await house.record('HARBOUR');
    expect(letters.filter(({ name }: Row) => name === 'survey-asked')).toHaveLength(1);
  });
});
