// Generated from the SDL and the entities by `pnpm generate`. Do not edit.
import type { BatchField, Context, CoreTables, DerivedField, Links, MutationField, Page, RootField, TablesOf, WriteContext } from '@tidu/core';
import type { Selectable } from 'kysely';
import type { InnovationAchievement, InnovationActivity, InnovationBooking, InnovationCollaboration, InnovationFacility, InnovationFinancingSupport, InnovationInstitution, InnovationInstrument, InnovationJointLab, InnovationJointLabPartner, InnovationNeed, InnovationPairing, InnovationProgramme, InnovationRdDeduction, InnovationRenovation, InnovationScienceProject, InnovationTechnologyCentre } from './entities.ts';

/** The tables its statements may read: its own, core's, and those of the plugins it requires. */
export type InnovationTables = CoreTables & TablesOf<readonly [typeof InnovationInstitution, typeof InnovationProgramme, typeof InnovationScienceProject, typeof InnovationRdDeduction, typeof InnovationTechnologyCentre, typeof InnovationActivity, typeof InnovationAchievement, typeof InnovationNeed, typeof InnovationPairing, typeof InnovationCollaboration, typeof InnovationJointLab, typeof InnovationJointLabPartner, typeof InnovationFacility, typeof InnovationInstrument, typeof InnovationBooking, typeof InnovationRenovation, typeof InnovationFinancingSupport]>;

export type InnovationContext = Context<InnovationTables>;

export type InnovationWriteContext = WriteContext<InnovationTables>;

