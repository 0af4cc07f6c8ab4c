import { createHash } from 'node:crypto';
import { type Day, dateText, type Policy, type Reading } from '@tidu/policy';
import type { ClientBase } from 'pg';
import type { Rules } from '../../rules/rules.ts';
import { createPartition, dropPartition } from './partition.ts';
import { asSystem, becomeSystem, inTransaction } from './system.ts';
import type { TallyLine } from './tally.ts';

/** A run that is under way. */
export interface OpenRun {
  readonly id: number;
  /** Where to go on: all rows of the subjects before this one are done, and of it those up to the key. */
  readonly subject: string | null;
  readonly key: string | null;
  readonly rowsRead: number;
  readonly rowsKept: number;
  /** The chain of hashes over what was kept so far. */
  readonly content: string;
  readonly isResumed: boolean;
}

/** Changes when, and only when, some policy's law or the way to read it does. */
export function lawOfRun(rules: Rules, reading: Reading): string {
  const versions = [...rules.policies.values()].map((policy) => `${policy.id}=${policy.version}`);
  return createHash('sha256')
    .update([reading, ...versions].join('\n'))
    .digest('hex')
    .slice(0, 16);
}

/**
 * The run to work on: the newest unfinished one of the same day and law, or a fresh one. Others that were never
 * finished are cleared away.
 */
export async function openRun(
  client: ClientBase,
  {
    on,
    reading,
    law,
    fresh,
  }: { readonly on: Day; readonly reading: Reading; readonly law: string; readonly fresh: boolean },
): Promise<OpenRun> {
  const unfinished = await asSystem(client, async () => {
    const { rows } = await client.query<{
      id: number;
      subject: string | null;
      key: string | null;
      read: string;
      kept: string;
      content: string | null;
      same: boolean;
    }>(
      `select id, position_subject as subject, position_id as key, rows_read as read, rows_kept as kept, content,
         on_day = $1 and reading = $2 and law = $3 as same
       from core.evaluation_run where state = 'RUNNING' order by id desc`,
      [dateText(on), reading, law],
    );
    return rows;
  });
  const [newest] = unfinished;
  const going = !fresh && newest?.same === true ? newest : undefined;
  for (const { id } of unfinished) {
    if (id === going?.id) continue;
    await dropPartition(client, id);
    await asSystem(client, () => client.query('delete from core.evaluation_run where id = $1', [id]));
  }
  if (going !== undefined) {
    return {
      id: going.id,
      subject: going.subject,
      key: going.key,
      rowsRead: Number(going.read),
      rowsKept: Number(going.kept),
      content: going.content ?? '',
      isResumed: true,
    };
  }
  const id = await inTransaction(client, async () => {
    await becomeSystem(client);
    const { rows } = await client.query<{ id: number }>(
      `insert into core.evaluation_run (on_day, known_at, reading, law, changes_read)
       values ($1, now(), $2, $3, (select coalesce(max(id), 0) from core.changed_row)) returning id`,
      [dateText(on), reading, law],
    );
    const run = rows[0]?.id ?? 0;
    await client.query('reset role');
    await createPartition(client, run);
    return run;
  });
  return { id, subject: null, key: null, rowsRead: 0, rowsKept: 0, content: '', isResumed: false };
}

/** Numbers for policies that have none yet; all numbers by policy. Within a transaction behind the wall. */
export async function numberPolicies(
  client: ClientBase,
  policies: Iterable<Policy>,
): Promise<ReadonlyMap<string, number>> {
  const ids = [...policies].map(({ id }) => id);
  await client.query(
    `insert into core.determined_policy (policy_id)
       select id from unnest($1::text[]) with ordinality as n (id, place)
       where not exists (select from core.determined_policy p where p.policy_id = n.id) order by place`,
    [ids],
  );
  const { rows } = await client.query<{ number: number; policy_id: string }>(
    'select number, policy_id from core.determined_policy',
  );
  return new Map(rows.map((row) => [row.policy_id, row.number]));
}

/** Adds counts to those of a run. Within a transaction behind the wall. */
export async function addCounts(
  client: ClientBase,
  run: number,
  lines: readonly (TallyLine & { readonly policy: number })[],
): Promise<void> {
  if (lines.length === 0) return;
  await client.query(
    `insert into core.determination_count as c (run, policy, city_code, verdict, rows, amount_low, amount_high)
     select $1, * from unnest($2::int[], $3::text[], $4::int[], $5::bigint[], $6::numeric[], $7::numeric[])
     on conflict (run, policy, city_code, verdict) do update set rows = c.rows + excluded.rows,
       amount_low = c.amount_low + excluded.amount_low, amount_high = c.amount_high + excluded.amount_high`,
    [
      run,
      lines.map(({ policy }) => policy),
      lines.map(({ city }) => city),
      lines.map(({ verdict }) => verdict),
      lines.map(({ rows }) => rows),
      lines.map(({ low }) => String(low)),
      lines.map(({ high }) => String(high)),
    ],
  );
}
