import {
  type Cap,
  type CollectionFact,
  type CriterionNode,
  dateText,
  type Expression,
  type Fact,
  factsOf,
  INTERPRETATIONS,
  type NumberNode,
  type Parameter,
  type Policy,
  parametersOf,
  printQuantity,
  type Unit,
  type Window,
} from '@tidu/policy';
import type * as graph from '../domain/core.generated.ts';
import { CONFIDENCE, STATUS } from '../plan/marks.ts';
import { conditionText, numberText } from './condition-text.ts';
import type { Rules } from './rules.ts';

const described = new WeakMap<Rules, Map<Policy, graph.Policy>>();

/** A policy as the graph shows it. Made once: the rules of a graph do not change. */
export function describePolicy(rules: Rules, policy: Policy): graph.Policy {
  const known = described.get(rules) ?? new Map<Policy, graph.Policy>();
  described.set(rules, known);
  const view = known.get(policy) ?? policyView(rules, policy);
  known.set(policy, view);
  return view;
}

function policyView(rules: Rules, policy: Policy): graph.Policy {
  const parameters = new Map([...policy.parameters].map(([id, each]) => [id, describeParameter(each)]));
  const used = (node: Expression): graph.PolicyParameter[] =>
    parametersOf(node).flatMap((id) => parameters.get(id) ?? []);
  const facts = (of: readonly Fact[]): graph.Fact[] => of.map((fact) => describeFact(rules, fact));
  const describeCriterion = (each: CriterionNode): graph.PolicyCriterion => ({
    id: each.id,
    title: each.title.zh,
    titleEn: each.title.en,
    clause: each.clause,
    text: conditionText(each, policy, 'zh'),
    textEn: conditionText(each, policy, 'en'),
    parameters: used(each),
    facts: facts(factsOf(each)),
  });
  const amount = policy.award && beforeCaps(policy.award);
  return {
    id: policy.id,
    title: policy.title.zh,
    titleEn: policy.title.en,
    measure: policy.measure,
    subject: policy.subject.id,
    plugin: rules.ownerOf(policy.id),
    version: policy.version,
    inForceOn: policy.inForce.kind === 'on' ? describeFact(rules, policy.inForce.fact) : null,
    windows: policy.windows.map(describePeriod),
    appliesIf: policy.appliesIf && describeCriterion(policy.appliesIf),
    criteria: policy.criteria.map(describeCriterion),
    amount: amount && numberText(amount, policy, 'zh'),
    amountEn: amount && numberText(amount, policy, 'en'),
    parameters: [...parameters.values()],
    facts: facts(policy.facts),
    interpretations: policy.interpretations.flatMap((id) => describeInterpretation(id) ?? []),
    caps: policy.caps.map((cap) => ({
      limit: numberText(cap.limit, policy, 'zh'),
      limitEn: numberText(cap.limit, policy, 'en'),
      parameters: used(cap.limit),
      per: scopes(cap.per),
    })),
    pool: policy.pool && describePool(policy, policy.pool, parameters, facts(policy.pool.order)),
    excludes: policy.excludes && { id: policy.excludes.id, per: scopes(policy.excludes.per) },
  };
}

/** What an award is before its caps: `definePolicy` puts them and the floor around it. */
function beforeCaps(award: NumberNode): NumberNode {
  const least = award.kind === 'max' ? award.terms[1] : undefined;
  const whole = least?.kind === 'min' ? least.terms[0] : undefined;
  return whole?.kind === 'floor' ? whole.of : award;
}

function describePool(
  policy: Policy,
  pool: NonNullable<Policy['pool']>,
  parameters: ReadonlyMap<string, graph.PolicyParameter>,
  order: readonly graph.Fact[],
): graph.PolicyPool | null {
  const ceiling = parameters.get(pool.ceiling.id);
  if (ceiling === undefined) return null;
  const draws = numberText(pool.draws, policy, 'zh');
  return { id: pool.id, ceiling, draws, drawsEn: numberText(pool.draws, policy, 'en'), order };
}

/** A number of the law with every value it ever had. */
export function describeParameter({ id, title, unit, values }: Parameter): graph.PolicyParameter {
  return {
    id,
    title: title.zh,
    titleEn: title.en,
    unit,
    values: values.map((each) => ({
      ...describePeriod(each),
      value: typeof each.value === 'bigint' ? describeQuantity(each.value, unit) : null,
      bands:
        typeof each.value === 'bigint'
          ? []
          : each.value.map((band) => ({
              operator: band.operator === 'atLeast' ? 'AT_LEAST' : 'AT_MOST',
              bound: describeQuantity(band.bound, band.boundUnit),
              points: Number(band.points),
            })),
    })),
  };
}

/** A number as an officer writes it, and exact. */
export function describeQuantity(value: bigint, unit: Unit): graph.Quantity {
  return { text: printQuantity(value, unit), exact: String(value), unit };
}

function describePeriod(window: Window): graph.PolicyWindow {
  const { document, clause, quote } = window.citation;
  return {
    from: dateText(window.from),
    to: window.to === null ? null : dateText(window.to),
    reading: window.reading,
    assuming: Object.entries(window.when ?? {}).map(([interpretation, alternative]) => ({
      interpretation,
      alternative,
    })),
    citation: { documentId: document, document, clause, quote },
    status: STATUS[window.status],
    confidence: CONFIDENCE[window.confidence],
  };
}

/** A fact as the graph shows it. */
export function describeFact(rules: Rules, fact: Fact): graph.Fact {
  const { min, max } = fact.bounds;
  return {
    id: fact.id,
    label: fact.label.zh,
    labelEn: fact.label.en,
    plugin: fact.owner,
    subject: fact.subject,
    type: fact.type,
    unit: fact.unit,
    trust: fact.trust,
    min: min === null ? null : describeQuantity(min, fact.unit),
    max: max === null ? null : describeQuantity(max, fact.unit),
    codes: fact.codes,
    elements: isCollection(fact) ? Object.values(fact.elements).map((each) => describeFact(rules, each)) : [],
    recorded: rules.facts.get(fact.id)?.sql.kind === 'recorded',
  };
}

/** One of A-01 … A-20; undefined for another id. */
export function describeInterpretation(id: string): graph.Interpretation | undefined {
  const found = INTERPRETATIONS[id];
  if (found === undefined) return undefined;
  return {
    id,
    text: found.text,
    clause: found.clause,
    title: found.title.zh,
    titleEn: found.title.en,
    alternatives: Object.entries(found.alternatives).map(([code, { zh, en }]) => ({
      code,
      title: zh,
      titleEn: en,
    })),
    default: found.default,
    defaultAsAmended: found.asAmended ?? found.default,
  };
}

const SCOPE: Readonly<Record<Cap['per'][number], graph.CapScope>> = {
  subject: 'SUBJECT',
  enterprise: 'ENTERPRISE',
  person: 'PERSON',
  milestone: 'MILESTONE',
  calendarYear: 'CALENDAR_YEAR',
  plan: 'PLAN',
  recognition: 'RECOGNITION',
};
const scopes = (per: Cap['per']): graph.CapScope[] => per.map((each) => SCOPE[each]);

const isCollection = (fact: Fact): fact is CollectionFact => 'elements' in fact;