export type InnovationFields = {
  readonly EnterpriseInnovation: {
    readonly achievements: BatchField<LinksOf<'core.enterprise'>, EnterpriseInnovationAchievementsArgs, Page<RowOf<'innovation.achievement'>>, InnovationContext>;
    readonly needs: BatchField<LinksOf<'core.enterprise'>, EnterpriseInnovationNeedsArgs, Page<RowOf<'innovation.need'>>, InnovationContext>;
    readonly scienceProjects: BatchField<LinksOf<'core.enterprise'>, EnterpriseInnovationScienceProjectsArgs, Page<RowOf<'innovation.science_project'>>, InnovationContext>;
    readonly rdDeductions: BatchField<LinksOf<'core.enterprise'>, EnterpriseInnovationRdDeductionsArgs, Page<RowOf<'innovation.rd_deduction'>>, InnovationContext>;
    readonly technologyCentres: BatchField<LinksOf<'core.enterprise'>, EnterpriseInnovationTechnologyCentresArgs, Page<RowOf<'innovation.technology_centre'>>, InnovationContext>;
    readonly collaborations: BatchField<LinksOf<'core.enterprise'>, EnterpriseInnovationCollaborationsArgs, Page<RowOf<'innovation.collaboration'>>, InnovationContext>;
    readonly jointLabs: BatchField<LinksOf<'core.enterprise'>, EnterpriseInnovationJointLabsArgs, Page<RowOf<'innovation.joint_lab'>>, InnovationContext>;
    readonly bookings: BatchField<LinksOf<'core.enterprise'>, EnterpriseInnovationBookingsArgs, Page<RowOf<'innovation.booking'>>, InnovationContext>;
    readonly renovations: BatchField<LinksOf<'core.enterprise'>, EnterpriseInnovationRenovationsArgs, Page<RowOf<'innovation.renovation'>>, InnovationContext>;
  };
  readonly InnovationAchievement?: {
    readonly enterprise?: Field<LinksOf<'innovation.achievement'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly institution?: Field<LinksOf<'innovation.achievement'>, object, string | RowOf<'innovation.institution'> | null | undefined>;
    readonly publisher?: Field<LinksOf<'innovation.achievement'>, object, string>;
    readonly city?: Field<LinksOf<'innovation.achievement'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly title?: Field<LinksOf<'innovation.achievement'>, object, string>;
    readonly description?: Field<LinksOf<'innovation.achievement'>, object, string | null | undefined>;
    readonly industry?: Field<LinksOf<'innovation.achievement'>, object, string | RowOf<'core.industry'>>;
    readonly industryCode?: Field<LinksOf<'innovation.achievement'>, object, string>;
    readonly chain?: Field<LinksOf<'innovation.achievement'>, object, string | RowOf<'core.chain'> | null | undefined>;
    readonly readiness?: Field<LinksOf<'innovation.achievement'>, object, number | null | undefined>;
    readonly publishedOn?: Field<LinksOf<'innovation.achievement'>, object, string>;
    readonly withdrawnOn?: Field<LinksOf<'innovation.achievement'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'innovation.achievement'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.achievement'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.achievement'>, object, string>;
    readonly version?: Field<LinksOf<'innovation.achievement'>, object, number>;
  };
  readonly InnovationAchievementPayload?: {
    readonly achievement?: Field<InnovationAchievementPayload, object, string | RowOf<'innovation.achievement'> | null | undefined>;
    readonly errors?: Field<InnovationAchievementPayload, object, ReadonlyArray<UserError>>;
  };
  readonly InnovationActivity: {
    readonly kind?: Field<LinksOf<'innovation.activity'>, object, InnovationActivityKind>;
    readonly title?: Field<LinksOf<'innovation.activity'>, object, string>;
    readonly heldOn?: Field<LinksOf<'innovation.activity'>, object, string>;
    readonly region?: Field<LinksOf<'innovation.activity'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly pairings: Field<LinksOf<'innovation.activity'>, InnovationActivityPairingsArgs, Page<RowOf<'innovation.pairing'>>>;
    readonly isSample?: Field<LinksOf<'innovation.activity'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.activity'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.activity'>, object, string>;
  };
  readonly InnovationActivityPayload?: {
    readonly activity?: Field<InnovationActivityPayload, object, string | RowOf<'innovation.activity'> | null | undefined>;
    readonly errors?: Field<InnovationActivityPayload, object, ReadonlyArray<UserError>>;
  };
  readonly InnovationBookedPeriod?: {
    readonly from?: Field<InnovationBookedPeriod, object, string>;
    readonly to?: Field<InnovationBookedPeriod, object, string>;
  };
  readonly InnovationBooking?: {
    readonly enterprise?: Field<LinksOf<'innovation.booking'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly instrument?: Field<LinksOf<'innovation.booking'>, object, string | RowOf<'innovation.instrument'>>;
    readonly fromOn?: Field<LinksOf<'innovation.booking'>, object, string>;
    readonly toOn?: Field<LinksOf<'innovation.booking'>, object, string>;
    readonly fee?: Field<LinksOf<'innovation.booking'>, object, string | bigint | null | undefined>;
    readonly state?: Field<LinksOf<'innovation.booking'>, object, InnovationBookingState>;
    readonly bookedOn?: Field<LinksOf<'innovation.booking'>, object, string>;
    readonly isSample?: Field<LinksOf<'innovation.booking'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.booking'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.booking'>, object, string>;
    readonly version?: Field<LinksOf<'innovation.booking'>, object, number>;
  };
  readonly InnovationBookingPayload?: {
    readonly booking?: Field<InnovationBookingPayload, object, string | RowOf<'innovation.booking'> | null | undefined>;
    readonly errors?: Field<InnovationBookingPayload, object, ReadonlyArray<UserError>>;
  };
  readonly InnovationCollaboration?: {
    readonly enterprise?: Field<LinksOf<'innovation.collaboration'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly institution?: Field<LinksOf<'innovation.collaboration'>, object, string | RowOf<'innovation.institution'>>;
    readonly need?: Field<LinksOf<'innovation.collaboration'>, object, string | RowOf<'innovation.need'> | null | undefined>;
    readonly title?: Field<LinksOf<'innovation.collaboration'>, object, string>;
    readonly cost?: Field<LinksOf<'innovation.collaboration'>, object, string | bigint>;
    readonly agreedOn?: Field<LinksOf<'innovation.collaboration'>, object, string>;
    readonly isSample?: Field<LinksOf<'innovation.collaboration'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.collaboration'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.collaboration'>, object, string>;
  };
  readonly InnovationCollaborationPayload?: {
    readonly collaboration?: Field<InnovationCollaborationPayload, object, string | RowOf<'innovation.collaboration'> | null | undefined>;
    readonly errors?: Field<InnovationCollaborationPayload, object, ReadonlyArray<UserError>>;
  };
  readonly InnovationFacility: {
    readonly institution?: Field<LinksOf<'innovation.facility'>, object, string | RowOf<'innovation.institution'>>;
    readonly name?: Field<LinksOf<'innovation.facility'>, object, string>;
    readonly kind?: Field<LinksOf<'innovation.facility'>, object, InnovationFacilityKind>;
    readonly region?: Field<LinksOf<'innovation.facility'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly openedOn?: Field<LinksOf<'innovation.facility'>, object, string>;
    readonly closedOn?: Field<LinksOf<'innovation.facility'>, object, string | null | undefined>;
    readonly instruments: Field<LinksOf<'innovation.facility'>, InnovationFacilityInstrumentsArgs, Page<RowOf<'innovation.instrument'>>>;
    readonly isSample?: Field<LinksOf<'innovation.facility'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.facility'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.facility'>, object, string>;
  };
  readonly InnovationFacilityPayload?: {
    readonly facility?: Field<InnovationFacilityPayload, object, string | RowOf<'innovation.facility'> | null | undefined>;
    readonly errors?: Field<InnovationFacilityPayload, object, ReadonlyArray<UserError>>;
  };
  readonly InnovationFinancingSupport?: {
    readonly enterprise?: Field<LinksOf<'innovation.financing_support'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly renovation?: Field<LinksOf<'innovation.financing_support'>, object, string | RowOf<'innovation.renovation'>>;
    readonly bank?: Field<LinksOf<'innovation.financing_support'>, object, string>;
    readonly contractNumber?: Field<LinksOf<'innovation.financing_support'>, object, string>;
    readonly principal?: Field<LinksOf<'innovation.financing_support'>, object, string | bigint>;
    readonly rate?: Field<LinksOf<'innovation.financing_support'>, object, number | null | undefined>;
    readonly firstDrawnOn?: Field<LinksOf<'innovation.financing_support'>, object, string>;
    readonly isSample?: Field<LinksOf<'innovation.financing_support'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.financing_support'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.financing_support'>, object, string>;
  };
  readonly InnovationFinancingSupportPayload?: {
    readonly support?: Field<InnovationFinancingSupportPayload, object, string | RowOf<'innovation.financing_support'> | null | undefined>;
    readonly errors?: Field<InnovationFinancingSupportPayload, object, ReadonlyArray<UserError>>;
  };
  readonly InnovationInstitution: {
    readonly name?: Field<LinksOf<'innovation.institution'>, object, string>;
    readonly kind?: Field<LinksOf<'innovation.institution'>, object, InnovationInstitutionKind>;
    readonly city?: Field<LinksOf<'innovation.institution'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly isProvincial?: Field<LinksOf<'innovation.institution'>, object, boolean | null | undefined>;
    readonly achievements: Field<LinksOf<'innovation.institution'>, InnovationInstitutionAchievementsArgs, Page<RowOf<'innovation.achievement'>>>;
    readonly facilities: Field<LinksOf<'innovation.institution'>, InnovationInstitutionFacilitiesArgs, Page<RowOf<'innovation.facility'>>>;
    readonly isSample?: Field<LinksOf<'innovation.institution'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.institution'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.institution'>, object, string>;
  };
  readonly InnovationInstitutionPayload?: {
    readonly institution?: Field<InnovationInstitutionPayload, object, string | RowOf<'innovation.institution'> | null | undefined>;
    readonly errors?: Field<InnovationInstitutionPayload, object, ReadonlyArray<UserError>>;
  };
  readonly InnovationInstrument: {
    readonly facility?: Field<LinksOf<'innovation.instrument'>, object, string | RowOf<'innovation.facility'>>;
    readonly name?: Field<LinksOf<'innovation.instrument'>, object, string>;
    readonly model?: Field<LinksOf<'innovation.instrument'>, object, string | null | undefined>;
    readonly originalValue?: Field<LinksOf<'innovation.instrument'>, object, string | bigint | null | undefined>;
    readonly isPubliclyFunded?: Field<LinksOf<'innovation.instrument'>, object, boolean | null | undefined>;
    readonly isShared?: Field<LinksOf<'innovation.instrument'>, object, boolean>;
    readonly dayFee?: Field<LinksOf<'innovation.instrument'>, object, string | bigint | null | undefined>;
    readonly isSharingDue: Field<LinksOf<'innovation.instrument'>, object, boolean | null | undefined>;
    readonly booked: Field<LinksOf<'innovation.instrument'>, InnovationInstrumentBookedArgs, ReadonlyArray<InnovationBookedPeriod>>;
    readonly isSample?: Field<LinksOf<'innovation.instrument'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.instrument'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.instrument'>, object, string>;
  };
  readonly InnovationInstrumentPayload?: {
    readonly instrument?: Field<InnovationInstrumentPayload, object, string | RowOf<'innovation.instrument'> | null | undefined>;
    readonly errors?: Field<InnovationInstrumentPayload, object, ReadonlyArray<UserError>>;
  };
  readonly InnovationJointLab: {
    readonly enterprise?: Field<LinksOf<'innovation.joint_lab'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly name?: Field<LinksOf<'innovation.joint_lab'>, object, string>;
    readonly agreedOn?: Field<LinksOf<'innovation.joint_lab'>, object, string>;
    readonly agreementNumber?: Field<LinksOf<'innovation.joint_lab'>, object, string | null | undefined>;
    readonly partners: Field<LinksOf<'innovation.joint_lab'>, object, ReadonlyArray<string | RowOf<'innovation.joint_lab_partner'>>>;
    readonly isSample?: Field<LinksOf<'innovation.joint_lab'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.joint_lab'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.joint_lab'>, object, string>;
  };
  readonly InnovationJointLabPartner?: {
    readonly lab?: Field<LinksOf<'innovation.joint_lab_partner'>, object, string | RowOf<'innovation.joint_lab'>>;
    readonly institution?: Field<LinksOf<'innovation.joint_lab_partner'>, object, string | RowOf<'innovation.institution'>>;
    readonly isSample?: Field<LinksOf<'innovation.joint_lab_partner'>, object, boolean>;
  };
  readonly InnovationJointLabPayload?: {
    readonly lab?: Field<InnovationJointLabPayload, object, string | RowOf<'innovation.joint_lab'> | null | undefined>;
    readonly errors?: Field<InnovationJointLabPayload, object, ReadonlyArray<UserError>>;
  };
  readonly InnovationMatch?: {
    readonly rank?: Field<InnovationMatch, object, number>;
    readonly achievement?: Field<InnovationMatch, object, string | RowOf<'innovation.achievement'>>;
    readonly reasons?: Field<InnovationMatch, object, ReadonlyArray<InnovationMatchReason>>;
  };
  readonly InnovationNeed: {
    readonly enterprise?: Field<LinksOf<'innovation.need'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly publisher?: Field<LinksOf<'innovation.need'>, object, string>;
    readonly city?: Field<LinksOf<'innovation.need'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly title?: Field<LinksOf<'innovation.need'>, object, string>;
    readonly industry?: Field<LinksOf<'innovation.need'>, object, string | RowOf<'core.industry'>>;
    readonly industryCode?: Field<LinksOf<'innovation.need'>, object, string>;
    readonly chain?: Field<LinksOf<'innovation.need'>, object, string | RowOf<'core.chain'> | null | undefined>;
    readonly wantedReadiness?: Field<LinksOf<'innovation.need'>, object, number | null | undefined>;
    readonly budget?: Field<LinksOf<'innovation.need'>, object, string | bigint | null | undefined>;
    readonly publishedOn?: Field<LinksOf<'innovation.need'>, object, string>;
    readonly dueOn?: Field<LinksOf<'innovation.need'>, object, string | null | undefined>;
    readonly closedOn?: Field<LinksOf<'innovation.need'>, object, string | null | undefined>;
    readonly matches: Field<LinksOf<'innovation.need'>, InnovationNeedMatchesArgs, ReadonlyArray<InnovationMatch>>;
    readonly pairings: Field<LinksOf<'innovation.need'>, InnovationNeedPairingsArgs, Page<RowOf<'innovation.pairing'>>>;
    readonly isSample?: Field<LinksOf<'innovation.need'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.need'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.need'>, object, string>;
    readonly version?: Field<LinksOf<'innovation.need'>, object, number>;
  };
  readonly InnovationNeedPayload?: {
    readonly need?: Field<InnovationNeedPayload, object, string | RowOf<'innovation.need'> | null | undefined>;
    readonly errors?: Field<InnovationNeedPayload, object, ReadonlyArray<UserError>>;
  };
  readonly InnovationPairing?: {
    readonly enterprise?: Field<LinksOf<'innovation.pairing'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly need?: Field<LinksOf<'innovation.pairing'>, object, string | RowOf<'innovation.need'>>;
    readonly achievement?: Field<LinksOf<'innovation.pairing'>, object, string | RowOf<'innovation.achievement'>>;
    readonly activity?: Field<LinksOf<'innovation.pairing'>, object, string | RowOf<'innovation.activity'> | null | undefined>;
    readonly proposedOn?: Field<LinksOf<'innovation.pairing'>, object, string>;
    readonly state?: Field<LinksOf<'innovation.pairing'>, object, InnovationPairingState>;
    readonly decidedOn?: Field<LinksOf<'innovation.pairing'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'innovation.pairing'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.pairing'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.pairing'>, object, string>;
    readonly version?: Field<LinksOf<'innovation.pairing'>, object, number>;
  };
  readonly InnovationPairingPayload?: {
    readonly pairing?: Field<InnovationPairingPayload, object, string | RowOf<'innovation.pairing'> | null | undefined>;
    readonly errors?: Field<InnovationPairingPayload, object, ReadonlyArray<UserError>>;
  };
  readonly InnovationProgramme: {
    readonly title?: Field<LinksOf<'innovation.programme'>, object, string>;
    readonly year?: Field<LinksOf<'innovation.programme'>, object, number>;
    readonly opensOn?: Field<LinksOf<'innovation.programme'>, object, string>;
    readonly closesOn?: Field<LinksOf<'innovation.programme'>, object, string>;
    readonly places?: Field<LinksOf<'innovation.programme'>, object, number | null | undefined>;
    readonly documentNumber?: Field<LinksOf<'innovation.programme'>, object, string | null | undefined>;
    readonly rankedOn?: Field<LinksOf<'innovation.programme'>, object, string | null | undefined>;
    readonly projects: Field<LinksOf<'innovation.programme'>, InnovationProgrammeProjectsArgs, Page<RowOf<'innovation.science_project'>>>;
    readonly isSample?: Field<LinksOf<'innovation.programme'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.programme'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.programme'>, object, string>;
    readonly version?: Field<LinksOf<'innovation.programme'>, object, number>;
  };
  readonly InnovationProgrammePayload?: {
    readonly programme?: Field<InnovationProgrammePayload, object, string | RowOf<'innovation.programme'> | null | undefined>;
    readonly errors?: Field<InnovationProgrammePayload, object, ReadonlyArray<UserError>>;
  };
  readonly InnovationQuery: {
    readonly institutions: RootField<InnovationQueryInstitutionsArgs, Page<RowOf<'innovation.institution'>>, InnovationContext>;
    readonly programmes: RootField<InnovationQueryProgrammesArgs, Page<RowOf<'innovation.programme'>>, InnovationContext>;
    readonly scienceProjects: RootField<InnovationQueryScienceProjectsArgs, Page<RowOf<'innovation.science_project'>>, InnovationContext>;
    readonly rdDeductions: RootField<InnovationQueryRdDeductionsArgs, Page<RowOf<'innovation.rd_deduction'>>, InnovationContext>;
    readonly technologyCentres: RootField<InnovationQueryTechnologyCentresArgs, Page<RowOf<'innovation.technology_centre'>>, InnovationContext>;
    readonly activities: RootField<InnovationQueryActivitiesArgs, Page<RowOf<'innovation.activity'>>, InnovationContext>;
    readonly achievements: RootField<InnovationQueryAchievementsArgs, Page<RowOf<'innovation.achievement'>>, InnovationContext>;
    readonly needs: RootField<InnovationQueryNeedsArgs, Page<RowOf<'innovation.need'>>, InnovationContext>;
    readonly collaborations: RootField<InnovationQueryCollaborationsArgs, Page<RowOf<'innovation.collaboration'>>, InnovationContext>;
    readonly jointLabs: RootField<InnovationQueryJointLabsArgs, Page<RowOf<'innovation.joint_lab'>>, InnovationContext>;
    readonly facilities: RootField<InnovationQueryFacilitiesArgs, Page<RowOf<'innovation.facility'>>, InnovationContext>;
    readonly instruments: RootField<InnovationQueryInstrumentsArgs, Page<RowOf<'innovation.instrument'>>, InnovationContext>;
    readonly bookings: RootField<InnovationQueryBookingsArgs, Page<RowOf<'innovation.booking'>>, InnovationContext>;
    readonly renovations: RootField<InnovationQueryRenovationsArgs, Page<RowOf<'innovation.renovation'>>, InnovationContext>;
    readonly financingSupports: RootField<InnovationQueryFinancingSupportsArgs, Page<RowOf<'innovation.financing_support'>>, InnovationContext>;
  };
  readonly InnovationRdDeduction?: {
    readonly enterprise?: Field<LinksOf<'innovation.rd_deduction'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly year?: Field<LinksOf<'innovation.rd_deduction'>, object, number>;
    readonly qualifiedExpense?: Field<LinksOf<'innovation.rd_deduction'>, object, string | bigint>;
    readonly isSample?: Field<LinksOf<'innovation.rd_deduction'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.rd_deduction'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.rd_deduction'>, object, string>;
  };
  readonly InnovationRdDeductionPayload?: {
    readonly deduction?: Field<InnovationRdDeductionPayload, object, string | RowOf<'innovation.rd_deduction'> | null | undefined>;
    readonly errors?: Field<InnovationRdDeductionPayload, object, ReadonlyArray<UserError>>;
  };
  readonly InnovationRenovation: {
    readonly enterprise?: Field<LinksOf<'innovation.renovation'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly title?: Field<LinksOf<'innovation.renovation'>, object, string>;
    readonly investment?: Field<LinksOf<'innovation.renovation'>, object, string | bigint>;
    readonly catalogueClass?: Field<LinksOf<'innovation.renovation'>, object, InnovationCatalogueClass | null | undefined>;
    readonly filedOn?: Field<LinksOf<'innovation.renovation'>, object, string>;
    readonly appliedOn?: Field<LinksOf<'innovation.renovation'>, object, string | null | undefined>;
    readonly listedOn?: Field<LinksOf<'innovation.renovation'>, object, string | null | undefined>;
    readonly financingSupports: Field<LinksOf<'innovation.renovation'>, InnovationRenovationFinancingSupportsArgs, Page<RowOf<'innovation.financing_support'>>>;
    readonly isSample?: Field<LinksOf<'innovation.renovation'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.renovation'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.renovation'>, object, string>;
    readonly version?: Field<LinksOf<'innovation.renovation'>, object, number>;
  };
  readonly InnovationRenovationPayload?: {
    readonly renovation?: Field<InnovationRenovationPayload, object, string | RowOf<'innovation.renovation'> | null | undefined>;
    readonly errors?: Field<InnovationRenovationPayload, object, ReadonlyArray<UserError>>;
  };
  readonly InnovationScienceProject?: {
    readonly enterprise?: Field<LinksOf<'innovation.science_project'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly programme?: Field<LinksOf<'innovation.science_project'>, object, string | RowOf<'innovation.programme'>>;
    readonly title?: Field<LinksOf<'innovation.science_project'>, object, string>;
    readonly appliedOn?: Field<LinksOf<'innovation.science_project'>, object, string>;
    readonly state?: Field<LinksOf<'innovation.science_project'>, object, InnovationScienceProjectState>;
    readonly place?: Field<LinksOf<'innovation.science_project'>, object, number | null | undefined>;
    readonly hadPriority?: Field<LinksOf<'innovation.science_project'>, object, boolean | null | undefined>;
    readonly reason?: Field<LinksOf<'innovation.science_project'>, object, string | null | undefined>;
    readonly decidedOn?: Field<LinksOf<'innovation.science_project'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'innovation.science_project'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.science_project'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.science_project'>, object, string>;
    readonly version?: Field<LinksOf<'innovation.science_project'>, object, number>;
  };
  readonly InnovationScienceProjectPayload?: {
    readonly project?: Field<InnovationScienceProjectPayload, object, string | RowOf<'innovation.science_project'> | null | undefined>;
    readonly errors?: Field<InnovationScienceProjectPayload, object, ReadonlyArray<UserError>>;
  };
  readonly InnovationTechnologyCentre?: {
    readonly enterprise?: Field<LinksOf<'innovation.technology_centre'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly sector?: Field<LinksOf<'innovation.technology_centre'>, object, InnovationCentreSector>;
    readonly equipmentValue?: Field<LinksOf<'innovation.technology_centre'>, object, string | bigint>;
    readonly appliedOn?: Field<LinksOf<'innovation.technology_centre'>, object, string>;
    readonly state?: Field<LinksOf<'innovation.technology_centre'>, object, InnovationCentreState>;
    readonly decidedOn?: Field<LinksOf<'innovation.technology_centre'>, object, string | null | undefined>;
    readonly reason?: Field<LinksOf<'innovation.technology_centre'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'innovation.technology_centre'>, object, boolean>;
    readonly source?: Field<LinksOf<'innovation.technology_centre'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'innovation.technology_centre'>, object, string>;
    readonly version?: Field<LinksOf<'innovation.technology_centre'>, object, number>;
  };
  readonly InnovationTechnologyCentrePayload?: {
    readonly centre?: Field<InnovationTechnologyCentrePayload, object, string | RowOf<'innovation.technology_centre'> | null | undefined>;
    readonly errors?: Field<InnovationTechnologyCentrePayload, object, ReadonlyArray<UserError>>;
  };
};

