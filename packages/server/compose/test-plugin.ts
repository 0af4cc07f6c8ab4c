import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { definePlugin, type Plugin } from '@tidu/core';
import { afterAll, expect } from 'vitest';
import { CompositionError, type Problem, type ProblemCode } from './problems.ts';

/** The codes that `check-rules.test.ts` has a test of. */
export const RULE_CODES = [
  'BAD_POLICY',
  'DUPLICATE_POLICY',
  'SUBJECT_WITHOUT_SOURCE',
  'MISSING_LINK',
  'FACT_WITHOUT_SOURCE',
  'FOREIGN_FACT',
  'DUPLICATE_FACT',
  'FOREIGN_FACT_SOURCE',
  'UNKNOWN_JOIN',
  'BAD_MEASURES',
  'UNKNOWN_MEASURE',
] as const satisfies readonly ProblemCode[];

const root = mkdtempSync(join(tmpdir(), 'tidu-compose-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;

/** A new folder with these files. */
export function folderWith(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, `${++folders}`, name);
  mkdirSync(join(folder, 'migrations'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

export type Definition = Partial<Parameters<typeof definePlugin>[1]> & {
  readonly sdl?: string;
  readonly code?: string;
  readonly migration?: string;
  readonly measures?: string;
};

/** A plugin in a folder of its own, whole but for what the test says. */
export async function plugin(
  name: string,
  { sdl, code, migration, measures, ...rest }: Definition = {},
): Promise<Plugin> {
  const folder = folderWith(name, {
    [`${name}.graphql`]: `${query(name)}\n${sdl ?? ''}`,
    'plugin.ts':
      code ??
      `export const ${name} = definePlugin(import.meta, {\n  id: '${name}',\n  core: '^1.0.0',\n  requires: [],\n});\n`,
    ...(migration ? { 'migrations/0001_first.sql': migration } : {}),
    ...(measures ? { 'measures.yaml': measures } : {}),
  });
  const { fields, ...others } = rest;
  const value = definePlugin(
    { dirname: folder } as ImportMeta,
    {
      id: name,
      title: { zh: '测试', en: 'Test' },
      task: '测试',
      owner: 'DEPT-IIT',
      core: '^1.0.0',
      fields: { [`${pascal(name)}Query`]: { one: () => 1 }, ...fields },
      ...others,
    } as Parameters<typeof definePlugin>[1],
  );
  return value as unknown as Plugin;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Nine lines: what a test adds begins at line 10. */
const query = (name: string): string => `extend type Query {
  "The field of ${name} (字段)."
  ${name}: ${pascal(name)}Query! @access(roles: [EVERYONE])
}
"What ${name} reads (查询)."
type ${pascal(name)}Query @access(roles: [EVERYONE]) {
  "One (一)."
  one: Int
}`;

/** What composition refuses; its message says all of it. */
export function problemsOf(work: () => unknown): readonly Problem[] {
  try {
    work();
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    for (const { code, at, cure, owners } of error.problems) {
      for (const part of [code, at, cure, ...owners]) expect(error.message).toContain(part);
    }
    return error.problems;
  }
  return [];
}
