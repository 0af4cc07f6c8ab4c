import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type AllOf,
  type Criterion,
  type CriterionNode,
  type DateExpression,
  type DateNode,
  type Expression,
  floor,
  max,
  min,
  minus,
  type NumberExpression,
  type NumberNode,
  type NumberTerm,
  type ParameterNode,
  type Reads,
  zero,
} from './expression.ts';
import type { Fact, Label, Subject } from './fact.ts';
import { INTERPRETATIONS } from './interpretation.ts';
import type { Parameter, Window } from './parameter.ts';
import { type ParameterFile, readParameters } from './parameter-file.ts';
import { policyProblems } from './policy-problems.ts';
import { factsOf, nodesOf, parametersOf, printTree } from './tree.ts';
import type { Problem } from './yaml-file.ts';

/** What a limit is counted over: one enterprise in one calendar year, one person over the plan. */
export type Per = 'subject' | 'enterprise' | 'person' | 'milestone' | 'calendarYear' | 'plan' | 'recognition';

/** A limit in fen, less what the ledger says was already used of it. */
export interface Cap {
  readonly limit: NumberNode;
  readonly per: readonly Per[];
  readonly used: NumberNode;
}

/** A total that rows draw on in an order; drawing is the ledger's business, after eligibility. */
export interface Pool {
  readonly id: string;
  readonly ceiling: ParameterNode;
  readonly draws: NumberNode;
  /** Whoever comes first in these facts is served first; the last breaks every tie. */
  readonly order: readonly Fact[];
}

/** Of the benefits of one group only one may be had. */
export interface ExclusiveGroup {
  readonly id: string;
  readonly per: readonly Per[];
}

interface PolicyDefinition<Id extends string, Owner extends string> {
  /** `<plugin>.<policy>`, such as finance.interest-subsidy. */
  readonly id: Id;
  readonly title: Label;
  /** The measure of the plan it carries out, such as F3. */
  readonly measure: string;
  readonly subject: Subject;
  /** The date of the event. It decides whether the policy is in force and picks the value of every parameter. */
  readonly inForce: DateExpression<Owner>;
  /** What must be so besides the date, such as that the place has a scheme. Where it is not, nothing is in force. */
  readonly appliesIf?: Criterion<Owner>;
  readonly eligible: AllOf<Owner>;
  /** What an eligible row is due before caps. Floored to whole fen once, at the end. */
  readonly amount?: NumberTerm<Owner>;
  readonly caps?: readonly (Cap & Reads<Owner>)[];
  readonly pool?: Pool & Reads<Owner>;
  readonly excludes?: ExclusiveGroup;
  /** Parameter files of the plugin this policy uses besides its own. */
  readonly shared?: readonly ParameterFile[];
}

/** A policy as loaded: its tree, its numbers, and what follows from both. */
export interface Policy<Owner extends string = string> extends Reads<Owner> {
  readonly id: string;
  readonly title: Label;
  readonly measure: string;
  readonly subject: Subject;
  readonly inForce: DateNode;
  readonly appliesIf: CriterionNode | null;
  readonly criteria: readonly CriterionNode[];
  /** The amount after caps in whole fen, never below zero; null if the policy fixes none. */
  readonly award: NumberNode | null;
  readonly caps: readonly Cap[];
  readonly pool: Pool | null;
  readonly excludes: ExclusiveGroup | null;
  readonly windows: readonly Window[];
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** What has to be loaded to evaluate it. */
  readonly facts: readonly Fact[];
  /** The interpretations its answers depend on. */
  readonly interpretations: readonly string[];
  /** Changes when, and only when, the tree, a parameter it uses or an interpretation does. */
  readonly version: string;
  /** What is wrong with it, all at once. A policy with problems must not be evaluated. */
  readonly problems: readonly Problem[];
  /** Where its files are: `parameters.yaml` and `cases.yaml` stand beside the code. */
  readonly folder: string;
}

/** The policies a plugin may declare: they read facts of core, of itself and of the plugins it requires. */
export type PolicyOf<Plugin extends string, Required extends string = never> = Policy<
  'core' | Plugin | Required
>;

/**
 * Declares a policy. Pass `import.meta`: its numbers are the `parameters.yaml` beside it. Nothing is thrown; whatever
 * is wrong with tree or file stands in `problems`, and the server refuses to start with all of them.
 */
export function definePolicy<const Id extends `${string}.${string}`, Owner extends string>(
  meta: Pick<ImportMeta, 'dirname' | 'filename'>,
  definition: PolicyDefinition<Id, Owner>,
): Policy<Owner> {
  const path = join(meta.dirname, 'parameters.yaml');
  const file = existsSync(path)
    ? readParameters(path, readFileSync(path, 'utf8'))
    : { name: path, inForce: [], parameters: new Map(), problems: [missingFile(path)] };
  return policyOf(definition, file, { file: meta.filename, text: readFileSync(meta.filename, 'utf8') });
}

