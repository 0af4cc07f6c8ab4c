import { join } from 'node:path';
import { type FactSource, type FactSql, type Plugin, type ReadMeasures, readMeasures } from '@tidu/core';
import type { Fact, Policy } from '@tidu/policy';
import type { Problem } from './problems.ts';
import { findInCode, measuresSources, placeInCode, relativePath } from './sources.ts';

/**
 * Checks the law of all plugins: measures that fit the plan, facts that each have one source within the plugin's reach,
 * policies that are sound and read no other facts.
 *
 * @returns The measures of the plugins, for the tables of the plan.
 */
export function checkRules(plugins: readonly Plugin[], problems: Problem[]): ReadMeasures['measures'] {
  const { measures, ids, problems: found } = readMeasures(measuresSources(plugins));
  for (const { plugin, file, line, text } of found) {
    problems.push({
      code: 'BAD_MEASURES',
      message: `${text}.`,
      owners: [plugin],
      at: `${file}:${line}`,
      cure: 'Correct the measure: its clause, and words that stand in it.',
    });
  }
  const sources = checkSources(plugins, problems);
  // What cannot be read has no ids: its policies are not blamed for it.
  const unread = new Set(found.map(({ plugin }) => plugin));
  const owners = new Map<string, string>();
  for (const plugin of plugins) {
    for (const policy of plugin.policies ?? []) {
      const earlier = owners.get(policy.id);
      owners.set(policy.id, plugin.id);
      checkPolicy({ plugin, policy, earlier, sources }, problems);
      if (ids.has(policy.measure) || unread.has(plugin.id)) continue;
      problems.push({
        code: 'UNKNOWN_MEASURE',
        message: `${policy.id} carries out the measure ${policy.measure}, which nobody has.`,
        owners: [plugin.id],
        at: placeOfPolicy(policy, policy.measure),
        cure: `Name a measure of the plan, or declare ${policy.measure} in the measures.yaml of ${plugin.id}.`,
      });
    }
  }
  return measures;
}

/** What the sources of all plugins give, by id of the subject and of the fact. */
interface Sources {
  readonly subjects: ReadonlyMap<string, FactSource>;
  readonly facts: ReadonlySet<string>;
}

function checkSources(plugins: readonly Plugin[], problems: Problem[]): Sources {
  const subjects = new Map<string, FactSource>();
  const owners = new Map<string, string>();
  for (const plugin of plugins) {
    const claim = (id: string, what: string): void => {
      const earlier = owners.get(id);
      if (earlier !== undefined) {
        problems.push({
          code: 'DUPLICATE_FACT',
          message: `${what} ${id} has two sources.`,
          owners: [...new Set([earlier, plugin.id])],
          at: placeOfFact(plugin, id),
          cure: 'Give it one source: remove the other.',
        });
      }
      owners.set(id, plugin.id);
    };
    for (const source of plugin.facts ?? []) {
      claim(source.subject.id, 'The subject');
      subjects.set(source.subject.id, source);
      for (const sql of source.facts) claim(sql.fact.id, 'The fact');
      checkSource(plugin, source, problems);
    }
  }
  return { subjects, facts: new Set(owners.keys()) };
}

/** A plugin says where the facts of its own subjects stand, in its own tables and those it may read. */
function checkSource(plugin: Plugin, source: FactSource, problems: Problem[]): void {
  const { subject, table, joins, facts, links } = source;
  const report = (code: Problem['code'], word: string, message: string, cure: string): void => {
    problems.push({ code, message, owners: [plugin.id], at: placeOfFact(plugin, word), cure });
  };
  if (!subject.id.startsWith(`${plugin.id}.`)) {
    const cure = `Declare a subject ${plugin.id}.${lastOf(subject.id)}, linked to ${subject.id}.`;
    report('FOREIGN_FACT_SOURCE', subject.id, `${plugin.id} gives a source of ${subject.id}.`, cure);
  }
  for (const { fact } of facts.filter((each) => each.fact.subject !== subject.id)) {
    const message = `The source of ${subject.id} gives ${fact.id}, a fact of ${fact.subject}.`;
    report('FOREIGN_FACT_SOURCE', fact.id, message, `Call it ${subject.id}.${lastOf(fact.id)}.`);
  }
  const schemas = reachOf(plugin);
  const read = [table, ...Object.values(joins).map((join) => join.table), ...facts.flatMap(tablesOf)];
  for (const foreign of new Set(read.filter((name) => !schemas.includes(name.split('.')[0] ?? '')))) {
    const message = `The source of ${subject.id} reads the table ${foreign}.`;
    const cure = `Read tables of ${schemas.join(', ')}, or add the plugin of ${foreign} to requires.`;
    report('FOREIGN_FACT_SOURCE', foreign, message, cure);
  }
  for (const linked of subject.linkedTo.filter((id) => links[id] === undefined)) {
    const message = `${subject.id} is linked to ${linked}, and its source names no column for it.`;
    report('MISSING_LINK', subject.id, message, `Add links: { '${linked}': '<column>' } to the source.`);
  }
  for (const sql of facts) {
    for (const join of sql.kind === 'value' ? sql.joins : []) {
      if (join in joins) continue;
      const message = `${sql.fact.id} is read from the join ${join}, which its source does not declare.`;
      report(
        'UNKNOWN_JOIN',
        sql.fact.id,
        message,
        `Declare the join, or use one of ${Object.keys(joins).join(', ') || 'none'}.`,
      );
    }
  }
}

