// Generated from the SDL and the entities by `pnpm generate`. Do not edit.
import type { BatchField, Context, CoreTables, DerivedField, Links, MutationField, Page, RootField, TablesOf, WriteContext } from '@tidu/core';
import type { Selectable } from 'kysely';
import type { DigitalApplication, DigitalCase, DigitalDiagnosis, DigitalPilot, DigitalProvider, DigitalRecognition, DigitalRecognitionName, DigitalSolution, DigitalStageRecord } from './entities.ts';

/** The tables its statements may read: its own, core's, and those of the plugins it requires. */
export type DigitalTables = CoreTables & TablesOf<readonly [typeof DigitalDiagnosis, typeof DigitalRecognitionName, typeof DigitalRecognition, typeof DigitalPilot, typeof DigitalProvider, typeof DigitalSolution, typeof DigitalStageRecord, typeof DigitalApplication, typeof DigitalCase]>;

export type DigitalContext = Context<DigitalTables>;

export type DigitalWriteContext = WriteContext<DigitalTables>;

export type DigitalFields = {
  readonly DigitalApplication?: {
    readonly enterprise?: Field<LinksOf<'digital.application'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly domain?: Field<LinksOf<'digital.application'>, object, DigitalDomain>;
    readonly system?: Field<LinksOf<'digital.application'>, object, string>;
    readonly solution?: Field<LinksOf<'digital.application'>, object, string | RowOf<'digital.solution'> | null | undefined>;
    readonly startedOn?: Field<LinksOf<'digital.application'>, object, string>;
    readonly endedOn?: Field<LinksOf<'digital.application'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'digital.application'>, object, boolean>;
    readonly source?: Field<LinksOf<'digital.application'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'digital.application'>, object, string>;
    readonly version?: Field<LinksOf<'digital.application'>, object, number>;
  };
  readonly DigitalApplicationPayload?: {
    readonly application?: Field<DigitalApplicationPayload, object, string | RowOf<'digital.application'> | null | undefined>;
    readonly errors?: Field<DigitalApplicationPayload, object, ReadonlyArray<UserError>>;
  };
  readonly DigitalCase?: {
    readonly enterprise?: Field<LinksOf<'digital.typical_case'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly title?: Field<LinksOf<'digital.typical_case'>, object, string>;
    readonly industry?: Field<LinksOf<'digital.typical_case'>, object, string | RowOf<'core.industry'>>;
    readonly industryCode?: Field<LinksOf<'digital.typical_case'>, object, string>;
    readonly niche?: Field<LinksOf<'digital.typical_case'>, object, string | null | undefined>;
    readonly summary?: Field<LinksOf<'digital.typical_case'>, object, string>;
    readonly publishedOn?: Field<LinksOf<'digital.typical_case'>, object, string>;
    readonly isSample?: Field<LinksOf<'digital.typical_case'>, object, boolean>;
    readonly source?: Field<LinksOf<'digital.typical_case'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'digital.typical_case'>, object, string>;
  };
  readonly DigitalCasePayload?: {
    readonly case?: Field<DigitalCasePayload, object, string | RowOf<'digital.typical_case'> | null | undefined>;
    readonly errors?: Field<DigitalCasePayload, object, ReadonlyArray<UserError>>;
  };
  readonly DigitalDiagnosis?: {
    readonly enterprise?: Field<LinksOf<'digital.diagnosis'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly kind?: Field<LinksOf<'digital.diagnosis'>, object, DigitalDiagnosisKind>;
    readonly wish?: Field<LinksOf<'digital.diagnosis'>, object, string | null | undefined>;
    readonly requestedOn?: Field<LinksOf<'digital.diagnosis'>, object, string>;
    readonly state?: Field<LinksOf<'digital.diagnosis'>, object, DigitalDiagnosisState>;
    readonly provider?: Field<LinksOf<'digital.diagnosis'>, object, string | null | undefined>;
    readonly reportedOn?: Field<LinksOf<'digital.diagnosis'>, object, string | null | undefined>;
    readonly level?: Field<LinksOf<'digital.diagnosis'>, object, number | null | undefined>;
    readonly findings?: Field<LinksOf<'digital.diagnosis'>, object, string | null | undefined>;
    readonly withdrawnOn?: Field<LinksOf<'digital.diagnosis'>, object, string | null | undefined>;
    readonly reason?: Field<LinksOf<'digital.diagnosis'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'digital.diagnosis'>, object, boolean>;
    readonly source?: Field<LinksOf<'digital.diagnosis'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'digital.diagnosis'>, object, string>;
    readonly version?: Field<LinksOf<'digital.diagnosis'>, object, number>;
  };
  readonly DigitalDiagnosisPayload?: {
    readonly diagnosis?: Field<DigitalDiagnosisPayload, object, string | RowOf<'digital.diagnosis'> | null | undefined>;
    readonly errors?: Field<DigitalDiagnosisPayload, object, ReadonlyArray<UserError>>;
  };
  readonly DigitalPilot?: {
    readonly title?: Field<LinksOf<'digital.pilot'>, object, string>;
    readonly industry?: Field<LinksOf<'digital.pilot'>, object, string | RowOf<'core.industry'>>;
    readonly industryCode?: Field<LinksOf<'digital.pilot'>, object, string>;
    readonly region?: Field<LinksOf<'digital.pilot'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly announcedOn?: Field<LinksOf<'digital.pilot'>, object, string>;
    readonly isSample?: Field<LinksOf<'digital.pilot'>, object, boolean>;
    readonly source?: Field<LinksOf<'digital.pilot'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'digital.pilot'>, object, string>;
  };
  readonly DigitalPilotPayload?: {
    readonly pilot?: Field<DigitalPilotPayload, object, string | RowOf<'digital.pilot'> | null | undefined>;
    readonly errors?: Field<DigitalPilotPayload, object, ReadonlyArray<UserError>>;
  };
  readonly DigitalProvider: {
    readonly name?: Field<LinksOf<'digital.provider'>, object, string>;
    readonly kind?: Field<LinksOf<'digital.provider'>, object, DigitalProviderKind>;
    readonly solutions: Field<LinksOf<'digital.provider'>, DigitalProviderSolutionsArgs, Page<RowOf<'digital.solution'>>>;
    readonly isSample?: Field<LinksOf<'digital.provider'>, object, boolean>;
    readonly source?: Field<LinksOf<'digital.provider'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'digital.provider'>, object, string>;
  };
  readonly DigitalProviderPayload?: {
    readonly provider?: Field<DigitalProviderPayload, object, string | RowOf<'digital.provider'> | null | undefined>;
    readonly errors?: Field<DigitalProviderPayload, object, ReadonlyArray<UserError>>;
  };
  readonly DigitalQuery: {
    readonly solutions: RootField<DigitalQuerySolutionsArgs, Page<RowOf<'digital.solution'>>, DigitalContext>;
    readonly providers: RootField<DigitalQueryProvidersArgs, Page<RowOf<'digital.provider'>>, DigitalContext>;
    readonly pilots: RootField<DigitalQueryPilotsArgs, Page<RowOf<'digital.pilot'>>, DigitalContext>;
    readonly recognitions: RootField<DigitalQueryRecognitionsArgs, Page<RowOf<'digital.recognition'>>, DigitalContext>;
    readonly recognitionNames: RootField<DigitalQueryRecognitionNamesArgs, ReadonlyArray<string | RowOf<'digital.recognition_name'>>, DigitalContext>;
    readonly cases: RootField<DigitalQueryCasesArgs, Page<RowOf<'digital.typical_case'>>, DigitalContext>;
    readonly diagnoses: RootField<DigitalQueryDiagnosesArgs, Page<RowOf<'digital.diagnosis'>>, DigitalContext>;
  };
  readonly DigitalRecognition?: {
    readonly enterprise?: Field<LinksOf<'digital.recognition'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly name?: Field<LinksOf<'digital.recognition'>, object, string | RowOf<'digital.recognition_name'>>;
    readonly kind?: Field<LinksOf<'digital.recognition'>, object, DigitalRecognitionKind>;
    readonly level?: Field<LinksOf<'digital.recognition'>, object, DigitalLevel>;
    readonly subject?: Field<LinksOf<'digital.recognition'>, object, string | null | undefined>;
    readonly recognisedOn?: Field<LinksOf<'digital.recognition'>, object, string>;
    readonly withdrawnOn?: Field<LinksOf<'digital.recognition'>, object, string | null | undefined>;
    readonly batch?: Field<LinksOf<'digital.recognition'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'digital.recognition'>, object, boolean>;
    readonly source?: Field<LinksOf<'digital.recognition'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'digital.recognition'>, object, string>;
    readonly version?: Field<LinksOf<'digital.recognition'>, object, number>;
  };
  readonly DigitalRecognitionName?: {
    readonly code?: Field<LinksOf<'digital.recognition_name'>, object, string>;
    readonly title?: Field<LinksOf<'digital.recognition_name'>, object, string>;
    readonly titleEn?: Field<LinksOf<'digital.recognition_name'>, object, string>;
    readonly kind?: Field<LinksOf<'digital.recognition_name'>, object, DigitalRecognitionKind>;
    readonly level?: Field<LinksOf<'digital.recognition_name'>, object, DigitalLevel | null | undefined>;
    readonly grantedFrom?: Field<LinksOf<'digital.recognition_name'>, object, string | null | undefined>;
    readonly grantedTo?: Field<LinksOf<'digital.recognition_name'>, object, string | null | undefined>;
    readonly isSuccessor?: Field<LinksOf<'digital.recognition_name'>, object, boolean>;
    readonly provenance?: Field<LinksOf<'digital.recognition_name'>, object, Provenance>;
  };
  readonly DigitalRecognitionPayload?: {
    readonly recognition?: Field<DigitalRecognitionPayload, object, string | RowOf<'digital.recognition'> | null | undefined>;
    readonly errors?: Field<DigitalRecognitionPayload, object, ReadonlyArray<UserError>>;
  };
  readonly DigitalSolution?: {
    readonly provider?: Field<LinksOf<'digital.solution'>, object, string | RowOf<'digital.provider'>>;
    readonly name?: Field<LinksOf<'digital.solution'>, object, string>;
    readonly domain?: Field<LinksOf<'digital.solution'>, object, DigitalDomain>;
    readonly industry?: Field<LinksOf<'digital.solution'>, object, string | RowOf<'core.industry'> | null | undefined>;
    readonly industryCode?: Field<LinksOf<'digital.solution'>, object, string | null | undefined>;
    readonly tags?: Field<LinksOf<'digital.solution'>, object, ReadonlyArray<DigitalSolutionTag>>;
    readonly price?: Field<LinksOf<'digital.solution'>, object, string | bigint | null | undefined>;
    readonly deployDays?: Field<LinksOf<'digital.solution'>, object, number | null | undefined>;
    readonly publishedOn?: Field<LinksOf<'digital.solution'>, object, string>;
    readonly withdrawnOn?: Field<LinksOf<'digital.solution'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'digital.solution'>, object, boolean>;
    readonly source?: Field<LinksOf<'digital.solution'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'digital.solution'>, object, string>;
    readonly version?: Field<LinksOf<'digital.solution'>, object, number>;
  };
  readonly DigitalSolutionPayload?: {
    readonly solution?: Field<DigitalSolutionPayload, object, string | RowOf<'digital.solution'> | null | undefined>;
    readonly errors?: Field<DigitalSolutionPayload, object, ReadonlyArray<UserError>>;
  };
  readonly DigitalStageRecord?: {
    readonly enterprise?: Field<LinksOf<'digital.stage'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly stage?: Field<LinksOf<'digital.stage'>, object, DigitalStage>;
    readonly cameFrom?: Field<LinksOf<'digital.stage'>, object, DigitalStage | null | undefined>;
    readonly reachedOn?: Field<LinksOf<'digital.stage'>, object, string>;
    readonly leftOn?: Field<LinksOf<'digital.stage'>, object, string | null | undefined>;
    readonly reason?: Field<LinksOf<'digital.stage'>, object, string | null | undefined>;
    readonly evidence?: Field<LinksOf<'digital.stage'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'digital.stage'>, object, boolean>;
    readonly source?: Field<LinksOf<'digital.stage'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'digital.stage'>, object, string>;
    readonly version?: Field<LinksOf<'digital.stage'>, object, number>;
  };
  readonly DigitalStageRecordPayload?: {
    readonly record?: Field<DigitalStageRecordPayload, object, string | RowOf<'digital.stage'> | null | undefined>;
    readonly errors?: Field<DigitalStageRecordPayload, object, ReadonlyArray<UserError>>;
  };
  readonly EnterpriseDigital: {
    readonly recognitions: BatchField<LinksOf<'core.enterprise'>, EnterpriseDigitalRecognitionsArgs, Page<RowOf<'digital.recognition'>>, DigitalContext>;
    readonly cases: BatchField<LinksOf<'core.enterprise'>, EnterpriseDigitalCasesArgs, Page<RowOf<'digital.typical_case'>>, DigitalContext>;
    readonly pilots: BatchField<LinksOf<'core.enterprise'>, object, ReadonlyArray<string | RowOf<'digital.pilot'>>, DigitalContext>;
    readonly stage: BatchField<LinksOf<'core.enterprise'>, EnterpriseDigitalStageArgs, DigitalStage | null | undefined, DigitalContext>;
    readonly stages: BatchField<LinksOf<'core.enterprise'>, EnterpriseDigitalStagesArgs, Page<RowOf<'digital.stage'>>, DigitalContext>;
    readonly domains: BatchField<LinksOf<'core.enterprise'>, EnterpriseDigitalDomainsArgs, ReadonlyArray<DigitalDomain>, DigitalContext>;
    readonly applications: BatchField<LinksOf<'core.enterprise'>, EnterpriseDigitalApplicationsArgs, Page<RowOf<'digital.application'>>, DigitalContext>;
    readonly diagnoses: BatchField<LinksOf<'core.enterprise'>, EnterpriseDigitalDiagnosesArgs, Page<RowOf<'digital.diagnosis'>>, DigitalContext>;
  };
};

