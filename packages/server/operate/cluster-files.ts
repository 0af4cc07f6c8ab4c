import type { Dirent } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file or folder of a cluster, by its path from the cluster with `/` between. */
export interface ClusterFile {
  readonly path: string;
  readonly isFolder: boolean;
  /** Bytes when it was listed; it may grow and shrink. */
  readonly size: number;
}

/** PostgreSQL fills these anew when it starts; of `pg_wal` a backup has what it needs, read last. */
const EMPTIED = new Set([
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_wal',
]);
/** Of the running server, or of a backup made otherwise. */
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|current_logfiles(\.tmp)?|backup_label(\.old)?|tablespace_map(\.old)?|backup_manifest|pg_internal\.init.*|pgsql_tmp.*)$/;

/** What of a cluster belongs into a base backup, folders before what they hold. */
export async function clusterFiles(cluster: string, folder = ''): Promise<ClusterFile[]> {
  const entries = await readdir(join(cluster, folder), { withFileTypes: true }).catch(ifGone([] as Dirent[]));
  const names = new Set(entries.map(({ name }) => name));
  const found: ClusterFile[] = [];
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (LEFT_OUT.test(entry.name) || isUnlogged(entry.name, names)) continue;
    if (entry.isDirectory()) {
      found.push({ path, isFolder: true, size: 0 });
      if (!EMPTIED.has(path)) found.push(...(await clusterFiles(cluster, path)));
    } else if (entry.isFile()) {
      const stats = await stat(join(cluster, path)).catch(ifGone(undefined));
      if (stats) found.push({ path, isFolder: false, size: stats.size });
    } else {
      throw new Error(`${join(cluster, path)}: expected a file or a folder. Tidu makes no tablespaces.`);
    }
  }
  return found;
}

/**
 * The bytes of a file that may change meanwhile: exactly as many as it had when it was opened, for the archive has
 * said so by then. What it lost is zeros, what it won is left out: either is in the WAL. Undefined if it is gone.
 */
export async function readExactly(
  path: string,
): Promise<{ readonly size: number; readonly chunks: AsyncIterable<Buffer> } | undefined> {
  const file = await open(path).catch(ifGone(undefined));
  if (!file) return undefined;
  const { size } = await file.stat();
  return { size, chunks: chunksOf(file, size) };
}

async function* chunksOf(file: FileHandle, size: number): AsyncIterable<Buffer> {
  try {
    for (let left = size; left > 0; ) {
      const buffer = Buffer.alloc(Math.min(left, CHUNK));
      const { bytesRead } = await file.read(buffer);
      const chunk = bytesRead > 0 ? buffer.subarray(0, bytesRead) : buffer;
      left -= chunk.length;
      yield chunk;
    }
  } finally {
    await file.close();
  }
}

const CHUNK = 1 << 18;

/** An unlogged table is emptied by recovery from its `_init` file; the rest of it is not worth its place. */
function isUnlogged(name: string, names: ReadonlySet<string>): boolean {
  const [, relation] = /^(\d+)(_(?:fsm|vm))?(\.\d+)?$/.exec(name) ?? [];
  return relation !== undefined && names.has(`${relation}_init`);
}

/** Tables are dropped while they are listed. */
const ifGone =
  <Instead>(instead: Instead) =>
  (error: NodeJS.ErrnoException): Instead => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
