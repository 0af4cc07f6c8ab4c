import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEmbeddedDatabase } from '@tidu/server';
import { checkAgreement, policyFaults } from '@tidu/testing';
import { plugins } from '../plugins/index.ts';

/*
 * Decides random rows of every policy by interpreter, explainer, column kernel and PostgreSQL.
 *
 *   node tools/agreement.ts [--rows 200000] [--seed 1] [--policy finance.interest-subsidy]
 *
 * Ends with code 1 if they differ anywhere, or a policy or its cases are faulty.
 */
const { values } = parseArgs({
  options: { rows: { type: 'string' }, seed: { type: 'string' }, policy: { type: 'string' } },
});
const rows = Number(values.rows ?? 200_000);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));

type Policies = readonly Parameters<typeof checkAgreement>[0][];
const policies = plugins
  .flatMap((plugin: { readonly policies?: Policies }) => plugin.policies ?? [])
  .filter(({ id }) => values.policy === undefined || id === values.policy);

const print = (line: string): unknown => process.stdout.write(`${line}\n`);
if (policies.length === 0) {
  print(values.policy === undefined ? 'No plugin declares a policy.' : `Found no policy ${values.policy}.`);
  process.exitCode = values.policy === undefined ? 0 : 1;
} else {
  const dataDir = await mkdtemp(join(tmpdir(), 'tidu-agreement-'));
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };
  const cluster = await openEmbeddedDatabase({ dataDir, as: 'server', settings });
  try {
    for (const policy of policies) {
      const started = performance.now();
      const faults = [
        ...policyFaults(policy),
        ...(await checkAgreement(policy, { rows, seed, cluster: cluster.url })),
      ];
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      print(
        `${policy.id}: ${rows} rows, seed ${seed}, ${seconds} s, ${faults.length === 0 ? 'all agree' : 'FAULTY'}`,
      );
      for (const fault of faults) print(`  ${fault}`);
      if (faults.length > 0) process.exitCode = 1;
    }
  } finally {
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
