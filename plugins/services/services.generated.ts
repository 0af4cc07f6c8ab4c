// Generated from the SDL and the entities by `pnpm generate`. Do not edit.
import type { BatchField, Context, CoreTables, DerivedField, Links, MutationField, Page, RootField, TablesOf, WriteContext } from '@tidu/core';
import type { Selectable } from 'kysely';
import type { config } from './config.ts';
import type { ServicesAppeal, ServicesAppealStep, ServicesAssessment, ServicesAssignment, ServicesCatalogueEntry, ServicesDemonstration, ServicesOfficer, ServicesOrganisation, ServicesRecord, ServicesVisit } from './entities.ts';

/** The tables its statements may read: its own, core's, and those of the plugins it requires. */
export type ServicesTables = CoreTables & TablesOf<readonly [typeof ServicesOrganisation, typeof ServicesAssessment, typeof ServicesDemonstration, typeof ServicesRecord, typeof ServicesCatalogueEntry, typeof ServicesOfficer, typeof ServicesAssignment, typeof ServicesVisit, typeof ServicesAppeal, typeof ServicesAppealStep]>;

export type ServicesContext = Context<ServicesTables, NonNullable<(typeof config)['~standard']['types']>['output']>;

export type ServicesWriteContext = WriteContext<ServicesTables, NonNullable<(typeof config)['~standard']['types']>['output']>;

