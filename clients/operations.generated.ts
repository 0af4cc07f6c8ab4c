// Generated from clients/operations by `pnpm generate`. Do not edit.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** An application for a tier (认定申请信息). */
export type ApplyForTierInput = {
  /** The enterprise, by its global id (企业). */
  enterprise: string;
  /** The tier (层级). */
  tier: TierCode;
  /** Recognition or re-examination (申请类型). */
  kind?: TierApplicationKind;
  /** Where the record comes from (数据来源). */
  source?: string | null | undefined;
  /** The same key has one effect (幂等键). */
  idempotencyKey?: string | null | undefined;
};

/** What a certificate is worth on a day (证书状态). */
export type CertificationStatus =
  /** Not yet valid (未生效). */
  | 'PENDING'
  /** Valid (有效). */
  | 'VALID'
  /** Its time is over (已过期). */
  | 'EXPIRED'
  /** Ended early (已终止). */
  | 'ENDED'
  /** The validity is not known (有效期未知). */
  | 'UNKNOWN';

/** A condition on a credit code (统一社会信用代码条件). */
export type CreditCodeFilter = {
  /** Is this (等于). */
  eq?: string | null | undefined;
  /** Is one of these (属于). */
  in?: Array<string> | null | undefined;
  /** Is unknown (为空). */
  isNull?: boolean | null | undefined;
};

/** A condition on a date (日期条件). */
export type DateFilter = {
  /** On this day (等于). */
  eq?: string | null | undefined;
  /** After (晚于). */
  gt?: string | null | undefined;
  /** On or after (不早于). */
  gte?: string | null | undefined;
  /** Before (早于). */
  lt?: string | null | undefined;
  /** On or before (不晚于). */
  lte?: string | null | undefined;
  /** Is unknown (为空). */
  isNull?: boolean | null | undefined;
};

/** A decision on an application (办理意见). */
export type DecideTierApplicationInput = {
  /** The application (申请). */
  application: string;
  /** What becomes of it (意见). */
  decision: TierApplicationDecision;
  /** Why it is rejected or withdrawn (理由). */
  reason?: string | null | undefined;
  /** The version that was read (读取的版本). */
  version: number;
  /** The same key has one effect (幂等键). */
  idempotencyKey?: string | null | undefined;
};

/** A condition on the name of an enterprise; brackets, traditional characters and spaces are folded (企业名称条件). */
export type EnterpriseNameFilter = {
  /** Is this name (等于). */
  eq?: string | null | undefined;
  /** Contains (包含). */
  contains?: string | null | undefined;
  /** Begins with (开头为). */
  startsWith?: string | null | undefined;
};

/** Conditions on Enterprise; all that are given must hold (筛选条件). */
export type EnterpriseWhere = {
  /** All of these (且). */
  and?: Array<EnterpriseWhere> | null | undefined;
  /** At least one of these (或). */
  or?: Array<EnterpriseWhere> | null | undefined;
  /** Not this (非). */
  not?: EnterpriseWhere | null | undefined;
  /** Global id (全局标识). */
  id?: IdFilter | null | undefined;
  /** Unified social credit code; null for one known by a published name only (统一社会信用代码). */
  creditCode?: CreditCodeFilter | null | undefined;
  /** Registered name; sorts by pinyin (企业名称). */
  name?: EnterpriseNameFilter | null | undefined;
  /** The region of its seat (所在地区). */
  region?: RegionFilter | null | undefined;
  /** Industry by GB/T 4754-2017 (所属行业). */
  industry?: StringFilter | null | undefined;
  /** Size class as reported (企业规模). */
  sizeClass?: SizeClassFilter | null | undefined;
  /** The day it was established (成立日期). */
  establishedOn?: DateFilter | null | undefined;
};

/** A condition on an id (标识条件). */
export type IdFilter = {
  /** Is this (等于). */
  eq?: string | null | undefined;
  /** Is one of these (属于). */
  in?: Array<string> | null | undefined;
};

/** A condition on a region; a region covers its descendants, and Pingtan is never under Fuzhou (地区条件). */
export type RegionFilter = {
  /** In this region (属于该地区). */
  eq?: string | null | undefined;
  /** In one of these regions (属于其中之一). */
  in?: Array<string> | null | undefined;
  /** Is unknown (为空). */
  isNull?: boolean | null | undefined;
};

