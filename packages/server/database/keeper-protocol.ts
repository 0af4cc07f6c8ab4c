import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a process asks of the keeper it starts: one JSON argument. */
export interface KeeperRequest {
  readonly dataDir: string;
  readonly as: 'server' | 'command';
  /** Process id of the process that starts the keeper. */
  readonly owner: number;
  readonly settings: Readonly<Record<string, string>>;
}

/** What the keeper answers: JSON lines on its standard output, the first within its start. */
export type KeeperAnswer =
  | { readonly state: 'ready'; readonly url: string }
  | { readonly state: 'join'; readonly url: string }
  | { readonly state: 'inUse'; readonly by: 'server' | 'command'; readonly pid: number }
  | { readonly state: 'failed'; readonly reason: string }
  /** Its owner is done, but guests are not. */
  | { readonly state: 'keptForGuests' };

/** What the keeper that holds a folder leaves there in `keeper.json` for those who come later. */
export interface KeeperRecord {
  readonly as: 'server' | 'command';
  readonly owner: number;
  /** Process id of the keeper itself. */
  readonly keeper: number;
  readonly state: 'starting' | 'running' | 'stopping';
  /** Of PostgreSQL on 127.0.0.1. */
  readonly port: number;
}

/** `application_name` of the connection by which a command that joined says that it is still there. */
export const guestName = 'tidu guest';

// Both ends are this package's own, of one version: the parsers only name the type.

export function parseRequest(text: string): KeeperRequest {
  return JSON.parse(text) as KeeperRequest;
}

export function parseAnswer(line: string): KeeperAnswer {
  return JSON.parse(line) as KeeperAnswer;
}

export function recordFileOf(dataDir: string): string {
  return join(dataDir, 'keeper.json');
}

/** Undefined if no keeper holds the folder, or one of another user. */
export function readRecord(dataDir: string): KeeperRecord | undefined {
  try {
    return JSON.parse(readFileSync(recordFileOf(dataDir), 'utf8')) as KeeperRecord;
  } catch {
    return undefined;
  }
}
