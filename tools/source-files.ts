import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseAst } from 'vitest/node';

/** The text of every file of the source tree, by path from the root. */
export type Tree = ReadonlyMap<string, string>;

/** A node of the syntax tree, as ESTree with TypeScript. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** What the checks of the architecture ask of a file. */
export interface SourceFile {
  readonly path: string;
  readonly statements: readonly Node[];
  readonly imports: readonly Import[];
  /** `file:line` of a node. */
  at(node: Node): string;
}

export interface Import {
  readonly node: Node;
  /** As written: `./a.ts`, `@tidu/core`, `kysely`. */
  readonly from: string;
  /** The file it leads to, from the root, when it is a relative one. */
  readonly file: string | undefined;
  /** What it takes: names as exported there, `*` for all. */
  readonly names: readonly string[];
}

/** Reads the source tree of the working directory. */
export function readTree(): Tree {
  const paths = globSync(['{packages,plugins,tools}/**/*', '*.ts'], {
    exclude: (path) => path.includes('node_modules'),
  })
    .filter((path) => statSync(path).isFile())
    .sort();
  return new Map(paths.map((path) => [path, path.endsWith('.ts') ? readFileSync(path, 'utf8') : '']));
}

/** Parses the TypeScript of a tree. */
export function parseTree(tree: Tree): SourceFile[] {
  return [...tree].filter(([path]) => path.endsWith('.ts')).map(([path, text]) => parseFile(path, text));
}

/** Parses one file. */
export function parseFile(path: string, text: string): SourceFile {
  const statements = parseAst(text, { lang: 'ts' }).body as unknown as readonly Node[];
  const imports: Import[] = [];
  for (const statement of statements) {
    for (const node of descendants(statement)) {
      const source = (node.source ?? null) as { value?: unknown } | null;
      if (typeof source?.value !== 'string') continue;
      const from = source.value;
      const file = from.startsWith('.') ? normalize(join(dirname(path), from)) : undefined;
      imports.push({ node, from, file, names: namesOf(node) });
    }
  }
  return {
    path,
    statements,
    imports,
    at: (node) => `${path}:${text.slice(0, node.start).split('\n').length}`,
  };
}

function namesOf(node: Node): readonly string[] {
  const specifiers = (node.specifiers ?? []) as readonly Node[];
  if (specifiers.length === 0) return ['*'];
  return specifiers.map((each) => {
    const name = (node.type === 'ImportDeclaration' ? each.imported : each.local) as
      | { name?: string }
      | undefined;
    return name?.name ?? (each.type === 'ImportDefaultSpecifier' ? 'default' : '*');
  });
}

/** A node and every node inside it. */
export function* descendants(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* descendants(child);
    }
  }
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
