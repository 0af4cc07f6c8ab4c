// Generated from the SDL and the entities by `pnpm generate`. Do not edit.
import type { BatchField, Context, CoreTables, DerivedField, Links, MutationField, Page, RootField, TablesOf, WriteContext } from '@tidu/core';
import type { Selectable } from 'kysely';
import type { TalentBase, TalentBenefit, TalentHire, TalentNeed, TalentNomination, TalentReference, TalentTrainingRecord } from './entities.ts';

/** The tables its statements may read: its own, core's, and those of the plugins it requires. */
export type TalentTables = CoreTables & TablesOf<readonly [typeof TalentNeed, typeof TalentBase, typeof TalentHire, typeof TalentTrainingRecord, typeof TalentBenefit, typeof TalentNomination, typeof TalentReference]>;

export type TalentContext = Context<TalentTables>;

export type TalentWriteContext = WriteContext<TalentTables>;

export type TalentFields = {
  readonly EnterpriseTalent: {
    readonly needs: BatchField<LinksOf<'core.enterprise'>, EnterpriseTalentNeedsArgs, Page<RowOf<'talent.need'>>, TalentContext>;
    readonly bases: BatchField<LinksOf<'core.enterprise'>, EnterpriseTalentBasesArgs, Page<RowOf<'talent.base'>>, TalentContext>;
    readonly hires: BatchField<LinksOf<'core.enterprise'>, EnterpriseTalentHiresArgs, Page<RowOf<'talent.hire'>>, TalentContext>;
    readonly trainingRecords: BatchField<LinksOf<'core.enterprise'>, EnterpriseTalentTrainingRecordsArgs, Page<RowOf<'talent.training_record'>>, TalentContext>;
    readonly benefits: BatchField<LinksOf<'core.enterprise'>, EnterpriseTalentBenefitsArgs, Page<RowOf<'talent.benefit'>>, TalentContext>;
    readonly nominations: BatchField<LinksOf<'core.enterprise'>, EnterpriseTalentNominationsArgs, Page<RowOf<'talent.nomination'>>, TalentContext>;
    readonly nominationQuota: BatchField<LinksOf<'core.enterprise'>, EnterpriseTalentNominationQuotaArgs, TalentNominationQuota, TalentContext>;
  };
  readonly TalentBase?: {
    readonly enterprise?: Field<LinksOf<'talent.base'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly kind?: Field<LinksOf<'talent.base'>, object, TalentBaseKind>;
    readonly name?: Field<LinksOf<'talent.base'>, object, string>;
    readonly partner?: Field<LinksOf<'talent.base'>, object, string>;
    readonly partnerKind?: Field<LinksOf<'talent.base'>, object, TalentPartnerKind>;
    readonly startedOn?: Field<LinksOf<'talent.base'>, object, string>;
    readonly endedOn?: Field<LinksOf<'talent.base'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'talent.base'>, object, boolean>;
    readonly source?: Field<LinksOf<'talent.base'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'talent.base'>, object, string>;
    readonly version?: Field<LinksOf<'talent.base'>, object, number>;
  };
  readonly TalentBasePayload?: {
    readonly base?: Field<TalentBasePayload, object, string | RowOf<'talent.base'> | null | undefined>;
    readonly errors?: Field<TalentBasePayload, object, ReadonlyArray<UserError>>;
  };
  readonly TalentBenefit?: {
    readonly enterprise?: Field<LinksOf<'talent.benefit'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly person?: Field<LinksOf<'talent.benefit'>, object, string | RowOf<'core.talent'> | null | undefined>;
    readonly kind?: Field<LinksOf<'talent.benefit'>, object, TalentBenefitKind>;
    readonly appliedOn?: Field<LinksOf<'talent.benefit'>, object, string>;
    readonly state?: Field<LinksOf<'talent.benefit'>, object, TalentBenefitState>;
    readonly decidedOn?: Field<LinksOf<'talent.benefit'>, object, string | null | undefined>;
    readonly reason?: Field<LinksOf<'talent.benefit'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'talent.benefit'>, object, boolean>;
    readonly source?: Field<LinksOf<'talent.benefit'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'talent.benefit'>, object, string>;
    readonly version?: Field<LinksOf<'talent.benefit'>, object, number>;
  };
  readonly TalentBenefitPayload?: {
    readonly benefit?: Field<TalentBenefitPayload, object, string | RowOf<'talent.benefit'> | null | undefined>;
    readonly errors?: Field<TalentBenefitPayload, object, ReadonlyArray<UserError>>;
  };
  readonly TalentHire?: {
    readonly enterprise?: Field<LinksOf<'talent.hire'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly kind?: Field<LinksOf<'talent.hire'>, object, TalentHireKind>;
    readonly person?: Field<LinksOf<'talent.hire'>, object, string | RowOf<'core.talent'> | null | undefined>;
    readonly team?: Field<LinksOf<'talent.hire'>, object, string | null | undefined>;
    readonly level?: Field<LinksOf<'talent.hire'>, object, TalentHireLevel>;
    readonly hiredOn?: Field<LinksOf<'talent.hire'>, object, string>;
    readonly leftOn?: Field<LinksOf<'talent.hire'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'talent.hire'>, object, boolean>;
    readonly source?: Field<LinksOf<'talent.hire'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'talent.hire'>, object, string>;
  };
  readonly TalentHirePayload?: {
    readonly hire?: Field<TalentHirePayload, object, string | RowOf<'talent.hire'> | null | undefined>;
    readonly errors?: Field<TalentHirePayload, object, ReadonlyArray<UserError>>;
  };
  readonly TalentNeed?: {
    readonly enterprise?: Field<LinksOf<'talent.need'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly employer?: Field<LinksOf<'talent.need'>, object, string>;
    readonly city?: Field<LinksOf<'talent.need'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly skill?: Field<LinksOf<'talent.need'>, object, string>;
    readonly position?: Field<LinksOf<'talent.need'>, object, TalentPosition>;
    readonly persons?: Field<LinksOf<'talent.need'>, object, number>;
    readonly publishedOn?: Field<LinksOf<'talent.need'>, object, string>;
    readonly closedOn?: Field<LinksOf<'talent.need'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'talent.need'>, object, boolean>;
    readonly source?: Field<LinksOf<'talent.need'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'talent.need'>, object, string>;
    readonly version?: Field<LinksOf<'talent.need'>, object, number>;
  };
  readonly TalentNeedPayload?: {
    readonly need?: Field<TalentNeedPayload, object, string | RowOf<'talent.need'> | null | undefined>;
    readonly errors?: Field<TalentNeedPayload, object, ReadonlyArray<UserError>>;
  };
  readonly TalentNomination: {
    readonly enterprise?: Field<LinksOf<'talent.nomination'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly creditCode?: Field<LinksOf<'talent.nomination'>, object, string>;
    readonly person?: Field<LinksOf<'talent.nomination'>, object, string | RowOf<'core.talent'> | null | undefined>;
    readonly year?: Field<LinksOf<'talent.nomination'>, object, number>;
    readonly slot?: Field<LinksOf<'talent.nomination'>, object, number>;
    readonly series?: Field<LinksOf<'talent.nomination'>, object, TalentTitleSeries>;
    readonly targetLevel?: Field<LinksOf<'talent.nomination'>, object, TitleLevel>;
    readonly specialty?: Field<LinksOf<'talent.nomination'>, object, string>;
    readonly specialtyClass?: Field<LinksOf<'talent.nomination'>, object, TalentSpecialtyClass>;
    readonly nominatedOn?: Field<LinksOf<'talent.nomination'>, object, string>;
    readonly status?: Field<LinksOf<'talent.nomination'>, object, TalentNominationStatus>;
    readonly submittedOn?: Field<LinksOf<'talent.nomination'>, object, string | null | undefined>;
    readonly decidedOn?: Field<LinksOf<'talent.nomination'>, object, string | null | undefined>;
    readonly reason?: Field<LinksOf<'talent.nomination'>, object, string | null | undefined>;
    readonly references: Field<LinksOf<'talent.nomination'>, TalentNominationReferencesArgs, Page<RowOf<'talent.reference'>>>;
    readonly isSample?: Field<LinksOf<'talent.nomination'>, object, boolean>;
    readonly source?: Field<LinksOf<'talent.nomination'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'talent.nomination'>, object, string>;
    readonly version?: Field<LinksOf<'talent.nomination'>, object, number>;
  };
  readonly TalentNominationPayload?: {
    readonly nomination?: Field<TalentNominationPayload, object, string | RowOf<'talent.nomination'> | null | undefined>;
    readonly errors?: Field<TalentNominationPayload, object, ReadonlyArray<UserError>>;
  };
  readonly TalentNominationQuota?: {
    readonly year?: Field<TalentNominationQuota, object, number>;
    readonly limit?: Field<TalentNominationQuota, object, number>;
    readonly nominated?: Field<TalentNominationQuota, object, number>;
    readonly remaining?: Field<TalentNominationQuota, object, number>;
  };
  readonly TalentQuery: {
    readonly needs: RootField<TalentQueryNeedsArgs, Page<RowOf<'talent.need'>>, TalentContext>;
    readonly trainingCoverage: RootField<TalentQueryTrainingCoverageArgs, TalentTrainingCoverage, TalentContext>;
    readonly bases: RootField<TalentQueryBasesArgs, Page<RowOf<'talent.base'>>, TalentContext>;
    readonly hires: RootField<TalentQueryHiresArgs, Page<RowOf<'talent.hire'>>, TalentContext>;
    readonly trainingRecords: RootField<TalentQueryTrainingRecordsArgs, Page<RowOf<'talent.training_record'>>, TalentContext>;
    readonly benefits: RootField<TalentQueryBenefitsArgs, Page<RowOf<'talent.benefit'>>, TalentContext>;
    readonly nominations: RootField<TalentQueryNominationsArgs, Page<RowOf<'talent.nomination'>>, TalentContext>;
  };
  readonly TalentReference?: {
    readonly nomination?: Field<LinksOf<'talent.reference'>, object, string | RowOf<'talent.nomination'> | null | undefined>;
    readonly referee?: Field<LinksOf<'talent.reference'>, object, string>;
    readonly certificateNumber?: Field<LinksOf<'talent.reference'>, object, string>;
    readonly specialty?: Field<LinksOf<'talent.reference'>, object, string>;
    readonly titleLevel?: Field<LinksOf<'talent.reference'>, object, TitleLevel>;
    readonly titledOn?: Field<LinksOf<'talent.reference'>, object, string>;
    readonly signedOn?: Field<LinksOf<'talent.reference'>, object, string>;
    readonly isSample?: Field<LinksOf<'talent.reference'>, object, boolean>;
    readonly source?: Field<LinksOf<'talent.reference'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'talent.reference'>, object, string>;
  };
  readonly TalentReferencePayload?: {
    readonly reference?: Field<TalentReferencePayload, object, string | RowOf<'talent.reference'> | null | undefined>;
    readonly errors?: Field<TalentReferencePayload, object, ReadonlyArray<UserError>>;
  };
  readonly TalentTrainingCoverage?: {
    readonly on?: Field<TalentTrainingCoverage, object, string>;
    readonly region?: Field<TalentTrainingCoverage, object, string | RowOf<'core.region'> | null | undefined>;
    readonly enterprises?: Field<TalentTrainingCoverage, object, number>;
    readonly withoutManagers?: Field<TalentTrainingCoverage, object, number>;
    readonly managers?: Field<TalentTrainingCoverage, object, number>;
    readonly trained?: Field<TalentTrainingCoverage, object, number>;
    readonly share?: Field<TalentTrainingCoverage, object, number | null | undefined>;
  };
  readonly TalentTrainingPayload?: {
    readonly record?: Field<TalentTrainingPayload, object, string | RowOf<'talent.training_record'> | null | undefined>;
    readonly errors?: Field<TalentTrainingPayload, object, ReadonlyArray<UserError>>;
  };
  readonly TalentTrainingRecord?: {
    readonly enterprise?: Field<LinksOf<'talent.training_record'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly person?: Field<LinksOf<'talent.training_record'>, object, string | RowOf<'core.talent'> | null | undefined>;
    readonly course?: Field<LinksOf<'talent.training_record'>, object, string>;
    readonly trainedOn?: Field<LinksOf<'talent.training_record'>, object, string>;
    readonly hours?: Field<LinksOf<'talent.training_record'>, object, number>;
    readonly isSample?: Field<LinksOf<'talent.training_record'>, object, boolean>;
    readonly source?: Field<LinksOf<'talent.training_record'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'talent.training_record'>, object, string>;
  };
};

