import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from './config.ts';

/** In development a secret is made once and kept beside the data, so that tokens outlive a restart. */
export async function withTokenSecret(config: Config): Promise<Config> {
  if (config.token.secret || config.token.jwksUrl || config.production) return config;
  const file = join(config.dataDir, 'development-token-secret');
  const secret = (await readSecret(file)) ?? (await makeSecret(file));
  return { ...config, token: { ...config.token, secret } };
}

const readSecret = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch(() => undefined);

/** Whoever comes first gives it its name, whole: a server and a command may start together. */
async function makeSecret(file: string): Promise<string | undefined> {
  const draft = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return readSecret(file);
}