export type InnovationMutations = {
  readonly innovationAddActivity: MutationField<InnovationAddActivityInput, InnovationActivityPayload, InnovationWriteContext>;
  readonly innovationAddFacility: MutationField<InnovationAddFacilityInput, InnovationFacilityPayload, InnovationWriteContext>;
  readonly innovationAddInstitution: MutationField<InnovationAddInstitutionInput, InnovationInstitutionPayload, InnovationWriteContext>;
  readonly innovationAddInstrument: MutationField<InnovationAddInstrumentInput, InnovationInstrumentPayload, InnovationWriteContext>;
  readonly innovationAddProgramme: MutationField<InnovationAddProgrammeInput, InnovationProgrammePayload, InnovationWriteContext>;
  readonly innovationApplyForProgramme: MutationField<InnovationApplyForProgrammeInput, InnovationScienceProjectPayload, InnovationWriteContext>;
  readonly innovationApplyForTechnologyCentre: MutationField<InnovationApplyForTechnologyCentreInput, InnovationTechnologyCentrePayload, InnovationWriteContext>;
  readonly innovationBookInstrument: MutationField<InnovationBookInstrumentInput, InnovationBookingPayload, InnovationWriteContext>;
  readonly innovationCancelBooking: MutationField<InnovationCancelBookingInput, InnovationBookingPayload, InnovationWriteContext>;
  readonly innovationCloseNeed: MutationField<InnovationCloseNeedInput, InnovationNeedPayload, InnovationWriteContext>;
  readonly innovationDecidePairing: MutationField<InnovationDecidePairingInput, InnovationPairingPayload, InnovationWriteContext>;
  readonly innovationDecideTechnologyCentre: MutationField<InnovationDecideTechnologyCentreInput, InnovationTechnologyCentrePayload, InnovationWriteContext>;
  readonly innovationFileRenovation: MutationField<InnovationFileRenovationInput, InnovationRenovationPayload, InnovationWriteContext>;
  readonly innovationFoundJointLab: MutationField<InnovationFoundJointLabInput, InnovationJointLabPayload, InnovationWriteContext>;
  readonly innovationListRenovation: MutationField<InnovationListRenovationInput, InnovationRenovationPayload, InnovationWriteContext>;
  readonly innovationProposePairing: MutationField<InnovationProposePairingInput, InnovationPairingPayload, InnovationWriteContext>;
  readonly innovationPublishAchievement: MutationField<InnovationPublishAchievementInput, InnovationAchievementPayload, InnovationWriteContext>;
  readonly innovationPublishNeed: MutationField<InnovationPublishNeedInput, InnovationNeedPayload, InnovationWriteContext>;
  readonly innovationRecommendForProgramme: MutationField<InnovationRecommendForProgrammeInput, InnovationProgrammePayload, InnovationWriteContext>;
  readonly innovationRecordCollaboration: MutationField<InnovationRecordCollaborationInput, InnovationCollaborationPayload, InnovationWriteContext>;
  readonly innovationRecordFinancingSupport: MutationField<InnovationRecordFinancingSupportInput, InnovationFinancingSupportPayload, InnovationWriteContext>;
  readonly innovationRecordRdDeduction: MutationField<InnovationRecordRdDeductionInput, InnovationRdDeductionPayload, InnovationWriteContext>;
  readonly innovationWithdrawAchievement: MutationField<InnovationWithdrawAchievementInput, InnovationAchievementPayload, InnovationWriteContext>;
};

