import { isUtf8 } from 'node:buffer';
import { decodeAs } from './decoders.ts';
import { naturalnessAs } from './naturalness.ts';
import { hasHighBytes, type Octets, octetsOf } from './octets.ts';

const LIKELY_CHINESE = 0.6;

/**
 * True for text that is base64 though its header does not say so: whole lines of the alphabet and nothing
 * else, which decode to text. A single word must decode to words outside ASCII to be believed.
 */
export function isUndeclaredBase64(body: Octets): boolean {
  const text = body.slice(0, 8000).trim();
  if (
    text.length < 16 ||
    !/^(?:[A-Za-z0-9+/]{40,76}\r?\n){0,200}[A-Za-z0-9+/]{1,1000}={0,2}(?:\r?\n|$)/.test(text)
  )
    return false;
  if (!/^[A-Za-z0-9+/=\r\n]+$/.test(text)) return false;
  const joined = text.replace(/[\r\n]/g, '');
  const bytes = Buffer.from(joined.slice(0, joined.length & ~3), 'base64');
  const decoded = octetsOf(bytes);
  if (/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(decoded)) return false;
  if (hasHighBytes(decoded))
    return isUtf8(bytes) || naturalnessAs('gb18030', decodeAs('gb18030', decoded) ?? '') > LIKELY_CHINESE;
  return text.length >= 60;
}

/** True for text full of quoted-printable escapes of characters outside ASCII, though its header does not say so. */
export function isUndeclaredQuotedPrintable(body: Octets): boolean {
  const sample = body.slice(0, 20_000);
  if (/[\x80-\xff]/.test(sample)) return false;
  return (
    /=[89A-F][0-9A-F](?:=\r?\n)?=[89A-F][0-9A-F]/.test(sample) &&
    /=[89A-F][0-9A-F](?:=[0-9A-F]{2}){4}/.test(sample)
  );
}