function tablesOf(sql: FactSql): readonly string[] {
  if (sql.kind === 'value') return sql.reads;
  return sql.kind === 'recorded' ? [] : [sql.table];
}

interface Declared {
  readonly plugin: Plugin;
  readonly policy: Policy;
  /** The plugin that declared the same id before. */
  readonly earlier: string | undefined;
  readonly sources: Sources;
}

function checkPolicy({ plugin, policy, earlier, sources }: Declared, problems: Problem[]): void {
  const { id, subject } = policy;
  const report = (
    code: Problem['code'],
    word: string,
    message: string,
    cure: string,
    owners = [plugin.id],
  ): void => {
    problems.push({ code, message, owners, at: placeOfPolicy(policy, word), cure });
  };
  for (const { file, line, text } of policy.problems) {
    problems.push({
      code: 'BAD_POLICY',
      message: text,
      owners: [plugin.id],
      at: `${relativePath(file)}:${line}`,
      cure: 'Correct this line: no rule is applied while one is not sound.',
    });
  }
  if (!id.startsWith(`${plugin.id}.`)) {
    const cure = `Call it ${plugin.id}.${lastOf(id)}.`;
    report('OUTSIDE_NAMESPACE', id, `The policy ${id} does not begin with ${plugin.id}.`, cure);
  }
  if (earlier !== undefined) {
    const cure = 'Give one of them another id.';
    report('DUPLICATE_POLICY', id, `Two policies are called ${id}.`, cure, [
      ...new Set([earlier, plugin.id]),
    ]);
  }
  const source = sources.subjects.get(subject.id);
  if (source === undefined) {
    const cure = `Add factSource(…) of ${subject.id} to the facts of ${plugin.id}.`;
    report('SUBJECT_WITHOUT_SOURCE', id, `${id} decides about ${subject.id}, which has no source.`, cure);
  } else {
    const known = [...source.subject.linkedTo, ...Object.keys(source.links)];
    for (const linked of subject.linkedTo.filter((each) => !known.includes(each))) {
      const message = `${id} links ${subject.id} to ${linked}, and the source of ${subject.id} names no column for it.`;
      report('MISSING_LINK', id, message, `Add links: { '${linked}': '<column>' } to the source.`);
    }
  }
  const reach = reachOf(plugin);
  for (const fact of readBy(policy)) {
    if (!reach.includes(fact.owner)) {
      const cure = `Add ${fact.owner} to requires, or read another fact.`;
      const message = `${id} reads ${fact.id}, and ${plugin.id} does not require ${fact.owner}.`;
      report('FOREIGN_FACT', fact.id, message, cure, [plugin.id, fact.owner]);
      continue;
    }
    // A subject without a source has been named: none of its facts has one.
    if (sources.facts.has(fact.id) || (source === undefined && fact.subject === subject.id)) continue;
    const cure = `Add ${fact.id} to the factSource of ${fact.subject}.`;
    report('FACT_WITHOUT_SOURCE', fact.id, `${id} reads ${fact.id}, which no source gives.`, cure);
  }
}

/** What has to be loaded for a policy: for its conditions and amount, and for its place in the pool. */
function readBy({ facts, pool }: Policy): readonly Fact[] {
  return [...new Map([...facts, ...(pool?.order ?? [])].map((fact) => [fact.id, fact])).values()];
}

/** The plugins whose facts and tables a plugin may read. */
const reachOf = (plugin: Plugin): readonly string[] => [
  'core',
  plugin.id,
  ...(plugin.requires ?? []).map((required) => required.id),
];

/** A fact's id may be put together, or stand elsewhere: then its last part is looked for. */
const lastOf = (id: string): string => id.split('.').at(-1) ?? id;

/** Where a policy's own code says a word; where it does not, the policy's id. */
const placeOfPolicy = (policy: Policy, word: string): string =>
  findInCode(policy.folder, word, lastOf(word), policy.id) ?? relativePath(join(policy.folder, 'policy.ts'));

const placeOfFact = (plugin: Plugin, id: string): string =>
  findInCode(plugin.folder, id, lastOf(id)) ?? placeInCode(plugin, id);
