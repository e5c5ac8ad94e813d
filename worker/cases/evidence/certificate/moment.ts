import { DateTime } from 'luxon';
import { dateWords } from '../../../documents/date-words.ts';
import type { Language } from '../../../mail/language.ts';

/** `3 December 2026, 10:02:11` / `2026年12月3日 10:02:11`: a moment on the wall clock of a zone, to the second. */
export function momentWords(at: Date | string, zone: string, language: Language): string {
  const moment = (at instanceof Date ? DateTime.fromJSDate(at) : DateTime.fromISO(at)).setZone(zone);
  if (!moment.isValid) throw new Error(`not a moment: ${String(at)} in zone ${zone}`);
  const day = dateWords(moment.toFormat('yyyy-MM-dd'), language);
  return `${day}${language === 'zh' ? ' ' : ', '}${moment.toFormat('HH:mm:ss')}`;
}

/** The same with the zone and its offset from UTC: `…, Asia/Shanghai, UTC+08:00`. */
export function momentInZone(at: Date | string, zone: string, language: Language): string {
  const moment = (at instanceof Date ? DateTime.fromJSDate(at) : DateTime.fromISO(at)).setZone(zone);
  const where = `${zone}${language === 'zh' ? '，' : ', '}UTC${moment.toFormat('ZZ')}`;
  return language === 'zh'
    ? `${momentWords(at, zone, language)}（${where}）`
    : `${momentWords(at, zone, language)} (${where})`;
}
