import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { MeasuresSource, Plugin } from '@tidu/core';
import { type ASTNode, type DefinitionNode, GraphQLError, parse, Source } from 'graphql';
import type { Problem } from './problems.ts';

/** One definition of a plugin's SDL. */
export interface Definition {
  readonly plugin: Plugin;
  readonly node: DefinitionNode;
}

/** Reads the SDL of every plugin. What cannot be parsed is a problem, not an exception. */
export function readDefinitions(plugins: readonly Plugin[], problems: Problem[]): Definition[] {
  return plugins.flatMap((plugin) =>
    schemaFiles(plugin).flatMap((file) => {
      try {
        const source = new Source(readFileSync(file, 'utf8'), relativePath(file));
        return parse(source).definitions.map((node) => ({ plugin, node }));
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        const line = error.locations?.[0]?.line ?? 1;
        problems.push({
          code: 'INVALID_SDL',
          message: error.message,
          owners: [plugin.id],
          at: `${relativePath(file)}:${line}`,
          cure: 'Correct the SDL at this line.',
        });
        return [];
      }
    }),
  );
}

/** The SDL files of a plugin: `<id>.graphql` beside it, or every file of the folder it names. */
export function schemaFiles(plugin: Plugin): string[] {
  const folder = plugin.folders?.schema;
  if (folder) return globSync(`${resolve(plugin.folder, folder)}/*.graphql`).sort();
  const file = join(plugin.folder, `${plugin.id}.graphql`);
  return existsSync(file) ? [file] : [];
}

/** The `measures.yaml` of each plugin that has one. Core's own are part of the plan. */
export function measuresSources(plugins: readonly Plugin[]): MeasuresSource[] {
  return plugins.flatMap(({ id, folder, folders }) => {
    const file = join(resolve(folder, folders?.measures ?? '.'), 'measures.yaml');
    if (id === 'core' || !existsSync(file)) return [];
    return [{ plugin: id, file: relativePath(file), text: readFileSync(file, 'utf8') }];
  });
}

export const relativePath = (file: string): string => relative(process.cwd(), file);

/** `file:line` of a node of the SDL. */
export function placeOf(node: ASTNode): string {
  const token = node.loc?.startToken;
  // A described definition starts at its description; the reader looks for the name.
  const name = 'name' in node ? (node.name as ASTNode | undefined)?.loc?.startToken : undefined;
  return `${node.loc?.source.name ?? 'schema'}:${name?.line ?? token?.line ?? 1}`;
}

/** `file:line` where a plugin's own code first says `word`, for problems of its values. */
export const placeInCode = (plugin: Plugin, word: string): string =>
  findInCode(plugin.folder, word) ?? relativePath(join(plugin.folder, 'plugin.ts'));

/** `file:line` where the code of a folder says the first of the words that it says at all. */
export function findInCode(folder: string, ...words: readonly string[]): string | undefined {
  const files = globSync(`${folder}/**/*.ts`, { exclude: (name) => name.includes('node_modules') })
    .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.generated.ts'))
    .sort();
  for (const word of words) {
    const said = new RegExp(`\\b${word.replace(/\W/g, '\\$&')}\\b`);
    for (const file of files) {
      const index = readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((line) => said.test(line));
      if (index >= 0) return `${relativePath(file)}:${index + 1}`;
    }
  }
  return undefined;
}
