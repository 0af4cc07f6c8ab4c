import type { Viewer } from '@tidu/core';
import { bootGraph, filtersWithoutIndex, type SpecialConditions, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plugins } from './index.ts';

/** Enough for the plans; set it to 160000 to see those of a whole province. */
const ENTERPRISES = Number(process.env['TIDU_TEST_ENTERPRISES'] ?? 5_000);

const VIEWERS: readonly Viewer[] = [
  { role: 'DEPARTMENT_OFFICER', scope: 'DEPT-IIT', subject: 'test' },
  { role: 'CITY_OFFICER', scope: '350500', subject: 'test' },
];

const SPECIAL: SpecialConditions = {
  'Enterprise.name': [
    [{ eq: '泉州示例恒达机械有限公司' }, 'name_normalized'],
    [{ startsWith: '泉州示例恒' }, 'name_normalized'],
    [{ contains: '恒达恒' }, 'gram'],
    [{ contains: '晋江' }, 'gram'],
    [{ contains: '瑾' }, 'gram'],
  ],
  region: [
    [{ eq: '350500' }, 'city_code|region_code'],
    [{ eq: '350582' }, 'city_code|region_code'],
    [{ in: ['350500', '350100'] }, 'city_code|region_code'],
  ],
  enterprise: [[{ creditCode: { eq: '91350500MA00000000' } }, 'credit_code']],
};

/** Tables that stay short whatever the province does: read whole. */
const SHORT_LISTS = new Set([
  'Chain',
  'ChainGap',
  'Cluster',
  'FinanceCreditProduct',
  'FinanceFund',
  'Measure',
  'Platform',
  'PolicyDocument',
  'RecognitionBatch',
]);

/** The review lists rows that wait, and nothing else. */
const WITHIN = { ImportRow: "t.state = 'WAITING'" };

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph(plugins, { sample: ENTERPRISES });
}, 600_000);
afterAll(() => graph.close());

test(`Every filter uses an index as the application role, at ${ENTERPRISES} enterprises`, { timeout: 600_000 }, async () => {
  const { tried, without } = await filtersWithoutIndex(graph, VIEWERS, SPECIAL, SHORT_LISTS, WITHIN);
  expect(without).toEqual([]);
  expect(tried).toBeGreaterThan(40);
});