export type TalentMutations = {
  readonly talentAddBase: MutationField<TalentAddBaseInput, TalentBasePayload, TalentWriteContext>;
  readonly talentApplyBenefit: MutationField<TalentApplyBenefitInput, TalentBenefitPayload, TalentWriteContext>;
  readonly talentCloseNeed: MutationField<TalentCloseNeedInput, TalentNeedPayload, TalentWriteContext>;
  readonly talentDecideBenefit: MutationField<TalentDecideBenefitInput, TalentBenefitPayload, TalentWriteContext>;
  readonly talentDecideNomination: MutationField<TalentDecideNominationInput, TalentNominationPayload, TalentWriteContext>;
  readonly talentEndBase: MutationField<TalentEndBaseInput, TalentBasePayload, TalentWriteContext>;
  readonly talentNominate: MutationField<TalentNominateInput, TalentNominationPayload, TalentWriteContext>;
  readonly talentPublishNeed: MutationField<TalentPublishNeedInput, TalentNeedPayload, TalentWriteContext>;
  readonly talentRecordHire: MutationField<TalentRecordHireInput, TalentHirePayload, TalentWriteContext>;
  readonly talentRecordTraining: MutationField<TalentRecordTrainingInput, TalentTrainingPayload, TalentWriteContext>;
  readonly talentSignReference: MutationField<TalentSignReferenceInput, TalentReferencePayload, TalentWriteContext>;
  readonly talentSubmitNomination: MutationField<TalentSubmitNominationInput, TalentNominationPayload, TalentWriteContext>;
  readonly talentWithdrawNomination: MutationField<TalentWithdrawNominationInput, TalentNominationPayload, TalentWriteContext>;
};

