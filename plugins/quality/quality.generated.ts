// Generated from the SDL and the entities by `pnpm generate`. Do not edit.
import type { BatchField, Context, CoreTables, DerivedField, Links, MutationField, Page, RootField, TablesOf, WriteContext } from '@tidu/core';
import type { Selectable } from 'kysely';
import type { QualityAward, QualityBrandPlan, QualityEnterpriseStandard, QualityInnovatorTitle, QualityManagementCertificate, QualitySharedSystem, QualitySharedSystemMember, QualityStandard, QualityStandardRole } from './entities.ts';

/** The tables its statements may read: its own, core's, and those of the plugins it requires. */
export type QualityTables = CoreTables & TablesOf<readonly [typeof QualityBrandPlan, typeof QualityManagementCertificate, typeof QualityAward, typeof QualitySharedSystem, typeof QualitySharedSystemMember, typeof QualityStandard, typeof QualityStandardRole, typeof QualityEnterpriseStandard, typeof QualityInnovatorTitle]>;

export type QualityContext = Context<QualityTables>;

export type QualityWriteContext = WriteContext<QualityTables>;

export type QualityFields = {
  readonly EnterpriseQuality: {
    readonly awards: BatchField<LinksOf<'core.enterprise'>, EnterpriseQualityAwardsArgs, Page<RowOf<'quality.award'>>, QualityContext>;
    readonly standardRoles: BatchField<LinksOf<'core.enterprise'>, EnterpriseQualityStandardRolesArgs, Page<RowOf<'quality.standard_role'>>, QualityContext>;
    readonly enterpriseStandards: BatchField<LinksOf<'core.enterprise'>, EnterpriseQualityEnterpriseStandardsArgs, Page<RowOf<'quality.enterprise_standard'>>, QualityContext>;
    readonly innovatorTitles: BatchField<LinksOf<'core.enterprise'>, EnterpriseQualityInnovatorTitlesArgs, Page<RowOf<'quality.innovator_title'>>, QualityContext>;
    readonly brandPlans: BatchField<LinksOf<'core.enterprise'>, EnterpriseQualityBrandPlansArgs, Page<RowOf<'quality.brand_plan'>>, QualityContext>;
    readonly managementCertificates: BatchField<LinksOf<'core.enterprise'>, EnterpriseQualityManagementCertificatesArgs, Page<RowOf<'quality.management_certificate'>>, QualityContext>;
    readonly sharedSystemMemberships: BatchField<LinksOf<'core.enterprise'>, EnterpriseQualitySharedSystemMembershipsArgs, Page<RowOf<'quality.shared_system_member'>>, QualityContext>;
  };
  readonly QualityAward?: {
    readonly enterprise?: Field<LinksOf<'quality.award'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly name?: Field<LinksOf<'quality.award'>, object, string>;
    readonly level?: Field<LinksOf<'quality.award'>, object, QualityAwardLevel>;
    readonly awardedOn?: Field<LinksOf<'quality.award'>, object, string>;
    readonly isSample?: Field<LinksOf<'quality.award'>, object, boolean>;
    readonly source?: Field<LinksOf<'quality.award'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'quality.award'>, object, string>;
  };
  readonly QualityAwardPayload?: {
    readonly award?: Field<QualityAwardPayload, object, string | RowOf<'quality.award'> | null | undefined>;
    readonly errors?: Field<QualityAwardPayload, object, ReadonlyArray<UserError>>;
  };
  readonly QualityBrandPlan?: {
    readonly enterprise?: Field<LinksOf<'quality.brand_plan'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly title?: Field<LinksOf<'quality.brand_plan'>, object, string>;
    readonly adoptedOn?: Field<LinksOf<'quality.brand_plan'>, object, string>;
    readonly endedOn?: Field<LinksOf<'quality.brand_plan'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'quality.brand_plan'>, object, boolean>;
    readonly source?: Field<LinksOf<'quality.brand_plan'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'quality.brand_plan'>, object, string>;
    readonly version?: Field<LinksOf<'quality.brand_plan'>, object, number>;
  };
  readonly QualityBrandPlanPayload?: {
    readonly plan?: Field<QualityBrandPlanPayload, object, string | RowOf<'quality.brand_plan'> | null | undefined>;
    readonly errors?: Field<QualityBrandPlanPayload, object, ReadonlyArray<UserError>>;
  };
  readonly QualityEnterpriseStandard?: {
    readonly enterprise?: Field<LinksOf<'quality.enterprise_standard'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly number?: Field<LinksOf<'quality.enterprise_standard'>, object, string>;
    readonly title?: Field<LinksOf<'quality.enterprise_standard'>, object, string>;
    readonly declaredOn?: Field<LinksOf<'quality.enterprise_standard'>, object, string>;
    readonly leaderFrom?: Field<LinksOf<'quality.enterprise_standard'>, object, string | null | undefined>;
    readonly leaderTo?: Field<LinksOf<'quality.enterprise_standard'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'quality.enterprise_standard'>, object, boolean>;
    readonly source?: Field<LinksOf<'quality.enterprise_standard'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'quality.enterprise_standard'>, object, string>;
    readonly version?: Field<LinksOf<'quality.enterprise_standard'>, object, number>;
  };
  readonly QualityEnterpriseStandardPayload?: {
    readonly standard?: Field<QualityEnterpriseStandardPayload, object, string | RowOf<'quality.enterprise_standard'> | null | undefined>;
    readonly errors?: Field<QualityEnterpriseStandardPayload, object, ReadonlyArray<UserError>>;
  };
  readonly QualityInnovatorTitle?: {
    readonly enterprise?: Field<LinksOf<'quality.innovator_title'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly level?: Field<LinksOf<'quality.innovator_title'>, object, QualityInnovatorLevel>;
    readonly recognisedOn?: Field<LinksOf<'quality.innovator_title'>, object, string>;
    readonly validTo?: Field<LinksOf<'quality.innovator_title'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'quality.innovator_title'>, object, boolean>;
    readonly source?: Field<LinksOf<'quality.innovator_title'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'quality.innovator_title'>, object, string>;
  };
  readonly QualityInnovatorTitlePayload?: {
    readonly title?: Field<QualityInnovatorTitlePayload, object, string | RowOf<'quality.innovator_title'> | null | undefined>;
    readonly errors?: Field<QualityInnovatorTitlePayload, object, ReadonlyArray<UserError>>;
  };
  readonly QualityManagementCertificate?: {
    readonly enterprise?: Field<LinksOf<'quality.management_certificate'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly scheme?: Field<LinksOf<'quality.management_certificate'>, object, string>;
    readonly number?: Field<LinksOf<'quality.management_certificate'>, object, string>;
    readonly validFrom?: Field<LinksOf<'quality.management_certificate'>, object, string | null | undefined>;
    readonly validTo?: Field<LinksOf<'quality.management_certificate'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'quality.management_certificate'>, object, boolean>;
    readonly source?: Field<LinksOf<'quality.management_certificate'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'quality.management_certificate'>, object, string>;
  };
  readonly QualityManagementCertificatePayload?: {
    readonly certificate?: Field<QualityManagementCertificatePayload, object, string | RowOf<'quality.management_certificate'> | null | undefined>;
    readonly errors?: Field<QualityManagementCertificatePayload, object, ReadonlyArray<UserError>>;
  };
  readonly QualityQuery: {
    readonly awards: RootField<QualityQueryAwardsArgs, Page<RowOf<'quality.award'>>, QualityContext>;
    readonly standards: RootField<QualityQueryStandardsArgs, Page<RowOf<'quality.standard'>>, QualityContext>;
    readonly enterpriseStandards: RootField<QualityQueryEnterpriseStandardsArgs, Page<RowOf<'quality.enterprise_standard'>>, QualityContext>;
    readonly innovatorTitles: RootField<QualityQueryInnovatorTitlesArgs, Page<RowOf<'quality.innovator_title'>>, QualityContext>;
    readonly sharedSystems: RootField<QualityQuerySharedSystemsArgs, Page<RowOf<'quality.shared_system'>>, QualityContext>;
  };
  readonly QualitySharedSystem: {
    readonly enterprise?: Field<LinksOf<'quality.shared_system'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly name?: Field<LinksOf<'quality.shared_system'>, object, string>;
    readonly startedOn?: Field<LinksOf<'quality.shared_system'>, object, string>;
    readonly endedOn?: Field<LinksOf<'quality.shared_system'>, object, string | null | undefined>;
    readonly members: Field<LinksOf<'quality.shared_system'>, QualitySharedSystemMembersArgs, Page<RowOf<'quality.shared_system_member'>>>;
    readonly isSample?: Field<LinksOf<'quality.shared_system'>, object, boolean>;
    readonly source?: Field<LinksOf<'quality.shared_system'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'quality.shared_system'>, object, string>;
    readonly version?: Field<LinksOf<'quality.shared_system'>, object, number>;
  };
  readonly QualitySharedSystemMember?: {
    readonly system?: Field<LinksOf<'quality.shared_system_member'>, object, string | RowOf<'quality.shared_system'> | null | undefined>;
    readonly enterprise?: Field<LinksOf<'quality.shared_system_member'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly joinedOn?: Field<LinksOf<'quality.shared_system_member'>, object, string>;
    readonly leftOn?: Field<LinksOf<'quality.shared_system_member'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'quality.shared_system_member'>, object, boolean>;
    readonly source?: Field<LinksOf<'quality.shared_system_member'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'quality.shared_system_member'>, object, string>;
  };
  readonly QualitySharedSystemMemberPayload?: {
    readonly member?: Field<QualitySharedSystemMemberPayload, object, string | RowOf<'quality.shared_system_member'> | null | undefined>;
    readonly errors?: Field<QualitySharedSystemMemberPayload, object, ReadonlyArray<UserError>>;
  };
  readonly QualitySharedSystemPayload?: {
    readonly system?: Field<QualitySharedSystemPayload, object, string | RowOf<'quality.shared_system'> | null | undefined>;
    readonly errors?: Field<QualitySharedSystemPayload, object, ReadonlyArray<UserError>>;
  };
  readonly QualityStandard: {
    readonly number?: Field<LinksOf<'quality.standard'>, object, string>;
    readonly title?: Field<LinksOf<'quality.standard'>, object, string>;
    readonly scope?: Field<LinksOf<'quality.standard'>, object, QualityStandardScope>;
    readonly action?: Field<LinksOf<'quality.standard'>, object, QualityStandardAction>;
    readonly publishedOn?: Field<LinksOf<'quality.standard'>, object, string>;
    readonly withdrawnOn?: Field<LinksOf<'quality.standard'>, object, string | null | undefined>;
    readonly roles: Field<LinksOf<'quality.standard'>, QualityStandardRolesArgs, Page<RowOf<'quality.standard_role'>>>;
    readonly isSample?: Field<LinksOf<'quality.standard'>, object, boolean>;
    readonly source?: Field<LinksOf<'quality.standard'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'quality.standard'>, object, string>;
  };
  readonly QualityStandardPayload?: {
    readonly standard?: Field<QualityStandardPayload, object, string | RowOf<'quality.standard'> | null | undefined>;
    readonly errors?: Field<QualityStandardPayload, object, ReadonlyArray<UserError>>;
  };
  readonly QualityStandardRole?: {
    readonly standard?: Field<LinksOf<'quality.standard_role'>, object, string | RowOf<'quality.standard'>>;
    readonly enterprise?: Field<LinksOf<'quality.standard_role'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly role?: Field<LinksOf<'quality.standard_role'>, object, QualityDraftingRole>;
    readonly place?: Field<LinksOf<'quality.standard_role'>, object, number | null | undefined>;
    readonly isSample?: Field<LinksOf<'quality.standard_role'>, object, boolean>;
    readonly source?: Field<LinksOf<'quality.standard_role'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'quality.standard_role'>, object, string>;
  };
  readonly QualityStandardRolePayload?: {
    readonly role?: Field<QualityStandardRolePayload, object, string | RowOf<'quality.standard_role'> | null | undefined>;
    readonly errors?: Field<QualityStandardRolePayload, object, ReadonlyArray<UserError>>;
  };
};

