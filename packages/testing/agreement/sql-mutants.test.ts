// biome-ignore-all lint/suspicious/noTemplateCurlyInString: mutants of generated SQL are text of templates
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assume, day, type Expression, LITERAL, type policySql } from '@tidu/policy';
import { withClient } from '@tidu/server';
import { beforeAll, expect, inject, test } from 'vitest';
import { everyAmount, everyCondition } from '../../policy/every-operator.ts';
import { nodesOf } from '../../policy/tree.ts';
import { createEmptyDatabase } from '../database.ts';
import { decideBatch, differingRows, prepareConnection } from './agreement.ts';
import { createRowTables } from './row-tables.ts';

/** Small mistakes in sql.ts. Each must make PostgreSQL answer otherwise than the interpreter on some of the rows. */
const MUTANTS: readonly (readonly [from: string, to: string])[] = [
  ["atLeast: '>='", "atLeast: '>'"],
  ["moreThan: '>'", "moreThan: '>='"],
  ["atMost: '<='", "atMost: '<'"],
  ["lessThan: '<'", "lessThan: '<='"],
  // parameters and time
  ['`${eventOn} >= date', '`${eventOn} > date'],
  ['steps.toReversed()', 'steps'],
  ['mapping.asOf : mapping.fact(node.fact)', 'mapping.asOf : mapping.asOf'],
  // numbers
  ["sql.join(' + ')", "sql.join(' - ')"],
  ["sql.join(' - ')", "sql.join(' + ')"],
  ['rate.denominator * 1_000_000n', 'rate.denominator * 100_000n'],
  ["extreme(node.terms, 'least')", "extreme(node.terms, 'greatest')"],
  ["extreme(node.terms, 'greatest')", "extreme(node.terms, 'least')"],
  ['case when ${anyUnknown} then null else', 'case when false then null else'],
  ['- ${FAR})', '- ${FAR} + 1)'],
  ['(div(${sql} + ${denominator * FAR}, ${denominator}) - ${FAR})', 'div(${sql}, ${denominator})'],
  ['`${node.value}::numeric`', '`0::numeric`'],
  ['(${sql} * ${to / denominator})', '${sql}'],
  [' when ${each} is null then null`', '`'],
  ['else ${sql.at(-1)} end', 'else ${sql[0]} end'],
  ['coalesce(sum(${each}), 0) end from', 'sum(${each}) end from'],
  [
    'case when bool_or(${each} is null) then null else coalesce(sum(${each})',
    'case when false then null else coalesce(sum(${each})',
  ],
  ['inside.number(node.value).sql', '`1`'],
  ['(${inside.truth(node.where)})::int', '(${inside.truth(node.where)} is true)::int'],
  ['elements.has(each.id) ? element(each) : mapping.fact(each)', 'element(each)'],
  // score tables
  ['`${scored} * ${1_000_000n * of.denominator}`', '`${scored} * ${100_000n * of.denominator}`'],
  ['${unit} * ${band.bound}', '${unit} * ${band.bound + 1n}'],
  ['then ${band.points}', 'then ${-band.points}'],
  ['${total} > 0', '${total} >= 0'],
  ["join(' ')} else 0 end)", "join(' ')} else 1 end)"],
  // time spans
  ['(${end} - ${start})::numeric', '(${end} - ${start} + 1)::numeric'],
  ["} < ${part('day', start)}", "} <= ${part('day', start)}"],
  ["missingDay === 'LAST_OF_MONTH' ?", "missingDay !== 'LAST_OF_MONTH' ?"],
  ["<> ${part('month', end)}", "= ${part('month', end)}"],
  ["unit === 'MONTHS' ?", "unit !== 'MONTHS' ?"],
  ['floor(${months}::numeric / 12)', 'trunc(${months}::numeric / 12)'],
  // interest
  ['`${common / value}`', '`${value}`'],
  ['1_000_000n * common', '1_000_000n'],
  ['${lastDay} is null then null else least', 'false then null else least'],
  ['greatest(${element(on)}, ${start})', '${element(on)}'],
  ['greatest(0, ${end} - ${start}) - (${totals})', 'greatest(0, ${end} - ${start})'],
  ['greatest(0, ${end} - ${start}) -', '(${end} - ${start}) -'],
  ['0) > ${principal}', '0) >= ${principal}'],
  ['bool_or(${element(on)} is null or ${element(amount)} is null) or', ''],
  // conditions
  ["node.of.map(truth).join(' and ')", "node.of.map(truth).join(' or ')"],
  ["node.of.map(truth).join(' or ')", "node.of.map(truth).join(' and ')"],
  ['`(not ${truth(node.of)})`', '`${truth(node.of)}`'],
  ["counted('is true')} >= ${k}", "counted('is true')} > ${k}"],
  ["counted('is not false')} < ${k}", "counted('is true')} < ${k}"],
  ['=== node.alternative', '!== node.alternative'],
  ['`${code} in (${node.values', '`${code} not in (${node.values'],
  ['is not null then false end)', 'is not null then true end)'],
  ['then null else ${isDecided} end', 'then false else ${isDecided} end'],
  ['return `(${mapping.fact(node.fact)})`', 'return `(not ${mapping.fact(node.fact)})`'],
  // certificates
  ['${validFrom} <= ${on}', '${validFrom} < ${on}'],
  ['${on} > ${validTo} then null', '${on} >= ${validTo} then null'],
  ['${on} <= ${validTo} end', '${on} < ${validTo} end'],
  ['${on} < ${endedOn}', '${on} <= ${endedOn}'],
  ['${endedOn} is null or', ''],
  ['${tier} in (', '${tier} not in ('],
  ['(case when ${isKnown} then (${found}) end)', '(${found})'],
  ['when bool_or((${condition}) is null) then null else false', 'else false'],
  // what waits for a reviewer
  ["waitsForReview(node) ? '2' : 'null::int'", "'null::int'"],
  ['when 0 then 1 when 1 then 0 when 2 then 2 end', 'when 0 then 1 when 1 then 0 end'],
  ["join(' or ') || 'true'", "join(' and ') || 'true'"],
  ['case when ${waits} then null else 2 end', 'null'],
  ["node.review.map(quote).join(', ')}) then 2", "node.review.map(quote).join(', ')}) then null"],
  ['when ${code} is null then ${open} ${review}', 'when ${code} is null then null ${review}'],
  ['bool_or(${code} is null) then null else 2', 'bool_or(${code} is null) then 2 else 2'],
  // verdict and window
  ["when 2 then 'NEEDS_REVIEW'", ''],
  ["when 0 then 'INELIGIBLE'", ''],
  ["else 'UNKNOWN' end else 'UNKNOWN' end", "else 'UNKNOWN' end else 'NOT_IN_FORCE' end"],
  ["between date '${dateText(from)}'", "between date '${dateText(from + 1)}'"],
  ["and date '${dateText(to)}'", "and date '${dateText(to - 1)}'"],
  ["within.join(' or ')", "within.join(' and ')"],
  ['.filter((each) => isAssumed(each, assumptions))', ''],
];

