/** The jobs of the queue. They carry ids and nothing else: Postgres is the truth, the queue only wakes. */
export type Job =
  | { readonly name: 'process-mail'; readonly mailIds: readonly number[] }
  | { readonly name: 'deliver-letters'; readonly letterIds: readonly number[] }
  | { readonly name: 'tick' }
  | { readonly name: 'sweep' }
  | { readonly name: 'canary' }
  | { readonly name: 'learn' };

export type JobName = Job['name'];