export type ServicesFields = {
  readonly EnterpriseServices: {
    readonly policyMatches: BatchField<LinksOf<'core.enterprise'>, EnterpriseServicesPolicyMatchesArgs, ReadonlyArray<Determination>, ServicesContext>;
    readonly records: BatchField<LinksOf<'core.enterprise'>, EnterpriseServicesRecordsArgs, Page<RowOf<'services.record'>>, ServicesContext>;
    readonly assignments: BatchField<LinksOf<'core.enterprise'>, EnterpriseServicesAssignmentsArgs, Page<RowOf<'services.assignment'>>, ServicesContext>;
    readonly visits: BatchField<LinksOf<'core.enterprise'>, EnterpriseServicesVisitsArgs, Page<RowOf<'services.visit'>>, ServicesContext>;
    readonly appeals: BatchField<LinksOf<'core.enterprise'>, EnterpriseServicesAppealsArgs, Page<RowOf<'services.appeal'>>, ServicesContext>;
  };
  readonly ServicesAppeal: {
    readonly enterprise?: Field<LinksOf<'services.appeal'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly category?: Field<LinksOf<'services.appeal'>, object, ServicesAppealCategory>;
    readonly title?: Field<LinksOf<'services.appeal'>, object, string>;
    readonly content?: Field<LinksOf<'services.appeal'>, object, string | null | undefined>;
    readonly visit?: Field<LinksOf<'services.appeal'>, object, string | RowOf<'services.visit'> | null | undefined>;
    readonly raisedOn?: Field<LinksOf<'services.appeal'>, object, string>;
    readonly state?: Field<LinksOf<'services.appeal'>, object, ServicesAppealState>;
    readonly department?: Field<LinksOf<'services.appeal'>, object, string | RowOf<'core.department'> | null | undefined>;
    readonly dueOn?: Field<LinksOf<'services.appeal'>, object, string | null | undefined>;
    readonly closedOn?: Field<LinksOf<'services.appeal'>, object, string | null | undefined>;
    readonly satisfaction?: Field<LinksOf<'services.appeal'>, object, number | null | undefined>;
    readonly steps: Field<LinksOf<'services.appeal'>, object, ReadonlyArray<string | RowOf<'services.appeal_step'>>>;
    readonly isSample?: Field<LinksOf<'services.appeal'>, object, boolean>;
    readonly source?: Field<LinksOf<'services.appeal'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'services.appeal'>, object, string>;
    readonly version?: Field<LinksOf<'services.appeal'>, object, number>;
  };
  readonly ServicesAppealPayload?: {
    readonly appeal?: Field<ServicesAppealPayload, object, string | RowOf<'services.appeal'> | null | undefined>;
    readonly errors?: Field<ServicesAppealPayload, object, ReadonlyArray<UserError>>;
  };
  readonly ServicesAppealStep?: {
    readonly number?: Field<LinksOf<'services.appeal_step'>, object, number>;
    readonly state?: Field<LinksOf<'services.appeal_step'>, object, ServicesAppealState>;
    readonly takenOn?: Field<LinksOf<'services.appeal_step'>, object, string>;
    readonly note?: Field<LinksOf<'services.appeal_step'>, object, string | null | undefined>;
  };
  readonly ServicesAssessment?: {
    readonly organisation?: Field<LinksOf<'services.assessment'>, object, string | RowOf<'services.organisation'>>;
    readonly assessedOn?: Field<LinksOf<'services.assessment'>, object, string>;
    readonly coversAllStaff?: Field<LinksOf<'services.assessment'>, object, boolean>;
    readonly coversWholeProcess?: Field<LinksOf<'services.assessment'>, object, boolean>;
    readonly coversEverySide?: Field<LinksOf<'services.assessment'>, object, boolean>;
    readonly conclusion?: Field<LinksOf<'services.assessment'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'services.assessment'>, object, boolean>;
    readonly source?: Field<LinksOf<'services.assessment'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'services.assessment'>, object, string>;
  };
  readonly ServicesAssessmentPayload?: {
    readonly assessment?: Field<ServicesAssessmentPayload, object, string | RowOf<'services.assessment'> | null | undefined>;
    readonly errors?: Field<ServicesAssessmentPayload, object, ReadonlyArray<UserError>>;
  };
  readonly ServicesAssignment?: {
    readonly enterprise?: Field<LinksOf<'services.assignment'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly officer?: Field<LinksOf<'services.assignment'>, object, string | RowOf<'services.officer'> | null | undefined>;
    readonly startedOn?: Field<LinksOf<'services.assignment'>, object, string>;
    readonly endedOn?: Field<LinksOf<'services.assignment'>, object, string | null | undefined>;
    readonly endReason?: Field<LinksOf<'services.assignment'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'services.assignment'>, object, boolean>;
    readonly source?: Field<LinksOf<'services.assignment'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'services.assignment'>, object, string>;
  };
  readonly ServicesAssignmentPayload?: {
    readonly assignment?: Field<ServicesAssignmentPayload, object, string | RowOf<'services.assignment'> | null | undefined>;
    readonly errors?: Field<ServicesAssignmentPayload, object, ReadonlyArray<UserError>>;
  };
  readonly ServicesAutoGrant?: {
    readonly policy?: Field<ServicesAutoGrant, object, Policy>;
    readonly year?: Field<ServicesAutoGrant, object, number>;
    readonly qualifies?: Field<ServicesAutoGrant, object, boolean>;
    readonly obstacles?: Field<ServicesAutoGrant, object, ReadonlyArray<ServicesAutoGrantObstacle>>;
    readonly entry?: Field<ServicesAutoGrant, object, string | RowOf<'services.catalogue_entry'> | null | undefined>;
    readonly reach?: Field<ServicesAutoGrant, object, number | null | undefined>;
    readonly enterprises?: Field<ServicesAutoGrant, ServicesAutoGrantEnterprisesArgs, ReadonlyArray<string | RowOf<'core.enterprise'>> | null | undefined>;
  };
  readonly ServicesAutoGrantObstacle?: {
    readonly kind?: Field<ServicesAutoGrantObstacle, object, ServicesObstacleKind>;
    readonly criterion?: Field<ServicesAutoGrantObstacle, object, string | null | undefined>;
    readonly fact?: Field<ServicesAutoGrantObstacle, object, Fact | null | undefined>;
    readonly parameter?: Field<ServicesAutoGrantObstacle, object, string | null | undefined>;
  };
  readonly ServicesCatalogueEntry: {
    readonly year?: Field<LinksOf<'services.catalogue_entry'>, object, number>;
    readonly policyId?: Field<LinksOf<'services.catalogue_entry'>, object, string>;
    readonly policy: Field<LinksOf<'services.catalogue_entry'>, object, Policy | null | undefined>;
    readonly policyVersion?: Field<LinksOf<'services.catalogue_entry'>, object, string>;
    readonly isCurrent: Field<LinksOf<'services.catalogue_entry'>, object, boolean>;
    readonly publishedOn?: Field<LinksOf<'services.catalogue_entry'>, object, string>;
    readonly documentNumber?: Field<LinksOf<'services.catalogue_entry'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'services.catalogue_entry'>, object, boolean>;
    readonly source?: Field<LinksOf<'services.catalogue_entry'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'services.catalogue_entry'>, object, string>;
  };
  readonly ServicesCataloguePayload?: {
    readonly entries?: Field<ServicesCataloguePayload, object, ReadonlyArray<string | RowOf<'services.catalogue_entry'>> | null | undefined>;
    readonly errors?: Field<ServicesCataloguePayload, object, ReadonlyArray<UserError>>;
  };
  readonly ServicesDemonstration: {
    readonly organisation?: Field<LinksOf<'services.demonstration'>, object, string | RowOf<'services.organisation'>>;
    readonly kind?: Field<LinksOf<'services.demonstration'>, object, ServicesDemonstrationKind>;
    readonly level?: Field<LinksOf<'services.demonstration'>, object, ServicesLevel>;
    readonly validFrom?: Field<LinksOf<'services.demonstration'>, object, string>;
    readonly validTo?: Field<LinksOf<'services.demonstration'>, object, string | null | undefined>;
    readonly isValid: Field<LinksOf<'services.demonstration'>, ServicesDemonstrationIsValidArgs, boolean | null | undefined>;
    readonly documentNumber?: Field<LinksOf<'services.demonstration'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'services.demonstration'>, object, boolean>;
    readonly source?: Field<LinksOf<'services.demonstration'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'services.demonstration'>, object, string>;
  };
  readonly ServicesDemonstrationPayload?: {
    readonly demonstration?: Field<ServicesDemonstrationPayload, object, string | RowOf<'services.demonstration'> | null | undefined>;
    readonly errors?: Field<ServicesDemonstrationPayload, object, ReadonlyArray<UserError>>;
  };
  readonly ServicesOfficer: {
    readonly name?: Field<LinksOf<'services.officer'>, object, string>;
    readonly office?: Field<LinksOf<'services.officer'>, object, string>;
    readonly city?: Field<LinksOf<'services.officer'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly startedOn?: Field<LinksOf<'services.officer'>, object, string>;
    readonly endedOn?: Field<LinksOf<'services.officer'>, object, string | null | undefined>;
    readonly assignments: Field<LinksOf<'services.officer'>, ServicesOfficerAssignmentsArgs, Page<RowOf<'services.assignment'>>>;
    readonly isSample?: Field<LinksOf<'services.officer'>, object, boolean>;
    readonly source?: Field<LinksOf<'services.officer'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'services.officer'>, object, string>;
    readonly version?: Field<LinksOf<'services.officer'>, object, number>;
  };
  readonly ServicesOfficerCoverage?: {
    readonly on?: Field<ServicesOfficerCoverage, object, string>;
    readonly assigned?: Field<ServicesOfficerCoverage, object, number>;
    readonly quality?: Field<ServicesOfficerCoverage, object, number>;
    readonly share?: Field<ServicesOfficerCoverage, object, number | null | undefined>;
  };
  readonly ServicesOfficerPayload?: {
    readonly officer?: Field<ServicesOfficerPayload, object, string | RowOf<'services.officer'> | null | undefined>;
    readonly errors?: Field<ServicesOfficerPayload, object, ReadonlyArray<UserError>>;
  };
  readonly ServicesOrganisation: {
    readonly name?: Field<LinksOf<'services.organisation'>, object, string>;
    readonly level?: Field<LinksOf<'services.organisation'>, object, ServicesLevel>;
    readonly region?: Field<LinksOf<'services.organisation'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly assessments: Field<LinksOf<'services.organisation'>, ServicesOrganisationAssessmentsArgs, Page<RowOf<'services.assessment'>>>;
    readonly demonstrations: Field<LinksOf<'services.organisation'>, ServicesOrganisationDemonstrationsArgs, Page<RowOf<'services.demonstration'>>>;
    readonly isSample?: Field<LinksOf<'services.organisation'>, object, boolean>;
    readonly source?: Field<LinksOf<'services.organisation'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'services.organisation'>, object, string>;
  };
  readonly ServicesOrganisationPayload?: {
    readonly organisation?: Field<ServicesOrganisationPayload, object, string | RowOf<'services.organisation'> | null | undefined>;
    readonly errors?: Field<ServicesOrganisationPayload, object, ReadonlyArray<UserError>>;
  };
  readonly ServicesQuery: {
    readonly organisations: RootField<ServicesQueryOrganisationsArgs, Page<RowOf<'services.organisation'>>, ServicesContext>;
    readonly demonstrations: RootField<ServicesQueryDemonstrationsArgs, Page<RowOf<'services.demonstration'>>, ServicesContext>;
    readonly records: RootField<ServicesQueryRecordsArgs, Page<RowOf<'services.record'>>, ServicesContext>;
    readonly autoGrants: RootField<ServicesQueryAutoGrantsArgs, ReadonlyArray<ServicesAutoGrant>, ServicesContext>;
    readonly catalogueEntries: RootField<ServicesQueryCatalogueEntriesArgs, Page<RowOf<'services.catalogue_entry'>>, ServicesContext>;
    readonly officers: RootField<ServicesQueryOfficersArgs, Page<RowOf<'services.officer'>>, ServicesContext>;
    readonly officerCoverage: RootField<ServicesQueryOfficerCoverageArgs, ServicesOfficerCoverage, ServicesContext>;
    readonly visits: RootField<ServicesQueryVisitsArgs, Page<RowOf<'services.visit'>>, ServicesContext>;
    readonly appeals: RootField<ServicesQueryAppealsArgs, Page<RowOf<'services.appeal'>>, ServicesContext>;
  };
  readonly ServicesRecord?: {
    readonly enterprise?: Field<LinksOf<'services.record'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly organisation?: Field<LinksOf<'services.record'>, object, string | RowOf<'services.organisation'>>;
    readonly kind?: Field<LinksOf<'services.record'>, object, ServicesRecordKind>;
    readonly servedOn?: Field<LinksOf<'services.record'>, object, string>;
    readonly content?: Field<LinksOf<'services.record'>, object, string>;
    readonly rating?: Field<LinksOf<'services.record'>, object, number | null | undefined>;
    readonly isSample?: Field<LinksOf<'services.record'>, object, boolean>;
    readonly source?: Field<LinksOf<'services.record'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'services.record'>, object, string>;
    readonly version?: Field<LinksOf<'services.record'>, object, number>;
  };
  readonly ServicesRecordPayload?: {
    readonly record?: Field<ServicesRecordPayload, object, string | RowOf<'services.record'> | null | undefined>;
    readonly errors?: Field<ServicesRecordPayload, object, ReadonlyArray<UserError>>;
  };
  readonly ServicesVisit?: {
    readonly enterprise?: Field<LinksOf<'services.visit'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly officer?: Field<LinksOf<'services.visit'>, object, string | RowOf<'services.officer'> | null | undefined>;
    readonly occasion?: Field<LinksOf<'services.visit'>, object, ServicesVisitOccasion>;
    readonly visitedOn?: Field<LinksOf<'services.visit'>, object, string>;
    readonly notes?: Field<LinksOf<'services.visit'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'services.visit'>, object, boolean>;
    readonly source?: Field<LinksOf<'services.visit'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'services.visit'>, object, string>;
  };
  readonly ServicesVisitPayload?: {
    readonly visit?: Field<ServicesVisitPayload, object, string | RowOf<'services.visit'> | null | undefined>;
    readonly errors?: Field<ServicesVisitPayload, object, ReadonlyArray<UserError>>;
  };
};

