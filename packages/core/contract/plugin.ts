import type { PolicyOf } from '@tidu/policy';
import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import type { Entity, TablesOf } from './entity.ts';
import type { FactSource } from './facts.ts';
import type { BatchField, DerivedField, MutationField, RootField } from './fields.ts';
import type { StatisticsSource } from './statistics.ts';

/** The version of this contract; a plugin's `core` range is checked against it at start. */
export const CONTRACT_VERSION = '1.0.0';

/** Any library's schema (zod, valibot, …) by the Standard Schema interface. */
export interface ConfigSchema<Config> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly types?: { readonly input: unknown; readonly output: Config } | undefined;
    readonly validate: (
      value: unknown,
    ) =>
      | { readonly value: Config; readonly issues?: undefined }
      | { readonly issues: readonly { readonly message: string; readonly path?: unknown }[] }
      | Promise<unknown>;
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the generated types of each plugin check its fields; here they are only stored
type Any = any;
export type AnyField = BatchField<Any, Any, Any, Any> | RootField<Any, Any, Any> | DerivedField<Any, Any>;

/** How a `where` condition on one field becomes SQL; only where the column of the same name does not say it all. */
export type Filter = (condition: Readonly<Record<string, unknown>>, alias: string) => RawBuilder<SqlBool>;

/** What a sample generator is given: set-based SQL on one transaction as SYSTEM. */
export interface SampleContext {
  readonly db: Kysely<Any>;
  /** How many enterprises the sample has; their ids are `core.sample_id('enterprise', n)` for n in 1…count. */
  readonly enterprises: number;
  /** The civil date the sample is laid around, YYYY-MM-DD. */
  readonly today: string;
}

export interface PluginDefinition<
  Id extends string,
  Entities extends readonly Entity[],
  Config,
  Required extends Plugin = Plugin,
> {
  /** Also its PostgreSQL schema, its one field in the graph and its log field. Lower case letters. */
  readonly id: Id;
  readonly title: { readonly zh: string; readonly en: string };
  /** The task of the plan it serves, such as 二(七). */
  readonly task: string;
  /** The department that answers for it. */
  readonly owner: string;
  /** The range of the contract it was written for, such as ^1.0.0. */
  readonly core: string;
  /** Plugins whose tables and types it reads. Presence and order follow. */
  readonly requires?: readonly Required[];
  /** Checked at start against `TIDU_<ID>_…` settings. */
  readonly config?: ConfigSchema<Config>;
  readonly entities?: Entities;
  /** Resolvers by type and field; columns and links answer by themselves. Typed by the generated file beside it. */
  readonly fields?: Readonly<Record<string, Readonly<Record<string, AnyField>>>>;
  readonly mutations?: Readonly<Record<string, MutationField<Any, Any, Any>>>;
  readonly filters?: Readonly<Record<string, Readonly<Record<string, Filter>>>>;
  /** Where the facts of its subjects stand in the database. */
  readonly facts?: readonly FactSource[];
  /** Its rules. They read facts of core, of the plugin and of those it requires; the compiler refuses others. */
  readonly policies?: readonly PolicyOf<NoInfer<Id>, NoInfer<Required>['id']>[];
  /** Rows of its tables that may be counted and summed up by the query `statistics`. */
  readonly statistics?: readonly StatisticsSource[];
  /** Writes the plugin's invented data. */
  readonly sample?: (context: SampleContext) => Promise<void>;
  /** Where its SDL, migrations and measures are, when not `<id>.graphql`, `migrations/` and `measures.yaml` in its own folder. */
  readonly folders?: { readonly schema?: string; readonly migrations?: string; readonly measures?: string };
}

export interface Plugin<
  Id extends string = string,
  Entities extends readonly Entity[] = readonly Entity[],
  Config = unknown,
> extends PluginDefinition<Id, Entities, Config> {
  readonly kind: 'plugin';
  /** The folder of the module that defined it. */
  readonly folder: string;
}

/** The Kysely tables of a plugin value: `TablesOfPlugin<typeof finance>`. */
export type TablesOfPlugin<P extends Plugin> =
  P extends Plugin<string, infer Entities> ? TablesOf<Entities> : never;

/**
 * Declares a plugin. Pass `import.meta` so that its SDL (`<id>.graphql`) and `migrations/` are found beside it.
 * Nothing happens here: the server composes the plugins of `plugins/index.ts` and reports every problem at once.
 */
export function definePlugin<
  const Id extends string,
  const Entities extends readonly Entity[] = readonly [],
  Config = undefined,
  const Required extends Plugin = never,
>(
  meta: ImportMeta,
  definition: PluginDefinition<Id, Entities, Config, Required>,
): Plugin<Id, Entities, Config> {
  if (!meta.dirname) throw new Error(`definePlugin(${definition.id}): expected import.meta of a file`);
  return { ...definition, kind: 'plugin', folder: meta.dirname };
}