/** Size class by the standard of 2011, 工信部联企业〔2011〕300号 (企业规模). */
export type SizeClass =
  /** Large (大型). */
  | 'LARGE'
  /** Medium (中型). */
  | 'MEDIUM'
  /** Small (小型). */
  | 'SMALL'
  /** Micro (微型). */
  | 'MICRO';

/** A condition on SizeClass (条件). */
export type SizeClassFilter = {
  /** Is this value (等于). */
  eq?: SizeClass | null | undefined;
  /** Is not this value (不等于). */
  ne?: SizeClass | null | undefined;
  /** Is one of these (属于). */
  in?: Array<SizeClass> | null | undefined;
  /** Is unknown (为空). */
  isNull?: boolean | null | undefined;
};

/** A condition on text (文本条件). */
export type StringFilter = {
  /** Is this (等于). */
  eq?: string | null | undefined;
  /** Is not this (不等于). */
  ne?: string | null | undefined;
  /** Is one of these (属于). */
  in?: Array<string> | null | undefined;
  /** Begins with (开头为). */
  startsWith?: string | null | undefined;
  /** Is unknown (为空). */
  isNull?: boolean | null | undefined;
};

/** The unit of a target (单位). */
export type TargetUnit =
  /** Enterprises (家). */
  | 'ENTERPRISE'
  /** Parts per million: 1000000 is all of them (百万分之一). */
  | 'PPM';

/** What becomes of an application for a tier (办理意见). */
export type TierApplicationDecision =
  /** Accept (通过). */
  | 'ACCEPT'
  /** Reject (不通过). */
  | 'REJECT'
  /** Withdraw (撤回). */
  | 'WITHDRAW';

/** What is applied for (申请类型). */
export type TierApplicationKind =
  /** First recognition (认定). */
  | 'RECOGNITION'
  /** Re-examination of a title about to expire (复核). */
  | 'REEXAMINATION';

/** How far an application for a tier is (认定申请状态). */
export type TierApplicationState =
  /** Filed, not decided (已申请). */
  | 'FILED'
  /** Accepted (通过). */
  | 'ACCEPTED'
  /** Rejected (不通过). */
  | 'REJECTED'
  /** Withdrawn (撤回). */
  | 'WITHDRAWN';

/** Codes of the tiers (层级代码). */
export type TierCode =
  /** Innovative SME (创新型中小企业). */
  | 'INNOVATIVE_SME'
  /** Technology and innovative SME, under the law of 2026 (科技和创新型中小企业). */
  | 'TECH_INNOVATIVE_SME'
  /** Specialised, refined, distinctive and innovative SME (专精特新中小企业). */
  | 'SRDI_SME'
  /** Little giant (专精特新“小巨人”企业). */
  | 'LITTLE_GIANT'
  /** Provincial manufacturing champion (省级制造业单项冠军). */
  | 'PROVINCIAL_CHAMPION'
  /** National manufacturing champion (国家制造业单项冠军). */
  | 'NATIONAL_CHAMPION'
  /** Unicorn: a label without criteria (独角兽企业). */
  | 'UNICORN';

/** Whether a condition is met (条件结果). */
export type Truth =
  /** Met (满足). */
  | 'TRUE'
  /** Not met (不满足). */
  | 'FALSE'
  /** A fact is missing (未知). */
  | 'UNKNOWN'
  /** A person has to judge (待审核). */
  | 'REVIEW';

/** The answer of a rule (判定结论). */
export type Verdict =
  /** All criteria are met (符合). */
  | 'ELIGIBLE'
  /** A criterion is certainly not met (不符合). */
  | 'INELIGIBLE'
  /** A fact is missing that could decide (信息不足). */
  | 'UNKNOWN'
  /** All that is open is a person's judgement (待审核). */
  | 'NEEDS_REVIEW'
  /** The event is outside the time of the rule, or no scheme of its place covers it; that is not a no (不在适用范围). */
  | 'NOT_IN_FORCE';

export type ApplicationFragment = { __typename: 'TierApplication', id: string, kind: TierApplicationKind, filedOn: string, verdict: Verdict | null, state: TierApplicationState, decidedOn: string | null, reason: string | null, version: number, tier: { __typename: 'Tier', code: TierCode, name: string } };