export type ServicesMutations = {
  readonly servicesAddOfficer: MutationField<ServicesAddOfficerInput, ServicesOfficerPayload, ServicesWriteContext>;
  readonly servicesAddOrganisation: MutationField<ServicesAddOrganisationInput, ServicesOrganisationPayload, ServicesWriteContext>;
  readonly servicesAssignOfficer: MutationField<ServicesAssignOfficerInput, ServicesAssignmentPayload, ServicesWriteContext>;
  readonly servicesEndOfficer: MutationField<ServicesEndOfficerInput, ServicesOfficerPayload, ServicesWriteContext>;
  readonly servicesMoveAppeal: MutationField<ServicesMoveAppealInput, ServicesAppealPayload, ServicesWriteContext>;
  readonly servicesPublishCatalogue: MutationField<ServicesPublishCatalogueInput, ServicesCataloguePayload, ServicesWriteContext>;
  readonly servicesRaiseAppeal: MutationField<ServicesRaiseAppealInput, ServicesAppealPayload, ServicesWriteContext>;
  readonly servicesRateAppeal: MutationField<ServicesRateAppealInput, ServicesAppealPayload, ServicesWriteContext>;
  readonly servicesRateService: MutationField<ServicesRateServiceInput, ServicesRecordPayload, ServicesWriteContext>;
  readonly servicesRecogniseDemonstration: MutationField<ServicesRecogniseDemonstrationInput, ServicesDemonstrationPayload, ServicesWriteContext>;
  readonly servicesRecordAssessment: MutationField<ServicesRecordAssessmentInput, ServicesAssessmentPayload, ServicesWriteContext>;
  readonly servicesRecordService: MutationField<ServicesRecordServiceInput, ServicesRecordPayload, ServicesWriteContext>;
  readonly servicesRecordVisit: MutationField<ServicesRecordVisitInput, ServicesVisitPayload, ServicesWriteContext>;
};