export type QualityMutations = {
  readonly qualityAddStandard: MutationField<QualityAddStandardInput, QualityStandardPayload, QualityWriteContext>;
  readonly qualityDeclareStandard: MutationField<QualityDeclareStandardInput, QualityEnterpriseStandardPayload, QualityWriteContext>;
  readonly qualityJoinSharedSystem: MutationField<QualityJoinSharedSystemInput, QualitySharedSystemMemberPayload, QualityWriteContext>;
  readonly qualityNameStandardLeader: MutationField<QualityNameStandardLeaderInput, QualityEnterpriseStandardPayload, QualityWriteContext>;
  readonly qualityRecogniseInnovator: MutationField<QualityRecogniseInnovatorInput, QualityInnovatorTitlePayload, QualityWriteContext>;
  readonly qualityRecordAward: MutationField<QualityRecordAwardInput, QualityAwardPayload, QualityWriteContext>;
  readonly qualityRecordBrandPlan: MutationField<QualityRecordBrandPlanInput, QualityBrandPlanPayload, QualityWriteContext>;
  readonly qualityRecordManagementCertificate: MutationField<QualityRecordManagementCertificateInput, QualityManagementCertificatePayload, QualityWriteContext>;
  readonly qualityRecordStandardRole: MutationField<QualityRecordStandardRoleInput, QualityStandardRolePayload, QualityWriteContext>;
  readonly qualityStartSharedSystem: MutationField<QualityStartSharedSystemInput, QualitySharedSystemPayload, QualityWriteContext>;
};