export interface InnovationAchievementPayload {
  readonly achievement?: string | RowOf<'innovation.achievement'> | null | undefined;
}

export interface InnovationActivityPayload {
  readonly activity?: string | RowOf<'innovation.activity'> | null | undefined;
}

export interface InnovationBookedPeriod {
  readonly from: string;
  readonly to: string;
}

export interface InnovationBookingPayload {
  readonly booking?: string | RowOf<'innovation.booking'> | null | undefined;
}

export interface InnovationCollaborationPayload {
  readonly collaboration?: string | RowOf<'innovation.collaboration'> | null | undefined;
}

export interface InnovationFacilityPayload {
  readonly facility?: string | RowOf<'innovation.facility'> | null | undefined;
}

export interface InnovationFinancingSupportPayload {
  readonly support?: string | RowOf<'innovation.financing_support'> | null | undefined;
}

export interface InnovationInstitutionPayload {
  readonly institution?: string | RowOf<'innovation.institution'> | null | undefined;
}

export interface InnovationInstrumentPayload {
  readonly instrument?: string | RowOf<'innovation.instrument'> | null | undefined;
}

export interface InnovationJointLabPayload {
  readonly lab?: string | RowOf<'innovation.joint_lab'> | null | undefined;
}

export interface InnovationMatch {
  readonly rank: number;
  readonly achievement: string | RowOf<'innovation.achievement'>;
  readonly reasons: ReadonlyArray<InnovationMatchReason>;
}

