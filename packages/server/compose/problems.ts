/** What can be wrong with a set of plugins. Each code has a page in `schema/errors.md`; a test holds the two equal. */
export const COMPOSITION_PROBLEMS = {
  DUPLICATE_PLUGIN: 'Two plugins have the same id.',
  UNKNOWN_REQUIREMENT: 'A plugin requires one that is not in the list.',
  REQUIREMENT_CYCLE: 'Plugins require each other in a circle.',
  VERSION_OUT_OF_RANGE: 'The plugin was written for another version of the contract.',
  BAD_CONFIG: 'A setting of the plugin is not valid.',
  INVALID_SDL: 'The SDL cannot be read, or does not fit together.',
  DUPLICATE_TYPE: 'Two definitions of one type.',
  DUPLICATE_FIELD: 'Two definitions of one field.',
  OUTSIDE_NAMESPACE: 'A name that is not the plugin’s to give.',
  MISSING_DESCRIPTION: 'A description is missing, or lacks the Chinese term.',
  MISSING_ACCESS: 'A type or mutation does not say who may read it.',
  MISSING_LIST_SIZE: 'A list of objects does not say how long it may be.',
  UNKNOWN_ROLE: 'An @access names a role that does not exist.',
  RESOLVER_WITHOUT_FIELD: 'A resolver for a field that the SDL does not declare.',
  FIELD_WITHOUT_RESOLVER: 'A field that no column, link or resolver answers.',
  UNKNOWN_COLUMN: 'A filter, order or derived field names a column that the table does not have.',
  DUPLICATE_TABLE: 'Two entities use one table or one name.',
  TABLE_OUTSIDE_SCHEMA: 'A table outside the PostgreSQL schema of its plugin.',
  TABLE_MISSING: 'An entity whose table no migration makes.',
  TABLE_DIFFERS: 'A table and its entity do not have the same columns.',
  UNPROTECTED_TABLE: 'A table without row-level security that binds its owner too.',
  BAD_POLICY: 'The conditions or numbers of a rule are not sound.',
  DUPLICATE_POLICY: 'Two rules have the same id.',
  SUBJECT_WITHOUT_SOURCE: 'A rule decides about a subject of which no source says where its facts stand.',
  MISSING_LINK: 'A subject is linked to another, and no column says by what.',
  FACT_WITHOUT_SOURCE: 'A rule reads a fact that no source gives.',
  FOREIGN_FACT: 'A rule reads a fact of a plugin that its own does not require.',
  DUPLICATE_FACT: 'Two sources give one fact, or stand for one subject.',
  FOREIGN_FACT_SOURCE: 'A source of facts of a subject or from a table that is not the plugin’s to read.',
  UNKNOWN_JOIN: 'A fact is read from a join that its source does not declare.',
  BAD_MEASURES: 'The measures of a plugin cannot be read, or do not fit the plan.',
  UNKNOWN_MEASURE: 'A rule carries out a measure that neither the plan nor a plugin has.',
  DUPLICATE_STATISTICS: 'Two sources of statistics have the same id.',
  MIGRATION_CHANGED: 'A migration that has run was edited afterwards.',
} as const;

export type ProblemCode = keyof typeof COMPOSITION_PROBLEMS;

export interface Problem {
  readonly code: ProblemCode;
  /** What was found. */
  readonly message: string;
  /** The plugins concerned: one, or both that collide. */
  readonly owners: readonly string[];
  /** `file:line`, as near as is known. */
  readonly at: string;
  /** What to do. */
  readonly cure: string;
}

/** Everything that is wrong with the plugins, at once. */
export class CompositionError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(
      (p) => `  ${p.code} [${p.owners.join(', ')}] ${p.at}\n    ${p.message}\n    Cure: ${p.cure}`,
    );
    super(
      `The graph cannot be composed: ${problems.length} problem(s). See schema/errors.md.\n${lines.join('\n')}`,
    );
    this.name = 'CompositionError';
    this.problems = problems;
  }
}