export type ApplyForTierMutationVariables = Exact<{
  input: ApplyForTierInput;
}>;


export type ApplyForTierMutation = { __typename: 'Mutation', applyForTier: { __typename: 'TierApplicationPayload', application: { __typename: 'TierApplication', id: string, kind: TierApplicationKind, filedOn: string, verdict: Verdict | null, state: TierApplicationState, decidedOn: string | null, reason: string | null, version: number, tier: { __typename: 'Tier', code: TierCode, name: string } } | null, errors: Array<{ __typename: 'UserError', code: string, message: string, path: Array<string> }> } };

export type DecideApplicationMutationVariables = Exact<{
  input: DecideTierApplicationInput;
}>;


export type DecideApplicationMutation = { __typename: 'Mutation', decideTierApplication: { __typename: 'TierApplicationPayload', application: { __typename: 'TierApplication', id: string, kind: TierApplicationKind, filedOn: string, verdict: Verdict | null, state: TierApplicationState, decidedOn: string | null, reason: string | null, version: number, tier: { __typename: 'Tier', code: TierCode, name: string } } | null, errors: Array<{ __typename: 'UserError', code: string, message: string, path: Array<string> }> } };

export type EnterpriseCardFragment = { __typename: 'Enterprise', id: string, creditCode: string | null, name: string, city: { __typename: 'Region', code: string, name: string } | null, tiers: Array<{ __typename: 'Tier', code: TierCode, name: string }> };

export type EnterpriseQueryVariables = Exact<{
  creditCode: string;
  on?: string | null | undefined;
}>;


export type EnterpriseQuery = { __typename: 'Query', enterprise: { __typename: 'Enterprise', establishedOn: string | null, id: string, creditCode: string | null, name: string, industry: { __typename: 'Industry', code: string, name: string } | null, certifications: { __typename: 'CertificationConnection', nodes: Array<{ __typename: 'Certification', id: string, status: CertificationStatus, validFrom: string | null, validTo: string | null, tier: { __typename: 'Tier', code: TierCode, name: string } }> }, city: { __typename: 'Region', code: string, name: string } | null, tiers: Array<{ __typename: 'Tier', code: TierCode, name: string }> } | null };

export type OwnDeterminationsQueryVariables = Exact<{
  creditCode: string;
  policies?: Array<string> | null | undefined;
  on?: string | null | undefined;
}>;


export type OwnDeterminationsQuery = { __typename: 'Query', enterprise: { __typename: 'Enterprise', id: string, determinations: Array<{ __typename: 'Determination', verdict: Verdict, policy: { __typename: 'Policy', id: string, title: string }, amount: { __typename: 'AmountRange', low: string, high: string | null } | null, findings: Array<{ __typename: 'Finding', criterion: string, title: string, result: Truth }>, missing: Array<{ __typename: 'Fact', id: string, label: string }>, repairs: Array<{ __typename: 'Repair', leadsTo: Verdict, changes: Array<{ __typename: 'FactChange', from: string, to: string, fact: { __typename: 'Fact', id: string, label: string } }> }> }> } | null };

export type OwnRecordQueryVariables = Exact<{
  creditCode: string;
  on?: string | null | undefined;
}>;


export type OwnRecordQuery = { __typename: 'Query', enterprise: { __typename: 'Enterprise', registeredCapital: string | null, id: string, creditCode: string | null, name: string, annualReports: { __typename: 'AnnualReportConnection', nodes: Array<{ __typename: 'AnnualReport', id: string, year: number, revenue: string | null, rdExpense: string | null, staff: number | null }> }, tierApplications: { __typename: 'TierApplicationConnection', nodes: Array<{ __typename: 'TierApplication', id: string, kind: TierApplicationKind, filedOn: string, verdict: Verdict | null, state: TierApplicationState, decidedOn: string | null, reason: string | null, version: number, tier: { __typename: 'Tier', code: TierCode, name: string } }> }, city: { __typename: 'Region', code: string, name: string } | null, tiers: Array<{ __typename: 'Tier', code: TierCode, name: string }> } | null };

export type PlanTargetsQueryVariables = Exact<{
  on: string;
  region?: string | null | undefined;
}>;