const SOURCE = join(import.meta.dirname, '../../policy/sql.ts');
const source = readFileSync(SOURCE, 'utf8');

/** A kind that is added has to be added here. */
const KINDS: Readonly<Record<Expression['kind'], true>> = {
  fact: true,
  parameter: true,
  constant: true,
  plus: true,
  minus: true,
  times: true,
  min: true,
  max: true,
  floor: true,
  sum: true,
  count: true,
  points: true,
  choose: true,
  elapsed: true,
  interest: true,
  on: true,
  asOf: true,
  compare: true,
  all: true,
  any: true,
  not: true,
  kOf: true,
  oneOf: true,
  isTrue: true,
  holds: true,
  some: true,
  interpretedAs: true,
  criterion: true,
};

const FIXTURES = [
  { policy: everyCondition, assumptions: LITERAL },
  { policy: everyAmount, assumptions: assume('AS_AMENDED', { 'A-07': 'DATE_OF_ISSUE' }) },
];
const DAYS = ['2023-12-31', '2024-02-29', '2024-06-30', '2024-07-01', '2026-12-31'].map(day);

/** For the sound source and each mutant, whether some row is answered otherwise than by the interpreter. */
let noticed: readonly boolean[] = [];

beforeAll(async () => {
  // Beside the sources, where the imports of the mutants resolve.
  const folder = mkdtempSync(join(import.meta.dirname, '../../policy/.sql-mutants-'));
  const database = await createEmptyDatabase(inject('testCluster'));
  try {
    const generators = await Promise.all(
      [['', ''], ...MUTANTS].map((mutant, index) => load(folder, index, mutant)),
    );
    const found = generators.map(() => false);
    for (const { policy, assumptions } of FIXTURES) {
      await withClient(database.url, async (client) => {
        await prepareConnection(client);
        const tables = await createRowTables(client, policy);
        const { rows } = decideBatch(policy, { seed: 1, from: 0, to: 500, days: DAYS, assumptions });
        await tables.load(rows);
        for (const [index, sql] of generators.entries()) {
          if (found[index]) continue;
          // What PostgreSQL refuses is noticed too.
          const differing = await differingRows(client, policy, tables, rows, assumptions, sql).catch(String);
          found[index] = differing.length > 0;
        }
      });
    }
    noticed = found;
  } finally {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the policies have every kind of node', () => {
  const nodes = FIXTURES.flatMap(({ policy: { inForce, criteria, award } }) =>
    [inForce, ...criteria, ...(award === null ? [] : [award])].flatMap((tree) => [...nodesOf(tree)]),
  );
  expect([...new Set(nodes.map(({ kind }) => kind))].sort()).toEqual(Object.keys(KINDS).sort());
  expect(everyCondition.problems).toEqual([]);
});

test('without a mutant nothing differs', () => {
  expect(noticed[0]).toBe(false);
});

for (const [index, [from, to]] of MUTANTS.entries()) {
  test(`sql.ts: ${from} → ${to === '' ? 'nothing' : to} is noticed`, () => {
    expect(source, 'bring the mutant up to date').toContain(from);
    expect(noticed[index + 1]).toBe(true);
  });
}

/** The generator with one text of its source replaced. */
async function load(
  folder: string,
  index: number,
  [from = '', to = '']: readonly string[],
): Promise<typeof policySql> {
  const file = join(folder, `sql-${index}.ts`);
  // A function, since a text to put in has meanings of its own for `$`.
  writeFileSync(file, source.replace(from, () => to).replaceAll("from './", "from '../"));
  const copy: { readonly policySql: typeof policySql } = await import(
    /* @vite-ignore */ pathToFileURL(file).href
  );
  return copy.policySql;
}
