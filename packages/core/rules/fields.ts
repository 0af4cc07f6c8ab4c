import { INTERPRETATIONS } from '@tidu/policy';
import { sql } from 'kysely';
import type { Row } from '../contract/entity.ts';
import { type Context, derive, type RootField } from '../contract/fields.ts';
import { children } from '../contract/lists.ts';
import type { AnyField } from '../contract/plugin.ts';
import type * as graph from '../domain/core.generated.ts';
import type { CoreTables } from '../domain/tables.ts';
import { describeFact, describeInterpretation, describePolicy } from './catalogue.ts';
import { printRecorded } from './recorded-value.ts';
import { type PolicyVersion, RecordedFact } from './tables.ts';

type Ctx = Context<CoreTables>;

const policies: RootField<graph.QueryPoliciesArgs, readonly graph.Policy[], Ctx> = (args, { rules }) =>
  [...rules.policies.values()]
    .filter(({ measure }) => args.measure == null || measure === args.measure)
    .filter(({ id }) => args.plugin == null || rules.ownerOf(id) === args.plugin)
    .filter(({ subject }) => args.subject == null || subject.id === args.subject)
    .map((policy) => describePolicy(rules, policy));

const policy: RootField<graph.QueryPolicyArgs, graph.Policy | null, Ctx> = ({ id }, { rules }) => {
  const found = rules.policies.get(id);
  return found === undefined ? null : describePolicy(rules, found);
};

const policyVersions: RootField<graph.QueryPolicyVersionsArgs, readonly Row<typeof PolicyVersion>[], Ctx> = (
  args,
  { db },
) =>
  db
    .selectFrom('core.policy_version')
    .selectAll()
    .where('policy_id', '=', args.policy)
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute();

const interpretations: RootField<object, readonly graph.Interpretation[], Ctx> = () =>
  Object.keys(INTERPRETATIONS).flatMap((id) => describeInterpretation(id) ?? []);

const facts: RootField<graph.QueryFactsArgs, readonly graph.Fact[], Ctx> = (args, { rules }) =>
  [...rules.facts.values()]
    .map(({ fact }) => fact)
    .filter(({ owner }) => args.plugin == null || owner === args.plugin)
    .filter(({ subject }) => args.subject == null || subject === args.subject)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((fact) => describeFact(rules, fact));

/** The resolvers of the rules, by type and field. */
export const ruleFields = {
  Query: { policies, policy, policyVersions, interpretations, facts },
  Enterprise: {
    recordedFacts: children(RecordedFact, 'enterprise_id', {
      order: [
        ['fact_id', 'ASC'],
        ['valid_from', 'ASC'],
      ],
      only: (t) => sql`${sql.ref(`${t}.superseded_at`)} is null`,
    }),
  },
  PolicyVersion: {
    policy: derive(['policy_id'], ({ policy_id: id }, _args, { rules }) => {
      const found = rules.policies.get(id);
      return found === undefined ? null : describePolicy(rules, found);
    }),
    current: derive(
      ['id', 'policy_id'],
      ({ id, policy_id: of }, _args, { rules }) => rules.policies.get(of)?.version === id,
    ),
    law: derive(['law'], ({ law }) => JSON.stringify(law)),
  },
  RecordedFact: {
    fact: derive(['fact_id'], ({ fact_id: id }, _args, { rules }) => {
      const found = rules.facts.get(id);
      return found === undefined ? null : describeFact(rules, found.fact);
    }),
    value: derive(['fact_id', 'number', 'flag', 'code', 'day'], (row, _args, { rules }) =>
      printRecorded(row, rules.facts.get(row.fact_id)?.fact.unit),
    ),
  },
} satisfies Readonly<Record<string, Readonly<Record<string, AnyField>>>>;