export interface QualityAwardPayload {
  readonly award?: string | RowOf<'quality.award'> | null | undefined;
}

export interface QualityBrandPlanPayload {
  readonly plan?: string | RowOf<'quality.brand_plan'> | null | undefined;
}

export interface QualityEnterpriseStandardPayload {
  readonly standard?: string | RowOf<'quality.enterprise_standard'> | null | undefined;
}

export interface QualityInnovatorTitlePayload {
  readonly title?: string | RowOf<'quality.innovator_title'> | null | undefined;
}

export interface QualityManagementCertificatePayload {
  readonly certificate?: string | RowOf<'quality.management_certificate'> | null | undefined;
}

export interface QualitySharedSystemMemberPayload {
  readonly member?: string | RowOf<'quality.shared_system_member'> | null | undefined;
}

export interface QualitySharedSystemPayload {
  readonly system?: string | RowOf<'quality.shared_system'> | null | undefined;
}

export interface QualityStandardPayload {
  readonly standard?: string | RowOf<'quality.standard'> | null | undefined;
}

export interface QualityStandardRolePayload {
  readonly role?: string | RowOf<'quality.standard_role'> | null | undefined;
}

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: ReadonlyArray<string>;
}

export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  CreditCode: { input: string; output: string; }
  Date: { input: string; output: string; }
  DateTime: { input: string; output: string; }
  JSON: { input: unknown; output: unknown; }
  Money: { input: bigint; output: bigint; }
  Percent: { input: number; output: number; }
  RegionCode: { input: string; output: string; }
};

