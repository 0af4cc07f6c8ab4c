import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import graphiqlPackage from '@graphql-yoga/render-graphiql/package.json' with { type: 'json' };

/** A file of the explorer. `headers` say its type, its compression and how long a browser may keep it. */
export interface ExplorerAsset {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** In the address of each file of GraphiQL, so that a browser never keeps one of an older release. */
export const graphiqlVersion = graphiqlPackage.version;

const script = 'text/javascript; charset=utf-8';
const style = 'text/css; charset=utf-8';

const files: ReadonlyMap<string, () => Promise<ExplorerAsset>> = new Map([
  ['/explorer/explorer.js', () => ownFile('explorer.js', script)],
  ['/explorer/explorer.css', () => ownFile('explorer.css', style)],
  [`/explorer/${graphiqlVersion}/graphiql.js`, () => graphiqlFile('js', script)],
  [`/explorer/${graphiqlVersion}/graphiql.css`, () => graphiqlFile('css', style)],
  [`/explorer/${graphiqlVersion}/editor.worker.js`, () => graphiqlFile('editorWorkerService', script)],
  [`/explorer/${graphiqlVersion}/graphql.worker.js`, () => graphiqlFile('graphqlWorker', script)],
  [`/explorer/${graphiqlVersion}/json.worker.js`, () => graphiqlFile('jsonWorker', script)],
]);

const loaded = new Map<string, Promise<ExplorerAsset>>();

/**
 * The file served at `path` (no query string), or undefined where the explorer has none.
 *
 * Every body is compressed with gzip: GraphiQL and its editor are 9 MB, 2.4 MB compressed. They are read from
 * the installed package when first asked for, so that a server whose explorer nobody opens never loads them.
 */
export function explorerAsset(path: string): Promise<ExplorerAsset> | undefined {
  const asset = loaded.get(path) ?? files.get(path)?.();
  if (asset !== undefined) loaded.set(path, asset);
  return asset;
}

async function ownFile(file: string, type: string): Promise<ExplorerAsset> {
  return compressed(await readFile(new URL(file, import.meta.url)), type, 'no-cache');
}

async function graphiqlFile(
  part: 'js' | 'css' | 'editorWorkerService' | 'graphqlWorker' | 'jsonWorker',
  type: string,
): Promise<ExplorerAsset> {
  const bundle = await import('@graphql-yoga/render-graphiql/graphiql');
  return compressed(bundle[part], type, 'public, max-age=31536000, immutable');
}

async function compressed(body: string | Buffer, type: string, cacheControl: string): Promise<ExplorerAsset> {
  return {
    body: await promisify(gzip)(body),
    headers: {
      'content-type': type,
      'content-encoding': 'gzip',
      'cache-control': cacheControl,
      'x-content-type-options': 'nosniff',
    },
  };
}
