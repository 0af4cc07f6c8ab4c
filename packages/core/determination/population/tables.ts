import { civilDate, defineEntity, instant, money, p } from '../../contract/entity.ts';

/** One pass over the population. At most one is CURRENT: its rows are those of `core.determination`. */
export const EvaluationRun = defineEntity({
  name: 'EvaluationRun',
  tableName: 'core.evaluation_run',
  properties: {
    id: p.integer().primary(),
    onDay: civilDate(),
    knownAt: instant(),
    reading: p.string(),
    law: p.string(),
    state: p.string(),
    positionSubject: p.string().nullable(),
    positionId: p.uuid().nullable(),
    rowsRead: money(),
    rowsKept: money(),
    content: p.string().nullable(),
    changesRead: money(),
    startedAt: instant(),
    finishedAt: instant().nullable(),
    refreshedAt: instant().nullable(),
  },
});

/** The number by which stored determinations name a policy; it never changes. */
export const DeterminedPolicy = defineEntity({
  name: 'DeterminedPolicy',
  tableName: 'core.determined_policy',
  properties: { number: p.smallint().primary(), policyId: p.string() },
});

/**
 * The answer of one policy for one subject, as the current run keeps it. `verdict` is the index in VERDICTS; bit i of
 * a mask is criterion i of the policy; `missing` counts the criteria not met.
 */
export const StoredDetermination = defineEntity({
  name: 'StoredDetermination',
  tableName: 'core.determination',
  properties: {
    run: p.integer().primary(),
    policy: p.smallint().primary(),
    subjectId: p.uuid().primary(),
    enterpriseId: p.uuid().nullable(),
    cityCode: p.string().nullable(),
    verdict: p.smallint(),
    missing: p.smallint(),
    fail: p.integer(),
    unknown: p.integer(),
    review: p.integer(),
    amountLow: money().nullable(),
    amountHigh: money().nullable(),
    nextLookOn: civilDate().nullable(),
  },
});

/** How many subjects a policy answers in which way, by city; all rows of a run, kept or not. */
export const DeterminationCount = defineEntity({
  name: 'DeterminationCount',
  tableName: 'core.determination_count',
  properties: {
    run: p.integer().primary(),
    policy: p.smallint().primary(),
    cityCode: p.string().primary(),
    verdict: p.smallint().primary(),
    rows: money(),
    amountLow: p.decimal('string'),
    amountHigh: p.decimal('string'),
  },
});

export const determinationEntities = [
  EvaluationRun,
  DeterminedPolicy,
  StoredDetermination,
  DeterminationCount,
] as const;
