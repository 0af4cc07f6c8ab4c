/** The package's one entry: the plugin contract, and core declared as the first plugin. */
export * from './contract/entity.ts';
export * from './contract/errors.ts';
export * from './contract/fields.ts';
export * from './contract/identity.ts';
export * from './contract/lists.ts';
export * from './contract/plugin.ts';
export * from './contract/scalars.ts';
export * from './contract/viewer.ts';
export { core } from './core.ts';
export { Certification, CultivationEntry, RecognitionBatch } from './domain/certification.ts';
export { Chain, Cluster, LocalScheme, Talent } from './domain/chain.ts';
export { AnnualReport, Enterprise } from './domain/enterprise.ts';
export { regionFilter } from './domain/filters.ts';
export { Industry, Region, Tier } from './domain/registers.ts';
export type { CoreTables } from './domain/tables.ts';
export { Clause, Department, Measure, Platform, PolicyDocument, Target, TierSet } from './plan/entities.ts';
export type { PluginMeasures } from './plan/plugin-measures.ts';
export { syncReferenceData } from './plan/sync.ts';
