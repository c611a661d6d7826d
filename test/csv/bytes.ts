/** Text -> bytes in encodings that Node only decodes: tables turned round from its own decoder. */
export type Legacy = 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be' | 'utf-8';

const tables = new Map<string, Map<string, number[]>>();

function table(encoding: 'gb18030' | 'big5'): Map<string, number[]> {
  const cached = tables.get(encoding);
  if (cached) return cached;
  const built = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.from([lead, trail]));
      if (Array.from(text).length === 1 && text !== '\ufffd' && !built.has(text)) {
        built.set(text, [lead, trail]);
      }
    }
  }
  tables.set(encoding, built);
  return built;
}

/** Above U+FFFF, GB18030 counts characters in four bytes from 90 30 81 30. */
function fourBytes(code: number): number[] | undefined {
  const place = code - 0x10000;
  if (place < 0) return undefined;
  return [
    0x90 + Math.floor(place / 12600),
    0x30 + (Math.floor(place / 1260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ];
}

export function encode(text: string, encoding: Legacy): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-16le':
      return new Uint8Array(Buffer.from(text, 'utf16le'));
    case 'utf-16be':
      return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
    default:
      return Uint8Array.from(
        Array.from(text).flatMap((character) => {
          const code = character.codePointAt(0) ?? 0;
          if (code < 0x80) return [code];
          const bytes =
            table(encoding).get(character) ??
            (encoding === 'gb18030' ? fourBytes(code) : undefined);
          if (!bytes) throw new Error(`${character} is not in ${encoding}`);
          return bytes;
        }),
      );
  }
}

export const withBom = (bytes: Uint8Array, bom: number[]): Uint8Array =>
  Uint8Array.from([...bom, ...bytes]);
