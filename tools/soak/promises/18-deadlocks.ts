import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeRefusal, importList, readListFile, system } from '@tidu/core';
import { composeGraph, createRuntime, Operation, withClient } from '@tidu/server';
import { silentLog } from '@tidu/testing';
import { recordPersonalReads } from '../../../packages/server/execute/personal-reads.ts';
import { inBetween } from '../../../packages/server/execute/probe/probe.ts';
import { createApiKey } from '../../../packages/server/identity/api-key.ts';
import { ask, countBy, kindOf, type Outcome } from '../ask.ts';
import { PROBE_PLUGINS, type ProbeServer, withProbe } from '../probe-server.ts';
import type { Run, Soak } from '../promise.ts';
import { startWrites } from '../writes.ts';

const AT_ONCE = 5;
/** Tables that every path of writing writes to. */
const TABLES = [
  'probe.item',
  'core.idempotency',
  'core.personal_read',
  'core.import_file',
  'core.api_key',
  'core.import_batch',
  'core.import_row',
];

const fails = (turn: string, seed: number): string =>
  `abs(hashint8extended(${turn}, ${Math.trunc(seed)}) % 100) < 20`;

/** Fails one write in five, for either reason, in a turn that the seed decides and no rollback takes back. */
const failing = (seed: number): string => `
  create sequence public.soak_turn;
  create function public.soak_fail() returns trigger language plpgsql security definer set search_path = '' as $$
  declare turn bigint := nextval('public.soak_turn');
  begin
    if ${fails('turn', seed)} then
      if turn % 2 = 0 then raise exception 'forced' using errcode = '40001'; end if;
      raise exception 'forced' using errcode = '40P01';
    end if;
    return null;
  end $$;
  ${TABLES.map((table) => `create trigger soak_fail after insert or update on ${table} for each statement execute function public.soak_fail();`).join('\n')}`;

/** One write in five fails, on every path of writing; then mutations that lock two records in opposite order. */
export const soak: Soak = {
  promise: 18,
  title: 'deadlocks and serialisation failures are invisible',
  figure: 'forced at 20 % of writes: 0 reach the client',
  full: 2_000,
  reduced: 100,
  run: (run) =>
    withProbe(run.cluster, { TIDU_POOL: '20' }, async (probe) => {
      const { databaseUrl } = probe.server;
      await withClient(databaseUrl, (client) => client.query(failing(run.seed)));
      const agent = new Agent({ keepAlive: true });
      try {
        const writes = startWrites(probe.token, agent);
        const mutations = await everyOne(run.count, () => writes.add(probe.server.url));
        const uploads = await everyOne(Math.ceil(run.count / 10), () => upload(probe, agent));
        run.say(`mutations ${show(mutations)}, uploads ${show(uploads)}`);
        const others = await otherPaths(probe, Math.ceil(run.count / 10));
        run.say(`other paths: ${others.failed.join(', ') || 'no failure'} of ${others.done}`);
        const forced = await withClient(databaseUrl, async (client) => {
          const { rows } = await client.query<{ forced: number }>(
            `select count(*)::int as forced from public.soak_turn, generate_series(1, last_value) as turn
             where ${fails('turn', run.seed)}`,
          );
          await client.query(TABLES.map((table) => `drop trigger soak_fail on ${table};`).join(' '));
          return rows[0]?.forced ?? 0;
        });
        const kept = await writes.check(databaseUrl);
        const crossing = await deadlocks(run, probe, agent);
        const seen = [...mutations, ...uploads, ...crossing].filter((outcome) => kindOf(outcome) !== 'data');
        const reached = seen.length + others.failed.length;
        return {
          holds:
            reached === 0 && forced > 0 && kept.acknowledged === run.count && kept.lost + kept.doubled === 0,
          reached: `${forced} forced failures and ${crossing.length} mutations that crossed: ${reached} reached the client`,
          figures: {
            forced,
            mutations: mutations.length,
            uploads: uploads.length,
            otherWrites: others.done,
            crossing: crossing.length,
            ...countBy(seen.map(kindOf)),
            ...kept,
            slowestMs: Math.round(Math.max(...mutations.map(({ ms }) => ms))),
          },
        };
      } finally {
        agent.destroy();
      }
    }),
};

