import { day } from '@tidu/policy';
import { bootGraph } from '@tidu/testing';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { core } from '../core.ts';
import { enterprise } from './enterprise-facts.ts';
import { loadFacts } from './load.ts';
import { rulesOf } from './rules.ts';

test('x', async () => {
  const graph = await bootGraph([core], { sample: 50 });
  console.log(Object.keys(graph));
  await graph.close?.();
  void sql; void day; void loadFacts; void rulesOf; void enterprise;
  expect(1).toBe(1);
});
