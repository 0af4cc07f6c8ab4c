import {
  descendants,
  type Import,
  isNode,
  type Node,
  parseTree,
  type SourceFile,
  type Tree,
} from './source-files.ts';

/** What a file does that the architecture does not allow: `file:line`, and why. */
export interface Breach {
  readonly check: string;
  readonly at: string;
  readonly message: string;
}

/** A package may import those before it, by their entry. */
const PACKAGES = ['policy', 'core', 'server', 'testing'];
const PLUGIN_LIST = 'plugins/index.ts';
/** All that the rule kernel may be built on. It reads the parameter files beside a policy, when that is declared. */
const PURE = ['yaml', 'zod', 'node:crypto', 'node:fs', 'node:path'];
/** They take variables away before they pass the environment on to PostgreSQL, and read nothing from it. */
const PASSES_ENVIRONMENT_ON = [
  'packages/server/database/embedded.ts',
  'packages/server/database/embedded-cluster.ts',
  'packages/testing/command.ts',
];
const VAGUE = /^(utils?|commons?|helpers?|libs?|shared|misc)$/i;

const CHECKS: Readonly<
  Record<string, (files: readonly SourceFile[], tree: Tree) => readonly (readonly [string, string])[]>
> = {
  'import direction': (files) =>
    each(files, (file, { node, file: target, from }) => {
      const own = ownerOf(file.path);
      const other = target
        ? ownerOf(target)
        : from.startsWith('@tidu/')
          ? ownerOfPackage(from, files)
          : undefined;
      if (!other || other === own || isTest(file.path) || own === 'tools' || own === '.') return [];
      if (target === PLUGIN_LIST) return [];
      const message = `${own} imports ${other} (${from})`;
      if (target)
        return [[file.at(node), `${message} past its entry. Import @tidu/${other.split('/').at(-1)}.`]];
      return mayImport(own, other)
        ? []
        : [
            [
              file.at(node),
              `${message}. The direction is ${PACKAGES.join(' ← ')}; plugins read policy and core.`,
            ],
          ];
    }),

  'tests of plugins': (files) =>
    each(files, (file, { node, from }) => {
      const own = ownerOf(file.path);
      if (!own.startsWith('plugins/') || !isTest(file.path)) return [];
      const allowed =
        ['policy', 'core', 'testing'].includes(from.replace('@tidu/', '')) || isPlugin(from, files);
      if (!from.startsWith('@tidu/') || allowed) return [];
      return [[file.at(node), `A plugin's test imports ${from}. Expected @tidu/testing.`]];
    }),

  'plugin list': (files) =>
    each(files, (file, { node, file: target }) => {
      if (target !== PLUGIN_LIST) return [];
      const may =
        file.path === 'packages/server/main.ts' || isTest(file.path) || file.path.startsWith('tools/');
      return may
        ? []
        : [
            [
              file.at(node),
              `${file.path} knows the plugins by name. Only packages/server/main.ts, tools and tests may.`,
            ],
          ];
    }),

  'other plugins': (files) =>
    each(files, (file, { node, from, names }) => {
      const own = ownerOf(file.path);
      const id = from.replace('@tidu/', '');
      if (
        !own.startsWith('plugins/') ||
        own === 'plugins' ||
        !isPlugin(from, files) ||
        own === `plugins/${id}`
      )
        return [];
      const foreign = names.filter((name) => name !== id);
      if (foreign.length > 0)
        return [
          [file.at(node), `${own} takes ${foreign.join(', ')} from ${from}. Expected its value ${id} alone.`],
        ];
      const required = requirementsOf(files.find((each) => each.path === `${own}/plugin.ts`));
      return required.includes(id)
        ? []
        : [[file.at(node), `${own} imports ${from} and does not list it in requires.`]];
    }),

  cycles: (files) =>
    cyclesOf(files).map((cycle) => [
      cycle[0] ?? '',
      `${cycle.join(' → ')}. Move what both need into a file of its own.`,
    ]),

  names: (_files, tree) =>
    [...tree.keys()].flatMap((path) => {
      const vague = path.split('/').find((part) => VAGUE.test(part.split('.')[0] ?? ''));
      return vague ? [[path, `${vague} says nothing. Name it after what it is about.`] as const] : [];
    }),

  'default exports': (files) =>
    files.flatMap((file) =>
      file.statements
        .filter((node) => node.type === 'ExportDefaultDeclaration' && !/^[^/]+\.config\.ts$/.test(file.path))
        .map((node) => [file.at(node), 'A default export. Give it its name.'] as const),
    ),

  barrels: (files) =>
    files.flatMap((file) => {
      const passedOn = file.statements.filter((node) => node.source && node.type.startsWith('Export'));
      const isEntry = /^packages\/[^/]+\/index\.ts$/.test(file.path);
      const [first] = passedOn;
      return first && !isEntry
        ? [[file.at(first), 'It exports what another file declares. Import from that file.'] as const]
        : [];
    }),

  environment: (files) =>
    usesOf(files, (node) => isMember(node, 'process', 'env')).flatMap(({ file, at }) => {
      const may = ['packages/server/main.ts', ...PASSES_ENVIRONMENT_ON].includes(file.path);
      if (may || isTest(file.path) || file.path.startsWith('tools/')) return [];
      return [
        [
          at,
          'It reads the environment. Only packages/server/main.ts does; the rest is given a Config.',
        ] as const,
      ];
    }),

  clock: (files) =>
    usesOf(files, readsClock).flatMap(({ file, at }) => {
      const timeless = /^(plugins\/|packages\/(policy|core)\/)/.test(file.path);
      return timeless && !isTest(file.path)
        ? [[at, 'It asks the clock. The date is an argument or ctx.today.'] as const]
        : [];
    }),

  'pure policy': (files) =>
    each(files, (file, { node, from, file: target }) => {
      if (ownerOf(file.path) !== 'policy' || isTest(file.path) || target || PURE.includes(from)) return [];
      return [
        [
          file.at(node),
          `The rule kernel imports ${from}. Expected none but ${PURE.join(', ')}: no GraphQL, SQL, HTTP or clock.`,
        ],
      ];
    }),
};

