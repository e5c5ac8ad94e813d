import type { Health } from './health.ts';

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly values: readonly (readonly [labels: Readonly<Record<string, string>>, value: number | null])[];
}

/** The health in the text format of Prometheus (0.0.4); what is not known is left out. */
export function metricsText({ status, signs, queue }: Health, residentBytes: number): string {
  const metrics: Metric[] = [
    gauge('up', '1 when nothing is in trouble.', status === 'ok' ? 1 : 0),
    {
      name: 'mailbox_poll_age_seconds',
      help: 'Since the mailbox was last looked at.',
      values: Object.entries(signs?.polls ?? {}).map(([mailbox, age]) => [{ mailbox }, age] as const),
    },
    gauge('canary_age_seconds', 'Since a letter to ourselves last came back.', signs?.canaryAge),
    gauge('mails_waiting', 'Mails received and not yet applied.', signs?.waitingMails),
    gauge('oldest_mail_age_seconds', 'Age of the oldest of them.', signs?.oldestMailAge),
    gauge('letters_waiting', 'Letters not yet submitted.', signs?.waitingLetters),
    gauge('oldest_letter_age_seconds', 'How long the oldest of them is overdue.', signs?.oldestLetterAge),
    gauge('letters_unknown', 'Letters of which nobody knows whether they were taken.', signs?.unknownLetters),
    {
      name: 'jobs',
      help: 'Jobs in the queue.',
      values: Object.entries(queue ?? {}).map(([state, count]) => [{ state }, count] as const),
    },
    gauge('resident_memory_bytes', 'Memory of this process.', residentBytes),
  ];
  return metrics.map(written).join('');
}

function gauge(name: string, help: string, value: number | null | undefined): Metric {
  return { name, help, values: [[{}, value ?? null]] };
}

function written({ name, help, values }: Metric): string {
  const lines = values.flatMap(([labels, value]) => {
    if (value === null) return [];
    const list = Object.entries(labels).map(([label, text]) => `${label}=${JSON.stringify(text)}`);
    return [`liaison_${name}${list.length > 0 ? `{${list.join(',')}}` : ''} ${value}\n`];
  });
  if (lines.length === 0) return '';
  return `# HELP liaison_${name} ${help}\n# TYPE liaison_${name} gauge\n${lines.join('')}`;
}
