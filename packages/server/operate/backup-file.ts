import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import { extract, type Header, pack } from 'tar-stream';
import { z } from 'zod';

/** What the first entry of a backup says of it: whether it can be used is known before anything is unpacked. */
export type BackupHead = z.infer<typeof HEAD>;

const HEAD = z.object({
  tidu: z.literal('backup of the embedded database'),
  format: z.literal(1),
  /** PostgreSQL's major version. */
  postgresql: z.number(),
  /** Such as linux-x64: the bytes of a cluster are of one. */
  platform: z.string(),
  takenAt: z.string(),
  /** Keys of the migrations that had run. */
  migrations: z.array(z.string()),
});
const SUMS = z.record(z.string(), z.string());

const HEAD_NAME = 'tidu-backup.json';
/** The last entry: the SHA-256 of every file by its path. A file that was cut short has none. */
const SUMS_NAME = 'tidu-sha256.json';
/** Where the files of the cluster are. */
const FOLDER = 'cluster/';

export interface BackupWriter {
  addFolder(path: string): Promise<void>;
  addFile(path: string, size: number, chunks: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void>;
}

/**
 * Writes a `.tar.gz` that only its user can read. It has its name when it is whole and on disk, and not before: `fill`
 * that throws, or a process that ends, leaves at most `<file>.partial`.
 */
export async function writeBackupFile(
  file: string,
  head: BackupHead,
  fill: (writer: BackupWriter) => Promise<void>,
): Promise<void> {
  const draft = `${file}.partial`;
  await rm(draft, { force: true });
  const archive = pack();
  const sums: Record<string, string> = {};
  const written = pipeline(
    archive,
    // The slowest level gains a tenth of the size for several times the time.
    createGzip({ level: constants.Z_BEST_SPEED }),
    createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
  );

  async function add(name: string, size: number, chunks: AsyncIterable<Buffer> | Iterable<Buffer>) {
    const hash = createHash('sha256');
    async function* hashed(): AsyncIterable<Buffer> {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    }
    await pipeline(hashed(), archive.entry({ name, size, mode: 0o600 }));
    return hash.digest('hex');
  }
  const addJson = (name: string, content: object) => {
    const bytes = Buffer.from(`${JSON.stringify(content, undefined, 1)}\n`);
    return add(name, bytes.length, [bytes]);
  };
  const all = async () => {
    await addJson(HEAD_NAME, head);
    await fill({
      addFolder: async (path) => {
        archive.entry({ name: `${FOLDER}${path}/`, type: 'directory', mode: 0o700 });
      },
      addFile: async (path, size, chunks) => {
        sums[path] = await add(`${FOLDER}${path}`, size, chunks);
      },
    });
    await addJson(SUMS_NAME, sums);
    archive.finalize();
  };
  try {
    // A disk that is full ends the first, and the second would wait for it.
    await Promise.all([written, all()]);
    await rename(draft, file);
    await flushFolder(dirname(file));
  } catch (error) {
    archive.destroy();
    await written.catch(() => {});
    await rm(draft, { force: true });
    throw error;
  }
}

export interface BackupReader {
  /** Throws if what it says makes the backup of no use here. */
  checkHead(head: BackupHead): void;
  addFolder(path: string): Promise<void>;
  addFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
}

/** Reads a backup to its end and throws unless it is whole, as it was written, and has no name that leads elsewhere. */
export async function readBackupFile(file: string, reader: BackupReader): Promise<BackupHead> {
  const entries = extract();
  const gunzip = createGunzip();
  // What is behind it only hears that it ended.
  let fault: Error | undefined;
  gunzip.once('error', (error) => {
    fault = error;
  });
  const unpacked = pipeline(createReadStream(file), gunzip, entries);
  // Told by the loop too.
  unpacked.catch(() => {});
  let head: BackupHead | undefined;
  let sums: Readonly<Record<string, string>> | undefined;
  const found: Record<string, string> = {};
  try {
    for await (const entry of entries) {
      const { name, type } = entry.header;
      if (sums) throw new DamagedBackup(file, `${name} stands after the last entry`);
      if (!head) {
        head = await readHead(file, entry.header, bytesOf(entry));
        reader.checkHead(head);
      } else if (name === SUMS_NAME) sums = parse(SUMS, await textOf(bytesOf(entry)), file);
      else {
        const path = pathOf(name);
        if (path === undefined)
          throw new DamagedBackup(file, `${JSON.stringify(name)} is not in the cluster`);
        if (type === 'directory') {
          await reader.addFolder(path);
          entry.resume();
        } else if (type === 'file') {
          const hash = createHash('sha256');
          await reader.addFile(
            path,
            through(bytesOf(entry), (chunk) => void hash.update(chunk)),
          );
          found[path] = hash.digest('hex');
        } else throw new DamagedBackup(file, `${name} is a ${type}`);
      }
    }
    await unpacked;
  } catch (error) {
    const reason = fault ?? error;
    if (!isOfArchive(reason)) throw reason;
    throw head ? new DamagedBackup(file, reason.message) : foreign(file);
  }
  if (!head) throw foreign(file);
  if (!sums) throw new DamagedBackup(file, 'it was cut short');
  for (const path of new Set([...Object.keys(found), ...Object.keys(sums)])) {
    if (found[path] !== sums[path]) throw new DamagedBackup(file, `${path} is not what was written`);
  }
  return head;
}

/** For names of files that are sorted by time: 20260630T081500Z. */
export const timeStamp = (): string => new Date().toISOString().replace(/[-:]|\.\d+/g, '');

export class DamagedBackup extends Error {
  constructor(file: string, what: string) {
    super(`${file} is damaged: ${what}. Use another backup; nothing was changed.`);
  }
}

const foreign = (file: string): Error =>
  new Error(`${file}: expected a file that tidu backup wrote, found another kind. Nothing was changed.`);

async function readHead(
  file: string,
  { name, size }: Header,
  content: AsyncIterable<Uint8Array>,
): Promise<BackupHead> {
  if (name !== HEAD_NAME || size > 1_000_000) throw foreign(file);
  try {
    return HEAD.parse(JSON.parse(await textOf(content)));
  } catch {
    throw foreign(file);
  }
}

function parse<Output>(schema: z.ZodType<Output>, text: string, file: string): Output {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new DamagedBackup(file, `${SUMS_NAME} cannot be read`);
  }
}

