import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey, normalizeName, readName, SIMILARITY, similarity } from './name.ts';

const printed = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'福建省泉州市晋江（）()〔〕【】·•・—－- 　有限责任公司股份集团科技 體實業鏈傘薴苧乾燥著后後"“”㈠①ＡａbⅣ⼀﹣…𠮷',
    ),
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 30,
});

describe('normalizeName', () => {
  test('is idempotent', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const once = normalizeName(text);
        expect(normalizeName(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is idempotent where one pass of simplification is not enough', () => {
    expect(normalizeName('薴')).toBe('苎');
  });

  test.each([
    ['杰讯光电（福建）有限公司', '杰讯光电(福建)有限公司'],
    ['杰讯光电〔福建〕有限公司', '杰讯光电(福建)有限公司'],
    ['舒華體育股份有限公司', '舒华体育股份有限公司'],
    ['福建潯興拉鏈科技股份有限公司', '福建浔兴拉链科技股份有限公司'],
    ['福建集成傘業有限公司', '福建集成伞业有限公司'],
    ['福州永鑫 塑料\u3000包装用品\n有限公司\u200b', '福州永鑫塑料包装用品有限公司'],
    ['ＡＢＣ·泉州—机械', 'ABC·泉州-机械'],
    ['abc・泉州－机械', 'ABC·泉州-机械'],
    ['⼀⼆三', '一二三'],
    ['一二三', '一二三'],
  ])('%j becomes %s', (raw, normalized) => {
    expect(normalizeName(raw)).toBe(normalized);
  });

  test('keeps the two legal forms of a limited company apart', () => {
    expect(normalizeName('福建甲乙机械有限责任公司')).not.toBe(normalizeName('福建甲乙机械有限公司'));
  });

  test('keeps the raw text beside what is made of it', () => {
    expect(readName(' 舒華體育股份有限公司 ')).toEqual({
      raw: '舒華體育股份有限公司',
      normalized: '舒华体育股份有限公司',
      key: '舒华体育',
    });
    expect(readName(' \u3000\u200b')).toBeUndefined();
  });
});

test.each([
  ['福建省南安市巨轮机械有限公司', '巨轮机械'],
  ['杰讯光电(福建)有限公司', '杰讯光电'],
  ['安踏（中国）有限公司', '安踏'],
  ['福建恒安集團有限公司', '恒安'],
  ['卫蓝(平潭)科技有限公司', '卫蓝科技'],
  ['漳州万宝机械有限公司', '万宝机械'],
  ['福建甲乙机械有限责任公司', '甲乙机械'],
  ['福建城市建设有限公司', '城市建设'],
  ['超级超市有限公司', '超级超市'],
  ['福建集团有限公司', '福建'],
  ['福州', '福州'],
])('the search key of %s is %s', (name, key) => {
  expect(nameKey(name)).toBe(key);
});

describe('similarity', () => {
  test('is symmetric, between 0 and 1, and 1 for spellings of one name', () => {
    fc.assert(
      fc.property(printed, printed, (a, b) => {
        const value = similarity(a, b);
        expect(value).toBe(similarity(b, a));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(similarity(a, normalizeName(a))).toBe(1);
      }),
    );
  });

  test.each([
    ['福建省南安市巨轮机械有限公司', '南安市巨轮机械有限公司'],
    ['福建甲乙机械有限责任公司', '福建甲乙机械有限公司'],
    ['福建亿榕信息技术有限公司', '亿榕信息技术有限公司'],
    ['福建飞通通讯科技股份有限公司', '福建飞通通信科技股份有限公司'],
  ])('%s and %s are LIKELY one firm', (a, b) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(SIMILARITY.LIKELY);
    expect(similarity(a, b)).toBeLessThan(1);
  });

  test.each([
    ['泉州恒毅机械有限公司', '泉州恒益机械有限公司'],
    ['福州永鑫塑料包装用品有限公司', '福州永鑫塑料有限公司'],
  ])('%s and %s are worth a look, no more', (a, b) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(SIMILARITY.POSSIBLE);
    expect(similarity(a, b)).toBeLessThan(SIMILARITY.LIKELY);
  });

  test.each([
    ['泉州恒毅机械有限公司', '漳州万宝机械有限公司'],
    ['福建甲乙科技有限公司', '福建丙丁科技有限公司'],
    ['安踏（中国）有限公司', '三六一度（中国）有限公司'],
  ])('%s and %s are strangers', (a, b) => {
    expect(similarity(a, b)).toBeLessThan(SIMILARITY.POSSIBLE);
  });
});
