import { execute, mayRead, Operation } from '@tidu/server';
import { bootGraph, viewerOf } from '@tidu/testing';
import { parse, validate } from 'graphql';
import { seeded } from '../../../packages/policy/random-rows.ts';
import { plugins } from '../../../plugins/index.ts';
import type { Soak } from '../promise.ts';
import { randomQueries } from '../random-queries.ts';

const AS = viewerOf('DEPARTMENT_OFFICER DEPT-IIT');
const CODE = '91350500MA00000000';
const KNOWN = {
  'Query.policy.id': 'core.innovative-sme',
  'Query.policyVersions.policy': 'core.innovative-sme',
  'Query.evaluate.policy': 'core.innovative-sme',
  'Query.evaluate.facts': {},
  'Query.statistics.source': 'core.enterprises',
  'Query.trend.source': 'core.certifications',
  Date: '2026-03-31',
  Int: 2025,
  RegionCode: '350500',
  CreditCode: CODE,
  ID: 'none',
};

/** Every object of an answer. */
function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + objectsIn(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + objectsIn(item), 1);
}

/** Random queries over a sample: what was predicted of each against what it returned. The count is the queries. */
export const soak: Soak = {
  promise: 3,
  title: 'work per request is bounded',
  figure: 'predicted cost ≥ objects really returned for 5,000 random queries',
  full: 5_000,
  reduced: 150,
  async run({ cluster, count, seed, say }) {
    const graph = await bootGraph(plugins, { cluster, sample: 200 });
    try {
      const code = await graph.asSystem(
        async (client) =>
          (
            await client.query<{ code: string }>(
              `select credit_code as code from core.enterprise e where credit_code is not null
               order by (select count(*) from core.talent t where t.enterprise_id = e.id) desc limit 1`,
            )
          ).rows[0]?.code ?? CODE,
      );
      const { schema } = graph.graph;
      const next = randomQueries(schema, seeded(seed), { ...KNOWN, CreditCode: code }, (type, field) =>
        mayRead(graph.graph, 'DEPARTMENT_OFFICER', type, field),
      );
      const below: string[] = [];
      let [asked, returned, most, unpredicted] = [0, 0, 0, 0];
      while (asked < count) {
        const { query, variables } = next();
        const document = parse(query);
        const [problem] = validate(schema, document);
        if (problem) throw new Error(`${problem.message}: ${query}`);
        const operation = new Operation(graph.runtime, { viewer: AS });
        const { data } = await execute(operation, document, variables, undefined);
        asked += 1;
        if (asked % 500 === 0) say(`${asked} queries, ${returned} objects`);
        if (!data) continue;
        const { cost } = operation.report;
        const found = objectsIn(data) - 1;
        returned += found;
        most = Math.max(most, found);
        if (cost === undefined) unpredicted += 1;
        else if (cost < found) below.push(`predicted ${cost}, found ${found}: ${query}`);
      }
      for (const line of below.slice(0, 5)) say(line);
      return {
        holds: below.length === 0 && unpredicted === 0 && returned > count,
        reached: `${asked} queries with ${returned} objects, at most ${most} in one: ${below.length} predicted below what came, ${unpredicted} without a prediction`,
        figures: { queries: asked, objects: returned, most, below: below.length, unpredicted },
      };
    } finally {
      await graph.close();
    }
  },
};
