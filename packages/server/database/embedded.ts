import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import {
  guestName,
  type KeeperAnswer,
  type KeeperRequest,
  parseAnswer,
  readRecord,
} from './keeper-protocol.ts';

export interface EmbeddedDatabase {
  /** For `tidu_owner`, who owns the database `tidu` and is no superuser: row-level security binds it. */
  readonly url: string;
  /** False if another process runs this PostgreSQL and we joined it. */
  readonly startedHere: boolean;
  /**
   * Stops PostgreSQL if this process started it; commands that joined a command finish first. The last step of a
   * drain: as process 1 of a container our end takes PostgreSQL along before it can stop in order.
   */
  stop(): Promise<void>;
}

export interface EmbeddedDatabaseOptions {
  /** Folder for the cluster, its lock and its log; made if missing, kept between runs. */
  readonly dataDir: string;
  /** A server holds the folder for itself; a command joins the PostgreSQL that runs, or starts it for its own duration. */
  readonly as: 'server' | 'command';
  /** PostgreSQL settings above ours, e.g. `{ fsync: 'off' }` in tests. A PostgreSQL we join keeps its own. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Another process holds the data folder, and it is not one we may join. */
export class DatabaseInUse extends Error {
  override readonly name = 'DatabaseInUse';
  readonly dataDir: string;
  readonly pid: number;

  constructor(dataDir: string, by: 'server' | 'command', pid: number) {
    super(
      by === 'server'
        ? `The database folder ${dataDir} is in use by the server with process id ${pid}; a folder serves one server. Stop that server, or set DATABASE_URL to use a PostgreSQL of your own.`
        : `The database folder ${dataDir} is in use by a command (process id ${pid}) that has not ended within the time a server waits. Start the server when the command is done.`,
    );
    this.dataDir = dataDir;
    this.pid = pid;
  }
}

/**
 * Opens the embedded PostgreSQL 18 of `dataDir`, making the cluster if there is none.
 *
 * A small detached process, the keeper, owns PostgreSQL and stops it when our end of its standard input closes.
 * The kernel closes it however we die, SIGKILL included, so no PostgreSQL is left behind; and being detached it
 * does not hear Ctrl-C, so our drain ends before the database goes.
 *
 * @throws DatabaseInUse if a server wants a folder that another process holds.
 */
export async function openEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const dataDir = resolve(options.dataDir);
  const giveUp = Date.now() + 15_000;
  for (;;) {
    const keeper = await startKeeper({
      dataDir,
      as: options.as,
      owner: process.pid,
      settings: options.settings ?? {},
    });
    const { answer } = keeper;
    switch (answer.state) {
      case 'ready':
        return { url: answer.url, startedHere: true, stop: keeper.stop };
      case 'inUse':
        throw new DatabaseInUse(dataDir, answer.by, answer.pid);
      case 'failed':
        throw new Error(
          `The embedded PostgreSQL in ${dataDir} did not start: ${answer.reason}\nCure the cause, or set DATABASE_URL to use a PostgreSQL of your own.`,
        );
      case 'join': {
        const guest = await enterAsGuest(answer.url, dataDir);
        if (guest instanceof Client) {
          return {
            url: answer.url,
            startedHere: false,
            stop: () => {
              setGuestReferenced(guest, true);
              return guest.end();
            },
          };
        }
        // It was stopping or restarting as we came: ask again who has the folder.
        if (Date.now() > giveUp) throw guest;
        await sleep(100);
      }
    }
  }
}

interface Keeper {
  readonly answer: KeeperAnswer;
  stop(): Promise<void>;
}

async function startKeeper(request: KeeperRequest): Promise<Keeper> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./keeper.ts', import.meta.url)), JSON.stringify(request)],
    { detached: true, stdio: 'pipe', env: keeperEnvironment() },
  );
  // Ending its input when it is gone already is no error.
  child.stdin.on('error', () => {});
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints = `${complaints}${chunk}`.slice(-2000);
  });
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'close').then(
    () => undefined,
    (error: unknown) => {
      complaints += String(error);
    },
  );
  const nextLine = () => Promise.race([once(lines, 'line').then(([line]) => String(line)), ended]);

  const line = await nextLine();
  const answer: KeeperAnswer =
    line === undefined
      ? { state: 'failed', reason: `its keeper process ended without a word. ${complaints}` }
      : parseAnswer(line);
  setReferenced(child, false);

  let stopping: Promise<unknown> | undefined;
  return {
    answer,
    stop: async () => {
      if (stopping === undefined) {
        setReferenced(child, true);
        // A line says that guests keep it running, the end of the process that PostgreSQL has stopped.
        stopping = nextLine();
        child.stdin.end();
      }
      await stopping;
      setReferenced(child, false);
    },
  };
}

/** PG… variables of the user's shell would redirect the keeper's own connection; NODE_OPTIONS is for our process. */
function keeperEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && name !== 'NODE_OPTIONS'),
  );
}

/** The keeper must not hold our event loop: a process that has nothing else to do may end, and takes it along. */
function setReferenced(child: ChildProcess, referenced: boolean): void {
  for (const handle of [child, ...child.stdio]) {
    if (handle === child || handle instanceof Socket) {
      if (referenced) handle.ref();
      else handle.unref();
    }
  }
}

/**
 * The open connection says that we are here: a command's keeper lets its guests finish. It goes to `postgres`,
 * because one to `tidu` would be in the way of whoever copies or drops that database.
 */
async function enterAsGuest(url: string, dataDir: string): Promise<Client | Error> {
  const address = new URL(url);
  address.pathname = '/postgres';
  const guest = new Client({ connectionString: address.href, application_name: guestName });
  guest.on('error', () => {});
  try {
    await guest.connect();
    if (readRecord(dataDir)?.state === 'running') {
      setGuestReferenced(guest, false);
      return guest;
    }
    await guest.end();
    return new Error(`The PostgreSQL of ${dataDir} is stopping, and went on doing so. Try again`);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** As with the keeper: a guest with nothing else to do may end. pg has both methods, its types have neither. */
function setGuestReferenced(guest: Client & { ref?(): void; unref?(): void }, referenced: boolean): void {
  if (referenced) guest.ref?.();
  else guest.unref?.();
}
