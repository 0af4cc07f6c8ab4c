import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a database that can be shut, as networks and machines shut it. */
export interface Door {
  /** The database's URL by way of the door. */
  readonly url: string;
  /** Lets through again what waits and what comes. */
  open(): void;
  /** Ends every connection and refuses new ones, as a machine that went. */
  cut(): void;
  /** Takes connections and bytes and passes none on, as a machine that hangs. */
  hang(): void;
  close(): Promise<void>;
}

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

/** Opens a door to the database of a URL, on a port of its own. */
export async function openDoor(url: string): Promise<Door> {
  const target = new URL(url);
  const pairs = new Set<Pair>();
  let state: 'open' | 'cut' | 'hanging' = 'open';
  const server = createServer((near) => {
    if (state === 'cut') return void near.resetAndDestroy();
    const far = connect(Number(target.port), target.hostname);
    const pair = { near, far };
    pairs.add(pair);
    if (state === 'hanging') pause(pair);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      end.on('error', () => {});
      end.on('data', (bytes) => other.write(bytes));
      end.on('close', () => {
        pairs.delete(pair);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    open() {
      if (state === 'hanging') for (const pair of pairs) resume(pair);
      state = 'open';
    },
    cut() {
      state = 'cut';
      for (const { near, far } of pairs) {
        near.resetAndDestroy();
        far.destroy();
      }
    },
    hang() {
      state = 'hanging';
      for (const pair of pairs) pause(pair);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const { near, far } of pairs) {
          near.destroy();
          far.destroy();
        }
      }),
  };
}

const pause = ({ near, far }: Pair): void => {
  near.pause();
  far.pause();
};

const resume = ({ near, far }: Pair): void => {
  near.resume();
  far.resume();
};
