/** How a job ended, as a value. Anything thrown means: try again later. */
export type Outcome =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'cancel'; readonly because: string }
  | { readonly outcome: 'snooze'; readonly until: Date };

export const done: Outcome = { outcome: 'done' };