export interface InnovationNeedPayload {
  readonly need?: string | RowOf<'innovation.need'> | null | undefined;
}

export interface InnovationPairingPayload {
  readonly pairing?: string | RowOf<'innovation.pairing'> | null | undefined;
}

export interface InnovationProgrammePayload {
  readonly programme?: string | RowOf<'innovation.programme'> | null | undefined;
}

export interface InnovationRdDeductionPayload {
  readonly deduction?: string | RowOf<'innovation.rd_deduction'> | null | undefined;
}

export interface InnovationRenovationPayload {
  readonly renovation?: string | RowOf<'innovation.renovation'> | null | undefined;
}

export interface InnovationScienceProjectPayload {
  readonly project?: string | RowOf<'innovation.science_project'> | null | undefined;
}

export interface InnovationTechnologyCentrePayload {
  readonly centre?: string | RowOf<'innovation.technology_centre'> | null | undefined;
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

export type EnterpriseInnovationAchievementsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationAchievementWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationAchievementOrder>>;
};

export type EnterpriseInnovationBookingsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationBookingWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationBookingOrder>>;
};

export type EnterpriseInnovationCollaborationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationCollaborationWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationCollaborationOrder>>;
};

export type EnterpriseInnovationJointLabsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationJointLabWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationJointLabOrder>>;
};

export type EnterpriseInnovationNeedsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationNeedWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationNeedOrder>>;
};

export type EnterpriseInnovationRdDeductionsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationRdDeductionWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationRdDeductionOrder>>;
};

export type EnterpriseInnovationRenovationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationRenovationWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationRenovationOrder>>;
};

export type EnterpriseInnovationScienceProjectsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationScienceProjectWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationScienceProjectOrder>>;
};

export type EnterpriseInnovationTechnologyCentresArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationTechnologyCentreWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationTechnologyCentreOrder>>;
};

export type IDFilter = {
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type InnovationAchievementOrder = {
  readonly field: InnovationAchievementOrderField;
  readonly direction: Direction;
};

export type InnovationAchievementOrderField =
  | 'PUBLISHED_ON';

export type InnovationAchievementWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationAchievementWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationAchievementWhere>>;
  readonly not?: InputMaybe<InnovationAchievementWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly industryCode?: InputMaybe<StringFilter>;
  readonly publishedOn?: InputMaybe<DateFilter>;
};

export type InnovationActivityKind =
  | 'SPECIAL_ACTION'
  | 'MATCH_EVENT';

export type InnovationActivityKindFilter = {
  readonly eq?: InputMaybe<InnovationActivityKind>;
  readonly ne?: InputMaybe<InnovationActivityKind>;
  readonly in?: InputMaybe<ReadonlyArray<InnovationActivityKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type InnovationActivityOrder = {
  readonly field: InnovationActivityOrderField;
  readonly direction: Direction;
};

export type InnovationActivityOrderField =
  | 'HELD_ON';

export type InnovationActivityPairingsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationPairingWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationPairingOrder>>;
};

export type InnovationActivityWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationActivityWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationActivityWhere>>;
  readonly not?: InputMaybe<InnovationActivityWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly kind?: InputMaybe<InnovationActivityKindFilter>;
  readonly heldOn?: InputMaybe<DateFilter>;
};

