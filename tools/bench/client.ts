import { connect, type Socket } from 'node:net';
import { quantile } from './statistics.ts';

/** What the client process is asked to do. Requests are whole HTTP messages, sent in turn. */
export interface Load {
  readonly port: number;
  readonly messages: readonly string[];
  /** The length of the right answer to each message. */
  readonly lengths: readonly number[];
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second on a fixed timetable; as many as are answered when not given. */
  readonly rate?: number;
}

export interface LoadResult {
  readonly answered: number;
  readonly wrong: number;
  readonly seconds: number;
  /** Milliseconds, from the moment a request was due: waiting for a connection counts. */
  readonly p50: number;
  readonly p99: number;
}

/**
 * HTTP by hand, over sockets that stay open, one request at a time on each: on a machine with few cores an HTTP library
 * would take processor time from the server it measures.
 */
class Connection {
  readonly #socket: Socket;
  #left = 0;
  #answered: (right: boolean) => void = () => {};
  #expected = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', () => this.#answered(false));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Connection(socket)));
    });
  }

  send(message: string, expected: number, answered: (right: boolean) => void): void {
    this.#expected = expected;
    this.#answered = answered;
    this.#socket.write(message);
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    if (this.#left > 0) {
      this.#left -= chunk.length;
      if (this.#left <= 0) this.#answered(true);
      return;
    }
    const end = chunk.indexOf('\r\n\r\n');
    const head = chunk.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    const right = head.startsWith('HTTP/1.1 200') && length === this.#expected;
    if (!right) {
      this.#answered(false);
      return;
    }
    this.#left = length - (chunk.length - end - 4);
    if (this.#left <= 0) this.#answered(true);
  }
}

async function run(load: Load): Promise<LoadResult> {
  const connections = await Promise.all(
    Array.from({ length: load.connections }, () => Connection.open(load.port)),
  );
  const started = performance.now();
  const ends = started + load.seconds * 1000;
  const latencies: number[] = [];
  let wrong = 0;
  let next = 0;
  const ask = (connection: Connection, due: number): Promise<void> => {
    const index = next++ % load.messages.length;
    return new Promise((resolve) => {
      connection.send(load.messages[index] ?? '', load.lengths[index] ?? 0, (right) => {
        if (!right) wrong += 1;
        latencies.push(performance.now() - due);
        resolve();
      });
    });
  };
  await (load.rate === undefined ? saturate() : pace(load.rate));
  const seconds = (performance.now() - started) / 1000;
  for (const connection of connections) connection.close();
  latencies.sort((a, b) => a - b);
  return {
    answered: latencies.length,
    wrong,
    seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };

  function saturate(): Promise<unknown> {
    return Promise.all(
      connections.map(async (connection) => {
        while (performance.now() < ends && wrong === 0) await ask(connection, performance.now());
      }),
    );
  }

  function pace(rate: number): Promise<unknown> {
    const total = Math.floor(rate * load.seconds);
    let sent = 0;
    return Promise.all(
      connections.map(async (connection) => {
        while (sent < total && wrong === 0) {
          const due = started + (sent++ * 1000) / rate;
          const wait = due - performance.now();
          if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
          // A timer may be late by its grain; that is the client's doing, not the server's.
          await ask(connection, Math.max(due, wait > 0 ? performance.now() : due));
        }
      }),
    );
  }
}

process.on('message', (load: Load) => {
  run(load).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