/** As `definePolicy`, from a parameter file already read. `source` is searched for the lines problems stand on. */
export function policyOf<Owner extends string>(
  definition: PolicyDefinition<string, Owner>,
  file: ParameterFile,
  source: { readonly file: string; readonly text: string },
): Policy<Owner> {
  const { id, title, measure, subject, inForce, appliesIf = null, eligible, caps = [] } = definition;
  const shared = definition.shared ?? [];
  const files = [...shared, file];
  const parameters = new Map(files.flatMap((each) => [...each.parameters]));
  const windows = files.flatMap((each) => each.inForce);
  const award = definition.amount === undefined ? null : awardOf(definition.amount, caps);
  const criteria = eligible.of.filter((each) => each.kind === 'criterion');
  const trees: readonly Expression[] = [
    inForce,
    eligible,
    ...(appliesIf === null ? [] : [appliesIf]),
    ...(award === null ? [] : [award]),
    ...(definition.pool ? [definition.pool.ceiling, definition.pool.draws] : []),
  ];
  const used = [...new Set(trees.flatMap(parametersOf))];
  const interpretations = interpretationsOf(
    trees,
    used.map((each) => parameters.get(each)),
    windows,
  );
  return Object.freeze({
    id,
    title,
    measure,
    subject,
    inForce,
    appliesIf,
    criteria: Object.freeze(criteria),
    award,
    caps,
    pool: definition.pool ?? null,
    excludes: definition.excludes ?? null,
    windows,
    parameters,
    facts: [...new Map(trees.flatMap(factsOf).map((fact) => [fact.id, fact])).values()],
    interpretations,
    version: versionOf(
      definition,
      trees,
      used.map((each) => parameters.get(each)),
      windows,
      interpretations,
    ),
    problems: [
      ...shared.flatMap((each) => each.problems),
      ...file.problems,
      ...policyProblems({ id, subject, eligible, trees, award, windows, parameters, own: file, source }),
    ],
    folder: dirname(source.file),
  });
}

/** A limit counted over a scope. `used` is what the ledger has already granted under it, in fen. */
export function cap<Owner extends string>(
  limit: NumberTerm<Owner>,
  scope: readonly Per[],
  ledger: { readonly used: NumberTerm<Owner> },
): Cap & Reads<Owner> {
  // An expression of one term is the term itself, as an expression.
  return Object.freeze({ limit: min(limit), per: scope, used: min(ledger.used) });
}

export const per = (...scopes: readonly Per[]): readonly Per[] => Object.freeze(scopes);

export function pool<Owner extends string>(
  id: string,
  about: {
    readonly ceiling: NumberExpression<never> & ParameterNode;
    readonly draws: NumberTerm<Owner>;
    readonly order: readonly Fact<Owner>[];
  },
): Pool & Reads<Owner> {
  return Object.freeze({ id, ...about, draws: min(about.draws) });
}

export function exclusiveGroup(id: string, scope: readonly Per[]): ExclusiveGroup {
  return Object.freeze({ id, per: scope });
}

function awardOf<Owner extends string>(amount: NumberTerm<Owner>, caps: readonly Cap[]): NumberNode {
  const remaining: readonly NumberExpression[] = caps.map((each) => minus<string>(each.limit, each.used));
  return max<string>(zero, min<string>(floor(amount), ...remaining));
}

function interpretationsOf(
  trees: readonly Expression[],
  parameters: readonly (Parameter | undefined)[],
  windows: readonly Window[],
): readonly string[] {
  const inTree = trees
    .flatMap((tree) => [...nodesOf(tree)])
    .flatMap((node) => (node.kind === 'interpretedAs' ? [node.interpretation] : []));
  const dated = [...windows, ...parameters.flatMap((each) => each?.values ?? [])];
  return [...new Set([...inTree, ...dated.flatMap((each) => Object.keys(each.when ?? {}))])].sort();
}

function versionOf(
  definition: PolicyDefinition<string, string>,
  trees: readonly Expression[],
  parameters: readonly (Parameter | undefined)[],
  windows: readonly Window[],
  interpretations: readonly string[],
): string {
  const { id, pool: draws, excludes, caps } = definition;
  const law = [
    id,
    trees.map(printTree),
    [draws?.id, draws?.order.map((fact) => fact.id), excludes, caps?.map((each) => each.per)],
    parameters.map((each) => [each?.id, each?.unit, each?.values]),
    windows,
    interpretations.map((each) => INTERPRETATIONS[each]),
  ];
  const text = JSON.stringify(law, (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function missingFile(path: string): Problem {
  return { file: path, line: 1, text: 'Found no such file; put the parameters of the policy beside it.' };
}
