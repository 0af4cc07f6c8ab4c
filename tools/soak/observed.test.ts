import { expect, inject, test } from 'vitest';
import { soak as cleanLogs } from './promises/27-clean-logs.ts';
import { soak as traceable } from './promises/30-traceable.ts';

/** `pnpm soak` draws others. */
const seed = 20260630;

test.each([cleanLogs, traceable])('promise $promise: $title', async (soak) => {
  const said: string[] = [];
  const run = {
    count: soak.reduced,
    seed,
    cluster: inject('testCluster'),
    say: (line: string) => said.push(line),
  };
  const measured = await soak.run(run);
  expect(measured, `seed ${seed}\n${said.join('\n')}`).toMatchObject({ holds: true });
});
