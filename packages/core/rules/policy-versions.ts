import { type Expression, type Fact, INTERPRETATIONS, type Policy, parametersOf } from '@tidu/policy';
import type { ClientBase } from 'pg';
import type { Rules } from './rules.ts';

/**
 * Keeps the law of every policy that is not on record yet, so that a decision can be looked into and replayed after
 * the law has changed. Nothing that is on record is touched; with nothing new, one statement reads the ids.
 *
 * @param client Connected as the owner, outside a transaction.
 * @returns How many laws were new.
 */
export async function recordPolicyVersions(client: ClientBase, rules: Rules): Promise<number> {
  const policies = [...rules.policies.values()];
  if (policies.length === 0) return 0;
  try {
    await client.query(`begin; set local role tidu_app; select set_config('tidu.role', 'SYSTEM', true)`);
    const { rows } = await client.query<{ id: string }>(
      'select id from core.policy_version where id = any($1)',
      [policies.map((policy) => policy.version)],
    );
    const known = new Set(rows.map((row) => row.id));
    const fresh = policies.filter((policy) => !known.has(policy.version));
    const added = fresh.length === 0 ? 0 : await insertLaws(client, fresh);
    await client.query('commit');
    return added;
  } catch (error) {
    // If the connection is gone there is nothing to roll back, and the first error says more.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function insertLaws(client: ClientBase, policies: readonly Policy[]): Promise<number> {
  const rows = policies.map((policy) => ({ id: policy.version, policy_id: policy.id, law: lawOf(policy) }));
  // Another process may start with the same laws.
  const { rowCount } = await client.query(
    `insert into core.policy_version (id, policy_id, law)
      select n.id, n.policy_id, n.law from jsonb_to_recordset($1) as n (id text, policy_id text, law jsonb)
      on conflict (id) do nothing`,
    [JSON.stringify(rows)],
  );
  return rowCount ?? 0;
}

/** All that decides under a policy, as plain data: whole numbers as text, a fact of the trees by its id. */
export function lawOf(policy: Policy): Readonly<Record<string, unknown>> {
  const { appliesIf, criteria, award, pool, inForce } = policy;
  const trees: readonly Expression[] = [
    inForce,
    ...(appliesIf === null ? [] : [appliesIf]),
    ...criteria,
    ...(award === null ? [] : [award]),
    ...(pool === null ? [] : [pool.ceiling, pool.draws]),
  ];
  const used = new Set(trees.flatMap(parametersOf));
  return {
    id: policy.id,
    version: policy.version,
    title: policy.title,
    measure: policy.measure,
    subject: policy.subject,
    inForce: withFactIds(inForce),
    appliesIf: withFactIds(appliesIf),
    criteria: withFactIds(criteria),
    award: withFactIds(award),
    caps: withFactIds(policy.caps),
    pool: withFactIds(pool),
    excludes: policy.excludes,
    windows: policy.windows,
    parameters: [...policy.parameters.values()]
      .filter((each) => used.has(each.id))
      .map(({ id, title, unit, values }) => ({ id, title, unit, values: withTextNumbers(values) })),
    interpretations: policy.interpretations.map((id) => ({ id, ...INTERPRETATIONS[id] })),
    facts: withTextNumbers(policy.facts),
  };
}

const withFactIds = (tree: unknown): unknown =>
  reprinted(tree, (value) => (isFact(value) ? value.id : value));

const withTextNumbers = (data: unknown): unknown => reprinted(data, (value) => value);

function reprinted(data: unknown, print: (value: unknown) => unknown): unknown {
  const text = JSON.stringify(data, (_key, value: unknown) => {
    const printed = print(value);
    return typeof printed === 'bigint' ? String(printed) : printed;
  });
  const plain: unknown = JSON.parse(text);
  return plain;
}

const isFact = (value: unknown): value is Fact =>
  typeof value === 'object' && value !== null && 'trust' in value && 'id' in value;
