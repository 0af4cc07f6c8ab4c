import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { todayInShanghai } from '../runtime.ts';
import { type Finding, ok, problem, reasonOf, warning } from './finding.ts';

/** The machine: the port or the server on it, the data folder, the day. */
export async function examineHost(config: Config): Promise<readonly Finding[]> {
  return [await examinePort(config), ...(await examineFolder(config)), examineToday(config)];
}

const PATIENCE_MS = 3_000;

async function examinePort({ host, port }: Config): Promise<Finding> {
  const place = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  if (port === 0) return ok('port', 'any that is free');
  const failure = await listenOnce(host, port);
  if (!failure) return ok('port', `${place} is free: no server runs there`);
  if (failure.code !== 'EADDRINUSE')
    return problem(
      'port',
      `${place}: ${reasonOf(failure)}`,
      'Set HOST and PORT to an address this user may listen on.',
    );
  const status = await readiness(`http://${place}/readyz`);
  if (status === 'ready') return ok('port', `a server answers at ${place}, and is ready`);
  if (status === undefined)
    return problem(
      'port',
      `${place} is in use by another program`,
      'Set PORT to a free one, or end that program.',
    );
  return problem(
    'port',
    `a server answers at ${place}, and is not ready: ${status}`,
    'See its log, and what is said of the database below.',
  );
}

const listenOnce = (host: string, port: number): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => done(error));
    probe.listen(port, host, () => probe.close(() => done(undefined)));
  });

/** What `/readyz` says there; undefined where nobody says it as we do. */
async function readiness(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const { status } = (await response.json()) as { readonly status?: unknown };
    return typeof status === 'string' && /^[a-z ]{1,40}$/.test(status) ? status : undefined;
  } catch {
    return undefined;
  }
}

const LEAST_BYTES = 200e6;
const ENOUGH_BYTES = 2e9;

/** Where the embedded database, or in development the secret of tokens, is kept. */
async function examineFolder({ dataDir, databaseUrl, production }: Config): Promise<readonly Finding[]> {
  if (databaseUrl !== undefined && production) return [];
  const { folder, exists } = await nearestFolder(resolve(dataDir));
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch {
    return [
      problem(
        'data folder',
        `${folder} cannot be written by this user`,
        'Set TIDU_DATA to a folder that can, or give the right.',
      ),
    ];
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const found = `${resolve(dataDir)}${exists ? '' : ', made at the first start'}, ${(free / 1e9).toFixed(1)} GB free`;
  if (free < LEAST_BYTES)
    return [problem('data folder', found, 'Make room: PostgreSQL stops when the disk is full.')];
  return [free < ENOUGH_BYTES ? warning('data folder', found, 'Make room soon.') : ok('data folder', found)];
}

async function nearestFolder(path: string): Promise<{ readonly folder: string; readonly exists: boolean }> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere || dirname(path) === path) return { folder: path, exists: isThere };
  return { ...(await nearestFolder(dirname(path))), exists: false };
}

function examineToday({ today, production }: Config): Finding {
  if (today === undefined) return ok('today', `${todayInShanghai()} in Shanghai`);
  const found = `fixed to ${today} by TIDU_TODAY, it is ${todayInShanghai()} in Shanghai`;
  return production
    ? problem('today', found, 'Unset TIDU_TODAY: every verdict would be of that day.')
    : warning('today', found, 'Unset TIDU_TODAY for the real day.');
}