export interface AmountRange {
  readonly low: string | bigint;
  readonly high?: string | bigint | null | undefined;
}

export interface CapUse {
  readonly per: ReadonlyArray<CapScope>;
  readonly limit?: string | bigint | null | undefined;
  readonly used?: string | bigint | null | undefined;
}

export interface ComparedNumber {
  readonly text: string;
  readonly exact: string;
  readonly unit?: FactUnit | null | undefined;
}

export interface ComparedSides {
  readonly operator: ComparisonOperator;
  readonly left?: ComparedNumber | null | undefined;
  readonly right?: ComparedNumber | null | undefined;
  readonly result: Truth;
}

export interface Determination {
  readonly policy: Policy;
  readonly policyVersion: string;
  readonly subject?: string | { readonly __typename: string } | null | undefined;
  readonly enterprise?: string | RowOf<'core.enterprise'> | null | undefined;
  readonly on: string;
  readonly eventOn?: string | null | undefined;
  readonly reading: Reading;
  readonly verdict: Verdict;
  readonly amount?: AmountRange | null | undefined;
  readonly appliesIf?: Finding | null | undefined;
  readonly findings: ReadonlyArray<Finding>;
  readonly missing: ReadonlyArray<Fact>;
  readonly missingForAmount: ReadonlyArray<Fact>;
  readonly caps: ReadonlyArray<CapUse>;
  readonly conflictsWith: ReadonlyArray<Policy>;
  readonly repairs: ReadonlyArray<Repair>;
  readonly nextChange?: NextChange | null | undefined;
  readonly otherReadings: ReadonlyArray<OtherReading>;
}

export interface ExclusiveGroup {
  readonly id: string;
  readonly per: ReadonlyArray<CapScope>;
}

export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly labelEn: string;
  readonly plugin: string;
  readonly subject: string;
  readonly type: FactType;
  readonly unit: FactUnit;
  readonly trust: TrustLevel;
  readonly min?: Quantity | null | undefined;
  readonly max?: Quantity | null | undefined;
  readonly codes: ReadonlyArray<string>;
  readonly elements: ReadonlyArray<Fact>;
  readonly recorded: boolean;
}

export interface FactChange {
  readonly fact: Fact;
  readonly from: string;
  readonly to: string;
}

export interface FactReading {
  readonly fact: Fact;
  readonly value?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly on?: string | null | undefined;
  readonly state: FactState;
}

