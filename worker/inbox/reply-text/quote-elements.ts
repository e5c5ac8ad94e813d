import { phrases } from './phrases.ts';

/** What an element of a mail's HTML is, by the names and styles mail clients give their own parts. */
export type ElementRole = 'quote' | 'weak-quote' | 'gmail-quote' | 'cut' | 'signature' | 'attribution' | null;

type Attributes = Readonly<Record<string, string>>;

/** Classes of elements that hold the quoted mail. Outlook on the web prefixes copied names with `x_`. */
const QUOTE_CLASSES = new Set(
  phrases(`
    yahoo_quoted | protonmail_quote | zmail_extra | tutanota_quote | ntes-mailmaster-quote |
    ntes-mailmaster-quotes | moz-email-headers-table | front-blockquote | missive_quote | hs_reply |
    lark-mail-quote | history-quote-wrapper | mailbird-quote | cite2 |
    clean_bq | ms-outlook-mobile-reference-message`),
);
const QUOTE_IDS = new Set(
  phrases(`
    olk_src_body_section | isreplycontent | mail-editor-reference-message-container |
    ntes-pcmail-quote | blockquote_zmail | original-content | orimsghtmlseperator`),
);
/** Wrappers of QQ Mail that hold the quoted mail in a reply, but in some versions the whole body. */
const WEAK_CLASSES = new Set(
  phrases(`
    qmbox`),
);

const CUT_IDS = new Set(
  phrases(`
    appendonsend | divrplyfwdmsg | ms-outlook-mobile-body-separator-line | zwchr | stopspelling`),
);

const SIGNATURE_CLASSES = new Set(
  phrases(`
    gmail_signature | moz-signature | protonmail_signature_block | applemailsignature |
    yahoo_signature | lark-mail-signature | bloop_sign | ntes-mailmaster-signature |
    tutanota_signature | ms-outlook-mobile-signature | __aliyun_signature_wrap | front-signature`),
);
const SIGNATURE_IDS = new Set(
  phrases(`
    signature | ms-outlook-mobile-signature | applemailsignature | composer_signature | spneditorsign |
    ntes-pcmac-signature | ntes-pcmail-signature | ymail_android_signature | zm-_id_-sgn | qm_sign`),
);

export function roleOf(name: string, attributes: Attributes): ElementRole {
  const classes = (attributes.class ?? '').toLowerCase().slice(0, 300).split(/\s+/);
  const id = (attributes.id ?? '').toLowerCase().replace(/^(?:x_){1,4}/, '');
  const style = (attributes.style ?? '').toLowerCase().slice(0, 1000);
  const own = classes.map((word) => word.replace(/^(?:x_|ecx){1,4}/, ''));
  if (name === 'hr' && id === 'stopspelling') return 'cut';
  if (CUT_IDS.has(id)) return 'cut';
  if (isOutlookBorder(name, style)) return 'cut';
  if (SIGNATURE_IDS.has(id) || own.some((word) => SIGNATURE_CLASSES.has(word))) return 'signature';
  if (attributes['data-smartmail'] === 'gmail_signature' || attributes['data-signatureblock'] === 'true')
    return 'signature';
  if (attributes.name === 'messageSignatureSection' || name === 'sign' || name === 'signature')
    return 'signature';
  if (own.includes('moz-cite-prefix') || own.includes('gmail_attr')) return 'attribution';
  if (name === 'blockquote') return isIndentation(own, style) ? null : 'quote';
  if (QUOTE_IDS.has(id) || own.some((word) => QUOTE_CLASSES.has(word))) return 'quote';
  if (own.some((word) => word.endsWith('yahoo_quoted')) || id.includes('yahoo_quoted')) return 'quote';
  if (id.startsWith('lark-mail-quote')) return 'quote';
  if (attributes.name === 'quote' || attributes.name === 'messageReplySection') return 'quote';
  if (name === 'includetail' || own.some((word) => WEAK_CLASSES.has(word))) return 'weak-quote';
  if (own.includes('gmail_quote') || own.includes('gmail_quote_container')) return 'gmail-quote';
  return null;
}

/** The thin line that Outlook (and Foxmail after it) draws above From / Sent / To / Subject. */
function isOutlookBorder(name: string, style: string): boolean {
  if (name !== 'div' || !style.includes('border-top')) return false;
  return (
    /border-top\s?:\s?(?:solid #(?:e1e1e1|b5c4df) 1(?:\.0)?pt|1(?:\.0)?pt solid #(?:e1e1e1|b5c4df))/.test(
      style,
    ) || /border-top\s?:\s?1(?:\.0)?pt solid rgb\((?:225, ?225, ?225|181, ?196, ?223)\)/.test(style)
  );
}

/** Gmail and Apple indent the writer's own text with a blockquote that has a left margin and no border. */
function isIndentation(classes: readonly string[], style: string): boolean {
  if (classes.includes('gmail_quote') || classes.includes('webkit-indent-blockquote'))
    return classes.includes('webkit-indent-blockquote');
  return (
    /margin:\s?0(?:px)? 0(?:px)? 0(?:px)? 40px/.test(style) && /border:\s?(?:none|medium none|0)/.test(style)
  );
}
