import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decode.ts';

const LIST = '序号,企业名称\n1,福建甲乙机械有限公司\n';

describe('decodeText', () => {
  test.each([
    ['utf-8', Buffer.from(LIST)],
    ['utf-8', Buffer.from(`\ufeff${LIST}`)],
    ['utf-16le', iconv.encode(LIST, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(LIST, 'utf-16be', { addBOM: true })],
    ['gb18030', iconv.encode(LIST, 'gbk')],
    ['gb18030', iconv.encode(`${LIST}\u001a`, 'gbk')],
    ['gb18030', iconv.encode(LIST, 'gb18030')],
  ])('reads %s and leaves the byte order mark out', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text: LIST, encoding });
  });

  test('reads the rare characters of names that only GB18030 has', () => {
    const text = '镕𠮷㐂䶮有限公司';
    expect(decodeText(iconv.encode(text, 'gb18030'))).toEqual({ ok: true, text, encoding: 'gb18030' });
  });

  test('reads every text in UTF-8 as it was written', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.integer({ min: 0x20, max: 0xffff }).map((code) => String.fromCharCode(code)),
          minLength: 1,
        }),
        (text) => {
          fc.pre(text.isWellFormed() && !text.startsWith('\ufeff') && !text.includes('\u007f'));
          expect(decodeText(Buffer.from(text))).toEqual({ ok: true, text, encoding: 'utf-8' });
        },
      ),
    );
  });

  test.each([
    ['an empty file', [], 'EMPTY_FILE'],
    ['a PNG picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], 'NOT_TEXT'],
    ['UTF-16 without a mark', [...Buffer.from('name,code', 'utf16le')], 'NOT_TEXT'],
    ['a character cut in half', [...Buffer.from('企业').subarray(0, 5)], 'NOT_TEXT'],
    ['UTF-16 with half a character', [0xff, 0xfe, 0x01], 'NOT_TEXT'],
    ['UTF-16 with a lone surrogate', [0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00], 'NOT_TEXT'],
    ['zero bytes', [0, 0, 0, 0], 'NOT_TEXT'],
  ])('refuses %s', (_, bytes, code) => {
    expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ ok: false, fault: { code } });
  });

  test('refuses random bytes', () => {
    let state = 20_240_101;
    const bytes = Uint8Array.from({ length: 4_096 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state >>> 16;
    });
    expect(decodeText(bytes)).toMatchObject({ ok: false, fault: { code: 'NOT_TEXT' } });
  });
});
