import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitise } from '../../src/render/sanitise.js';
import { acting, hostile } from './sample.js';

describe('sanitise', () => {
  it.each([...hostile])('shows what would act: %j', (text) => {
    expect(sanitise(text)).not.toMatch(acting);
  });

  it('shows the code point', () => {
    expect(sanitise('\u001b[31m')).toBe('\\u{1b}[31m');
    expect(sanitise('a\u202eb\u200b')).toBe('a\\u{202e}b\\u{200b}');
    expect(sanitise('\u{e0041}')).toBe('\\u{e0041}');
    expect(sanitise('\ud800')).toBe('\ufffd');
  });

  it('keeps Chinese, ASCII and accents as they are, composed', () => {
    expect(sanitise('欧阳（一组）: 95.2 % – “好”…')).toBe('欧阳（一组）: 95.2 % – “好”…');
    expect(sanitise('Mu\u0308ller')).toBe('Müller');
  });

  it('keeps line feeds and tabs only where asked', () => {
    expect(sanitise('a\r\nb\tc\rd')).toBe('a\\u{d}\\u{a}b\\u{9}c\\u{d}d');
    expect(sanitise('a\r\nb\tc\rd', { newlines: true })).toBe('a\nb\\u{9}c\\u{d}d');
    expect(sanitise('a\tb', { tabs: true })).toBe('a\tb');
  });

  it('lets nothing through, whatever the text, and is done after once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = sanitise(text);
        expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(safe).toBe(safe.normalize('NFC'));
        expect(sanitise(safe)).toBe(safe);
      }),
    );
  });
});