export type CreditCodeFilter = {
  readonly eq?: InputMaybe<Scalars['CreditCode']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['CreditCode']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DateFilter = {
  readonly eq?: InputMaybe<Scalars['Date']['input']>;
  readonly gt?: InputMaybe<Scalars['Date']['input']>;
  readonly gte?: InputMaybe<Scalars['Date']['input']>;
  readonly lt?: InputMaybe<Scalars['Date']['input']>;
  readonly lte?: InputMaybe<Scalars['Date']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Direction =
  | 'ASC'
  | 'DESC';

export type EnterpriseFilter = {
  readonly creditCode?: InputMaybe<CreditCodeFilter>;
  readonly region?: InputMaybe<RegionFilter>;
};

export type EnterpriseQualityAwardsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<QualityAwardWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<QualityAwardOrder>>;
};

export type EnterpriseQualityBrandPlansArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<QualityBrandPlanWhere>;
};

export type EnterpriseQualityEnterpriseStandardsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<QualityEnterpriseStandardWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<QualityEnterpriseStandardOrder>>;
};

export type EnterpriseQualityInnovatorTitlesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<QualityInnovatorTitleWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<QualityInnovatorTitleOrder>>;
};

export type EnterpriseQualityManagementCertificatesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<QualityManagementCertificateWhere>;
};

