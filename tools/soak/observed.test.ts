import { expect, inject, test } from 'vitest';
import { soak as cleanLogs } from './promises/27-clean-logs.ts';
import { soak as traceable } from './promises/30-traceable.ts';

test.each([cleanLogs, traceable])('promise $promise: $title', async (soak) => {
  const said: string[] = [];
  const seed = Math.floor(Math.random() * 2 ** 31);
  const run = {
    count: soak.reduced,
    seed,
    cluster: inject('testCluster'),
    say: (line: string) => said.push(line),
  };
  const measured = await soak.run(run);
  expect(measured, `seed ${seed}\n${said.join('\n')}`).toMatchObject({ holds: true });
});
