import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Plugin } from '@tidu/core';
import type { Graph } from '@tidu/server';
import { FieldSignatures, pascal } from './field-signatures.ts';
import { inputTypes } from './input-types.ts';

/** The file that holds a plugin's generated types, relative to the working directory. */
export const generatedFile = (plugin: Plugin): string =>
  relative(
    process.cwd(),
    join(plugin.folder, plugin.id === 'core' ? 'domain' : '', `${plugin.id}.generated.ts`),
  );

/**
 * The TypeScript that a plugin's resolvers are checked by: `<Id>Fields` and `<Id>Mutations`, of the plugin's own fields
 * only, required where a field does not answer by itself. `graph` is one of `composeSchema`.
 */
export async function fieldTypes(graph: Graph, plugin: Plugin): Promise<string> {
  const signatures = new FieldSignatures(graph, plugin);
  const fields = signatures.fields();
  const mutations = signatures.mutations();
  const shapes = signatures.shapes();
  const inputs = await inputTypes(signatures.inputs, graph);
  const Name = pascal(plugin.id);
  const body = [
    tables(graph, plugin),
    `export type ${Name}Context = Context<${Name}Tables${config(plugin)}>;`,
    `export type ${Name}WriteContext = WriteContext<${Name}Tables${config(plugin)}>;`,
    fields && `export type ${Name}Fields = {\n${fields}\n};`,
    mutations && `export type ${Name}Mutations = {\n${mutations}\n};`,
    shapes,
    inputs,
  ].filter(Boolean);
  const text = [...body, ...shorthands(Name, body.join('\n'))].join('\n\n');
  return `${HEADER}\n${imports(graph, plugin, text)}\n\n${text}\n`;
}

/** What the types above are written with, if they are. */
function shorthands(Name: string, body: string): string[] {
  const all: readonly (readonly [name: string, text: string])[] = [
    [
      'RowOf',
      `/** A row of a table as \`pg\` returns it, with the columns that were asked for. */
type RowOf<Table extends keyof ${Name}Tables> = Partial<Readonly<Selectable<${Name}Tables[Table]>>>;`,
    ],
    [
      'LinksOf',
      `/** The columns of a row that are always read: its key and its links. */
type LinksOf<Table extends keyof ${Name}Tables> = Links<Readonly<Selectable<${Name}Tables[Table]>>>;`,
    ],
    [
      'Field',
      `type Field<Parent, Args, Result> = BatchField<Parent, Args, Result, ${Name}Context> | DerivedField<Args, Result>;`,
    ],
  ];
  return all.filter(([name]) => new RegExp(`\\b${name}<`).test(body)).map(([, text]) => text);
}

const HEADER = '// Generated from the SDL and the entities by `pnpm generate`. Do not edit.';

function tables(graph: Graph, plugin: Plugin): string {
  if (plugin.id === 'core') return '';
  const own = (plugin.entities ?? []).map((entity) => `typeof ${exportOf(plugin, entity.meta.className)[0]}`);
  const required = requirementsOf(graph, plugin).map((id) => `TablesOfPlugin<typeof ${id}>`);
  return `/** The tables its statements may read: its own, core's, and those of the plugins it requires. */
export type ${pascal(plugin.id)}Tables = ${['CoreTables', `TablesOf<readonly [${own.join(', ')}]>`, ...required].join(' & ')};`;
}

/** The plugins required, and what those require, without core. */
function requirementsOf(graph: Graph, plugin: Plugin, found = new Set<string>()): string[] {
  for (const { id } of plugin.requires ?? []) {
    const required = graph.plugins.find((each) => each.id === id);
    if (id === 'core' || found.has(id) || !required) continue;
    found.add(id);
    requirementsOf(graph, required, found);
  }
  return [...found].sort();
}

const config = (plugin: Plugin): string =>
  plugin.config ? `, NonNullable<(typeof config)['~standard']['types']>['output']` : '';

/** The imports whose names the text uses. */
function imports(graph: Graph, plugin: Plugin, body: string): string {
  const isUsed = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(body);
  const used = (names: readonly string[]): string => names.filter(isUsed).join(', ');
  const line = (names: string, from: string): string =>
    names ? `import type { ${names} } from '${from}';` : '';
  const contract = [
    'BatchField',
    'Context',
    'DerivedField',
    'MutationField',
    'Page',
    'RootField',
    'WriteContext',
  ];
  const kysely = line(used(['Selectable']), 'kysely');
  if (plugin.id === 'core') {
    const lines = [
      line(used(['Links']), '../contract/entity.ts'),
      line(used(contract), '../contract/fields.ts'),
    ];
    return [kysely, ...lines, line('CoreTables', './tables.ts')].join('\n');
  }
  const byFile = Map.groupBy(
    (plugin.entities ?? []).map((entity) => exportOf(plugin, entity.meta.className)),
    ([, file]) => file,
  );
  const core = [...contract, 'CoreTables', 'Links', 'TablesOf', 'TablesOfPlugin'].sort();
  return [
    line(used(core), '@tidu/core'),
    ...requirementsOf(graph, plugin).map((id) => line(id, `@tidu/${id}`)),
    kysely,
    plugin.config && line('config', exportedFrom(plugin, /export const (config)\b/)?.[1] ?? './config.ts'),
    ...[...byFile].map(([file, names]) =>
      line(
        names
          .map(([name]) => name)
          .sort()
          .join(', '),
        file,
      ),
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

/** The name under which an entity is exported, and the file. */
function exportOf(plugin: Plugin, entity: string): readonly [name: string, file: string] {
  const found = exportedFrom(
    plugin,
    new RegExp(`export const (\\w+) = defineEntity\\(\\{\\s*name: '${entity}'`),
  );
  if (found) return found;
  throw new Error(
    `${plugin.id}: expected the entity ${entity} to be declared as \`export const ${entity} = defineEntity({ name: '${entity}', …\` in ${relative(process.cwd(), plugin.folder)}, and found no such line.`,
  );
}

/** Read from the source, because the module may import what is being generated. */
function exportedFrom(
  plugin: Plugin,
  declaration: RegExp,
): readonly [name: string, file: string] | undefined {
  const target = dirname(join(process.cwd(), generatedFile(plugin)));
  const files = globSync(`${plugin.folder}/**/*.ts`, {
    exclude: (name) => name.includes('node_modules'),
  }).sort();
  for (const file of files) {
    const name = /\.(test|generated)\.ts$/.test(file)
      ? undefined
      : declaration.exec(readFileSync(file, 'utf8'))?.[1];
    if (name) return [name, `./${relative(target, file)}`];
  }
  return undefined;
}