export interface Finding {
  readonly criterion: string;
  readonly title: string;
  readonly titleEn: string;
  readonly clauseId: string;
  readonly clause?: string | RowOf<'core.clause'> | null | undefined;
  readonly result: Truth;
  readonly comparisons: ReadonlyArray<ComparedSides>;
  readonly scores: ReadonlyArray<ScoredIndicator>;
  readonly parameters: ReadonlyArray<ParameterInForce>;
  readonly facts: ReadonlyArray<FactReading>;
}

export interface Interpretation {
  readonly id: string;
  readonly text: string;
  readonly clause: string;
  readonly title: string;
  readonly titleEn: string;
  readonly alternatives: ReadonlyArray<InterpretationAlternative>;
  readonly default: string;
  readonly defaultAsAmended: string;
}

export interface InterpretationAlternative {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
}

export interface InterpretationChoice {
  readonly interpretation: string;
  readonly alternative: string;
}

export interface NextChange {
  readonly on: string;
  readonly verdict: Verdict;
}

export interface OtherReading {
  readonly reading: Reading;
  readonly interpretation?: Interpretation | null | undefined;
  readonly alternative?: string | null | undefined;
  readonly verdict: Verdict;
  readonly amount?: AmountRange | null | undefined;
}

export interface ParameterInForce {
  readonly parameter: PolicyParameter;
  readonly inForce?: ParameterValue | null | undefined;
}

export interface ParameterValue {
  readonly value?: Quantity | null | undefined;
  readonly bands: ReadonlyArray<ScoreBand>;
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly reading?: Reading | null | undefined;
  readonly assuming: ReadonlyArray<InterpretationChoice>;
  readonly citation: RuleCitation;
  readonly status: ProvenanceStatus;
  readonly confidence: Confidence;
}

export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly measure?: string | RowOf<'core.measure'> | null | undefined;
  readonly subject: string;
  readonly plugin: string;
  readonly version: string;
  readonly inForceOn?: Fact | null | undefined;
  readonly windows: ReadonlyArray<PolicyWindow>;
  readonly appliesIf?: PolicyCriterion | null | undefined;
  readonly criteria: ReadonlyArray<PolicyCriterion>;
  readonly amount?: string | null | undefined;
  readonly amountEn?: string | null | undefined;
  readonly parameters: ReadonlyArray<PolicyParameter>;
  readonly facts: ReadonlyArray<Fact>;
  readonly interpretations: ReadonlyArray<Interpretation>;
  readonly caps: ReadonlyArray<PolicyCap>;
  readonly pool?: PolicyPool | null | undefined;
  readonly excludes?: ExclusiveGroup | null | undefined;
}

export interface PolicyCap {
  readonly limit: string;
  readonly limitEn: string;
  readonly parameters: ReadonlyArray<PolicyParameter>;
  readonly per: ReadonlyArray<CapScope>;
}

export interface PolicyCriterion {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly clause: string;
  readonly text: string;
  readonly textEn: string;
  readonly parameters: ReadonlyArray<PolicyParameter>;
  readonly facts: ReadonlyArray<Fact>;
}

export interface PolicyParameter {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly unit: FactUnit;
  readonly values: ReadonlyArray<ParameterValue>;
}

export interface PolicyPool {
  readonly id: string;
  readonly ceiling: PolicyParameter;
  readonly draws: string;
  readonly drawsEn: string;
  readonly order: ReadonlyArray<Fact>;
}

export interface PolicyWindow {
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly reading?: Reading | null | undefined;
  readonly assuming: ReadonlyArray<InterpretationChoice>;
  readonly citation: RuleCitation;
  readonly status: ProvenanceStatus;
  readonly confidence: Confidence;
}

export interface Quantity {
  readonly text: string;
  readonly exact: string;
  readonly unit: FactUnit;
}

export interface Repair {
  readonly changes: ReadonlyArray<FactChange>;
  readonly leadsTo: Verdict;
}

export interface RuleCitation {
  readonly documentId: string;
  readonly document?: string | RowOf<'core.document'> | null | undefined;
  readonly clause: string;
  readonly quote?: string | null | undefined;
}

export interface ScoreBand {
  readonly operator: BandOperator;
  readonly bound: Quantity;
  readonly points: number;
}

export interface ScoredIndicator {
  readonly table?: PolicyParameter | null | undefined;
  readonly band?: ScoreBand | null | undefined;
  readonly value?: ComparedNumber | null | undefined;
  readonly of?: ComparedNumber | null | undefined;
  readonly points?: number | null | undefined;
  readonly maximum?: number | null | undefined;
  readonly facts: ReadonlyArray<Fact>;
}

export interface ServicesAppealPayload {
  readonly appeal?: string | RowOf<'services.appeal'> | null | undefined;
}

export interface ServicesAssessmentPayload {
  readonly assessment?: string | RowOf<'services.assessment'> | null | undefined;
}

export interface ServicesAssignmentPayload {
  readonly assignment?: string | RowOf<'services.assignment'> | null | undefined;
}

export interface ServicesAutoGrant {
  readonly policy: Policy;
  readonly year: number;
  readonly qualifies: boolean;
  readonly obstacles: ReadonlyArray<ServicesAutoGrantObstacle>;
  readonly entry?: string | RowOf<'services.catalogue_entry'> | null | undefined;
  readonly reach?: number | null | undefined;
  readonly enterprises?: ReadonlyArray<string | RowOf<'core.enterprise'>> | null | undefined;
}