/** The names of the checks. */
export const ARCHITECTURE_CHECKS = Object.keys(CHECKS);

/** Everything in a tree that the architecture does not allow. */
export function breachesOf(tree: Tree): Breach[] {
  const files = parseTree(tree);
  return Object.entries(CHECKS).flatMap(([check, find]) =>
    find(files, tree).map(([at, message]) => ({ check, at, message })),
  );
}

const TOP_LEVEL = ['clients', 'packages', 'plugins', 'schema', 'migrations', 'tools'];

/** Folders at the root that the architecture does not name. */
export const strayFolders = (names: readonly string[]): string[] =>
  names.filter((name) => !TOP_LEVEL.includes(name) && !name.startsWith('.') && name !== 'node_modules');

type Found = readonly (readonly [at: string, message: string])[];

const each = (files: readonly SourceFile[], find: (file: SourceFile, imported: Import) => Found): Found =>
  files.flatMap((file) => file.imports.flatMap((imported) => find(file, imported)));

/** A test, or a file such as `test-graph.ts` that only tests import. */
const isTest = (path: string): boolean => /\.test(-d)?\.ts$|(^|\/)test-[^/]+\.ts$/.test(path);

/** `core` for a file of packages/core, `plugins/finance` for one of that plugin, `tools`, `.` for the root. */
function ownerOf(path: string): string {
  const [top = '.', second = ''] = path.split('/');
  if (!path.includes('/')) return '.';
  if (top === 'packages') return second;
  return top === 'plugins' && path.split('/').length > 2 ? `plugins/${second}` : top;
}

const isPlugin = (from: string, files: readonly SourceFile[]): boolean =>
  files.some((file) => file.path.startsWith(`plugins/${from.replace('@tidu/', '')}/`));

const ownerOfPackage = (from: string, files: readonly SourceFile[]): string =>
  isPlugin(from, files) ? `plugins/${from.replace('@tidu/', '')}` : from.replace('@tidu/', '');

function mayImport(own: string, other: string): boolean {
  if (own === 'plugins') return true;
  if (own.startsWith('plugins/')) return ['policy', 'core'].includes(other) || other.startsWith('plugins/');
  return PACKAGES.includes(other) && PACKAGES.indexOf(other) < PACKAGES.indexOf(own);
}

/** The names in `requires: [...]` of a plugin. */
function requirementsOf(file: SourceFile | undefined): readonly string[] {
  return (file?.statements ?? [])
    .flatMap((statement) => [...descendants(statement)])
    .filter((node) => node.type === 'Property' && (node.key as { name?: string }).name === 'requires')
    .flatMap((node) => (node.value as { elements?: readonly { name?: string }[] }).elements ?? [])
    .flatMap((element) => element.name ?? []);
}

/** The circles of imports, each once, from its first file by name. */
function cyclesOf(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const targets = new Map(
    files.map((file) => [file.path, file.imports.flatMap((imported) => imported.file ?? [])]),
  );
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (path: string, above: readonly string[]): void => {
    if (above.includes(path)) cycles.push([...above.slice(above.indexOf(path)), path]);
    if (done.has(path) || above.includes(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...above, path]);
    done.add(path);
  };
  for (const path of [...targets.keys()].sort()) visit(path, []);
  return cycles;
}

function usesOf(files: readonly SourceFile[], isUse: (node: Node) => boolean) {
  return files.flatMap((file) =>
    file.statements
      .flatMap((statement) => [...descendants(statement)])
      .filter(isUse)
      .map((node) => ({ file, at: file.at(node) })),
  );
}

const isNamed = (value: unknown, name: string): boolean => isNode(value) && value.name === name;

const isMember = (node: Node, object: string, property: string): boolean =>
  node.type === 'MemberExpression' && isNamed(node.object, object) && isNamed(node.property, property);

function readsClock(node: Node): boolean {
  const withoutArguments = (node.arguments as readonly unknown[] | undefined)?.length === 0;
  if (node.type === 'NewExpression') return isNamed(node.callee, 'Date') && withoutArguments;
  if (node.type === 'CallExpression' && isNamed(node.callee, 'Date')) return true;
  return (
    isMember(node, 'Date', 'now') || isMember(node, 'performance', 'now') || isMember(node, 'Temporal', 'Now')
  );
}
