import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from '@tidu/core';
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

export const relativePath = (file: string): string => relative(process.cwd(), file);

/** `file:line` of a node of the SDL. */
export function placeOf(node: ASTNode): string {
  const token = node.loc?.startToken;
  // A described definition starts at its description; the reader looks for the name.
  const name = 'name' in node ? (node.name as ASTNode | undefined)?.loc?.startToken : undefined;
  return `${node.loc?.source.name ?? 'schema'}:${name?.line ?? token?.line ?? 1}`;
}

/** `file:line` where a plugin's own code first says `word`, for problems of its values. */
export function placeInCode(plugin: Plugin, word: string): string {
  const files = globSync(`${plugin.folder}/**/*.ts`, { exclude: (name) => name.includes('node_modules') })
    .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.generated.ts'))
    .sort();
  for (const file of files) {
    const lines = readFileSync(file, 'utf8').split('\n');
    const index = lines.findIndex((line) => new RegExp(`\\b${word.replace(/\W/g, '\\$&')}\\b`).test(line));
    if (index >= 0) return `${relativePath(file)}:${index + 1}`;
  }
  return relativePath(join(plugin.folder, 'plugin.ts'));
}
