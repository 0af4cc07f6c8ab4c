import { randomUUID } from 'node:crypto';
import type { Agent } from 'node:http';
import { withClient } from '@tidu/server';
import { ask, type Outcome } from './ask.ts';

/** Items that a run added by mutations with keys, and what the clients were told of each. */
export interface Writes {
  /** Adds one item; its name and its key are new. The request's id is the server's unless given. */
  add(url: string, requestId?: string): Promise<Outcome>;
  /** Sends those again, by their keys, whose end nobody was told; returns how many those were. */
  repeatUntold(url: string): Promise<number>;
  /** How many items were acknowledged, and of those how many are not there, or there twice. */
  check(
    databaseUrl: string,
  ): Promise<{ readonly acknowledged: number; readonly lost: number; readonly doubled: number }>;
}

const ADD = 'mutation ($input: ProbeAddInput!) { probeAdd(input: $input) { item { name } errors { code } } }';

/** Writes to the probe under a token. */
export function startWrites(token: string, agent: Agent): Writes {
  const acknowledged = new Set<string>();
  const untold = new Set<string>();
  const send = async (url: string, name: string, requestId?: string): Promise<Outcome> => {
    untold.add(name);
    const variables = { input: { name, idempotencyKey: name } };
    const outcome = await ask(url, {
      body: { query: ADD, variables },
      token,
      agent,
      ...(requestId === undefined ? {} : { headers: { 'x-request-id': requestId } }),
    });
    if (outcome.data?.probeAdd?.errors?.length === 0) {
      untold.delete(name);
      acknowledged.add(name);
    }
    return outcome;
  };
  return {
    add: (url, requestId) => send(url, `item ${randomUUID()}`, requestId),
    async repeatUntold(url) {
      const names = [...untold];
      for (const name of names) await send(url, name);
      return names.length;
    },
    check: (databaseUrl) =>
      withClient(databaseUrl, async (client) => {
        await client.query("begin; set local role tidu_app; select set_config('tidu.role', 'SYSTEM', true)");
        const { rows } = await client.query<{ name: string }>('select name from probe.item');
        await client.query('commit');
        const stored = new Map<string, number>();
        for (const { name } of rows) stored.set(name, (stored.get(name) ?? 0) + 1);
        const names = [...acknowledged];
        return {
          acknowledged: names.length,
          lost: names.filter((name) => !stored.has(name)).length,
          doubled: names.filter((name) => (stored.get(name) ?? 0) > 1).length,
        };
      }),
  };
}
