import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The lock of a data folder, until it is closed; undefined if another process holds it.
 *
 * An exclusive lock of the operating system on a file, taken through SQLite because Node has no call for it. It ends
 * with our process however that dies, so no stale lock needs a guess about process ids that others use by now.
 */
export function tryLock(dataDir: string): DatabaseSync | undefined {
  const file = join(dataDir, 'lock');
  const busy = 5;
  try {
    const lock = new DatabaseSync(file);
    try {
      lock.exec('PRAGMA journal_mode = OFF; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
      return lock;
    } catch (error) {
      lock.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return undefined;
    const reason = error instanceof Error ? error.message : error;
    throw new Error(`Cannot lock ${file}: ${reason}. Does the folder belong to another user?`);
  }
}