export type DigitalMutations = {
  readonly digitalAddPilot: MutationField<DigitalAddPilotInput, DigitalPilotPayload, DigitalWriteContext>;
  readonly digitalAddProvider: MutationField<DigitalAddProviderInput, DigitalProviderPayload, DigitalWriteContext>;
  readonly digitalAssignDiagnosis: MutationField<DigitalAssignDiagnosisInput, DigitalDiagnosisPayload, DigitalWriteContext>;
  readonly digitalEndApplication: MutationField<DigitalEndApplicationInput, DigitalApplicationPayload, DigitalWriteContext>;
  readonly digitalPublishCase: MutationField<DigitalPublishCaseInput, DigitalCasePayload, DigitalWriteContext>;
  readonly digitalPublishSolution: MutationField<DigitalPublishSolutionInput, DigitalSolutionPayload, DigitalWriteContext>;
  readonly digitalReachStage: MutationField<DigitalReachStageInput, DigitalStageRecordPayload, DigitalWriteContext>;
  readonly digitalRecordApplication: MutationField<DigitalRecordApplicationInput, DigitalApplicationPayload, DigitalWriteContext>;
  readonly digitalRecordRecognition: MutationField<DigitalRecordRecognitionInput, DigitalRecognitionPayload, DigitalWriteContext>;
  readonly digitalReportDiagnosis: MutationField<DigitalReportDiagnosisInput, DigitalDiagnosisPayload, DigitalWriteContext>;
  readonly digitalRequestDiagnosis: MutationField<DigitalRequestDiagnosisInput, DigitalDiagnosisPayload, DigitalWriteContext>;
  readonly digitalWithdrawDiagnosis: MutationField<DigitalWithdrawDiagnosisInput, DigitalDiagnosisPayload, DigitalWriteContext>;
  readonly digitalWithdrawRecognition: MutationField<DigitalWithdrawRecognitionInput, DigitalRecognitionPayload, DigitalWriteContext>;
  readonly digitalWithdrawSolution: MutationField<DigitalWithdrawSolutionInput, DigitalSolutionPayload, DigitalWriteContext>;
};

