import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import { answer, answerTooLate } from './answer.ts';
import { questionsLetter, refOf, tellPms } from './letters.ts';
import { maySurvey } from './may-survey.ts';
import type { StandingSurvey, Survey, SurveyEvent, SurveyRefusal } from './state.ts';

type Decided = Decision<Survey, SurveyRefusal>;

const REMINDER_DAYS = 5;
const EXPIRY_DAYS = 15;

/**
 * A client is asked seldom, once, and by name: the rules are held against the record at the hour the survey leaves,
 * one reminder follows after five business days, and after fifteen it is over (domain §8).
 */
export function decideSurvey(state: Survey, event: SurveyEvent, terms: Terms): Decided {
  if (event.happened === 'asked')
    return state.status === 'absent' ? plan(state, event, terms) : refused('exists-already');
  if (state.status === 'absent') return refused('no-such-survey');
  switch (event.happened) {
    case 'send-due':
      return state.status === 'planned' ? send(state, event.standing, terms) : refused('not-due');
    case 'answered':
      if (state.status === 'asked' || state.status === 'partial') return answer(state, event, terms);
      return state.status === 'planned' || state.status === 'suppressed'
        ? refused('not-due')
        : answerTooLate(state, event, terms);
    case 'followed':
      return follow(state, event.words);
    case 'woken':
      return ring(state, event.what, terms);
  }
}

function plan(
  { number }: { readonly number: number },
  { kind, person, about, words = null, inDays = 0 }: Extract<SurveyEvent, { happened: 'asked' }>,
  terms: Terms,
): Decided {
  const client = [...terms.approvers, ...terms.contacts].find(({ personId }) => personId === person);
  if (!client) return refused('nobody-to-ask');
  const { personId, name, address, language } = client;
  const planned: StandingSurvey = {
    status: 'planned',
    number,
    survey: kind,
    person: { personId, name, address, language },
    about,
    words,
    openedAt: terms.at,
    askedAt: null,
    expiresOn: null,
    answeredAt: null,
    scores: [],
    comment: '',
    mails: [],
    askedAgain: false,
    because: null,
    followUp: null,
  };
  const at = inDays > 0 ? terms.businessDaysAfter(terms.at, inDays) : terms.at;
  return accepted(planned, { kind: 'wake', what: 'send', at });
}

function send(state: StandingSurvey, standing: Parameters<typeof maySurvey>[1], terms: Terms): Decided {
  const because = maySurvey(state.survey, standing, terms.at);
  if (because !== null) return accepted({ ...state, status: 'suppressed', because }, { kind: 'stop-waking' });
  const expiresOn = terms.businessDaysAfter(terms.at, EXPIRY_DAYS);
  const asked = { ...state, status: 'asked', askedAt: terms.at, expiresOn } as const;
  return accepted(
    asked,
    questionsLetter(asked, 'survey-asked'),
    { kind: 'wake', what: 'reminder', at: terms.businessDaysAfter(terms.at, REMINDER_DAYS) },
    { kind: 'wake', what: 'expiry', at: expiresOn },
  );
}

function ring(state: StandingSurvey, what: string, terms: Terms): Decided {
  if (what === 'reminder' && state.status === 'asked')
    return accepted(state, questionsLetter(state, 'survey-reminder'));
  if (what === 'expiry' && (state.status === 'asked' || state.status === 'partial'))
    // Part of an answer is an answer: what was said counts, only nothing more is waited for.
    return accepted({ ...state, status: state.status === 'partial' ? 'answered' : 'expired' });
  if (what === 'contact' && state.followUp?.changed === null)
    return accepted(state, tellPms(state, terms, 'survey-follow-up-due', 'contact-due', state.comment));
  return refused('not-due');
}

function follow(state: StandingSurvey, words: string): Decided {
  if (state.followUp === null) return refused('nothing-to-follow');
  if (state.followUp.changed !== null) return refused('followed-already');
  const letter: Effect = {
    kind: 'send-letter',
    letter: 'survey-what-we-changed',
    to: [state.person],
    variables: { ref: refOf(state), survey: state.survey, about: state.words, words },
    occasion: 'what-we-changed',
    automatic: false,
  };
  return accepted({ ...state, followUp: { ...state.followUp, changed: words } }, letter);
}
