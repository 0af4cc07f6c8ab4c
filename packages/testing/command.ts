import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The `tidu` command: over all plugins, or over the probe alone, which starts in half the time. */
export type Command = 'tidu' | 'probe';

const ENTRIES: Readonly<Record<Command, string>> = {
  tidu: fileURLToPath(new URL('../server/main.ts', import.meta.url)),
  probe: fileURLToPath(new URL('../server/operate/test-probe-server.ts', import.meta.url)),
};

/** A command in a process of its own. */
export interface CommandRun {
  readonly child: ChildProcess;
  /** Everything it said on both outputs so far. */
  said(): string;
  /** Its exit code once it and its outputs have ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/**
 * Runs it with nothing of our environment but the path, no limits by rate and no sample unless they are set. It leads a
 * group of processes of its own, so that a signal to the group is none to the test.
 */
export function runTidu(
  command: Command,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): CommandRun {
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    TIDU_SAMPLE_ENTERPRISES: '0',
    TIDU_RATE_ANONYMOUS: '0',
    TIDU_RATE_SIGNED_IN: '0',
    ...environment,
  };
  const child = spawn(process.execPath, [ENTRIES[command], ...args], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, said: () => text, ended };
}

/** A server in a process of its own that has said where it answers. */
export interface CommandServer extends CommandRun {
  readonly url: string;
}

/** `tidu start`, until it answers. Rejects with all it said when it ends before that. */
export async function startTidu(
  command: Command,
  environment: Readonly<Record<string, string>>,
): Promise<CommandServer> {
  const run = runTidu(command, ['start'], environment);
  const url = await new Promise<string | undefined>((resolve) => {
    run.child.stdout?.on('data', () => {
      const [, found] = /answers at (\S+)/.exec(run.said()) ?? [];
      if (found) resolve(found);
    });
    run.ended.then(() => resolve(undefined));
  });
  if (url === undefined) throw new Error(run.said());
  return { ...run, url };
}
