import { Connection, type PoolClient } from 'pg';

const gathering = new WeakSet<object>();

/**
 * Lets what is sent on this connection until the end of the tick leave in one write: opening a transaction, its claims
 * and the first statements are then one system call here and one wake-up of PostgreSQL. Corks count, so the one that
 * `pg` puts around each statement stays inside this one. A socket that is ended or destroyed meanwhile drops what it
 * held; taking the cork from it does nothing.
 */
export function sendTogether(client: PoolClient): void {
  // `pg` makes every client with a connection and declares it only on its events.
  if (!('connection' in client) || !(client.connection instanceof Connection)) return;
  const { stream } = client.connection;
  if (gathering.has(stream)) return;
  gathering.add(stream);
  stream.cork();
  // Not a microtask: batches of loaders are sent by later ones of the same tick.
  setImmediate(() => {
    gathering.delete(stream);
    stream.uncork();
  });
}
