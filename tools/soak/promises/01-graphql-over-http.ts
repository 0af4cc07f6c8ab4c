import { bootServer } from '@tidu/testing';
import { auditServer } from 'graphql-http';
import { plugins } from '../../../plugins/index.ts';
import type { Soak } from '../promise.ts';

/** What may be other than the audits wish, by choice: a failed document is 400 for every client, and GET needs a header. */
export const ALLOWED = ['5A70 notice', '6A70 notice', 'D6D5 notice', '572B warn', '7B9B warn', 'FDE2 warn'];

/** The audits of `graphql-http` that did not pass, as `id status`, and how many there were. */
export async function failedAudits(
  url: string,
  token: string,
): Promise<{ readonly audits: number; readonly failed: readonly string[] }> {
  const asReporter = (address: string, { headers, ...init }: RequestInit = {}): Promise<Response> =>
    fetch(address, { ...init, headers: { ...(headers as object), authorization: `Bearer ${token}` } });
  const results = await auditServer({ url, fetchFn: asReporter });
  const failed = results.filter(({ status }) => status !== 'ok').map(({ id, status }) => `${id} ${status}`);
  return { audits: results.length, failed: failed.sort() };
}

/** The audits, on a server in production and on one in development. Nothing about them is random. */
export const soak: Soak = {
  promise: 1,
  title: 'speaks GraphQL over HTTP',
  figure:
    'graphql-http audits: no error; warnings at most 572B, FDE2, 7B9B; notices at most 5A70, D6D5, 6A70 (the CSRF rule)',
  full: 1,
  reduced: 1,
  async run({ cluster, say }) {
    const failures: string[] = [];
    let audits = 0;
    for (const mode of ['production', 'development']) {
      const server = await bootServer(plugins, { cluster, settings: { NODE_ENV: mode } });
      try {
        const found = await failedAudits(`${server.url}/graphql`, await server.tokenOf('REPORTER'));
        audits += found.audits;
        failures.push(...found.failed);
        say(`${mode}: ${found.audits} audits, not ok ${found.failed.join(', ')}`);
      } finally {
        await server.stop();
      }
    }
    const beyond = failures.filter((failure) => !ALLOWED.includes(failure));
    return {
      holds: audits > 0 && beyond.length === 0,
      reached: `${audits} audits, ${beyond.length} beyond what is allowed${beyond.map((each) => ` (${each})`).join('')}`,
      figures: { audits, allowed: failures.length - beyond.length, beyond: beyond.length },
    };
  },
};
