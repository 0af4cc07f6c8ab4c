import { withClient } from '@tidu/server';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plugins } from './index.ts';

const PLAN = 'FJIIT-2023-11';

/** Numbers of the text that bear no rule: the time of the plan, its own number and date, and names. */
const NO_RULE = [/2024[—-]2026\s*年?/, /2023\s*年\s*12\s*月\s*28\s*日/, /〔2023〕\s*11\s*号/, /5G/];

/** A number with what it counts: 450家, 80亿元, 1%, 2人. */
const NUMERAL = /\d[\d,.]*\s*(?:万元|亿元|家|%|名|人|年)(?:\d+月\d+日)?/g;

interface Claim {
  readonly clause: string;
  readonly quote: string;
}

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph(plugins);
});
afterAll(() => graph.close());

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** The sentences of the plan with the numerals they bear. */
async function numerals(): Promise<readonly { readonly clause: string; readonly numeral: string }[]> {
  const rows = await graph.asSystem(async (client) => {
    const { rows: found } = await client.query<{ id: string; text: string }>(
      `select c.id, c.text from core.clause c
       where not exists (select from core.clause part where part.parent_id = c.id) order by c.position`,
    );
    return found;
  });
  return rows.flatMap(({ id, text }) => {
    const bare = NO_RULE.reduce(
      (rest, pattern) => rest.replaceAll(new RegExp(pattern, 'g'), ''),
      withoutSpace(text),
    );
    return [...new Set(bare.match(NUMERAL) ?? [])].map((numeral) => ({ clause: id, numeral }));
  });
}

/** What parameters, windows of policies, targets and measures of modules quote from the plan. */
async function claims(): Promise<readonly Claim[]> {
  const dated = [...graph.graph.rules.policies.values()].flatMap((policy) => [
    ...policy.windows,
    ...[...policy.parameters.values()].flatMap((parameter) => parameter.values),
  ]);
  const ofPolicies = dated
    .map(({ citation }) => citation)
    .filter(({ document, quote }) => document === PLAN && quote !== undefined)
    .map(({ clause, quote }) => ({ clause, quote: quote ?? '' }));
  const ofTargets = await withClient(graph.url, async (client) => {
    await client.query(`begin; set local role tidu_app; select set_config('tidu.role', 'SYSTEM', true)`);
    const { rows } = await client.query<Claim>(
      `select clause_id as clause, quote from core.target
       union all
       select '一(二)', deadline_provenance #>> '{citation,quote}' from core.target
         where deadline_provenance #>> '{citation,quote}' is not null`,
    );
    return rows;
  });
  return [...ofPolicies, ...ofTargets].map(({ clause, quote }) => ({ clause, quote: withoutSpace(quote) }));
}

test('every number of the plan that bears a rule is quoted by a parameter or a target of its clause', async () => {
  const claimed = await claims();
  const bare = (await numerals()).filter(
    ({ clause, numeral }) =>
      !claimed.some(
        (claim) => clause.startsWith(claim.clause.replace(/\.s\d+$/, '')) && claim.quote.includes(numeral),
      ),
  );
  expect(bare).toEqual([]);
});

test('the plan has the numbers that it is known to have', async () => {
  const found = (await numerals()).map(({ numeral }) => numeral);
  for (const known of [
    '10000家',
    '5000家',
    '450家',
    '350家',
    '600万元',
    '1000万元',
    '80亿元',
    '20万元',
    '100万元',
    '2名',
    '2人',
  ]) {
    expect(found).toContain(known);
  }
});
