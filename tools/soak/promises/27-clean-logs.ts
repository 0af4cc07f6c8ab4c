import { withClient } from '@tidu/server';
import type { Soak } from '../promise.ts';
import { CANARY, type Exchange, openTraffic } from '../traffic.ts';

/** Tables that tell of requests, and the columns by which a viewer or a client is known there on purpose. */
const TRAILS = [
  { table: 'core.personal_read', row: "to_jsonb(t) - 'subject'" },
  { table: 'core.idempotency', row: "to_jsonb(t) - 'subject' - 'key'" },
];

/**
 * `count` requests with a canary in every text, on rows that hold canaries. Answers may hold what was asked for; errors,
 * the log, what is printed and what is kept of requests may not.
 */
export const soak: Soak = {
  promise: 27,
  title: 'logs are clean',
  figure: '5,000 requests with canaries in every input and row: 0 in logs, errors, access records',
  full: 5_000,
  reduced: 150,
  async run({ count, seed, cluster, say }) {
    const traffic = await openTraffic(cluster, seed);
    const found: string[] = [];
    const kinds = new Map<string, number>();
    let errors = 0;
    let lines = 0;
    try {
      for (let sent = 0; sent < count; sent += BATCH) {
        const batch = Array.from({ length: Math.min(BATCH, count - sent) }, () => traffic.next());
        for (const exchange of await Promise.all(batch)) {
          const { kind } = exchange.request;
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          const shown = errorsIn(exchange);
          errors += shown.length;
          found.push(...shown.filter(holdsCanary).map((error) => `answer to ${kind}: ${error}`));
        }
        if (sent % 20 === 0) await traffic.sendGarbage();
      }
      lines = traffic.lines.length;
      found.push(...traffic.lines.filter(holdsCanary).map((line) => `log: ${line}`));
      found.push(...(await canariesIn(traffic.databaseUrl)));
    } finally {
      await traffic.close();
    }
    for (const canary of found.slice(0, 20)) say(canary.slice(0, 600));
    say([...kinds].map(([kind, times]) => `${kind} ${times}`).join(', '));
    return {
      holds: found.length === 0 && errors > count / 5 && lines > count,
      reached: `${count} requests of ${kinds.size} kinds, ${errors} errors, ${lines} lines: ${found.length} canaries`,
      figures: { requests: count, errors, lines, canaries: found.length },
    };
  },
};

/** Requests that are under way at one time. */
const BATCH = 10;

const holdsCanary = (text: string): boolean => text.toUpperCase().includes(CANARY);

/** The errors of an answer and of its payloads, as text; of what is no JSON nothing unless it is an error as a whole. */
function errorsIn({ answer }: Exchange): readonly string[] {
  if (!answer?.text.startsWith('{')) return answer && answer.status >= 400 ? [answer.text] : [];
  const body = JSON.parse(answer.text) as {
    readonly errors?: unknown[];
    readonly data?: Record<string, unknown> | null;
  };
  const payloads = Object.values(body.data ?? {}).flatMap((payload) => {
    const { errors } = (payload ?? {}) as { readonly errors?: unknown };
    return Array.isArray(errors) ? errors : [];
  });
  return [...(body.errors ?? []), ...payloads].map((error) => JSON.stringify(error));
}

async function canariesIn(url: string): Promise<readonly string[]> {
  return withClient(url, async (client) => {
    const found: string[] = [];
    for (const { table, row } of TRAILS) {
      // As the owner with the wall down: rows of all subjects.
      await client.query(`alter table ${table} no force row level security`);
      const { rows } = await client.query<{ text: string }>(`select (${row})::text as text from ${table} t`);
      await client.query(`alter table ${table} force row level security`);
      found.push(...rows.filter(({ text }) => holdsCanary(text)).map(({ text }) => `${table}: ${text}`));
    }
    return found;
  });
}
