import { system } from '@tidu/core';
import type { Operation } from './operation.ts';
import { inTransaction } from './write.ts';

/** Writes who read which personal rows, before the answer goes out: an answer that cannot be recorded is not given. */
export async function recordPersonalReads(operation: Operation): Promise<void> {
  if (operation.personalReads.size === 0) return;
  const { viewer, requestId } = operation;
  await inTransaction(operation.runtime.fork, system('personal-reads'), async (em) => {
    for (const [type, keys] of operation.personalReads) {
      await em.execute(
        `insert into core.personal_read (request_id, role, scope, subject, type, keys) values (?, ?, ?, ?, ?, ?::text[])`,
        [requestId, viewer.role, viewer.scope, viewer.subject, type, `{${[...keys].join(',')}}`],
      );
    }
  });
}