export type InnovationAddActivityInput = {
  readonly kind: InnovationActivityKind;
  readonly title: Scalars['String']['input'];
  readonly heldOn: Scalars['Date']['input'];
  readonly region?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationAddFacilityInput = {
  readonly institution: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly kind: InnovationFacilityKind;
  readonly region?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly openedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationAddInstitutionInput = {
  readonly name: Scalars['String']['input'];
  readonly kind: InnovationInstitutionKind;
  readonly city?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly isProvincial?: InputMaybe<Scalars['Boolean']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationAddInstrumentInput = {
  readonly facility: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly model?: InputMaybe<Scalars['String']['input']>;
  readonly originalValue?: InputMaybe<Scalars['Money']['input']>;
  readonly isPubliclyFunded?: InputMaybe<Scalars['Boolean']['input']>;
  readonly isShared: Scalars['Boolean']['input'];
  readonly dayFee?: InputMaybe<Scalars['Money']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationAddProgrammeInput = {
  readonly title: Scalars['String']['input'];
  readonly year: Scalars['Int']['input'];
  readonly opensOn: Scalars['Date']['input'];
  readonly closesOn: Scalars['Date']['input'];
  readonly places?: InputMaybe<Scalars['Int']['input']>;
  readonly documentNumber?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationApplyForProgrammeInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly programme: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationApplyForTechnologyCentreInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly sector: InnovationCentreSector;
  readonly equipmentValue: Scalars['Money']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationBookInstrumentInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly instrument: Scalars['ID']['input'];
  readonly fromOn: Scalars['Date']['input'];
  readonly toOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationBookingOrder = {
  readonly field: InnovationBookingOrderField;
  readonly direction: Direction;
};

export type InnovationBookingOrderField =
  | 'FROM_ON';

export type InnovationBookingState =
  | 'BOOKED'
  | 'CANCELLED';

export type InnovationBookingWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationBookingWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationBookingWhere>>;
  readonly not?: InputMaybe<InnovationBookingWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly fromOn?: InputMaybe<DateFilter>;
};

export type InnovationCancelBookingInput = {
  readonly booking: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationCatalogueClass =
  | 'ENCOURAGED'
  | 'PERMITTED'
  | 'RESTRICTED'
  | 'ELIMINATED';

export type InnovationCentreSector =
  | 'INDUSTRY'
  | 'SOFTWARE'
  | 'AGRI_PROCESSING'
  | 'CONSTRUCTION';

export type InnovationCentreState =
  | 'APPLIED'
  | 'RECOGNISED'
  | 'REFUSED';

export type InnovationCentreStateFilter = {
  readonly eq?: InputMaybe<InnovationCentreState>;
  readonly ne?: InputMaybe<InnovationCentreState>;
  readonly in?: InputMaybe<ReadonlyArray<InnovationCentreState>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type InnovationCloseNeedInput = {
  readonly need: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationCollaborationOrder = {
  readonly field: InnovationCollaborationOrderField;
  readonly direction: Direction;
};

export type InnovationCollaborationOrderField =
  | 'AGREED_ON';

export type InnovationCollaborationWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationCollaborationWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationCollaborationWhere>>;
  readonly not?: InputMaybe<InnovationCollaborationWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly agreedOn?: InputMaybe<DateFilter>;
};

export type InnovationDecidePairingInput = {
  readonly pairing: Scalars['ID']['input'];
  readonly agreed: Scalars['Boolean']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationDecideTechnologyCentreInput = {
  readonly centre: Scalars['ID']['input'];
  readonly recognised: Scalars['Boolean']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationFacilityInstrumentsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationInstrumentWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationInstrumentOrder>>;
};

export type InnovationFacilityKind =
  | 'BENCH_SCALE'
  | 'PILOT_SCALE'
  | 'LABORATORY';

export type InnovationFacilityKindFilter = {
  readonly eq?: InputMaybe<InnovationFacilityKind>;
  readonly ne?: InputMaybe<InnovationFacilityKind>;
  readonly in?: InputMaybe<ReadonlyArray<InnovationFacilityKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type InnovationFacilityOrder = {
  readonly field: InnovationFacilityOrderField;
  readonly direction: Direction;
};

export type InnovationFacilityOrderField =
  | 'NAME';

export type InnovationFacilityWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationFacilityWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationFacilityWhere>>;
  readonly not?: InputMaybe<InnovationFacilityWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly kind?: InputMaybe<InnovationFacilityKindFilter>;
};

export type InnovationFileRenovationInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly investment: Scalars['Money']['input'];
  readonly catalogueClass?: InputMaybe<InnovationCatalogueClass>;
  readonly filedOn: Scalars['Date']['input'];
  readonly isApplied: Scalars['Boolean']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationFinancingSupportOrder = {
  readonly field: InnovationFinancingSupportOrderField;
  readonly direction: Direction;
};

export type InnovationFinancingSupportOrderField =
  | 'FIRST_DRAWN_ON';

export type InnovationFinancingSupportWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationFinancingSupportWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationFinancingSupportWhere>>;
  readonly not?: InputMaybe<InnovationFinancingSupportWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly firstDrawnOn?: InputMaybe<DateFilter>;
};

export type InnovationFoundJointLabInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly agreedOn: Scalars['Date']['input'];
  readonly agreementNumber?: InputMaybe<Scalars['String']['input']>;
  readonly partners: ReadonlyArray<Scalars['ID']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationInstitutionAchievementsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationAchievementWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationAchievementOrder>>;
};

export type InnovationInstitutionFacilitiesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationFacilityWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationFacilityOrder>>;
};

export type InnovationInstitutionKind =
  | 'UNIVERSITY'
  | 'RESEARCH_INSTITUTE'
  | 'PROVINCIAL_INNOVATION_LAB'
  | 'LARGE_ENTERPRISE'
  | 'OTHER';

export type InnovationInstitutionKindFilter = {
  readonly eq?: InputMaybe<InnovationInstitutionKind>;
  readonly ne?: InputMaybe<InnovationInstitutionKind>;
  readonly in?: InputMaybe<ReadonlyArray<InnovationInstitutionKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type InnovationInstitutionOrder = {
  readonly field: InnovationInstitutionOrderField;
  readonly direction: Direction;
};

export type InnovationInstitutionOrderField =
  | 'NAME';

export type InnovationInstitutionWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationInstitutionWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationInstitutionWhere>>;
  readonly not?: InputMaybe<InnovationInstitutionWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly kind?: InputMaybe<InnovationInstitutionKindFilter>;
};

export type InnovationInstrumentBookedArgs = {
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  readonly days: Scalars['Int']['input'];
};

export type InnovationInstrumentOrder = {
  readonly field: InnovationInstrumentOrderField;
  readonly direction: Direction;
};

export type InnovationInstrumentOrderField =
  | 'NAME';

export type InnovationInstrumentWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationInstrumentWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationInstrumentWhere>>;
  readonly not?: InputMaybe<InnovationInstrumentWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type InnovationJointLabOrder = {
  readonly field: InnovationJointLabOrderField;
  readonly direction: Direction;
};

export type InnovationJointLabOrderField =
  | 'AGREED_ON';

export type InnovationJointLabWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationJointLabWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationJointLabWhere>>;
  readonly not?: InputMaybe<InnovationJointLabWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly agreedOn?: InputMaybe<DateFilter>;
};

export type InnovationListRenovationInput = {
  readonly renovation: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationMatchReason =
  | 'SAME_INDUSTRY'
  | 'SAME_CHAIN'
  | 'READY'
  | 'SAME_CITY';

export type InnovationNeedMatchesArgs = {
  readonly first: Scalars['Int']['input'];
};

export type InnovationNeedOrder = {
  readonly field: InnovationNeedOrderField;
  readonly direction: Direction;
};

export type InnovationNeedOrderField =
  | 'PUBLISHED_ON';

export type InnovationNeedPairingsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationPairingWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationPairingOrder>>;
};

export type InnovationNeedWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationNeedWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationNeedWhere>>;
  readonly not?: InputMaybe<InnovationNeedWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly industryCode?: InputMaybe<StringFilter>;
  readonly publishedOn?: InputMaybe<DateFilter>;
};

export type InnovationPairingOrder = {
  readonly field: InnovationPairingOrderField;
  readonly direction: Direction;
};

export type InnovationPairingOrderField =
  | 'PROPOSED_ON';

export type InnovationPairingState =
  | 'PROPOSED'
  | 'AGREED'
  | 'DROPPED';

export type InnovationPairingWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationPairingWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationPairingWhere>>;
  readonly not?: InputMaybe<InnovationPairingWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type InnovationProgrammeOrder = {
  readonly field: InnovationProgrammeOrderField;
  readonly direction: Direction;
};

export type InnovationProgrammeOrderField =
  | 'OPENS_ON';

export type InnovationProgrammeProjectsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationScienceProjectWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationScienceProjectOrder>>;
};

export type InnovationProgrammeWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationProgrammeWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationProgrammeWhere>>;
  readonly not?: InputMaybe<InnovationProgrammeWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly opensOn?: InputMaybe<DateFilter>;
};

