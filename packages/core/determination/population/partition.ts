import type { ClientBase } from 'pg';

/**
 * The table of one run: filled where no role of an operation may go, then attached to core.determination. Bulk COPY
 * takes no table with row-level security; the parent's policies guard it from the moment it hangs there.
 */
export const partitionOf = (run: number): string => `tidu.determination_${run}`;

export async function createPartition(client: ClientBase, run: number): Promise<void> {
  // The check spares PostgreSQL a look at every row when the partition is attached.
  await client.query(`create table ${partitionOf(run)} (like core.determination including defaults including constraints,
    check (run = ${run}));
    alter table ${partitionOf(run)} alter column run set default ${run}`);
}

/**
 * Makes the finished run the one that answers: its partition takes the place of the last one's. Whoever reads
 * meanwhile waits a moment, and sees the old rows or the new ones.
 */
export async function attachPartition(
  client: ClientBase,
  run: number,
  finish: () => Promise<void>,
): Promise<void> {
  const partition = partitionOf(run);
  await client.query(`set maintenance_work_mem = '256MB'`);
  await client.query(`create index on ${partition} (policy, verdict, missing, subject_id)`);
  await client.query(`analyze ${partition}`);
  await client.query('begin');
  try {
    const { rows } = await client.query<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'core.determination'::regclass`,
    );
    for (const { name } of rows) {
      await client.query(`alter table core.determination detach partition ${name}; drop table ${name}`);
    }
    await client.query(`alter table core.determination attach partition ${partition} for values in (${run})`);
    await finish();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

export async function dropPartition(client: ClientBase, run: number): Promise<void> {
  await client.query(`drop table if exists ${partitionOf(run)}`);
}