/** The path in the cluster, or undefined for a name that leads out of it. */
function pathOf(name: string): string | undefined {
  if (!name.startsWith(FOLDER)) return undefined;
  const path = name.slice(FOLDER.length).replace(/\/$/, '');
  const parts = path.split('/');
  const isPlain = parts.every((part) => /^[\w.-]+$/.test(part) && part !== '.' && part !== '..');
  return isPlain ? path : undefined;
}

async function* through(
  chunks: AsyncIterable<Uint8Array>,
  see: (chunk: Uint8Array) => void,
): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    see(chunk);
    yield chunk;
  }
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString('utf8');
}

/** The types of tar-stream leave open what its entries hold. */
async function* bytesOf(entry: AsyncIterable<unknown>): AsyncIterable<Uint8Array> {
  for await (const chunk of entry) if (chunk instanceof Uint8Array) yield chunk;
}

/** Whether bytes were not what gzip and tar expect; a full disk, or a file that is not there, is something else. */
const isOfArchive = (error: unknown): error is Error =>
  error instanceof Error &&
  (('code' in error && /^(Z_|ERR_STREAM_PREMATURE_CLOSE)/.test(String(error.code))) ||
    /^(Invalid tar header|Unexpected end of data|unexpected end of file)/.test(error.message));

/** The name is on disk too, where the system can say so. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