export type EnterpriseQualitySharedSystemMembershipsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<QualitySharedSystemMemberWhere>;
};

export type EnterpriseQualityStandardRolesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<QualityStandardRoleWhere>;
};

export type IDFilter = {
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type QualityAddStandardInput = {
  readonly number: Scalars['String']['input'];
  readonly title: Scalars['String']['input'];
  readonly scope: QualityStandardScope;
  readonly action: QualityStandardAction;
  readonly publishedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type QualityAwardLevel =
  | 'NATIONAL'
  | 'PROVINCIAL'
  | 'CITY'
  | 'COUNTY';

export type QualityAwardLevelFilter = {
  readonly eq?: InputMaybe<QualityAwardLevel>;
  readonly ne?: InputMaybe<QualityAwardLevel>;
  readonly in?: InputMaybe<ReadonlyArray<QualityAwardLevel>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type QualityAwardOrder = {
  readonly field: QualityAwardOrderField;
  readonly direction: Direction;
};

export type QualityAwardOrderField =
  | 'AWARDED_ON';

export type QualityAwardWhere = {
  readonly and?: InputMaybe<ReadonlyArray<QualityAwardWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<QualityAwardWhere>>;
  readonly not?: InputMaybe<QualityAwardWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly level?: InputMaybe<QualityAwardLevelFilter>;
  readonly awardedOn?: InputMaybe<DateFilter>;
};

export type QualityBrandPlanWhere = {
  readonly and?: InputMaybe<ReadonlyArray<QualityBrandPlanWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<QualityBrandPlanWhere>>;
  readonly not?: InputMaybe<QualityBrandPlanWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type QualityDeclareStandardInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly number: Scalars['String']['input'];
  readonly title: Scalars['String']['input'];
  readonly declaredOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type QualityDraftingRole =
  | 'LEAD'
  | 'JOIN';

export type QualityEnterpriseStandardOrder = {
  readonly field: QualityEnterpriseStandardOrderField;
  readonly direction: Direction;
};

export type QualityEnterpriseStandardOrderField =
  | 'LEADER_FROM';

export type QualityEnterpriseStandardWhere = {
  readonly and?: InputMaybe<ReadonlyArray<QualityEnterpriseStandardWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<QualityEnterpriseStandardWhere>>;
  readonly not?: InputMaybe<QualityEnterpriseStandardWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type QualityInnovatorLevel =
  | 'JUNIOR'
  | 'INTERMEDIATE'
  | 'SENIOR';

export type QualityInnovatorTitleOrder = {
  readonly field: QualityInnovatorTitleOrderField;
  readonly direction: Direction;
};

export type QualityInnovatorTitleOrderField =
  | 'RECOGNISED_ON';

export type QualityInnovatorTitleWhere = {
  readonly and?: InputMaybe<ReadonlyArray<QualityInnovatorTitleWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<QualityInnovatorTitleWhere>>;
  readonly not?: InputMaybe<QualityInnovatorTitleWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type QualityJoinSharedSystemInput = {
  readonly system: Scalars['ID']['input'];
  readonly enterprise: Scalars['ID']['input'];
  readonly joinedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type QualityManagementCertificateWhere = {
  readonly and?: InputMaybe<ReadonlyArray<QualityManagementCertificateWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<QualityManagementCertificateWhere>>;
  readonly not?: InputMaybe<QualityManagementCertificateWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type QualityNameStandardLeaderInput = {
  readonly standard: Scalars['ID']['input'];
  readonly from: Scalars['Date']['input'];
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type QualityQueryAwardsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<QualityAwardWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<QualityAwardOrder>>;
};

export type QualityQueryEnterpriseStandardsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<QualityEnterpriseStandardWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<QualityEnterpriseStandardOrder>>;
};

export type QualityQueryInnovatorTitlesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<QualityInnovatorTitleWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<QualityInnovatorTitleOrder>>;
};

export type QualityQuerySharedSystemsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<QualitySharedSystemWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<QualitySharedSystemOrder>>;
};

export type QualityQueryStandardsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<QualityStandardWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<QualityStandardOrder>>;
};

export type QualityRecogniseInnovatorInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly level: QualityInnovatorLevel;
  readonly recognisedOn: Scalars['Date']['input'];
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type QualityRecordAwardInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly level: QualityAwardLevel;
  readonly awardedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type QualityRecordBrandPlanInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly adoptedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type QualityRecordManagementCertificateInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly scheme: Scalars['String']['input'];
  readonly number: Scalars['String']['input'];
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type QualityRecordStandardRoleInput = {
  readonly standard: Scalars['ID']['input'];
  readonly enterprise: Scalars['ID']['input'];
  readonly role: QualityDraftingRole;
  readonly place?: InputMaybe<Scalars['Int']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type QualitySharedSystemMemberWhere = {
  readonly and?: InputMaybe<ReadonlyArray<QualitySharedSystemMemberWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<QualitySharedSystemMemberWhere>>;
  readonly not?: InputMaybe<QualitySharedSystemMemberWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type QualitySharedSystemMembersArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<QualitySharedSystemMemberWhere>;
};

export type QualitySharedSystemOrder = {
  readonly field: QualitySharedSystemOrderField;
  readonly direction: Direction;
};

export type QualitySharedSystemOrderField =
  | 'STARTED_ON';

export type QualitySharedSystemWhere = {
  readonly and?: InputMaybe<ReadonlyArray<QualitySharedSystemWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<QualitySharedSystemWhere>>;
  readonly not?: InputMaybe<QualitySharedSystemWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly startedOn?: InputMaybe<DateFilter>;
};

export type QualityStandardAction =
  | 'MAKE'
  | 'REVISE';

export type QualityStandardOrder = {
  readonly field: QualityStandardOrderField;
  readonly direction: Direction;
};

export type QualityStandardOrderField =
  | 'PUBLISHED_ON';

export type QualityStandardRoleWhere = {
  readonly and?: InputMaybe<ReadonlyArray<QualityStandardRoleWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<QualityStandardRoleWhere>>;
  readonly not?: InputMaybe<QualityStandardRoleWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type QualityStandardRolesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<QualityStandardRoleWhere>;
};

export type QualityStandardScope =
  | 'INTERNATIONAL'
  | 'NATIONAL'
  | 'INDUSTRY'
  | 'LOCAL'
  | 'GROUP'
  | 'ENTERPRISE';

export type QualityStandardScopeFilter = {
  readonly eq?: InputMaybe<QualityStandardScope>;
  readonly ne?: InputMaybe<QualityStandardScope>;
  readonly in?: InputMaybe<ReadonlyArray<QualityStandardScope>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type QualityStandardWhere = {
  readonly and?: InputMaybe<ReadonlyArray<QualityStandardWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<QualityStandardWhere>>;
  readonly not?: InputMaybe<QualityStandardWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly number?: InputMaybe<StringFilter>;
  readonly scope?: InputMaybe<QualityStandardScopeFilter>;
  readonly publishedOn?: InputMaybe<DateFilter>;
};

export type QualityStartSharedSystemInput = {
  readonly leader: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly startedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type RegionFilter = {
  readonly eq?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type StringFilter = {
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly ne?: InputMaybe<Scalars['String']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A row of a table as `pg` returns it, with the columns that were asked for. */
type RowOf<Table extends keyof QualityTables> = Partial<Readonly<Selectable<QualityTables[Table]>>>;

/** The columns of a row that are always read: its key and its links. */
type LinksOf<Table extends keyof QualityTables> = Links<Readonly<Selectable<QualityTables[Table]>>>;

type Field<Parent, Args, Result> = BatchField<Parent, Args, Result, QualityContext> | DerivedField<Args, Result>;
