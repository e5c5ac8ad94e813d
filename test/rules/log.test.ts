import { describe, expect, it } from 'vitest';
import { type LogOptions, openLog } from '../../worker/log.ts';

function logged(options: Partial<LogOptions>) {
  const lines: string[] = [];
  const log = openLog({ level: 'info', format: 'terminal', write: (line) => lines.push(line), ...options });
  return { log, lines };
}
const bare = (line = '') => line.replaceAll(/\x1b\[\d+m/g, '');

describe('the log', () => {
  it('is one readable line per step on a terminal', () => {
    const { log, lines } = logged({});
    log.info('王磊 asks for a change', { mail: 7 });
    expect(bare(lines[0])).toMatch(/^\d\d:\d\d:\d\d {2}王磊 asks for a change {2}mail=7$/);
  });

  it('stays one line, and sends no commands to the terminal, whatever a subject contains', () => {
    const { log, lines } = logged({});
    log.warn('subject: a\r\nb\x1b]0;owned\x07\x9b2J \u202e', {
      error: new Error('c\nd', { cause: new Error('e') }),
    });
    expect(bare(lines[0])).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(bare(lines[0])).toContain('error=c d (e)');
  });

  it('is JSON for machines, errors with their stack', () => {
    const { log, lines } = logged({ format: 'json' });
    log.error('job failed', { job: 3, error: new TypeError('x') });
    const entry = JSON.parse(lines[0] ?? '');
    expect(entry).toMatchObject({
      level: 'error',
      message: 'job failed',
      job: 3,
      error: { name: 'TypeError' },
    });
    expect(entry.error.stack).toContain('log.test.ts');
    expect(Date.parse(entry.time)).not.toBeNaN();
  });

  it('leaves out what is less important than asked for', () => {
    const { log, lines } = logged({ level: 'warn' });
    log.debug('a');
    log.info('b');
    log.warn('c');
    log.error('d');
    expect(lines).toHaveLength(2);
  });
});