export interface ServicesAutoGrantObstacle {
  readonly kind: ServicesObstacleKind;
  readonly criterion?: string | null | undefined;
  readonly fact?: Fact | null | undefined;
  readonly parameter?: string | null | undefined;
}

export interface ServicesCataloguePayload {
  readonly entries?: ReadonlyArray<string | RowOf<'services.catalogue_entry'>> | null | undefined;
}

export interface ServicesDemonstrationPayload {
  readonly demonstration?: string | RowOf<'services.demonstration'> | null | undefined;
}

export interface ServicesOfficerCoverage {
  readonly on: string;
  readonly assigned: number;
  readonly quality: number;
  readonly share?: number | null | undefined;
}

export interface ServicesOfficerPayload {
  readonly officer?: string | RowOf<'services.officer'> | null | undefined;
}

export interface ServicesOrganisationPayload {
  readonly organisation?: string | RowOf<'services.organisation'> | null | undefined;
}

export interface ServicesRecordPayload {
  readonly record?: string | RowOf<'services.record'> | null | undefined;
}

export interface ServicesVisitPayload {
  readonly visit?: string | RowOf<'services.visit'> | null | undefined;
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

export type BandOperator =
  | 'AT_LEAST'
  | 'AT_MOST';

export type CapScope =
  | 'SUBJECT'
  | 'ENTERPRISE'
  | 'PERSON'
  | 'MILESTONE'
  | 'CALENDAR_YEAR'
  | 'PLAN'
  | 'RECOGNITION';

export type ComparisonOperator =
  | 'AT_LEAST'
  | 'MORE_THAN'
  | 'AT_MOST'
  | 'LESS_THAN';

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

export type Direction =
  | 'ASC'
  | 'DESC';

export type EnterpriseFilter = {
  readonly creditCode?: InputMaybe<CreditCodeFilter>;
  readonly region?: InputMaybe<RegionFilter>;
};

export type EnterpriseServicesAppealsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ServicesAppealWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<ServicesAppealOrder>>;
};

export type EnterpriseServicesAssignmentsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ServicesAssignmentWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<ServicesAssignmentOrder>>;
};

export type EnterpriseServicesPolicyMatchesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type EnterpriseServicesRecordsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ServicesRecordWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<ServicesRecordOrder>>;
};

export type EnterpriseServicesVisitsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ServicesVisitWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<ServicesVisitOrder>>;
};

export type FactState =
  | 'KNOWN'
  | 'MISSING'
  | 'STALE'
  | 'CONFLICTING'
  | 'PENDING';

export type FactType =
  | 'MONEY'
  | 'INTEGER'
  | 'RATE_PPM'
  | 'DATE'
  | 'BOOLEAN'
  | 'CODE'
  | 'COLLECTION'
  | 'CERTIFICATES';

export type FactUnit =
  | 'FEN'
  | 'PPM'
  | 'COUNT'
  | 'PERSONS'
  | 'POINTS'
  | 'DAYS'
  | 'MONTHS'
  | 'YEARS'
  | 'DATE'
  | 'NONE';

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

export type ProvenanceStatus =
  | 'LITERAL'
  | 'AMENDED'
  | 'CORRECTED'
  | 'ASSUMED';

export type Reading =
  | 'LITERAL'
  | 'AS_AMENDED';

