/** The message ids of a Message-ID, In-Reply-To or References header, without angle brackets, in order. */
export function readMessageIds(header: string): string[] {
  const value = header.slice(0, 64 * 1024);
  const ids: string[] = [];
  for (const [, id] of value.matchAll(/<([^<>]{1,998})>/g)) {
    const bare = (id as string).replace(/\s+/g, '');
    if (bare !== '' && ids.length < 500) ids.push(bare);
  }
  if (ids.length > 0) return ids;
  // Without brackets only words that look like an id count, so that a date or a phrase is not taken for one.
  return value
    .split(/[\s,<>]+/)
    .filter((word) => /^[^@\s]+@[^@\s]+$/.test(word))
    .slice(0, 500);
}
