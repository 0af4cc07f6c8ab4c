import { core, subjectStatement } from '@tidu/core';
import { assume, day, type Policy, policySql } from '@tidu/policy';
import { bootGraph, TEST_TODAY, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finance } from './plugin.ts';
import { policies } from './policies.ts';
import { LOAN_CASES } from './sample/loan-cases.ts';

describe('the sample', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await bootGraph([core, finance], { sample: 200 });
  });
  afterAll(() => graph.close());

  const rowsOf = <R extends object>(text: string): Promise<R[]> =>
    graph.asSystem(async (client) => (await client.query<R>(text)).rows);

  test('every table has rows, and each says that it is invented', async () => {
    const tables = finance.entities?.map((entity) => entity.meta.tableName) ?? [];
    expect(tables).toHaveLength(11);
    for (const table of tables) {
      const [count] = await rowsOf<{ n: string }>(`select count(*) as n from ${table}`);
      expect(Number(count?.n), table).toBeGreaterThan(0);
    }
    const [loans] = await rowsOf<{ named: boolean }>(
      `select bool_and(is_sample and contract_number like 'SAMPLE-%') as named from finance.loan`,
    );
    expect(loans?.named).toBe(true);
  });

  test('every case stands on its boundary for a holder of the tier', async () => {
    const held = await rowsOf<{ place: number }>(`
      select distinct right(l.contract_number, 2)::integer as place from finance.loan l
      where exists (select from core.certification c where c.enterprise_id = l.enterprise_id
        and c.tier_code in ('SRDI_SME', 'LITTLE_GIANT') and l.disbursed_on between c.valid_from and c.valid_to
        and (c.ended_on is null or c.ended_on > l.disbursed_on))`);
    const places = new Set(held.map((row) => row.place));
    // Sample certificates last three years around the day: cases of a day past all of them have no holder.
    const [last] = await rowsOf<{ day: string }>(`select max(valid_to)::text as day from core.certification`);
    const possible = LOAN_CASES.flatMap((loan, place) => (loan.from <= (last?.day ?? '') ? [place] : []));
    expect(possible.length).toBeGreaterThan(20);
    expect(possible.filter((place) => !places.has(place))).toEqual([]);
  });

  test.each(
    policies.flatMap((policy: Policy) =>
      (['LITERAL', 'AS_AMENDED'] as const).map((reading) => ({ id: policy.id, policy, reading })),
    ),
  )('$id, $reading, comes to every verdict it has', async ({ policy, reading }) => {
    const statement = subjectStatement(graph.graph.rules, policy.subject.id, { on: day(TEST_TODAY) });
    const verdict = policySql(policy, assume(reading), statement.mapping).verdict();
    const rows = await rowsOf<{ verdict: string }>(
      `select distinct ${verdict} as verdict from ${statement.from()}`,
    );
    const all = ['ELIGIBLE', 'INELIGIBLE', 'NEEDS_REVIEW', 'NOT_IN_FORCE', 'UNKNOWN'];
    // Nothing of the awards for a listing waits for a reviewer.
    const its = policy.id === 'finance.listing-award' ? all.filter((each) => each !== 'NEEDS_REVIEW') : all;
    expect(rows.map((row) => row.verdict).sort()).toEqual(its);
  });

  test('one loan is of the last day of a certificate and one of the day after', async () => {
    const days = await rowsOf<{ after: number }>(`
      select distinct l.disbursed_on - c.valid_to as after from finance.loan l
      join core.certification c using (enterprise_id)
      where right(l.contract_number, 2) in ('40', '41') and c.tier_code = 'SRDI_SME' and l.disbursed_on - c.valid_to in (0, 1)
      order by 1`);
    expect(days.map((row) => row.after)).toEqual([0, 1]);
  });
});
