import { retryTransaction } from '@tidu/core';
import type { ClientBase } from 'pg';

/** Runs work in one transaction of the platform itself: as the application role, under the claims of SYSTEM. */
export const asSystem = <Result>(client: ClientBase, work: () => Promise<Result>): Promise<Result> =>
  retryTransaction(async () => {
    try {
      await client.query('begin; set local role tidu_app');
      await client.query("select set_config('tidu.role', 'SYSTEM', true)");
      const result = await work();
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  });
