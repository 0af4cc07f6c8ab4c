import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Clause, parseClauses } from './clauses.ts';

const source = readFileSync(join(import.meta.dirname, 'action-plan.txt'), 'utf8');
const clauses = parseClauses(source, 'PLAN');
const clause = (id: string): Clause => {
  const found = clauses.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no clause ${id}`);
  return found;
};
const partsOf = (parent: string | null) => clauses.filter((each) => each.parent === parent);
const withoutSpace = (text: string) => text.replace(/\s/g, '');

/** Prints the plan from its clauses: containers by their parts, so that every leaf is needed once. */
function print(parent: string | null): string {
  return partsOf(parent)
    .map((each) => {
      const parts = partsOf(each.id);
      // A heading that is itself a sentence of the text (s0) is printed by that sentence.
      const heading = parts.some((part) => part.id === `${each.id}.s0`) ? '' : (each.heading ?? '');
      return `${each.label ?? ''}${heading}${parts.length === 0 ? each.text : print(each.id)}${each.responsibilityText ?? ''}`;
    })
    .join('');
}

describe('the text of the plan', () => {
  test('is whole: its clauses printed in order are the published text', () => {
    expect(withoutSpace(print(null))).toBe(withoutSpace(source));
  });

  test('is the one published: not a character of it has changed', () => {
    const digest = createHash('sha256').update(withoutSpace(source)).digest('hex');
    expect(digest).toBe('36fa494cb30abca2ddf3ca90bcd2ed8cda0092364976e01ecb4be5443ed8eadb');
  });

  test('gives the clause ids that citations use', () => {
    const ids = clauses.map((each) => each.id).filter((id) => !/\.s\d+$/.test(id));
    expect(ids.join(' ')).toBe(
      '发文机关 发文字号 通知 主送 署名 日期 附注 标题 引言 一 一(一) 一(二) 二 二(一) 二(二) 二(二)1 二(二)2 二(二)3 ' +
        '二(三) 二(四) 二(五) 二(六) 二(七) 二(七)1 二(七)2 二(八) 二(九) 二(九)1 二(九)2 二(十) 三 三(一) 三(二) 三(三) 附则',
    );
    expect(new Set(clauses.map((each) => each.id)).size).toBe(clauses.length);
  });

  test('counts sentences after the heading sentence, so that the interest subsidy is 二(七)1.s2', () => {
    expect(clause('二(七)1.s0').text).toBe('加大信贷支持力度。');
    expect(clause('二(七)1').heading).toBe('加大信贷支持力度');
    expect(clause('二(七)1.s2').text).toMatch(
      /^设立福建省专精特新中小企业专项资金贷款.*贴息期限不超过1年。$/,
    );
    expect(clause('二(七)1.s3').text).toMatch(/^同一笔贷款/);
    expect(clause('三(二).s0').text).toBe('加强要素保障。');
    expect(clause('三(二).s1').text).toMatch(/^落实资源要素差别化配置政策/);
    expect(clause('二(八).s1').text).toMatch(/^发挥福建省工业企业供需对接平台作用/);
    expect(clauses.some((each) => each.id === '二(八).s0')).toBe(false);
  });

  test('joins what a page break cut and drops the spaces around numbers', () => {
    expect(clause('一(二)').text).toContain('省级专精特新中小企业5000家以上、专精特新“小巨人”企业450家以上');
    expect(clause('二(十).s5').text).toMatch(/“专精特新八闽行”活动/);
    expect(clauses.filter((each) => / /.test(each.text))).toEqual([]);
  });

  test('keeps 17 responsibility lines as printed, and none of them inside a text', () => {
    const lines = clauses.flatMap((each) => each.responsibilityText ?? []);
    expect(lines).toHaveLength(17);
    expect(clause('二(二)3').responsibilityText).toBe('（责任单位：省工信厅)');
    expect(clauses.filter((each) => each.text.includes('责任单位'))).toEqual([]);
  });

  test('reads half-width labels as full-width ones', () => {
    expect(clause('二(三)').label).toBe('(三)');
    expect(clause('二(二)').label).toBe('（二）');
    const folded = parseClauses(source.replaceAll('（', '(').replaceAll('）', ')'), 'PLAN');
    expect(folded.map((each) => each.id)).toEqual(clauses.map((each) => each.id));
  });

  test('the text of a clause is the text of its sentences', () => {
    for (const each of clauses) {
      const sentences = partsOf(each.id).filter((part) => part.id.startsWith(`${each.id}.s`));
      if (sentences.length > 0) expect(sentences.map((part) => part.text).join('')).toBe(each.text);
    }
  });

  test('does not depend on where lines break inside paragraphs', () => {
    const start = source.indexOf('一、总体要求');
    const paragraphs = source
      .slice(start)
      .split('\n')
      .filter((line) => line !== '');
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(60)), (widths) => {
        const broken = paragraphs.map((line) => {
          // Labels and headings stay on one line, those printed as a first sentence included.
          if (!/[，。]/.test(line)) return line;
          const unbroken = /^（[一二三]）/.test(line) ? line.indexOf('。') + 1 : 1;
          const characters = [...line];
          let out = characters.splice(0, unbroken).join('');
          while (characters.length > 0) {
            const width = 1 + (widths.next().value ?? 0);
            out += `${characters.splice(0, width).join('')}\n`;
          }
          return out;
        });
        expect(parseClauses(source.slice(0, start) + broken.join('\n'), 'PLAN')).toEqual(clauses);
      }),
      { numRuns: 30 },
    );
  });

  test('a plan without its first section is refused with the cure', () => {
    expect(() => parseClauses('福建省工业和信息化厅\n', 'PLAN')).toThrow(
      /expected a first section.*found none.*Restore/,
    );
  });
});
