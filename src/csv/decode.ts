/**
 * Bytes -> text. Decoding is always fatal: a byte that does not belong is a refusal, never a replacement character.
 * The order of the guesses was right on all rosters of mainland offices that it was tried on; detection libraries
 * were not.
 */
import { InputError, refused } from '../errors.js';
import { nearest } from './nearest.js';

export const encodingNames = [
  'utf-8',
  'utf-8-bom',
  'gb18030',
  'gbk',
  'gb2312',
  'utf-16le',
  'utf-16be',
  'utf-16',
  'big5',
] as const;

/** What a text was decoded as. GBK and GB2312 are read as GB18030, which contains both. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'big5';

export interface Decoded {
  text: string;
  encoding: Encoding;
  bom: boolean;
  /** Nothing in the bytes proves the encoding: whoever knows the headers must confirm it. */
  guessed: boolean;
}

export interface DecodeOptions {
  /** Name for error texts. */
  file: string;
  /** One of `encodingNames`, in any case; detected where absent. */
  encoding?: string;
}

const boms: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Decodes a file's bytes.
 *
 * Errors (`InputError`): `option_choice` for an encoding nobody knows; `file_encoding_named` where the named encoding
 * does not fit, with the offset of the first byte that does not (from 0); `file_truncated` where the bytes end inside
 * a character; `file_encoding` where nothing fits.
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions): Decoded {
  const bom = bomOf(bytes);
  if (options.encoding !== undefined) return decodeNamed(bytes, options.encoding, bom, options);
  if (bom) return decodeMarked(bytes, bom, options);
  const wide = wideEncoding(bytes);
  if (wide) return decodeSure(bytes, wide, options.file);

  const utf8 = attempt(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', bom: false, guessed: false };
  // UTF-8 to its last bytes is UTF-8 that was cut; the legacy encodings would read it as other characters.
  if (attempt(bytes, 'utf-8', true) !== undefined) throw truncated(bytes, 'utf-8', options.file);
  return decodeLegacy(bytes, options.file);
}

function decodeLegacy(bytes: Uint8Array, file: string): Decoded {
  for (const encoding of ['gb18030', 'big5'] as const) {
    const text = attempt(bytes, encoding);
    if (text !== undefined) return { text, encoding, bom: false, guessed: true };
  }
  if (attempt(bytes, 'gb18030', true) !== undefined) throw truncated(bytes, 'gb18030', file);
  throw new InputError(refused('file_encoding', { file, tried: 'UTF-8, UTF-16, GB18030, Big5' }));
}

function decodeMarked(bytes: Uint8Array, encoding: Encoding, options: DecodeOptions): Decoded {
  return { ...decodeSure(withoutBom(bytes, encoding), encoding, options.file), bom: true };
}

function decodeSure(bytes: Uint8Array, encoding: Encoding, file: string): Decoded {
  const text = attempt(bytes, encoding);
  if (text !== undefined) return { text, encoding, bom: false, guessed: false };
  if (attempt(bytes, encoding, true) !== undefined) throw truncated(bytes, encoding, file);
  throw new InputError(refused('file_encoding', { file, tried: encoding.toUpperCase() }));
}

function decodeNamed(
  bytes: Uint8Array,
  name: string,
  bom: Encoding | undefined,
  { file }: DecodeOptions,
): Decoded {
  const encoding = encodingOf(name, bom, bytes);
  const misfit = (offset: number): InputError =>
    new InputError(refused('file_encoding_named', { file, encoding: name, offset }));
  if (bom && bom !== encoding) throw misfit(0);
  const body = bom ? withoutBom(bytes, bom) : bytes;
  const text = attempt(body, encoding);
  if (text === undefined) throw misfit(bytes.length - body.length + firstMisfit(body, encoding));
  return { text, encoding, bom: bom !== undefined, guessed: false };
}

function encodingOf(name: string, bom: Encoding | undefined, bytes: Uint8Array): Encoding {
  const wanted = name.trim().toLowerCase().replaceAll('_', '-');
  switch (wanted) {
    case 'utf-8':
    case 'utf8':
    case 'utf-8-bom':
      return 'utf-8';
    case 'gb18030':
    case 'gbk':
    case 'gb2312':
      return 'gb18030';
    case 'utf-16':
    case 'utf16':
      return bom ?? wideEncoding(bytes) ?? 'utf-16le';
    case 'utf-16le':
    case 'utf-16be':
    case 'big5':
      return wanted;
    default:
      throw new InputError(
        refused('option_choice', {
          option: '--encoding',
          value: name,
          choices: encodingNames.join(', '),
          suggestion: nearest(wanted, encodingNames, () => 2) ?? '',
        }),
      );
  }
}

function bomOf(bytes: Uint8Array): Encoding | undefined {
  return boms.find((bom) => bom.bytes.every((byte, index) => bytes[index] === byte))?.encoding;
}

function withoutBom(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  return bytes.subarray(encoding === 'utf-8' ? 3 : 2);
}

/** UTF-16 without a mark: its separators and digits leave NUL bytes, nearly all on the same side of the pairs. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const nuls = [0, 0];
  const end = Math.min(bytes.length, 4096);
  for (let index = 0; index < end; index++) {
    if (bytes[index] === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  if (even + odd < 2) return undefined;
  if (odd >= 4 * even) return 'utf-16le';
  return even >= 4 * odd ? 'utf-16be' : undefined;
}

/** The text, or `undefined` where the bytes do not fit; `open`: bytes missing at the end are forgiven. */
function attempt(bytes: Uint8Array, encoding: Encoding, open = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, {
      stream: open,
    });
  } catch {
    return undefined;
  }
}

function firstMisfit(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (middle <= bytes.length && attempt(bytes.subarray(0, middle), encoding, true) !== undefined)
      good = middle;
    else bad = middle;
  }
  return good;
}

function truncated(bytes: Uint8Array, encoding: Encoding, file: string): InputError {
  const text = attempt(bytes, encoding, true) ?? '';
  return new InputError(refused('file_truncated', { file, line: text.split(/\r\n|\n|\r/).length }));
}
