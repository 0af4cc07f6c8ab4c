import type { Policy } from '@tidu/policy';
import type { FactSource, Place, ValueSql } from '../../contract/facts.ts';
import type { Rules } from '../../rules/rules.ts';
import { ENTERPRISE, sourceOf } from '../../rules/statement.ts';

/** A table that rules read, and how its rows lead to the subjects they are about. */
export interface ReadTable {
  readonly table: string;
  /** The column with the subject's key, where it is not an enterprise: for tables without `enterprise_id`. */
  readonly link: { readonly column: string; readonly isEnterprise: boolean } | null;
  /** The policies whose answers a change to it may change. */
  readonly policies: ReadonlySet<Policy>;
}

/** Every table that the policies read, by name: their subjects' own, those joined to them, their records. */
export function readTables(rules: Rules): ReadonlyMap<string, ReadTable> {
  const tables = new Map<string, { table: string; link: ReadTable['link']; policies: Set<Policy> }>();
  const note = (policy: Policy, table: string, link: ReadTable['link'] = null): void => {
    const known = tables.get(table) ?? { table, link, policies: new Set<Policy>() };
    tables.set(table, known);
    known.link ??= link;
    known.policies.add(policy);
  };
  for (const policy of rules.policies.values()) {
    const own = sourceOf(rules, policy.subject.id);
    note(policy, own.table, linkOf(own));
    for (const fact of policy.facts) {
      const found = rules.facts.get(fact.id);
      if (found === undefined) continue;
      const { source, sql } = found;
      note(policy, source.table, linkOf(source));
      if (sql.kind === 'value') for (const table of tablesOf(source, sql)) note(policy, table);
      else if (sql.kind === 'recorded') note(policy, 'core.recorded_fact');
      else {
        const isEnterprise = source.subject.id === ENTERPRISE;
        note(policy, sql.table, { column: sql.link, isEnterprise });
      }
    }
  }
  return tables;
}

function linkOf(source: FactSource): ReadTable['link'] {
  const link = source.links[ENTERPRISE];
  if (link !== undefined) return { column: link, isEnterprise: true };
  return { column: 'id', isEnterprise: source.subject.id === ENTERPRISE };
}

/** The tables the SQL of a fact looks into: of its joins, of the joins those need, and those it names. */
function tablesOf(source: FactSource, { sql, joins, reads }: ValueSql): ReadonlySet<string> {
  const tables = new Set(reads);
  const place: Place = {
    row: 'r',
    on: "date '2000-01-01'",
    known: null,
    join: (name) => {
      const join = source.joins[name];
      if (join !== undefined && !tables.has(join.table)) {
        tables.add(join.table);
        join.on(name, place);
      }
      return name;
    },
  };
  sql(place);
  for (const name of joins) place.join(name);
  return tables;
}
