/** The package's one entry: law as dated, cited, explainable data. */

export { type DecidedRows, decideRows, disagreements, printFacts } from './agreement.ts';
export {
  type Case,
  type CaseRun,
  type FailedCase,
  policyNamedIn,
  readCases,
  readFactValue,
  runCases,
  runCasesOf,
} from './cases.ts';
export { type Day, dateText, day, type MissingDay, parseDay } from './civil-date.ts';
export { type Columns, columnsOf, factsOfColumn, type KernelColumn, packRows } from './columns.ts';
export { type Amount, type Determination, evaluate, situationOf, type Verdict } from './evaluate.ts';
export {
  type CapFinding,
  type ComparedSides,
  type Explanation,
  explain,
  type Finding,
  type OtherReading,
  type Provenance,
  underOtherReadings,
} from './explain.ts';
export * from './expression.ts';
export * from './fact.ts';
export {
  AS_AMENDED,
  type Assumptions,
  assume,
  INTERPRETATIONS,
  type Interpretation,
  LITERAL,
  type Reading,
} from './interpretation.ts';
export { truthOf } from './interpreter.ts';
export { createKernel, type Kernel, type KernelResults, kernelResults, VERDICTS } from './kernel.ts';
export { type NextChange, nextChange } from './next-change.ts';
export {
  type Band,
  type Citation,
  type DatedValue,
  type Parameter,
  valueOn,
  type Window,
} from './parameter.ts';
export { type ParameterFile, readParameters } from './parameter-file.ts';
export {
  type Cap,
  cap,
  definePolicy,
  type ExclusiveGroup,
  exclusiveGroup,
  type Per,
  type Policy,
  type PolicyOf,
  type Pool,
  per,
  pool,
} from './policy.ts';
export { parseQuantity, printQuantity } from './quantity.ts';
export { type Random, randomRow, seeded } from './random-rows.ts';
export { type Change, type Repair, repairs } from './repair.ts';
export type { Score } from './scores.ts';
export { policySql, type SqlMapping } from './sql.ts';
export { childrenOf, factsOf, factsRead, parametersOf, readsAsOf } from './tree.ts';
export type { Truth } from './truth.ts';
export { type ParameterChange, withParameters } from './with-parameters.ts';
export { type Problem, printProblems } from './yaml-file.ts';
