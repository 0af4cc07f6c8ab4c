/** The package's one entry: the plugin contract, and core declared as the first plugin. */
export * from './contract/entity.ts';
export * from './contract/errors.ts';
export * from './contract/facts.ts';
export * from './contract/fields.ts';
export * from './contract/identity.ts';
export * from './contract/lists.ts';
export * from './contract/plugin.ts';
export * from './contract/refusals.ts';
export * from './contract/retry-transaction.ts';
export * from './contract/scalars.ts';
export * from './contract/statistics.ts';
export * from './contract/viewer.ts';
export { core } from './core.ts';
export { type Question, type QuestionArguments, questionOf } from './determination/assumptions.ts';
export { type Decided, decide, decideOne } from './determination/decide.ts';
export { followChanges } from './determination/population/change-triggers.ts';
export {
  EvaluationStopped,
  evaluatePopulation,
  type PopulationReport,
} from './determination/population/evaluate-population.ts';
export { type Refreshed, refreshChanged, refreshDue } from './determination/population/refresh.ts';
export {
  DeterminationCount,
  DeterminedPolicy,
  EvaluationRun,
  StoredDetermination,
} from './determination/population/tables.ts';
export { Certification, CultivationEntry, RecognitionBatch } from './domain/certification.ts';
export { Chain, Cluster, LocalScheme, Talent } from './domain/chain.ts';
export { AnnualReport, Enterprise } from './domain/enterprise.ts';
export { enterpriseFilter, regionFilter } from './domain/filters.ts';
export { Industry, Region, Tier } from './domain/registers.ts';
export type { CoreTables } from './domain/tables.ts';
export { isCivilDate } from './identifiers/civil-date.ts';
export { describeRefusal } from './import/import-mutation.ts';
export { type ListFile, readListFile } from './import/read-file.ts';
export { dryRunList, type ImportResult, importList, type Progress } from './import/run.ts';
export type { StoredProblem } from './import/tables.ts';
export type { AccountName, Ask, Basis, Claim, Draw, Limit, Outcome, Shortage } from './ledger/ask.ts';
export { adjust, changeCeiling, release, reserve, settle } from './ledger/ledger.ts';
export { limitsOf } from './ledger/policy-limits.ts';
export { AllocationAccount, AllocationEntry, AllocationRequest } from './ledger/tables.ts';
export { Clause, Department, Measure, Platform, PolicyDocument, Target, TierSet } from './plan/entities.ts';
export {
  type MeasuresSource,
  type PluginMeasures,
  type ReadMeasures,
  readMeasures,
} from './plan/plugin-measures.ts';
export { isReferenceDataCurrent, syncReferenceData } from './plan/sync.ts';
export { coded, enterpriseDimensions, enterprisesBehind, year } from './reporting/enterprise-dimensions.ts';
export { describeFact, describePolicy, describeQuantity } from './rules/catalogue.ts';
export { enterprise } from './rules/enterprise-facts.ts';
export {
  type LoadedSubject,
  type LoadOptions,
  loadAllFacts,
  loadFacts,
  type WantedFacts,
} from './rules/load.ts';
export { localScheme, type SchemePlace } from './rules/local-schemes.ts';
export { lawOf, recordPolicyVersions } from './rules/policy-versions.ts';
export { type Rules, rulesOf, type SourcedFact } from './rules/rules.ts';
export { isLittleGiant, isQuality, isSrdi } from './rules/scopes.ts';
export { type AsOf, ENTERPRISE, type SubjectStatement, subjectStatement } from './rules/statement.ts';
export { recordedAt as sampleRecordedAt, SOURCE as SAMPLE_SOURCE } from './sample/enterprises.ts';