export interface TalentBasePayload {
  readonly base?: string | RowOf<'talent.base'> | null | undefined;
}

export interface TalentBenefitPayload {
  readonly benefit?: string | RowOf<'talent.benefit'> | null | undefined;
}

export interface TalentHirePayload {
  readonly hire?: string | RowOf<'talent.hire'> | null | undefined;
}

export interface TalentNeedPayload {
  readonly need?: string | RowOf<'talent.need'> | null | undefined;
}

export interface TalentNominationPayload {
  readonly nomination?: string | RowOf<'talent.nomination'> | null | undefined;
}

export interface TalentNominationQuota {
  readonly year: number;
  readonly limit: number;
  readonly nominated: number;
  readonly remaining: number;
}

export interface TalentReferencePayload {
  readonly reference?: string | RowOf<'talent.reference'> | null | undefined;
}

export interface TalentTrainingCoverage {
  readonly on: string;
  readonly region?: string | RowOf<'core.region'> | null | undefined;
  readonly enterprises: number;
  readonly withoutManagers: number;
  readonly managers: number;
  readonly trained: number;
  readonly share?: number | null | undefined;
}

export interface TalentTrainingPayload {
  readonly record?: string | RowOf<'talent.training_record'> | null | undefined;
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

export type EnterpriseTalentBasesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TalentBaseWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TalentBaseOrder>>;
};

export type EnterpriseTalentBenefitsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TalentBenefitWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TalentBenefitOrder>>;
};

export type EnterpriseTalentHiresArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TalentHireWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TalentHireOrder>>;
};

export type EnterpriseTalentNeedsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TalentNeedWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TalentNeedOrder>>;
};

export type EnterpriseTalentNominationQuotaArgs = {
  readonly year?: InputMaybe<Scalars['Int']['input']>;
};

export type EnterpriseTalentNominationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TalentNominationWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TalentNominationOrder>>;
};

export type EnterpriseTalentTrainingRecordsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TalentTrainingRecordWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TalentTrainingRecordOrder>>;
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

export type RegionFilter = {
  readonly eq?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type TalentAddBaseInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly kind: TalentBaseKind;
  readonly name: Scalars['String']['input'];
  readonly partner: Scalars['String']['input'];
  readonly partnerKind: TalentPartnerKind;
  readonly startedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TalentApplyBenefitInput = {
  readonly person: Scalars['ID']['input'];
  readonly kind: TalentBenefitKind;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TalentBaseKind =
  | 'COOPERATION'
  | 'TRAINING_BASE'
  | 'INNOVATION_PLATFORM';

export type TalentBaseKindFilter = {
  readonly eq?: InputMaybe<TalentBaseKind>;
  readonly ne?: InputMaybe<TalentBaseKind>;
  readonly in?: InputMaybe<ReadonlyArray<TalentBaseKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type TalentBaseOrder = {
  readonly field: TalentBaseOrderField;
  readonly direction: Direction;
};

export type TalentBaseOrderField =
  | 'STARTED_ON';

export type TalentBaseWhere = {
  readonly and?: InputMaybe<ReadonlyArray<TalentBaseWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<TalentBaseWhere>>;
  readonly not?: InputMaybe<TalentBaseWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly kind?: InputMaybe<TalentBaseKindFilter>;
  readonly startedOn?: InputMaybe<DateFilter>;
};

export type TalentBenefitKind =
  | 'CHILD_EDUCATION'
  | 'MEDICAL_CARE'
  | 'HOUSING';

export type TalentBenefitKindFilter = {
  readonly eq?: InputMaybe<TalentBenefitKind>;
  readonly ne?: InputMaybe<TalentBenefitKind>;
  readonly in?: InputMaybe<ReadonlyArray<TalentBenefitKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type TalentBenefitOrder = {
  readonly field: TalentBenefitOrderField;
  readonly direction: Direction;
};

export type TalentBenefitOrderField =
  | 'APPLIED_ON';

export type TalentBenefitState =
  | 'APPLIED'
  | 'GRANTED'
  | 'REFUSED';

export type TalentBenefitStateFilter = {
  readonly eq?: InputMaybe<TalentBenefitState>;
  readonly ne?: InputMaybe<TalentBenefitState>;
  readonly in?: InputMaybe<ReadonlyArray<TalentBenefitState>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type TalentBenefitWhere = {
  readonly and?: InputMaybe<ReadonlyArray<TalentBenefitWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<TalentBenefitWhere>>;
  readonly not?: InputMaybe<TalentBenefitWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly kind?: InputMaybe<TalentBenefitKindFilter>;
  readonly appliedOn?: InputMaybe<DateFilter>;
  readonly state?: InputMaybe<TalentBenefitStateFilter>;
};

export type TalentCloseNeedInput = {
  readonly need: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TalentDecideBenefitInput = {
  readonly benefit: Scalars['ID']['input'];
  readonly granted: Scalars['Boolean']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TalentDecideNominationInput = {
  readonly nomination: Scalars['ID']['input'];
  readonly outcome: TalentNominationOutcome;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TalentEndBaseInput = {
  readonly base: Scalars['ID']['input'];
  readonly endedOn: Scalars['Date']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TalentHireKind =
  | 'LEADING_TALENT'
  | 'INNOVATION_TEAM'
  | 'OTHER';

export type TalentHireKindFilter = {
  readonly eq?: InputMaybe<TalentHireKind>;
  readonly ne?: InputMaybe<TalentHireKind>;
  readonly in?: InputMaybe<ReadonlyArray<TalentHireKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type TalentHireLevel =
  | 'NATIONAL'
  | 'PROVINCIAL'
  | 'CITY'
  | 'NONE';

export type TalentHireOrder = {
  readonly field: TalentHireOrderField;
  readonly direction: Direction;
};

export type TalentHireOrderField =
  | 'HIRED_ON';

export type TalentHireWhere = {
  readonly and?: InputMaybe<ReadonlyArray<TalentHireWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<TalentHireWhere>>;
  readonly not?: InputMaybe<TalentHireWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly kind?: InputMaybe<TalentHireKindFilter>;
  readonly hiredOn?: InputMaybe<DateFilter>;
};

export type TalentNeedOrder = {
  readonly field: TalentNeedOrderField;
  readonly direction: Direction;
};

export type TalentNeedOrderField =
  | 'PUBLISHED_ON';

export type TalentNeedWhere = {
  readonly and?: InputMaybe<ReadonlyArray<TalentNeedWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<TalentNeedWhere>>;
  readonly not?: InputMaybe<TalentNeedWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly position?: InputMaybe<TalentPositionFilter>;
  readonly publishedOn?: InputMaybe<DateFilter>;
};

export type TalentNominateInput = {
  readonly person: Scalars['ID']['input'];
  readonly series: TalentTitleSeries;
  readonly targetLevel: TitleLevel;
  readonly specialty: Scalars['String']['input'];
  readonly specialtyClass: TalentSpecialtyClass;
  readonly nominatedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TalentNominationOrder = {
  readonly field: TalentNominationOrderField;
  readonly direction: Direction;
};

export type TalentNominationOrderField =
  | 'NOMINATED_ON';

export type TalentNominationOutcome =
  | 'REJECTED_FORM'
  | 'REJECTED'
  | 'GRANTED';

export type TalentNominationReferencesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TalentReferenceWhere>;
};

export type TalentNominationStatus =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'WITHDRAWN_BEFORE_SUBMIT'
  | 'WITHDRAWN'
  | 'REJECTED_FORM'
  | 'REJECTED'
  | 'GRANTED';

export type TalentNominationStatusFilter = {
  readonly eq?: InputMaybe<TalentNominationStatus>;
  readonly ne?: InputMaybe<TalentNominationStatus>;
  readonly in?: InputMaybe<ReadonlyArray<TalentNominationStatus>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type TalentNominationWhere = {
  readonly and?: InputMaybe<ReadonlyArray<TalentNominationWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<TalentNominationWhere>>;
  readonly not?: InputMaybe<TalentNominationWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly year?: InputMaybe<IntFilter>;
  readonly nominatedOn?: InputMaybe<DateFilter>;
  readonly status?: InputMaybe<TalentNominationStatusFilter>;
};

export type TalentPartnerKind =
  | 'UNIVERSITY'
  | 'VOCATIONAL_COLLEGE'
  | 'ASSOCIATION';

export type TalentPosition =
  | 'MANAGER'
  | 'ENGINEER'
  | 'SKILLED_WORKER'
  | 'LEADING_TALENT'
  | 'OTHER';

export type TalentPositionFilter = {
  readonly eq?: InputMaybe<TalentPosition>;
  readonly ne?: InputMaybe<TalentPosition>;
  readonly in?: InputMaybe<ReadonlyArray<TalentPosition>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type TalentPublishNeedInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly skill: Scalars['String']['input'];
  readonly position: TalentPosition;
  readonly persons: Scalars['Int']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TalentQueryBasesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TalentBaseWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TalentBaseOrder>>;
};

export type TalentQueryBenefitsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TalentBenefitWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TalentBenefitOrder>>;
};

export type TalentQueryHiresArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TalentHireWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TalentHireOrder>>;
};

export type TalentQueryNeedsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TalentNeedWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TalentNeedOrder>>;
};

export type TalentQueryNominationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TalentNominationWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TalentNominationOrder>>;
};

export type TalentQueryTrainingCoverageArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly region?: InputMaybe<Scalars['RegionCode']['input']>;
};

export type TalentQueryTrainingRecordsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TalentTrainingRecordWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TalentTrainingRecordOrder>>;
};

export type TalentRecordHireInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly kind: TalentHireKind;
  readonly person?: InputMaybe<Scalars['ID']['input']>;
  readonly team?: InputMaybe<Scalars['String']['input']>;
  readonly level: TalentHireLevel;
  readonly hiredOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TalentRecordTrainingInput = {
  readonly person: Scalars['ID']['input'];
  readonly course: Scalars['String']['input'];
  readonly trainedOn: Scalars['Date']['input'];
  readonly hours: Scalars['Int']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TalentReferenceWhere = {
  readonly and?: InputMaybe<ReadonlyArray<TalentReferenceWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<TalentReferenceWhere>>;
  readonly not?: InputMaybe<TalentReferenceWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type TalentSignReferenceInput = {
  readonly nomination: Scalars['ID']['input'];
  readonly referee: Scalars['String']['input'];
  readonly certificateNumber: Scalars['String']['input'];
  readonly specialty: Scalars['String']['input'];
  readonly titleLevel: TitleLevel;
  readonly titledOn: Scalars['Date']['input'];
  readonly signedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TalentSpecialtyClass =
  | 'GENERAL'
  | 'PUBLIC_SAFETY'
  | 'HUMAN_HEALTH';

export type TalentSubmitNominationInput = {
  readonly nomination: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TalentTitleSeries =
  | 'ENGINEERING'
  | 'OTHER';

export type TalentTrainingRecordOrder = {
  readonly field: TalentTrainingRecordOrderField;
  readonly direction: Direction;
};

export type TalentTrainingRecordOrderField =
  | 'TRAINED_ON';

export type TalentTrainingRecordWhere = {
  readonly and?: InputMaybe<ReadonlyArray<TalentTrainingRecordWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<TalentTrainingRecordWhere>>;
  readonly not?: InputMaybe<TalentTrainingRecordWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly trainedOn?: InputMaybe<DateFilter>;
};

export type TalentWithdrawNominationInput = {
  readonly nomination: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TitleLevel =
  | 'SENIOR'
  | 'DEPUTY_SENIOR'
  | 'INTERMEDIATE'
  | 'JUNIOR';

/** A row of a table as `pg` returns it, with the columns that were asked for. */
type RowOf<Table extends keyof TalentTables> = Partial<Readonly<Selectable<TalentTables[Table]>>>;

/** The columns of a row that are always read: its key and its links. */
type LinksOf<Table extends keyof TalentTables> = Links<Readonly<Selectable<TalentTables[Table]>>>;

type Field<Parent, Args, Result> = BatchField<Parent, Args, Result, TalentContext> | DerivedField<Args, Result>;
