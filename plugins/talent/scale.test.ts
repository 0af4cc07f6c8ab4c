import { core, subjectStatement } from '@tidu/core';
import { parseDay } from '@tidu/policy';
import { bootGraph, filtersWithoutIndex } from '@tidu/testing';
import { expect, test } from 'vitest';
import { employer, nomination } from './facts.ts';
import { talent } from './plugin.ts';

const timed = {
  ...talent,
  sample: async (context: never) => {
    const t = performance.now();
    await talent.sample?.(context);
    console.log('sample ms', performance.now() - t);
  },
};
test('scale', { timeout: 900_000 }, async () => {
  const graph = await bootGraph([core, timed as never], { sample: 160_000 });
  await graph.asSystem(async (client) => {
    for (const t of ['need', 'base', 'hire', 'training_record', 'benefit', 'nomination', 'reference'])
      console.log(t, (await client.query(`select count(*)::int n from talent.${t}`)).rows[0].n);
    console.log((await client.query('select year, count(*)::int n from talent.nomination group by 1')).rows);
    for (const [subject, facts] of [
      ['talent.enterprise', [employer.managers, employer.trainedManagers, employer.nominated]],
      ['talent.nomination', [nomination.isEmployed]],
    ] as const) {
      const s = subjectStatement(
        graph.graph.rules,
        subject,
        { on: parseDay('2026-06-30') as never },
        'POPULATION',
      );
      const cols = facts.map((f) => `count(${s.value(f)})`);
      const t = performance.now();
      const { rows } = await client.query(`select ${cols.join(',')} from ${s.from()}`);
      console.log(subject, rows, performance.now() - t);
    }
    const t = performance.now();
    console.log(
      (await client.query(`select * from talent.training_coverage('2026-06-30', null)`)).rows,
      performance.now() - t,
    );
    const u = performance.now();
    console.log(
      (await client.query(`select * from talent.training_coverage('2026-06-30', '350500')`)).rows,
      performance.now() - u,
    );
  });
  const { without } = await filtersWithoutIndex(
    graph,
    [
      { role: 'DEPARTMENT_OFFICER', scope: 'DEPT-IIT', subject: 'test' },
      { role: 'CITY_OFFICER', scope: '350500', subject: 'test' },
    ],
    {
      enterprise: [[{ creditCode: { eq: '91350500MA00000000' } }, 'credit_code']],
      region: [],
      'Enterprise.name': [],
      'ImportRow.state': [],
    },
    new Set(
      [...graph.graph.rowTypes.values()]
        .map((r) => r.name)
        .filter((n) => !n.startsWith('Talent') || n === 'Talent'),
    ),
  );
  console.log(without);
  expect(1).toBe(1);
  await graph.close();
});
