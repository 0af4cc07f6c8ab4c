import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ARCHITECTURE_CHECKS, breachesOf, strayFolders } from './architecture.ts';
import { readTree } from './source-files.ts';
import { surfaceOf } from './surface.ts';

const BAD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'import direction': { 'packages/core/rule.ts': "import { compose } from '@tidu/server';" },
  'tests of plugins': { 'plugins/finance/loan.test.ts': "import { compose } from '@tidu/server';" },
  'plugin list': { 'packages/core/loan.ts': "import { plugins } from '../../plugins/index.ts';" },
  'other plugins': {
    'plugins/ip/plugin.ts': 'export const ip = 1;',
    'plugins/finance/plugin.ts': "import { ip } from '@tidu/ip';\nexport const finance = { requires: [] };",
  },
  cycles: {
    'packages/core/a.ts': "import { b } from './b.ts';",
    'packages/core/b.ts': "import type { C } from './c.ts';",
    'packages/core/c.ts': "import { a } from './a.ts';",
  },
  names: { 'packages/core/utils/text.ts': '' },
  'default exports': { 'packages/core/a.ts': 'export default 1;' },
  barrels: { 'packages/core/domain/index.ts': "export { a } from './a.ts';" },
  environment: { 'packages/server/config.ts': 'export const port = process.env.PORT;' },
  clock: { 'plugins/finance/fields.ts': 'export const today = () => new Date();' },
  'pure policy': { 'packages/policy/rule.ts': "import { sql } from 'kysely';" },
};

test('the tree keeps to the architecture', () => {
  const tree = readTree();
  expect(tree.size).toBeGreaterThan(100);
  expect(breachesOf(tree)).toEqual([]);
});

test('the root has the folders of the architecture and no others', () => {
  const folders = readdirSync('.', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(strayFolders(folders.map((entry) => entry.name))).toEqual([]);
  expect(strayFolders(['packages', '.git', 'dist', 'scripts'])).toEqual(['dist', 'scripts']);
});

test('there is a tree that breaks each rule', () => {
  expect(Object.keys(BAD).sort()).toEqual([...ARCHITECTURE_CHECKS].sort());
});

test.each(Object.entries(BAD))(
  '%s: a tree that breaks it is found out, by this rule alone',
  (check, files) => {
    const breaches = breachesOf(new Map(Object.entries(files)));
    expect(breaches.map((breach) => breach.check)).toEqual([check]);
  },
);

const breaches = (files: Readonly<Record<string, string>>): string[] =>
  breachesOf(new Map(Object.entries(files))).map((breach) => `${breach.check} ${breach.at}`);

test.each([
  [
    'a package past the entry of another',
    { 'packages/server/a.ts': "import { b } from '../core/domain/b.ts';" },
  ],
  [
    'core to server by a dynamic import',
    { 'packages/core/a.ts': "export const s = () => import('@tidu/server');" },
  ],
  ['a plugin to the server', { 'plugins/finance/a.ts': "import { compose } from '@tidu/server';" }],
  ['a plugin to another by path', { 'plugins/finance/a.ts': "import { ip } from '../ip/plugin.ts';" }],
])('import direction: %s is refused', (_, files) => {
  expect(breaches(files)).toEqual([expect.stringContaining('import direction')]);
});

test('what the architecture allows is let through', () => {
  const allowed = {
    'packages/server/a.ts': "import { core } from '@tidu/core';\nimport { b } from './b.ts';\nexport { b };",
    'packages/server/main.ts':
      "import { plugins } from '../../plugins/index.ts';\nexport const e = process.env;",
    'packages/server/a.test.ts': "import { bootGraph } from '@tidu/testing';\nexport const now = new Date();",
    'packages/core/index.ts': "export * from './entity.ts';",
    'packages/core/entity.ts': "export const day = new Date('2026-06-30');",
    'plugins/index.ts': "import { ip } from '@tidu/ip';",
    'plugins/ip/plugin.ts': 'export const ip = 1;',
    'plugins/finance/plugin.ts': "import { ip } from '@tidu/ip';\nexport const finance = { requires: [ip] };",
    'plugins/finance/fields.test.ts': "import { bootGraph } from '@tidu/testing';",
    'vitest.config.ts': 'export default {};',
  };
  expect(breaches(allowed)).toEqual([]);
});

test('a plugin takes nothing of another but its value', () => {
  const files = {
    'plugins/ip/plugin.ts': 'export const ip = 1;',
    'plugins/finance/plugin.ts':
      "import { ip, patents } from '@tidu/ip';\nexport const finance = { requires: [ip] };",
  };
  expect(breaches(files)).toEqual(['other plugins plugins/finance/plugin.ts:1']);
});

test('a breach names file and line', () => {
  expect(breaches({ 'packages/policy/a.ts': '\n\nexport const t = Date.now();' })).toEqual([
    'clock packages/policy/a.ts:3',
  ]);
});

test('the surface of a package has every name of its entry, types marked', () => {
  const tree = new Map([
    [
      'packages/a/index.ts',
      "export * from './b.ts';\nexport { type C, d as e } from './c.ts';\nexport const own = 1;",
    ],
    ['packages/a/b.ts', 'export interface B {}\nexport function run() {}\nconst hidden = 1;'],
  ]);
  const surface = surfaceOf(tree, [['a', 'packages/a/index.ts']]);
  expect(surface.split('\n').filter((line) => line.startsWith('- '))).toEqual([
    '- e',
    '- own',
    '- run',
    '- type B',
    '- type C',
  ]);
});