const show = (outcomes: readonly Outcome[]): string => JSON.stringify(countBy(outcomes.map(kindOf)));

/** So many calls, some at a time. */
async function everyOne(count: number, call: () => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let begun = 0;
  const one = async (): Promise<void> => {
    while (begun < count) {
      begun += 1;
      outcomes.push(await call());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return outcomes;
}

async function upload({ server }: ProbeServer, agent: Agent): Promise<Outcome> {
  const token = await server.tokenOf('CITY_OFFICER 350500');
  const headers = { 'content-type': 'text/csv' };
  return ask(server.url, {
    path: '/import/enterprises?name=soak.csv',
    body: 'name\nA',
    token,
    headers,
    agent,
  });
}

/** The record of personal reads, new API keys and imports by command. */
async function otherPaths(
  { server: { config, databaseUrl } }: ProbeServer,
  count: number,
): Promise<{ readonly done: number; readonly failed: readonly string[] }> {
  const failed: string[] = [];
  let done = 0;
  const attempt = async (path: string, write: () => Promise<unknown>): Promise<void> => {
    done += 1;
    await write().catch((error: unknown) => failed.push(`${path}: ${error}`));
  };
  const { runtime, database } = await createRuntime(
    composeGraph(PROBE_PLUGINS),
    databaseUrl,
    config,
    silentLog,
  );
  try {
    for (let number = 0; number < count; number += 1) {
      const operation = new Operation(runtime, { viewer: system('soak') });
      operation.notePersonalRead('Talent', String(number));
      await attempt('personal reads', () => recordPersonalReads(operation));
    }
  } finally {
    await database.close();
  }
  await withClient(databaseUrl, async (client) => {
    const account = { role: 'REPORTER', scope: null, readOnly: true, days: 1 } as const;
    for (let number = 0; number < Math.ceil(count / 5); number += 1) {
      await attempt('API keys', () => createApiKey(client, { name: `soak ${number}`, ...account }));
      const list = await readListFile(
        `${number}.csv`,
        Buffer.from(
          `企业名称,称号,公布日期,设区市\n福建第${number}机械有限公司,福建省专精特新中小企业,2025-01-01,泉州市\n`,
        ),
      );
      if (!list.ok) throw new Error(describeRefusal(list));
      await attempt('imports', () => importList(client, list.file));
    }
  });
  return { done, failed };
}

const CHANGE = 'mutation ($input: ProbeChangeInput!) { probeChange(input: $input) { errors { code } } }';

/** Pairs of mutations that change two records, one in each order; each pauses between. Returns what they came to. */
async function deadlocks(
  run: Run,
  { server, token }: ProbeServer,
  agent: Agent,
): Promise<readonly Outcome[]> {
  const add = (name: string) =>
    ask(server.url, {
      body: {
        query: 'mutation ($input: ProbeAddInput!) { probeAdd(input: $input) { errors { code } } }',
        variables: { input: { name } },
      },
      token,
      agent,
    });
  const change = (name: string, other: string) =>
    ask(server.url, {
      body: { query: CHANGE, variables: { input: { name, other, quantity: 2 } } },
      token,
      agent,
    });
  inBetween.write = async () => void (await sleep(30));
  try {
    const pairs = await Promise.all(
      Array.from({ length: Math.max(2, Math.min(10, Math.ceil(run.count / 100))) }, async (_, number) => {
        const [a, b] = [`left ${number}`, `right ${number}`];
        await Promise.all([add(a), add(b)]);
        return Promise.all([change(a, b), change(b, a)]);
      }),
    );
    return pairs.flat();
  } finally {
    inBetween.write = async () => {};
  }
}
