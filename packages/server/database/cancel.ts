import { connect } from 'node:net';
import type { PoolClient } from 'pg';

/** Asks in vain are given up: the statement timeout ends the statement then. */
const PATIENCE_MS = 1_000;

/** The code of PostgreSQL's CancelRequest message. */
const CANCEL_REQUEST = 80_877_102;

/**
 * Asks PostgreSQL to cancel what a connection is doing, by a short connection beside it that needs no login and no
 * place in the pool. Resolves when PostgreSQL has taken the request, or cannot; never rejects.
 */
export function cancelStatement(client: PoolClient): Promise<void> {
  // `pg` keeps these on its client and does not declare them.
  const { host, port, processID, secretKey } = client as unknown as {
    readonly host: string;
    readonly port: number;
    readonly processID: number | null;
    readonly secretKey: number | null;
  };
  if (processID === null || secretKey === null) return Promise.resolve();
  const request = Buffer.alloc(16);
  request.writeInt32BE(16, 0);
  request.writeInt32BE(CANCEL_REQUEST, 4);
  request.writeInt32BE(processID, 8);
  request.writeInt32BE(secretKey, 12);
  return new Promise((resolve) => {
    const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    socket.on('error', () => undefined);
    socket.once('close', () => resolve());
    // PostgreSQL says nothing; it closes when the request is passed on.
    socket.resume();
    socket.write(request);
  });
}