export type RegionFilter = {
  readonly eq?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ServicesAddOfficerInput = {
  readonly name: Scalars['String']['input'];
  readonly office: Scalars['String']['input'];
  readonly city?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly startedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ServicesAddOrganisationInput = {
  readonly name: Scalars['String']['input'];
  readonly level: ServicesLevel;
  readonly region?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ServicesAppealCategory =
  | 'FINANCING'
  | 'INPUTS'
  | 'STAFF'
  | 'MARKET'
  | 'TECHNOLOGY'
  | 'POLICY'
  | 'OTHER';

export type ServicesAppealOrder = {
  readonly field: ServicesAppealOrderField;
  readonly direction: Direction;
};

export type ServicesAppealOrderField =
  | 'RAISED_ON';

export type ServicesAppealState =
  | 'RAISED'
  | 'ACCEPTED'
  | 'IN_PROGRESS'
  | 'RESOLVED'
  | 'CLOSED'
  | 'REJECTED';

export type ServicesAppealStateFilter = {
  readonly eq?: InputMaybe<ServicesAppealState>;
  readonly ne?: InputMaybe<ServicesAppealState>;
  readonly in?: InputMaybe<ReadonlyArray<ServicesAppealState>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ServicesAppealWhere = {
  readonly and?: InputMaybe<ReadonlyArray<ServicesAppealWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<ServicesAppealWhere>>;
  readonly not?: InputMaybe<ServicesAppealWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly raisedOn?: InputMaybe<DateFilter>;
  readonly state?: InputMaybe<ServicesAppealStateFilter>;
  readonly dueOn?: InputMaybe<DateFilter>;
};

export type ServicesAssessmentWhere = {
  readonly and?: InputMaybe<ReadonlyArray<ServicesAssessmentWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<ServicesAssessmentWhere>>;
  readonly not?: InputMaybe<ServicesAssessmentWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type ServicesAssignOfficerInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly officer: Scalars['ID']['input'];
  readonly startedOn: Scalars['Date']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ServicesAssignmentOrder = {
  readonly field: ServicesAssignmentOrderField;
  readonly direction: Direction;
};

export type ServicesAssignmentOrderField =
  | 'STARTED_ON';

export type ServicesAssignmentWhere = {
  readonly and?: InputMaybe<ReadonlyArray<ServicesAssignmentWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<ServicesAssignmentWhere>>;
  readonly not?: InputMaybe<ServicesAssignmentWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly startedOn?: InputMaybe<DateFilter>;
};

export type ServicesAutoGrantEnterprisesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['ID']['input']>;
};

export type ServicesCatalogueEntryOrder = {
  readonly field: ServicesCatalogueEntryOrderField;
  readonly direction: Direction;
};

export type ServicesCatalogueEntryOrderField =
  | 'YEAR';

export type ServicesCatalogueEntryWhere = {
  readonly and?: InputMaybe<ReadonlyArray<ServicesCatalogueEntryWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<ServicesCatalogueEntryWhere>>;
  readonly not?: InputMaybe<ServicesCatalogueEntryWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly year?: InputMaybe<IntFilter>;
};

export type ServicesDemonstrationIsValidArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type ServicesDemonstrationKind =
  | 'PLATFORM'
  | 'BASE';

export type ServicesDemonstrationKindFilter = {
  readonly eq?: InputMaybe<ServicesDemonstrationKind>;
  readonly ne?: InputMaybe<ServicesDemonstrationKind>;
  readonly in?: InputMaybe<ReadonlyArray<ServicesDemonstrationKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ServicesDemonstrationOrder = {
  readonly field: ServicesDemonstrationOrderField;
  readonly direction: Direction;
};

export type ServicesDemonstrationOrderField =
  | 'VALID_FROM';

export type ServicesDemonstrationWhere = {
  readonly and?: InputMaybe<ReadonlyArray<ServicesDemonstrationWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<ServicesDemonstrationWhere>>;
  readonly not?: InputMaybe<ServicesDemonstrationWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly kind?: InputMaybe<ServicesDemonstrationKindFilter>;
  readonly validFrom?: InputMaybe<DateFilter>;
};

export type ServicesEndOfficerInput = {
  readonly officer: Scalars['ID']['input'];
  readonly endedOn: Scalars['Date']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ServicesLevel =
  | 'NATIONAL'
  | 'PROVINCIAL'
  | 'CITY';

export type ServicesLevelFilter = {
  readonly eq?: InputMaybe<ServicesLevel>;
  readonly ne?: InputMaybe<ServicesLevel>;
  readonly in?: InputMaybe<ReadonlyArray<ServicesLevel>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ServicesMoveAppealInput = {
  readonly appeal: Scalars['ID']['input'];
  readonly state: ServicesAppealState;
  readonly department?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ServicesObstacleKind =
  | 'NOT_IN_FORCE'
  | 'NO_AMOUNT'
  | 'AMOUNT_OPEN'
  | 'FACT_NOT_REGISTERED'
  | 'OPINION';

export type ServicesOfficerAssignmentsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ServicesAssignmentWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<ServicesAssignmentOrder>>;
};

export type ServicesOfficerOrder = {
  readonly field: ServicesOfficerOrderField;
  readonly direction: Direction;
};

export type ServicesOfficerOrderField =
  | 'NAME';

export type ServicesOfficerWhere = {
  readonly and?: InputMaybe<ReadonlyArray<ServicesOfficerWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<ServicesOfficerWhere>>;
  readonly not?: InputMaybe<ServicesOfficerWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type ServicesOrganisationAssessmentsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ServicesAssessmentWhere>;
};

export type ServicesOrganisationDemonstrationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ServicesDemonstrationWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<ServicesDemonstrationOrder>>;
};

export type ServicesOrganisationOrder = {
  readonly field: ServicesOrganisationOrderField;
  readonly direction: Direction;
};

export type ServicesOrganisationOrderField =
  | 'NAME';

export type ServicesOrganisationWhere = {
  readonly and?: InputMaybe<ReadonlyArray<ServicesOrganisationWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<ServicesOrganisationWhere>>;
  readonly not?: InputMaybe<ServicesOrganisationWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly level?: InputMaybe<ServicesLevelFilter>;
};

export type ServicesPublishCatalogueInput = {
  readonly year: Scalars['Int']['input'];
  readonly policies?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly documentNumber?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ServicesQueryAppealsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ServicesAppealWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<ServicesAppealOrder>>;
};

export type ServicesQueryAutoGrantsArgs = {
  readonly year?: InputMaybe<Scalars['Int']['input']>;
  readonly qualifies?: InputMaybe<Scalars['Boolean']['input']>;
  readonly plugin?: InputMaybe<Scalars['String']['input']>;
};

export type ServicesQueryCatalogueEntriesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ServicesCatalogueEntryWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<ServicesCatalogueEntryOrder>>;
};

export type ServicesQueryDemonstrationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ServicesDemonstrationWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<ServicesDemonstrationOrder>>;
};

export type ServicesQueryOfficerCoverageArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type ServicesQueryOfficersArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ServicesOfficerWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<ServicesOfficerOrder>>;
};

export type ServicesQueryOrganisationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ServicesOrganisationWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<ServicesOrganisationOrder>>;
};

export type ServicesQueryRecordsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ServicesRecordWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<ServicesRecordOrder>>;
};

export type ServicesQueryVisitsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ServicesVisitWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<ServicesVisitOrder>>;
};

