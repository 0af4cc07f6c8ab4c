import { core } from '@tidu/core';
import { type Config, composeGraph, type RunningServer, signToken, startServer } from '@tidu/server';
import { createScratchDatabase, silentLog, testConfig } from '@tidu/testing';
import { probe } from '../../packages/server/execute/probe/probe.ts';

/** Core and a plugin whose fields behave and misbehave as they are told. */
export const PROBE_PLUGINS = [core, probe] as const;

/** A server in this process over core and the probe. */
export interface ProbeServer {
  readonly server: RunningServer;
  /** Of the probe's agency, which may write. */
  readonly token: string;
  readonly config: Config;
  stop(): Promise<void>;
}

/** Starts it on a database, which it migrates. Nobody's rate is limited: a run is one client. */
export async function startProbe(databaseUrl: string, settings: Partial<Config> = {}): Promise<ProbeServer> {
  const config: Config = {
    ...testConfig({}),
    rate: { anonymous: 0, signedIn: 0, refusedCredentials: 0, trustedProxies: [] },
    ...settings,
    databaseUrl,
    port: 0,
  };
  const server = await startServer(PROBE_PLUGINS, config, silentLog);
  return {
    server,
    config,
    token: await signToken(config.token, { role: 'PLUGIN_AGENCY', scope: 'probe', subject: 'soak' }),
    stop: () => server.stop(),
  };
}

/** Runs work with the probe on a database of its own in the cluster. */
export async function withProbe<Result>(
  cluster: string,
  settings: Partial<Config>,
  work: (probe: ProbeServer, databaseUrl: string) => Promise<Result>,
): Promise<Result> {
  const database = await createScratchDatabase(cluster, composeGraph(PROBE_PLUGINS));
  try {
    const started = await startProbe(database.url, settings);
    try {
      return await work(started, database.url);
    } finally {
      await started.stop();
    }
  } finally {
    await database.drop();
  }
}
