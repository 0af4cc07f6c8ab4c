import { core } from '@tidu/core';
import { bootServer, type ServerOptions, type TestServer } from '@tidu/testing';
import { probe } from '../../packages/server/execute/probe/probe.ts';

/** Core and a plugin whose fields behave and misbehave as they are told. */
export const PROBE_PLUGINS = [core, probe] as const;

/** A server in this process over core and the probe. */
export interface ProbeServer {
  readonly server: TestServer;
  /** Of the probe's agency, which may write. */
  readonly token: string;
}

/** Starts it, on a database of its own in the cluster or on one that is there. Nobody's rate is limited. */
export async function startProbe(options: ServerOptions): Promise<ProbeServer> {
  const server = await bootServer(PROBE_PLUGINS, options);
  const token = await server.tokenOf({ role: 'PLUGIN_AGENCY', scope: 'probe', subject: 'soak' });
  return { server, token };
}

/** Runs work with the probe on a database of its own in the cluster. */
export async function withProbe<Result>(
  cluster: string,
  settings: Readonly<Record<string, string>>,
  work: (probe: ProbeServer) => Promise<Result>,
): Promise<Result> {
  const probe = await startProbe({ cluster, settings });
  try {
    return await work(probe);
  } finally {
    await probe.server.stop();
  }
}
