import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { withClient } from '@tidu/server';

/** Milliseconds of processor time used so far: of a Node process, and of each of its PostgreSQL backends. */
export interface ProcessorTime {
  readonly node: number;
  readonly backends: ReadonlyMap<number, number>;
}

const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Reads `/proc`, for all threads of a process; the backends are those that gave `applicationName`. */
export async function readProcessorTime(
  pid: number,
  url: string,
  applicationName: string,
): Promise<ProcessorTime> {
  const pids = await withClient(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      'select pid from pg_stat_activity where application_name = $1',
      [applicationName],
    );
    return rows.map((row) => row.pid);
  });
  return { node: usedBy(pid), backends: new Map(pids.map((backend) => [backend, usedBy(backend)])) };
}

/** What was used between two readings. A backend that came in between counts from its start. */
export function usedBetween(
  before: ProcessorTime,
  after: ProcessorTime,
): { readonly node: number; readonly backends: number } {
  let backends = 0;
  for (const [pid, used] of after.backends) backends += used - (before.backends.get(pid) ?? 0);
  return { node: after.node - before.node, backends };
}

function usedBy(pid: number): number {
  // The program's name stands in brackets and may hold spaces: count from behind it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return ((user + system) * 1000) / TICKS_PER_SECOND;
}

/** Resident memory of a process in megabytes: all of it, and without pages shared with others. Nothing once it is gone. */
export function memoryOf(pid: number): { readonly resident: number; readonly own: number } {
  const file = `/proc/${pid}/smaps_rollup`;
  // PostgreSQL's workers come and go between a list of them and this.
  const rollup = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const kilobytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
  return {
    resident: kilobytes('Rss') / 1024,
    own: (kilobytes('Private_Clean') + kilobytes('Private_Dirty')) / 1024,
  };
}
