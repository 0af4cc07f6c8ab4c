import type { ClientBase } from 'pg';

/** Puts the wall up for the rest of the transaction: the platform's own job, which sees the province. */
export async function becomeSystem(client: ClientBase): Promise<void> {
  await client.query(
    `set local role tidu_app; select set_config('tidu.role', 'SYSTEM', true), set_config('tidu.subject', 'evaluation', true)`,
  );
}

/** A transaction behind the wall, as the platform's own job. */
export async function asSystem<Result>(client: ClientBase, work: () => Promise<Result>): Promise<Result> {
  return inTransaction(client, async () => {
    await becomeSystem(client);
    return work();
  });
}

export async function inTransaction<Result>(
  client: ClientBase,
  work: () => Promise<Result>,
): Promise<Result> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    // If the connection is gone there is nothing to roll back, and the first error says more.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
