/**
 * The one sanitiser of everything that reaches a terminal or a page: a name may hold escape sequences, a carriage
 * return or a right-to-left override, and none of them may act.
 */

/** Printable ASCII, Chinese and the punctuation around them: safe, and already NFC. */
const harmless =
  /^[\x20-\x7e\u00b7\u2013\u2014\u2018-\u201d\u2026\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/;
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const loneSurrogate = /\p{Cs}/gu;

export interface SanitiseOptions {
  /** Line feeds stay, CR LF becomes one. */
  newlines?: boolean;
  tabs?: boolean;
}

/**
 * Text with nothing in it that a terminal acts on: well-formed, NFC, and every control or format character (bidi and
 * zero-width ones included) shown as `\u{..}`.
 */
export function sanitise(text: string, options: SanitiseOptions = {}): string {
  if (harmless.test(text)) return text;
  const lines = options.newlines ? text.replaceAll('\r\n', '\n') : text;
  return lines
    .replace(loneSurrogate, '\ufffd')
    .normalize('NFC')
    .replace(unsafe, (character) => {
      if (character === '\n' && options.newlines) return character;
      if (character === '\t' && options.tabs) return character;
      return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
    });
}

const acts = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** A text of several lines, sanitised; byte for byte the same where nothing in it acts. */
export function sanitiseText(text: string): string {
  if (!acts.test(text.replaceAll(/\r?\n|\t/g, ''))) return text;
  return sanitise(text, { newlines: true, tabs: true });
}