export interface Citation {
  readonly document: string | RowOf<'core.document'>;
  readonly clause?: string | null | undefined;
  readonly quote?: string | null | undefined;
}

export interface DigitalApplicationPayload {
  readonly application?: string | RowOf<'digital.application'> | null | undefined;
}

export interface DigitalCasePayload {
  readonly case?: string | RowOf<'digital.typical_case'> | null | undefined;
}

export interface DigitalDiagnosisPayload {
  readonly diagnosis?: string | RowOf<'digital.diagnosis'> | null | undefined;
}

export interface DigitalPilotPayload {
  readonly pilot?: string | RowOf<'digital.pilot'> | null | undefined;
}

export interface DigitalProviderPayload {
  readonly provider?: string | RowOf<'digital.provider'> | null | undefined;
}

export interface DigitalRecognitionPayload {
  readonly recognition?: string | RowOf<'digital.recognition'> | null | undefined;
}

export interface DigitalSolutionPayload {
  readonly solution?: string | RowOf<'digital.solution'> | null | undefined;
}

export interface DigitalStageRecordPayload {
  readonly record?: string | RowOf<'digital.stage'> | null | undefined;
}

export interface Provenance {
  readonly citation?: Citation | null | undefined;
  readonly status: ProvenanceStatus;
  readonly confidence: Confidence;
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

export type Confidence =
  | 'PLAN'
  | 'PUBLISHED'
  | 'KNOWLEDGE_HIGH'
  | 'KNOWLEDGE_MEDIUM'
  | 'KNOWLEDGE_LOW'
  | 'UNKNOWN';

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

export type DigitalAddPilotInput = {
  readonly title: Scalars['String']['input'];
  readonly industry: Scalars['String']['input'];
  readonly region?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly announcedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DigitalAddProviderInput = {
  readonly name: Scalars['String']['input'];
  readonly kind: DigitalProviderKind;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DigitalApplicationWhere = {
  readonly and?: InputMaybe<ReadonlyArray<DigitalApplicationWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<DigitalApplicationWhere>>;
  readonly not?: InputMaybe<DigitalApplicationWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type DigitalAssignDiagnosisInput = {
  readonly diagnosis: Scalars['ID']['input'];
  readonly provider: Scalars['String']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DigitalCaseOrder = {
  readonly field: DigitalCaseOrderField;
  readonly direction: Direction;
};

export type DigitalCaseOrderField =
  | 'PUBLISHED_ON';

export type DigitalCaseWhere = {
  readonly and?: InputMaybe<ReadonlyArray<DigitalCaseWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<DigitalCaseWhere>>;
  readonly not?: InputMaybe<DigitalCaseWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly industryCode?: InputMaybe<StringFilter>;
  readonly publishedOn?: InputMaybe<DateFilter>;
};

export type DigitalDiagnosisKind =
  | 'SMART'
  | 'DIGITAL';

export type DigitalDiagnosisOrder = {
  readonly field: DigitalDiagnosisOrderField;
  readonly direction: Direction;
};

export type DigitalDiagnosisOrderField =
  | 'REQUESTED_ON';

export type DigitalDiagnosisState =
  | 'REQUESTED'
  | 'ASSIGNED'
  | 'REPORTED'
  | 'WITHDRAWN';

export type DigitalDiagnosisStateFilter = {
  readonly eq?: InputMaybe<DigitalDiagnosisState>;
  readonly ne?: InputMaybe<DigitalDiagnosisState>;
  readonly in?: InputMaybe<ReadonlyArray<DigitalDiagnosisState>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DigitalDiagnosisWhere = {
  readonly and?: InputMaybe<ReadonlyArray<DigitalDiagnosisWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<DigitalDiagnosisWhere>>;
  readonly not?: InputMaybe<DigitalDiagnosisWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly requestedOn?: InputMaybe<DateFilter>;
  readonly state?: InputMaybe<DigitalDiagnosisStateFilter>;
};

export type DigitalDomain =
  | 'DESIGN'
  | 'PRODUCTION'
  | 'MANAGEMENT'
  | 'MARKET_SERVICE';

export type DigitalDomainFilter = {
  readonly eq?: InputMaybe<DigitalDomain>;
  readonly ne?: InputMaybe<DigitalDomain>;
  readonly in?: InputMaybe<ReadonlyArray<DigitalDomain>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DigitalEndApplicationInput = {
  readonly application: Scalars['ID']['input'];
  readonly endedOn: Scalars['Date']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DigitalLevel =
  | 'NATIONAL'
  | 'PROVINCIAL';

export type DigitalPilotOrder = {
  readonly field: DigitalPilotOrderField;
  readonly direction: Direction;
};

export type DigitalPilotOrderField =
  | 'ANNOUNCED_ON';

export type DigitalPilotWhere = {
  readonly and?: InputMaybe<ReadonlyArray<DigitalPilotWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<DigitalPilotWhere>>;
  readonly not?: InputMaybe<DigitalPilotWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly industryCode?: InputMaybe<StringFilter>;
  readonly announcedOn?: InputMaybe<DateFilter>;
};

export type DigitalProviderKind =
  | 'PLATFORM'
  | 'SOLUTION_PROVIDER';

export type DigitalProviderKindFilter = {
  readonly eq?: InputMaybe<DigitalProviderKind>;
  readonly ne?: InputMaybe<DigitalProviderKind>;
  readonly in?: InputMaybe<ReadonlyArray<DigitalProviderKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DigitalProviderOrder = {
  readonly field: DigitalProviderOrderField;
  readonly direction: Direction;
};

export type DigitalProviderOrderField =
  | 'NAME';

export type DigitalProviderSolutionsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<DigitalSolutionWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<DigitalSolutionOrder>>;
};

export type DigitalProviderWhere = {
  readonly and?: InputMaybe<ReadonlyArray<DigitalProviderWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<DigitalProviderWhere>>;
  readonly not?: InputMaybe<DigitalProviderWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly kind?: InputMaybe<DigitalProviderKindFilter>;
};

export type DigitalPublishCaseInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly industry: Scalars['String']['input'];
  readonly niche?: InputMaybe<Scalars['String']['input']>;
  readonly summary: Scalars['String']['input'];
  readonly publishedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DigitalPublishSolutionInput = {
  readonly provider: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly domain: DigitalDomain;
  readonly industry?: InputMaybe<Scalars['String']['input']>;
  readonly tags: ReadonlyArray<DigitalSolutionTag>;
  readonly price?: InputMaybe<Scalars['Money']['input']>;
  readonly deployDays?: InputMaybe<Scalars['Int']['input']>;
  readonly publishedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DigitalQueryCasesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<DigitalCaseWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<DigitalCaseOrder>>;
};

export type DigitalQueryDiagnosesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<DigitalDiagnosisWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<DigitalDiagnosisOrder>>;
};

export type DigitalQueryPilotsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<DigitalPilotWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<DigitalPilotOrder>>;
};

export type DigitalQueryProvidersArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<DigitalProviderWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<DigitalProviderOrder>>;
};

export type DigitalQueryRecognitionNamesArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type DigitalQueryRecognitionsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<DigitalRecognitionWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<DigitalRecognitionOrder>>;
};

export type DigitalQuerySolutionsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<DigitalSolutionWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<DigitalSolutionOrder>>;
  readonly tags?: InputMaybe<ReadonlyArray<DigitalSolutionTag>>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type DigitalReachStageInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly stage: DigitalStage;
  readonly reachedOn: Scalars['Date']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly evidence?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DigitalRecognitionKind =
  | 'DEMONSTRATION_FACTORY'
  | 'SCENE'
  | 'BENCHMARK'
  | 'FIVE_G_FACTORY';

export type DigitalRecognitionKindFilter = {
  readonly eq?: InputMaybe<DigitalRecognitionKind>;
  readonly ne?: InputMaybe<DigitalRecognitionKind>;
  readonly in?: InputMaybe<ReadonlyArray<DigitalRecognitionKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DigitalRecognitionOrder = {
  readonly field: DigitalRecognitionOrderField;
  readonly direction: Direction;
};

export type DigitalRecognitionOrderField =
  | 'RECOGNISED_ON';

export type DigitalRecognitionWhere = {
  readonly and?: InputMaybe<ReadonlyArray<DigitalRecognitionWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<DigitalRecognitionWhere>>;
  readonly not?: InputMaybe<DigitalRecognitionWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly kind?: InputMaybe<DigitalRecognitionKindFilter>;
  readonly recognisedOn?: InputMaybe<DateFilter>;
};

export type DigitalRecordApplicationInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly domain: DigitalDomain;
  readonly system: Scalars['String']['input'];
  readonly solution?: InputMaybe<Scalars['ID']['input']>;
  readonly startedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DigitalRecordRecognitionInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly level: DigitalLevel;
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  readonly recognisedOn: Scalars['Date']['input'];
  readonly batch?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DigitalReportDiagnosisInput = {
  readonly diagnosis: Scalars['ID']['input'];
  readonly reportedOn: Scalars['Date']['input'];
  readonly level?: InputMaybe<Scalars['Int']['input']>;
  readonly findings: Scalars['String']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DigitalRequestDiagnosisInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly kind: DigitalDiagnosisKind;
  readonly wish?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DigitalSolutionOrder = {
  readonly field: DigitalSolutionOrderField;
  readonly direction: Direction;
};

export type DigitalSolutionOrderField =
  | 'NAME'
  | 'PRICE'
  | 'DEPLOY_DAYS';

export type DigitalSolutionTag =
  | 'SMALL'
  | 'FAST'
  | 'LIGHT'
  | 'PRECISE';

export type DigitalSolutionWhere = {
  readonly and?: InputMaybe<ReadonlyArray<DigitalSolutionWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<DigitalSolutionWhere>>;
  readonly not?: InputMaybe<DigitalSolutionWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly domain?: InputMaybe<DigitalDomainFilter>;
  readonly industryCode?: InputMaybe<StringFilter>;
  readonly price?: InputMaybe<MoneyFilter>;
  readonly deployDays?: InputMaybe<IntFilter>;
};

export type DigitalStage =
  | 'CLOUD'
  | 'DATA'
  | 'AI';

export type DigitalStageRecordWhere = {
  readonly and?: InputMaybe<ReadonlyArray<DigitalStageRecordWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<DigitalStageRecordWhere>>;
  readonly not?: InputMaybe<DigitalStageRecordWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type DigitalWithdrawDiagnosisInput = {
  readonly diagnosis: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DigitalWithdrawRecognitionInput = {
  readonly recognition: Scalars['ID']['input'];
  readonly withdrawnOn: Scalars['Date']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DigitalWithdrawSolutionInput = {
  readonly solution: Scalars['ID']['input'];
  readonly withdrawnOn: Scalars['Date']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type Direction =
  | 'ASC'
  | 'DESC';

export type EnterpriseDigitalApplicationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<DigitalApplicationWhere>;
};

export type EnterpriseDigitalCasesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<DigitalCaseWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<DigitalCaseOrder>>;
};

export type EnterpriseDigitalDiagnosesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<DigitalDiagnosisWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<DigitalDiagnosisOrder>>;
};

export type EnterpriseDigitalDomainsArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type EnterpriseDigitalRecognitionsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<DigitalRecognitionWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<DigitalRecognitionOrder>>;
};

export type EnterpriseDigitalStageArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type EnterpriseDigitalStagesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<DigitalStageRecordWhere>;
};

export type EnterpriseFilter = {
  readonly creditCode?: InputMaybe<CreditCodeFilter>;
  readonly region?: InputMaybe<RegionFilter>;
};

export type IDFilter = {
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type IntFilter = {
  readonly eq?: InputMaybe<Scalars['Int']['input']>;
  readonly ne?: InputMaybe<Scalars['Int']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  readonly gt?: InputMaybe<Scalars['Int']['input']>;
  readonly gte?: InputMaybe<Scalars['Int']['input']>;
  readonly lt?: InputMaybe<Scalars['Int']['input']>;
  readonly lte?: InputMaybe<Scalars['Int']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type MoneyFilter = {
  readonly eq?: InputMaybe<Scalars['Money']['input']>;
  readonly gt?: InputMaybe<Scalars['Money']['input']>;
  readonly gte?: InputMaybe<Scalars['Money']['input']>;
  readonly lt?: InputMaybe<Scalars['Money']['input']>;
  readonly lte?: InputMaybe<Scalars['Money']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ProvenanceStatus =
  | 'LITERAL'
  | 'AMENDED'
  | 'CORRECTED'
  | 'ASSUMED';

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
type RowOf<Table extends keyof DigitalTables> = Partial<Readonly<Selectable<DigitalTables[Table]>>>;

/** The columns of a row that are always read: its key and its links. */
type LinksOf<Table extends keyof DigitalTables> = Links<Readonly<Selectable<DigitalTables[Table]>>>;

type Field<Parent, Args, Result> = BatchField<Parent, Args, Result, DigitalContext> | DerivedField<Args, Result>;
