import {
  type BooleanNode,
  type DateNode,
  type Expression,
  MAX_CRITERIA,
  type NumberNode,
  type PointsNode,
} from './expression.ts';
import type { Subject, Unit } from './fact.ts';
import { interpretationFault } from './interpretation.ts';
import type { Parameter, Window } from './parameter.ts';
import type { ParameterFile } from './parameter-file.ts';
import { childrenOf, factsOf, nodesOf, parametersOf } from './tree.ts';
import type { Problem } from './yaml-file.ts';

interface Loaded {
  readonly id: string;
  readonly subject: Subject;
  readonly eligible: BooleanNode & { readonly kind: 'all' };
  readonly trees: readonly Expression[];
  readonly award: NumberNode | null;
  readonly windows: readonly Window[];
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly own: ParameterFile;
  readonly source: { readonly file: string; readonly text: string };
}

/** Everything about a policy that the compiler cannot see: names that lead nowhere, units that do not fit. */
export function policyProblems(policy: Loaded): readonly Problem[] {
  const { id, source, parameters, own } = policy;
  const nodes = policy.trees.flatMap((tree) => [...nodesOf(tree)]);
  const at = (mark: string, text: string): Problem => ({
    file: source.file,
    line: lineOf(source.text, mark),
    text: `${id}: ${text}`,
  });
  const inFile = (line: number, text: string): Problem => ({ file: own.name, line, text: `${id}: ${text}` });
  const used = new Set(policy.trees.flatMap(parametersOf));
  return [
    ...criteriaProblems(policy, at),
    ...[...used]
      .filter((each) => !parameters.has(each))
      .map((each) =>
        at(
          `param('${each}')`,
          `found param('${each}'), expected one of ${[...parameters.keys()].join(', ')}.`,
        ),
      ),
    ...[...own.parameters.values()]
      .filter((each) => !used.has(each.id))
      .map((each) =>
        inFile(each.line, `found the parameter ${each.id}, which no expression uses; use or remove it.`),
      ),
    ...(policy.windows.length === 0
      ? [
          inFile(
            1,
            'found no inForce period; say from when to when events fall under this policy, with its citation.',
          ),
        ]
      : []),
    ...[...new Set(policy.trees.flatMap(factsOf))]
      .filter((fact) => ![policy.subject.id, ...policy.subject.linkedTo].includes(fact.subject))
      .map((fact) =>
        at(
          fact.id,
          `found the fact ${fact.id} of another subject; ${policy.subject.id} must be linked to ${fact.subject}.`,
        ),
      ),
    ...nodes.flatMap((node) => {
      const fault =
        node.kind === 'interpretedAs'
          ? interpretationFault(node.interpretation, node.alternative)
          : undefined;
      return node.kind === 'interpretedAs' && fault !== undefined ? [at(`'${node.alternative}'`, fault)] : [];
    }),
    ...nodes.flatMap((node) => unitFaults(node, parameters)).map((fault) => at(fault.mark, fault.text)),
    ...(policy.award !== null && ![null, 'FEN'].includes(unitOf(policy.award, parameters))
      ? [at('amount', `found an amount in ${unitOf(policy.award, parameters)}, expected FEN.`)]
      : []),
  ];
}

function criteriaProblems(
  { eligible }: Loaded,
  at: (mark: string, text: string) => Problem,
): readonly Problem[] {
  const ids = eligible.of.flatMap((each) => (each.kind === 'criterion' ? [each.id] : []));
  const twice = ids.filter((each, index) => ids.indexOf(each) !== index);
  const bare = eligible.of.filter((each) => each.kind !== 'criterion');
  return [
    ...bare.map((each) =>
      at('eligible', `found a bare ${each.kind} under eligible; wrap it in criterion('name', …).`),
    ),
    ...twice.map((each) => at(`'${each}'`, `found two criteria named ${each}; give each its own name.`)),
    ...(ids.length === 0 || ids.length > MAX_CRITERIA
      ? [
          at(
            'eligible',
            `found ${ids.length} criteria, expected 1 to ${MAX_CRITERIA}; group them with all(…).`,
          ),
        ]
      : []),
  ];
}

interface Fault {
  readonly mark: string;
  readonly text: string;
}

