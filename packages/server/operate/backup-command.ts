import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from '@tidu/core';
import { Presets, SingleBar } from 'cli-progress';
import type { Config } from '../config.ts';
import { composeGraph } from '../runtime.ts';
import { backUp } from './backup.ts';
import { timeStamp } from './backup-file.ts';
import { restore } from './restore.ts';

type Settings = Pick<Config, 'databaseUrl' | 'dataDir'>;

/** `tidu backup [FILE]`. */
export async function backupCommand(config: Settings, given: string | undefined): Promise<void> {
  const dataDir = embeddedFolder(config, 'pg_basebackup, pg_dump, or the service that runs it');
  const file = given ?? `tidu-${timeStamp()}.tar.gz`;
  const bar = progressBar();
  await backUp({ dataDir, file, progress: bar.show }).finally(bar.end);
  const { size } = await stat(file);
  process.stdout.write(
    `${file}: ${megabytes(size)} MB. It holds everything, passwords of the embedded database among it: keep it as you would the data. The secret of development tokens is not in it.\n`,
  );
}

/** `tidu restore FILE`. */
export async function restoreCommand(
  plugins: readonly Plugin[],
  config: Settings,
  file: string,
  options: { readonly replace?: boolean },
): Promise<void> {
  const dataDir = embeddedFolder(config, 'what its backup was made with');
  const graph = composeGraph(plugins);
  const { movedTo } = await restore({
    dataDir,
    file,
    replace: options.replace ?? false,
    plugins: graph.plugins,
  });
  process.stdout.write(`${dataDir} is what ${file} holds; PostgreSQL ran and its tables are in order.\n`);
  if (movedTo)
    process.stdout.write(`The database that was there is in ${movedTo}. Remove it when you like.\n`);
}

function embeddedFolder({ databaseUrl, dataDir }: Settings, tools: string): string {
  if (databaseUrl !== undefined) {
    throw new Error(
      `DATABASE_URL: backup and restore are for the embedded database, and this is another. Use ${tools}.`,
    );
  }
  return join(dataDir, 'postgres');
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1e6);

function progressBar(): { show(bytes: number, of: number): void; end(): void } {
  const { stderr: stream } = process;
  if (!stream.isTTY) return { show: () => {}, end: () => {} };
  const bar = new SingleBar(
    { stream, format: '[{bar}] {value} of {total} MB', hideCursor: true },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    show(bytes, of) {
      if (!isStarted) bar.start(megabytes(of), 0);
      isStarted = true;
      bar.update(megabytes(bytes));
    },
    end: () => bar.stop(),
  };
}