export type ServicesRaiseAppealInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly category: ServicesAppealCategory;
  readonly title: Scalars['String']['input'];
  readonly content?: InputMaybe<Scalars['String']['input']>;
  readonly visit?: InputMaybe<Scalars['ID']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ServicesRateAppealInput = {
  readonly appeal: Scalars['ID']['input'];
  readonly satisfaction: Scalars['Int']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ServicesRateServiceInput = {
  readonly record: Scalars['ID']['input'];
  readonly rating: Scalars['Int']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ServicesRecogniseDemonstrationInput = {
  readonly organisation: Scalars['ID']['input'];
  readonly kind: ServicesDemonstrationKind;
  readonly level: ServicesLevel;
  readonly validFrom: Scalars['Date']['input'];
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
  readonly documentNumber?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ServicesRecordAssessmentInput = {
  readonly organisation: Scalars['ID']['input'];
  readonly assessedOn: Scalars['Date']['input'];
  readonly coversAllStaff: Scalars['Boolean']['input'];
  readonly coversWholeProcess: Scalars['Boolean']['input'];
  readonly coversEverySide: Scalars['Boolean']['input'];
  readonly conclusion?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ServicesRecordKind =
  | 'INNOVATION'
  | 'DIGITAL'
  | 'FINANCING'
  | 'MARKET'
  | 'MANAGEMENT';

export type ServicesRecordKindFilter = {
  readonly eq?: InputMaybe<ServicesRecordKind>;
  readonly ne?: InputMaybe<ServicesRecordKind>;
  readonly in?: InputMaybe<ReadonlyArray<ServicesRecordKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ServicesRecordOrder = {
  readonly field: ServicesRecordOrderField;
  readonly direction: Direction;
};

export type ServicesRecordOrderField =
  | 'SERVED_ON';

export type ServicesRecordServiceInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly organisation: Scalars['ID']['input'];
  readonly kind: ServicesRecordKind;
  readonly servedOn: Scalars['Date']['input'];
  readonly content: Scalars['String']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ServicesRecordVisitInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly officer: Scalars['ID']['input'];
  readonly occasion: ServicesVisitOccasion;
  readonly visitedOn: Scalars['Date']['input'];
  readonly notes?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ServicesRecordWhere = {
  readonly and?: InputMaybe<ReadonlyArray<ServicesRecordWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<ServicesRecordWhere>>;
  readonly not?: InputMaybe<ServicesRecordWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly kind?: InputMaybe<ServicesRecordKindFilter>;
  readonly servedOn?: InputMaybe<DateFilter>;
};

export type ServicesVisitOccasion =
  | 'EIGHT_MIN_TOUR'
  | 'SITE_VISIT';

export type ServicesVisitOccasionFilter = {
  readonly eq?: InputMaybe<ServicesVisitOccasion>;
  readonly ne?: InputMaybe<ServicesVisitOccasion>;
  readonly in?: InputMaybe<ReadonlyArray<ServicesVisitOccasion>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ServicesVisitOrder = {
  readonly field: ServicesVisitOrderField;
  readonly direction: Direction;
};

export type ServicesVisitOrderField =
  | 'VISITED_ON';

export type ServicesVisitWhere = {
  readonly and?: InputMaybe<ReadonlyArray<ServicesVisitWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<ServicesVisitWhere>>;
  readonly not?: InputMaybe<ServicesVisitWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly occasion?: InputMaybe<ServicesVisitOccasionFilter>;
  readonly visitedOn?: InputMaybe<DateFilter>;
};

export type TrustLevel =
  | 'REGISTRY'
  | 'AUDITED'
  | 'DECLARED'
  | 'OPINION';

export type Truth =
  | 'TRUE'
  | 'FALSE'
  | 'UNKNOWN'
  | 'REVIEW';

export type Verdict =
  | 'ELIGIBLE'
  | 'INELIGIBLE'
  | 'UNKNOWN'
  | 'NEEDS_REVIEW'
  | 'NOT_IN_FORCE';

/** A row of a table as `pg` returns it, with the columns that were asked for. */
type RowOf<Table extends keyof ServicesTables> = Partial<Readonly<Selectable<ServicesTables[Table]>>>;

/** The columns of a row that are always read: its key and its links. */
type LinksOf<Table extends keyof ServicesTables> = Links<Readonly<Selectable<ServicesTables[Table]>>>;

type Field<Parent, Args, Result> = BatchField<Parent, Args, Result, ServicesContext> | DerivedField<Args, Result>;