export type InnovationProposePairingInput = {
  readonly need: Scalars['ID']['input'];
  readonly achievement: Scalars['ID']['input'];
  readonly activity?: InputMaybe<Scalars['ID']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationPublishAchievementInput = {
  readonly enterprise?: InputMaybe<Scalars['ID']['input']>;
  readonly institution?: InputMaybe<Scalars['ID']['input']>;
  readonly title: Scalars['String']['input'];
  readonly industry: Scalars['String']['input'];
  readonly chain?: InputMaybe<Scalars['ID']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly readiness?: InputMaybe<Scalars['Int']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationPublishNeedInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly industry: Scalars['String']['input'];
  readonly chain?: InputMaybe<Scalars['ID']['input']>;
  readonly wantedReadiness?: InputMaybe<Scalars['Int']['input']>;
  readonly budget?: InputMaybe<Scalars['Money']['input']>;
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationQueryAchievementsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationAchievementWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationAchievementOrder>>;
};

export type InnovationQueryActivitiesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationActivityWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationActivityOrder>>;
};

export type InnovationQueryBookingsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationBookingWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationBookingOrder>>;
};

export type InnovationQueryCollaborationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationCollaborationWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationCollaborationOrder>>;
};

export type InnovationQueryFacilitiesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationFacilityWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationFacilityOrder>>;
};

export type InnovationQueryFinancingSupportsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationFinancingSupportWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationFinancingSupportOrder>>;
};

export type InnovationQueryInstitutionsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationInstitutionWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationInstitutionOrder>>;
};

export type InnovationQueryInstrumentsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationInstrumentWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationInstrumentOrder>>;
};

export type InnovationQueryJointLabsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationJointLabWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationJointLabOrder>>;
};

export type InnovationQueryNeedsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationNeedWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationNeedOrder>>;
};

export type InnovationQueryProgrammesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationProgrammeWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationProgrammeOrder>>;
};

export type InnovationQueryRdDeductionsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationRdDeductionWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationRdDeductionOrder>>;
};

export type InnovationQueryRenovationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationRenovationWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationRenovationOrder>>;
};

export type InnovationQueryScienceProjectsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationScienceProjectWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationScienceProjectOrder>>;
};

export type InnovationQueryTechnologyCentresArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationTechnologyCentreWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationTechnologyCentreOrder>>;
};

export type InnovationRdDeductionOrder = {
  readonly field: InnovationRdDeductionOrderField;
  readonly direction: Direction;
};

export type InnovationRdDeductionOrderField =
  | 'YEAR';

export type InnovationRdDeductionWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationRdDeductionWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationRdDeductionWhere>>;
  readonly not?: InputMaybe<InnovationRdDeductionWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly year?: InputMaybe<IntFilter>;
};

export type InnovationRecommendForProgrammeInput = {
  readonly programme: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationRecordCollaborationInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly institution: Scalars['ID']['input'];
  readonly need?: InputMaybe<Scalars['ID']['input']>;
  readonly title: Scalars['String']['input'];
  readonly cost: Scalars['Money']['input'];
  readonly agreedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationRecordFinancingSupportInput = {
  readonly renovation: Scalars['ID']['input'];
  readonly bank: Scalars['String']['input'];
  readonly contractNumber: Scalars['String']['input'];
  readonly principal: Scalars['Money']['input'];
  readonly rate?: InputMaybe<Scalars['Percent']['input']>;
  readonly firstDrawnOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationRecordRdDeductionInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly year: Scalars['Int']['input'];
  readonly qualifiedExpense: Scalars['Money']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type InnovationRenovationFinancingSupportsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<InnovationFinancingSupportWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<InnovationFinancingSupportOrder>>;
};

export type InnovationRenovationOrder = {
  readonly field: InnovationRenovationOrderField;
  readonly direction: Direction;
};

export type InnovationRenovationOrderField =
  | 'FILED_ON'
  | 'LISTED_ON';

export type InnovationRenovationWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationRenovationWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationRenovationWhere>>;
  readonly not?: InputMaybe<InnovationRenovationWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly filedOn?: InputMaybe<DateFilter>;
  readonly listedOn?: InputMaybe<DateFilter>;
};

export type InnovationScienceProjectOrder = {
  readonly field: InnovationScienceProjectOrderField;
  readonly direction: Direction;
};

export type InnovationScienceProjectOrderField =
  | 'APPLIED_ON';

export type InnovationScienceProjectState =
  | 'APPLIED'
  | 'RECOMMENDED'
  | 'NOT_RECOMMENDED';

export type InnovationScienceProjectStateFilter = {
  readonly eq?: InputMaybe<InnovationScienceProjectState>;
  readonly ne?: InputMaybe<InnovationScienceProjectState>;
  readonly in?: InputMaybe<ReadonlyArray<InnovationScienceProjectState>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type InnovationScienceProjectWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationScienceProjectWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationScienceProjectWhere>>;
  readonly not?: InputMaybe<InnovationScienceProjectWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly appliedOn?: InputMaybe<DateFilter>;
  readonly state?: InputMaybe<InnovationScienceProjectStateFilter>;
};

export type InnovationTechnologyCentreOrder = {
  readonly field: InnovationTechnologyCentreOrderField;
  readonly direction: Direction;
};

export type InnovationTechnologyCentreOrderField =
  | 'APPLIED_ON';

export type InnovationTechnologyCentreWhere = {
  readonly and?: InputMaybe<ReadonlyArray<InnovationTechnologyCentreWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<InnovationTechnologyCentreWhere>>;
  readonly not?: InputMaybe<InnovationTechnologyCentreWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly appliedOn?: InputMaybe<DateFilter>;
  readonly state?: InputMaybe<InnovationCentreStateFilter>;
};

export type InnovationWithdrawAchievementInput = {
  readonly achievement: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
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

export type StringFilter = {
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly ne?: InputMaybe<Scalars['String']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A row of a table as `pg` returns it, with the columns that were asked for. */
type RowOf<Table extends keyof InnovationTables> = Partial<Readonly<Selectable<InnovationTables[Table]>>>;

/** The columns of a row that are always read: its key and its links. */
type LinksOf<Table extends keyof InnovationTables> = Links<Readonly<Selectable<InnovationTables[Table]>>>;

type Field<Parent, Args, Result> = BatchField<Parent, Args, Result, InnovationContext> | DerivedField<Args, Result>;
