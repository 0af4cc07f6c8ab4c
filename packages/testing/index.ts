/** The package's one entry: a graph on a scratch database, for the tests of any plugin. */

export { type AgreementOptions, checkAgreement } from './agreement/agreement.ts';
export { policyFaults } from './agreement/policy-faults.ts';
export { allTables, isCanary, leakingTables, ownedTables, plantCanaries } from './canaries.ts';
export { type Command, type CommandRun, type CommandServer, runTidu, startTidu } from './command.ts';
export {
  createEmptyDatabase,
  createScratchDatabase,
  databaseUrl,
  type ScratchDatabase,
  silentLog,
  TEST_SECRET,
  TEST_TODAY,
  testConfig,
} from './database.ts';
export { declaredAccess, fieldsAskedFor } from './declared-access.ts';
export { describeSchemas } from './describe-schemas.ts';
export { filtersWithoutIndex, type SpecialConditions } from './filter-plans.ts';
export { type Answer, type As, bootGraph, type TestGraph, viewerOf } from './graph.ts';
export { inputPaths, inputWith } from './input-values.ts';
export { bootServer, type ServerOptions, type TestServer } from './server.ts';
export {
  fieldQueries,
  type ListField,
  leafSelection,
  listFields,
  reachableTypes,
  textsIn,
  walkEverything,
} from './walk.ts';
