import { PREFIXES } from '../../worker/cases/decision.ts';
import { isAnswer } from '../../worker/mail/letter.ts';
import { localDate, momentOf } from '../../worker/working-time/zone.ts';
import { isWorkingMoment } from '../../worker/working-time.ts';
import type { SunkLetter } from '../support/smtp-sink.ts';
import type { Audit } from './audit.ts';
import { hasLeft, isPaced, type Post, type YearRecord } from './record.ts';

const MOST_A_DAY = 3;

/** Nothing is accepted twice or forgotten; what nobody waits for keeps the hours and the limit of a day. */
export function auditLetters(record: YearRecord, accepted: readonly SunkLetter[]): Audit {
  const left = record.posts.filter(hasLeft);
  const paced = left.filter(isPaced);
  const merged = record.posts.filter(({ because }) => because === 'sent-together');
  return {
    counts: {
      'letters accepted by the mail server': accepted.length,
      'of them automatic, with hours and a limit to keep': paced.length,
      'letters that left together with others': merged.length,
      'letters whose reason had gone when they were due': record.posts.filter(
        ({ because }) => because === 'no-longer-due',
      ).length,
      'letters the outbox could not be sure of': record.posts.filter(({ status }) => status === 'unknown')
        .length,
      'letters held back': record.posts.filter(({ status }) => status === 'held').length,
    },
    violations: [
      ...doubled(record, accepted),
      ...forgotten(record),
      ...paced.flatMap((post) => outsideWindow(post, record)),
      ...crowded(paced, record),
      ...record.posts.flatMap((post) => afterAnswer(post, record)),
    ],
  };
}

function told({ name, occasion, address, at }: Post): string {
  return `${name} (${occasion}) to ${address} at ${at?.toISOString()}`;
}

function doubled({ posts }: YearRecord, accepted: readonly SunkLetter[]): string[] {
  const times = new Map<string, number>();
  for (const { messageId, recipients } of accepted)
    for (const address of recipients) {
      const key = `${messageId} ${address}`;
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  return posts.flatMap((post) => {
    const seen = times.get(`${post.messageId} ${post.address}`) ?? 0;
    const right =
      post.status === 'submitted' ? seen === 1 : post.status === 'unknown' ? seen <= 1 : seen === 0;
    return right ? [] : [`${told(post)} is ${post.status} and was accepted ${seen} times`];
  });
}

function forgotten({ posts, year }: YearRecord): string[] {
  return posts.flatMap((post) => {
    // An answer may be held back by the budget that stops two robots from talking to each other.
    const spent = post.status === 'held' && isAnswer(post.name);
    const ended = ['submitting', 'failed', 'held'].includes(post.status) && !spent;
    const late = post.status === 'waiting' && post.createdAt.getTime() < year.to.getTime() - 14 * 86_400_000;
    return ended || late ? [`${told(post)} has not left: ${post.status}, ${post.because}`] : [];
  });
}

function outsideWindow(post: Post, { calendars }: YearRecord): string[] {
  const calendar = calendars.get(post.projectId);
  if (!calendar || !post.at || isWorkingMoment(post.at, calendar)) return [];
  return [`${told(post)} left in the quiet hours of its project`];
}

/** At most three since the midnight of the project in which each is written. */
function crowded(paced: readonly Post[], { calendars }: YearRecord): string[] {
  return [...Map.groupBy(paced, ({ address }) => address).values()].flatMap((posts) =>
    posts.flatMap((post) => {
      const zone = calendars.get(post.projectId)?.zone ?? 'UTC';
      const { at } = post;
      if (!at) return [];
      const midnight = momentOf(localDate(at, zone), 0, zone);
      const today = posts.filter((one) => one.at && one.at >= midnight && one.at <= at);
      return today.length > MOST_A_DAY ? [`${told(post)} is the ${today.length}th of its day`] : [];
    }),
  );
}

/** The case of a letter with a condition stands as the condition wants it at the moment the letter leaves. */
function afterAnswer(post: Post, { posts, projects, steps }: YearRecord): string[] {
  const { stillDue } = post;
  if (!stillDue) return [];
  const standsFor = (one: Post) =>
    one.address === post.address && one.occasion.split(':')[1]?.split('+').includes(String(post.letterId));
  const carrier =
    post.because === 'sent-together'
      ? posts.find((one) => one.name === 'together' && hasLeft(one) && standsFor(one))
      : hasLeft(post)
        ? post
        : undefined;
  const { at } = carrier ?? { at: null };
  if (!at) return [];
  const label = `${PREFIXES[stillDue.kind]}-${stillDue.number}`;
  const known = steps.get(`${projects.get(post.projectId)?.key} ${label}`) ?? [];
  const status = known.findLast((step) => step.at <= at)?.to;
  if (status === undefined || stillDue.statuses.includes(status)) return [];
  return [`${told({ ...post, at })} left although ${label} was ${status}`];
}
