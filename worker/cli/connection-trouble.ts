const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
]);

/** SQLSTATE codes of a login that was refused, or of a database that is not there (PostgreSQL, appendix A). */
const REFUSED: ReadonlySet<string> = new Set(['28P01', '28000', '3D000']);

/** What to do about a server that cannot be reached or refuses us, as a sentence; null when it is something else. */
export function connectionTrouble(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  if (UNREACHABLE.has(code)) {
    return `A server cannot be reached (${error.message || code}). Check DATABASE_URL and REDIS_URL; liaison doctor tries each.`;
  }
  if (REFUSED.has(code)) {
    return `The database refuses us: ${error.message}. Check user, password and name in DATABASE_URL.`;
  }
  if (error instanceof AggregateError) {
    for (const one of error.errors) {
      const found = connectionTrouble(one);
      if (found !== null) return found;
    }
  }
  return connectionTrouble(error.cause);
}
