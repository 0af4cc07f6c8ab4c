import { type Agent, request } from 'node:http';

/** What a request came to, whatever it came to. */
export interface Outcome {
  /** The HTTP status; undefined when the connection failed. */
  readonly status: number | undefined;
  /** The codes of `errors`; the system's code when the connection failed. */
  readonly codes: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: a run looks at the shape it asked for
  readonly data: any;
  /** The whole answer, where it is JSON; an empty object where it is not. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly body: any;
  readonly retryAfter: string | undefined;
  readonly ms: number;
}

export interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly path?: string;
  /** The body as it is sent; a text, or a GraphQL request. */
  readonly body?: string | Buffer | { readonly query: string; readonly variables?: object };
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly agent?: Agent;
  /** Where the request comes from, such as 127.0.0.2. */
  readonly localAddress?: string;
  readonly signal?: AbortSignal;
}

/** One request; never rejects. */
export function ask(url: string, asked: Asked): Promise<Outcome> {
  const started = performance.now();
  const { path = '/graphql', token, signal, agent, localAddress } = asked;
  const body =
    typeof asked.body === 'string' || Buffer.isBuffer(asked.body) ? asked.body : JSON.stringify(asked.body);
  return new Promise((resolve) => {
    const end = (outcome: Pick<Outcome, 'status' | 'codes'> & Partial<Outcome>): void =>
      resolve({
        data: undefined,
        body: {},
        retryAfter: undefined,
        ...outcome,
        ms: performance.now() - started,
      });
    const sent = request(
      new URL(path, url),
      {
        method: asked.method ?? 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
          ...asked.headers,
        },
        ...(agent ? { agent } : {}),
        ...(localAddress ? { localAddress } : {}),
        ...(signal ? { signal } : {}),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', (error: NodeJS.ErrnoException) =>
          end({ status: undefined, codes: [`answer ${error.code ?? error.message}`] }),
        );
        response.on('end', () => {
          const body = parsed(Buffer.concat(chunks).toString('utf8'));
          const { data, errors = [] } = body;
          end({
            status: response.statusCode,
            codes: errors.map((error) => String(error.extensions?.code)),
            data,
            body,
            retryAfter: response.headers['retry-after'],
          });
        });
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) =>
      end({ status: undefined, codes: [error.code ?? error.message] }),
    );
    sent.end(body);
  });
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

function parsed(text: string): Answer {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Counts outcomes by what they were: `data`, a code of the catalogue or of the system, or a bare status. */
export const kindOf = ({ status, codes }: Outcome): string =>
  codes[0] ?? (status === 200 ? 'data' : `status ${status}`);

/** How many of each, as figures. */
export function countBy(kinds: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** The smallest value that so large a share of them does not pass; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
