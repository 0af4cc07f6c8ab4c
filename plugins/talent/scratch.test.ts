import { core } from '@tidu/core';
import { bootGraph } from '@tidu/testing';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { talent } from './plugin.ts';
import { readSavedQuery } from '../../tools/queries.ts';
test('q', async () => {
  const graph = await bootGraph([core, talent], { sample: 200 });
  for (const f of readdirSync(`${import.meta.dirname}/queries`).filter((f) => f.endsWith('.graphql'))) {
    const { text, as, variables } = readSavedQuery(f, readFileSync(`${import.meta.dirname}/queries/${f}`, 'utf8')) as any;
    try {
    const { data, errors, statements } = await graph.execute(text, { as, variables });
    console.log(f, statements.length, JSON.stringify(data ?? errors?.map(String)).slice(0, 1500));
    } catch (e) { console.log(f, String(e)); }
  }
  console.log(await graph.asSystem(async (c) => (await c.query(`select * from (select e.credit_code, e.city_code, (select count(*)::int from talent.nomination n where n.enterprise_id = e.id) noms,
   (select count(*)::int from talent.need n where n.enterprise_id = e.id) needs, (select count(*)::int from talent.base n where n.enterprise_id = e.id) bases, (select count(*)::int from talent.hire n where n.enterprise_id = e.id) hires,
   (select count(*)::int from talent.training_record n where n.enterprise_id = e.id) tr, (select count(*)::int from talent.benefit n where n.enterprise_id = e.id) ben, (select string_agg(tier_code, ',') from core.certification x where x.enterprise_id = e.id and valid_to > '2026-06-30' and ended_on is null) tiers from core.enterprise e) q
   order by (noms>0)::int + (needs>0)::int+(bases>0)::int+(hires>0)::int+(tr>0)::int+(ben>0)::int desc limit 8`)).rows));
  await graph.close();
});