export type PlanTargetsQuery = { __typename: 'Query', targetProgress: Array<{ __typename: 'TargetProgress', value: number, threshold: number, gap: number, met: boolean, target: { __typename: 'Target', id: string, title: string, unit: TargetUnit | null, deadline: string } }> };

export type SearchEnterprisesQueryVariables = Exact<{
  where?: EnterpriseWhere | null | undefined;
  first: number;
  after?: string | null | undefined;
  on?: string | null | undefined;
}>;


export type SearchEnterprisesQuery = { __typename: 'Query', enterprises: { __typename: 'EnterpriseConnection', totalCount: number, edges: Array<{ __typename: 'EnterpriseEdge', cursor: string, node: { __typename: 'Enterprise', id: string, creditCode: string | null, name: string, city: { __typename: 'Region', code: string, name: string } | null, tiers: Array<{ __typename: 'Tier', code: TierCode, name: string }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export const ApplicationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Application"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TierApplication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"filedOn"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ApplicationFragment, unknown>;
export const EnterpriseCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnterpriseCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<EnterpriseCardFragment, unknown>;
export const ApplyForTierDocument = {"__meta__":{"hash":"sha256:f079bd1fd6e57351e1057a41359fc1359efe95bd9b39f089c475400286a1820a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApplyForTier"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApplyForTierInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"applyForTier"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"application"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Application"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Application"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TierApplication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"filedOn"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ApplyForTierMutation, ApplyForTierMutationVariables>;
export const DecideApplicationDocument = {"__meta__":{"hash":"sha256:c1ab829491b37eb08759a60e07426f541044b220485a194bce6c3e9156f83dff"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideApplication"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideTierApplicationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decideTierApplication"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"application"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Application"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Application"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TierApplication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"filedOn"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<DecideApplicationMutation, DecideApplicationMutationVariables>;
export const EnterpriseDocument = {"__meta__":{"hash":"sha256:b8c284ddabd37d09ad5dbbf544fc4c2cd6bb2ada2b2b69f8c3be8caf6d98e428"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Enterprise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"creditCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreditCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"creditCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"creditCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnterpriseCard"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"establishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"certifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}]},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnterpriseCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<EnterpriseQuery, EnterpriseQueryVariables>;
export const OwnDeterminationsDocument = {"__meta__":{"hash":"sha256:2cb17f80ad5b5782a414a93c334571a092aaf7f7dcd664fc718852b2cfd64237"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnDeterminations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"creditCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreditCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"policies"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"creditCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"creditCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"determinations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"policies"},"value":{"kind":"Variable","name":{"kind":"Name","value":"policies"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"40"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"result"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repairs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"leadsTo"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OwnDeterminationsQuery, OwnDeterminationsQueryVariables>;
export const OwnRecordDocument = {"__meta__":{"hash":"sha256:d3b42dc6ca8b1c9c98e942ed3f01bf6f443325e19f5cf90dcd44bcf4bea4dcb0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"creditCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreditCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"creditCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"creditCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnterpriseCard"}},{"kind":"Field","name":{"kind":"Name","value":"registeredCapital"}},{"kind":"Field","name":{"kind":"Name","value":"annualReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"}},{"kind":"Field","name":{"kind":"Name","value":"rdExpense"}},{"kind":"Field","name":{"kind":"Name","value":"staff"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierApplications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Application"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnterpriseCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Application"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TierApplication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"filedOn"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<OwnRecordQuery, OwnRecordQueryVariables>;
export const PlanTargetsDocument = {"__meta__":{"hash":"sha256:07cac14b2a7d95e5ceeacded0108171c1177d2b9c482bc6ea8b4ec5801d27fbe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanTargets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"targetProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"met"}}]}}]}}]} as unknown as DocumentNode<PlanTargetsQuery, PlanTargetsQueryVariables>;
export const SearchEnterprisesDocument = {"__meta__":{"hash":"sha256:90bad426d9acbd2a8b0cf9058aec7b0052cedf60ba2b96af3eb4d0af9aab86ea"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchEnterprises"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EnterpriseWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"enterprises"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"NAME"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnterpriseCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnterpriseCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SearchEnterprisesQuery, SearchEnterprisesQueryVariables>;