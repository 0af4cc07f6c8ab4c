import type { Fact, Policy } from '@tidu/policy';
import type { FactSource, FactSql } from '../contract/facts.ts';
import type { StatisticsSource } from '../contract/statistics.ts';

/** The law of a composed graph: the policies of all its plugins, and where their facts stand. */
export interface Rules {
  /** By id, in order of id. */
  readonly policies: ReadonlyMap<string, Policy>;
  /** By id of the subject. */
  readonly sources: ReadonlyMap<string, FactSource>;
  /** By id of the fact. */
  readonly facts: ReadonlyMap<string, SourcedFact>;
  /** What may be counted, by id. */
  readonly statistics: ReadonlyMap<string, StatisticsSource>;
  /** The plugin that declares a policy. */
  readonly ownerOf: (policy: string) => string;
  /** The type of the graph whose rows are subjects of this kind; null where the graph does not show them. */
  readonly typeOf: (subject: string) => string | null;
}

export interface SourcedFact {
  readonly fact: Fact;
  readonly source: FactSource;
  readonly sql: FactSql;
}

/** What a plugin says of rules. The contract of plugins builds on this file. */
interface DeclaresRules {
  readonly id: string;
  readonly policies?: readonly Policy[];
  readonly facts?: readonly FactSource[];
  readonly statistics?: readonly StatisticsSource[];
  readonly entities?: readonly {
    readonly meta: { readonly className: string; readonly tableName: string };
  }[];
}

/** Gathers what plugins declare. Composition has checked it: ids are unique, every fact a policy reads has its SQL. */
export function rulesOf(plugins: readonly DeclaresRules[]): Rules {
  const declared = plugins.flatMap((plugin) => (plugin.policies ?? []).map((policy) => ({ plugin, policy })));
  const sources = plugins.flatMap((plugin) => plugin.facts ?? []);
  const entities = plugins.flatMap((plugin) => plugin.entities ?? []);
  const types = new Map(entities.map(({ meta }) => [meta.tableName, meta.className]));
  const tables = new Map(sources.map((source) => [source.subject.id, source.table]));
  const owners = new Map(declared.map(({ plugin, policy }) => [policy.id, plugin.id]));
  const inOrder = declared.map(({ policy }) => policy).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    policies: new Map(inOrder.map((policy) => [policy.id, policy])),
    sources: new Map(sources.map((source) => [source.subject.id, source])),
    facts: new Map(
      sources.flatMap((source) =>
        source.facts.map((sql) => [sql.fact.id, { fact: sql.fact, source, sql }] as const),
      ),
    ),
    statistics: new Map(
      plugins.flatMap((plugin) => plugin.statistics ?? []).map((source) => [source.id, source] as const),
    ),
    ownerOf: (policy) => owners.get(policy) ?? 'core',
    typeOf: (subject) => types.get(tables.get(subject) ?? '') ?? null,
  };
}
