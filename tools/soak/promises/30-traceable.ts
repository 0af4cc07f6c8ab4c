import { withClient } from '@tidu/server';
import type { Soak } from '../promise.ts';
import { type Exchange, openTraffic } from '../traffic.ts';

/**
 * `count` random requests: every answer carries the id it was sent with or one of its own, exactly one line of the log
 * is its request's, and where personal rows were read the access record has it too.
 */
export const soak: Soak = {
  promise: 30,
  title: 'every answer is traceable',
  figure: '`x-request-id` in response, log and audit: 2,000 requests of every kind, none without',
  full: 2_000,
  reduced: 100,
  async run({ count, seed, cluster, say }) {
    const traffic = await openTraffic(cluster, seed);
    const wrong: string[] = [];
    const ids = new Set<string>();
    const personal = new Set<string>();
    let gone = 0;
    try {
      for (let sent = 0; sent < count; sent += BATCH) {
        const batch = Array.from({ length: Math.min(BATCH, count - sent) }, () => traffic.next());
        for (const exchange of await Promise.all(batch)) {
          const { request, sentId, answer } = exchange;
          const id = answer ? answer.id : sentId;
          if (!answer) gone += 1;
          if (answer && sentId !== undefined && answer.id !== sentId)
            wrong.push(`${request.kind}: sent with ${sentId}, answered with ${answer.id}`);
          // A client that goes and sent no id knows none.
          if (id === undefined && answer) wrong.push(`${request.kind}: an answer without an id`);
          if (id === undefined) continue;
          ids.add(id);
          if (readsPersonalRows(exchange)) personal.add(id);
        }
        if (sent % 20 !== 0) continue;
        const garbage = /x-request-id: (\S+)/.exec(await traffic.sendGarbage())?.[1];
        if (garbage === undefined) wrong.push('what is no HTTP: an answer without an id');
        else ids.add(garbage);
      }
      // The line of a request whose client went is written when the server notices.
      for (let waited = 0; waited < 50 && linesOf(traffic.lines).size < ids.size; waited += 1)
        await new Promise((resolve) => setTimeout(resolve, 100));
      const lines = linesOf(traffic.lines);
      for (const id of ids) if (lines.get(id) !== 1) wrong.push(`${id}: ${lines.get(id) ?? 0} lines`);
      const recorded = await recordedIn(traffic.databaseUrl);
      for (const id of personal) if (!recorded.has(id)) wrong.push(`${id}: personal rows without a record`);
    } finally {
      await traffic.close();
    }
    for (const each of wrong.slice(0, 20)) say(each);
    return {
      holds: wrong.length === 0 && personal.size > 0 && gone > 0,
      reached: `${ids.size} ids, ${personal.size} that read personal rows, ${gone} clients gone: ${wrong.length} not traceable`,
      figures: { ids: ids.size, personal: personal.size, gone, wrong: wrong.length },
    };
  },
};

/** Requests that are under way at one time. */
const BATCH = 10;

/** How many requests' lines each id has. */
function linesOf(lines: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const line of lines) {
    if (!line.startsWith('{') || !line.includes('"msg":"request"')) continue;
    const { requestId } = JSON.parse(line) as { readonly requestId: string };
    found.set(requestId, (found.get(requestId) ?? 0) + 1);
  }
  return found;
}

/** Whether the answer holds a talent. */
const readsPersonalRows = ({ request, answer }: Exchange): boolean =>
  request.kind === 'personal data' && /"talents":\{"nodes":\[\{"id"/.test(answer?.text ?? '');

async function recordedIn(url: string): Promise<ReadonlySet<string>> {
  return withClient(url, async (client) => {
    await client.query("begin; set local role tidu_app; select set_config('tidu.role', 'SYSTEM', true)");
    const { rows } = await client.query<{ request_id: string }>(
      'select distinct request_id from core.personal_read',
    );
    await client.query('commit');
    return new Set(rows.map(({ request_id }) => request_id));
  });
}
