/** Something the person who starts Liaison must put right: the message says what is wrong and what to do. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