/** The units a node sets against each other, where they differ. */
function unitFaults(node: Expression, parameters: ReadonlyMap<string, Parameter>): readonly Fault[] {
  const unit = (each: Expression) => unitOf(each, parameters);
  const mark = parametersOf(node)
    .map((id) => `param('${id}')`)
    .at(-1);
  const fault = (text: string): readonly Fault[] => [{ mark: mark ?? factsOf(node)[0]?.id ?? '', text }];
  const differ = (these: readonly Expression[]): readonly Fault[] => {
    const units = [...new Set(these.map(unit))].filter((each) => each !== null);
    return units.length > 1
      ? fault(`found ${units.join(' and ')} in one ${node.kind}; bring both to the same unit.`)
      : [];
  };
  switch (node.kind) {
    case 'compare':
    case 'minus':
    case 'plus':
    case 'min':
    case 'max':
      return differ(childrenOf(node));
    case 'choose':
      return differ([...node.cases.map((each) => each.value), node.otherwise]);
    case 'times':
      return unit(node.rate) === 'PPM' ? [] : fault(`found a rate in ${unit(node.rate)}, expected PPM.`);
    case 'interest':
      return [
        ...(unit(node.rate) === 'PPM' ? [] : fault(`found a rate in ${unit(node.rate)}, expected PPM.`)),
        ...[node.maxDays, node.basis].flatMap((each) =>
          unit(each) === 'DAYS' ? [] : fault(`found ${each.id} in ${unit(each)}, expected DAYS.`),
        ),
      ];
    case 'sum':
      return [...nodesOf(node.value)].some((each) => ['times', 'interest'].includes(each.kind))
        ? fault('found a rate inside a sum; sum whole units and apply the rate to the sum.')
        : [];
    case 'kOf':
      return unit(node.k) === 'COUNT' ? [] : fault(`found ${node.k.id} in ${unit(node.k)}, expected COUNT.`);
    case 'points':
      return pointsFaults(node, parameters).flatMap(fault);
    default:
      return [];
  }
}

function pointsFaults(node: PointsNode, parameters: ReadonlyMap<string, Parameter>): readonly string[] {
  const table = parameters.get(node.table.id);
  if (table === undefined) return [];
  const bands = table.values.flatMap(({ value }) => (typeof value === 'bigint' ? [] : value));
  if (bands.length === 0) return [`found ${table.id} without bands, expected a score table of unit POINTS.`];
  const value = unitOf(node.value, parameters);
  const ofUnit = node.of === null ? value : unitOf(node.of, parameters);
  const bound = node.of === null ? value : 'PPM';
  // A plain number is a bound for whatever is counted.
  const fits = (unit: Unit) =>
    bound === null || unit === bound || (unit === 'COUNT' && bound !== 'FEN' && bound !== 'PPM');
  const wrong = bands.find((band) => !fits(band.boundUnit));
  return [
    ...(wrong ? [`found bounds of ${table.id} in ${wrong.boundUnit}, expected ${bound}.`] : []),
    ...(value === ofUnit ? [] : [`found a share of ${ofUnit} in ${value}; both sides need one unit.`]),
  ];
}

/** What a number counts; null where it fits anything (the constants 0 and 1) or is not known. */
export function unitOf(node: Expression, parameters: ReadonlyMap<string, Parameter>): Unit | null {
  switch (node.kind) {
    case 'fact':
      return node.fact.unit;
    case 'parameter':
      return parameters.get(node.id)?.unit ?? null;
    case 'plus':
    case 'min':
    case 'max':
      return firstUnit(node.terms, parameters);
    case 'minus':
      return firstUnit([node.from, node.take], parameters);
    case 'choose':
      return firstUnit([...node.cases.map((each) => each.value), node.otherwise], parameters);
    case 'times':
      return unitOf(node.base, parameters);
    case 'floor':
      return unitOf(node.of, parameters);
    case 'sum':
      return unitOf(node.value, parameters);
    case 'count':
      return 'COUNT';
    case 'points':
      return 'POINTS';
    case 'elapsed':
      return node.unit;
    case 'interest':
      return 'FEN';
    case 'on':
    case 'asOf':
      return 'DATE';
    default:
      return null;
  }
}

function firstUnit(
  nodes: readonly (NumberNode | DateNode)[],
  parameters: ReadonlyMap<string, Parameter>,
): Unit | null {
  return nodes.map((each) => unitOf(each, parameters)).find((unit) => unit !== null) ?? null;
}

/** The line a mark first stands on; 1 where the source has no such text. */
function lineOf(source: string, mark: string): number {
  const index = source.indexOf(mark);
  return index < 0 || mark === '' ? 1 : source.slice(0, index).split('\n').length;
}
