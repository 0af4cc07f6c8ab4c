// Generated from the SDL and the entities by `pnpm generate`. Do not edit.
import type { Selectable } from 'kysely';
import type { Links } from '../contract/entity.ts';
import type { BatchField, Context, DerivedField, MutationField, Page, RootField, WriteContext } from '../contract/fields.ts';
import type { CoreTables } from './tables.ts';

export type CoreContext = Context<CoreTables>;

export type CoreWriteContext = WriteContext<CoreTables>;

export type CoreFields = {
  readonly AllocationAccount: {
    readonly key?: Field<LinksOf<'core.allocation_account'>, object, string>;
    readonly plugin?: Field<LinksOf<'core.allocation_account'>, object, string>;
    readonly kind?: Field<LinksOf<'core.allocation_account'>, object, AllocationKind>;
    readonly scope?: Field<LinksOf<'core.allocation_account'>, object, string>;
    readonly enterprise?: Field<LinksOf<'core.allocation_account'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly period?: Field<LinksOf<'core.allocation_account'>, object, string | null | undefined>;
    readonly unit?: Field<LinksOf<'core.allocation_account'>, object, FactUnit>;
    readonly ceiling?: Field<LinksOf<'core.allocation_account'>, object, Quantity>;
    readonly used?: Field<LinksOf<'core.allocation_account'>, object, Quantity>;
    readonly reserved: Field<LinksOf<'core.allocation_account'>, object, Quantity>;
    readonly settled?: Field<LinksOf<'core.allocation_account'>, object, Quantity>;
    readonly remaining: Field<LinksOf<'core.allocation_account'>, object, Quantity>;
    readonly waiting: Field<LinksOf<'core.allocation_account'>, object, number>;
    readonly entries: Field<LinksOf<'core.allocation_account'>, AllocationAccountEntriesArgs, Page<RowOf<'core.allocation_entry'>>>;
    readonly version?: Field<LinksOf<'core.allocation_account'>, object, number>;
  };
  readonly AllocationEntry?: {
    readonly account?: Field<LinksOf<'core.allocation_entry'>, object, string | RowOf<'core.allocation_account'> | null | undefined>;
    readonly request?: Field<LinksOf<'core.allocation_entry'>, object, string | RowOf<'core.allocation_request'> | null | undefined>;
    readonly enterprise?: Field<LinksOf<'core.allocation_entry'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly kind?: Field<LinksOf<'core.allocation_entry'>, object, AllocationEntryKind>;
    readonly reserved?: Field<LinksOf<'core.allocation_entry'>, object, Quantity>;
    readonly settled?: Field<LinksOf<'core.allocation_entry'>, object, Quantity>;
    readonly ceiling?: Field<LinksOf<'core.allocation_entry'>, object, Quantity>;
    readonly used?: Field<LinksOf<'core.allocation_entry'>, object, Quantity>;
    readonly asked?: Field<LinksOf<'core.allocation_entry'>, object, Quantity>;
    readonly reason?: Field<LinksOf<'core.allocation_entry'>, object, AllocationReason | null | undefined>;
    readonly note?: Field<LinksOf<'core.allocation_entry'>, object, string | null | undefined>;
    readonly effectiveOn?: Field<LinksOf<'core.allocation_entry'>, object, string>;
    readonly policyVersion?: Field<LinksOf<'core.allocation_entry'>, object, string | null | undefined>;
    readonly reading?: Field<LinksOf<'core.allocation_entry'>, object, Reading | null | undefined>;
    readonly verdict?: Field<LinksOf<'core.allocation_entry'>, object, string | null | undefined>;
    readonly determined?: Field<LinksOf<'core.allocation_entry'>, object, Quantity | null | undefined>;
    readonly actor?: Field<LinksOf<'core.allocation_entry'>, object, string>;
    readonly recordedAt?: Field<LinksOf<'core.allocation_entry'>, object, string>;
  };
  readonly AllocationRequest: {
    readonly plugin?: Field<LinksOf<'core.allocation_request'>, object, string>;
    readonly policyId?: Field<LinksOf<'core.allocation_request'>, object, string>;
    readonly subject?: Field<LinksOf<'core.allocation_request'>, object, string>;
    readonly enterprise?: Field<LinksOf<'core.allocation_request'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly state?: Field<LinksOf<'core.allocation_request'>, object, AllocationState>;
    readonly reason?: Field<LinksOf<'core.allocation_request'>, object, AllocationReason | null | undefined>;
    readonly note?: Field<LinksOf<'core.allocation_request'>, object, string | null | undefined>;
    readonly asked?: Field<LinksOf<'core.allocation_request'>, object, Quantity>;
    readonly granted?: Field<LinksOf<'core.allocation_request'>, object, Quantity>;
    readonly waitsFor?: Field<LinksOf<'core.allocation_request'>, object, string | RowOf<'core.allocation_account'> | null | undefined>;
    readonly entries: Field<LinksOf<'core.allocation_request'>, AllocationRequestEntriesArgs, Page<RowOf<'core.allocation_entry'>>>;
    readonly recordedAt?: Field<LinksOf<'core.allocation_request'>, object, string>;
    readonly changedAt?: Field<LinksOf<'core.allocation_request'>, object, string>;
    readonly version?: Field<LinksOf<'core.allocation_request'>, object, number>;
  };
  readonly AmountRange?: {
    readonly low?: Field<AmountRange, object, string | bigint>;
    readonly high?: Field<AmountRange, object, string | bigint | null | undefined>;
  };
  readonly AnnualReport?: {
    readonly enterprise?: Field<LinksOf<'core.annual_report'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly year?: Field<LinksOf<'core.annual_report'>, object, number>;
    readonly revenue?: Field<LinksOf<'core.annual_report'>, object, string | bigint | null | undefined>;
    readonly mainRevenue?: Field<LinksOf<'core.annual_report'>, object, string | bigint | null | undefined>;
    readonly netProfit?: Field<LinksOf<'core.annual_report'>, object, string | bigint | null | undefined>;
    readonly totalAssets?: Field<LinksOf<'core.annual_report'>, object, string | bigint | null | undefined>;
    readonly totalLiabilities?: Field<LinksOf<'core.annual_report'>, object, string | bigint | null | undefined>;
    readonly rdExpense?: Field<LinksOf<'core.annual_report'>, object, string | bigint | null | undefined>;
    readonly ownRdExpense?: Field<LinksOf<'core.annual_report'>, object, string | bigint | null | undefined>;
    readonly staff?: Field<LinksOf<'core.annual_report'>, object, number | null | undefined>;
    readonly rdStaff?: Field<LinksOf<'core.annual_report'>, object, number | null | undefined>;
    readonly trust?: Field<LinksOf<'core.annual_report'>, object, TrustLevel>;
    readonly source?: Field<LinksOf<'core.annual_report'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'core.annual_report'>, object, string>;
    readonly supersededAt?: Field<LinksOf<'core.annual_report'>, object, string | null | undefined>;
  };
  readonly BudgetLine: {
    readonly fund?: Field<LinksOf<'core.budget_line'>, object, string>;
    readonly level?: Field<LinksOf<'core.budget_line'>, object, BudgetLevel>;
    readonly isMain?: Field<LinksOf<'core.budget_line'>, object, boolean>;
    readonly year?: Field<LinksOf<'core.budget_line'>, object, number>;
    readonly granted?: Field<LinksOf<'core.budget_line'>, object, string | bigint>;
    readonly grantedToSrdi?: Field<LinksOf<'core.budget_line'>, object, string | bigint>;
    readonly shareToSrdi: Field<LinksOf<'core.budget_line'>, object, number | null | undefined>;
    readonly isSample?: Field<LinksOf<'core.budget_line'>, object, boolean>;
    readonly source?: Field<LinksOf<'core.budget_line'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'core.budget_line'>, object, string>;
  };
  readonly BudgetLinePayload?: {
    readonly line?: Field<BudgetLinePayload, object, string | RowOf<'core.budget_line'> | null | undefined>;
    readonly errors?: Field<BudgetLinePayload, object, ReadonlyArray<UserError>>;
  };
  readonly CapUse?: {
    readonly per?: Field<CapUse, object, ReadonlyArray<CapScope>>;
    readonly limit?: Field<CapUse, object, string | bigint | null | undefined>;
    readonly used?: Field<CapUse, object, string | bigint | null | undefined>;
  };
  readonly Certification: {
    readonly enterprise?: Field<LinksOf<'core.certification'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly tier?: Field<LinksOf<'core.certification'>, object, string | RowOf<'core.tier'>>;
    readonly batch?: Field<LinksOf<'core.certification'>, object, string | RowOf<'core.recognition_batch'> | null | undefined>;
    readonly recognisedOn?: Field<LinksOf<'core.certification'>, object, string | null | undefined>;
    readonly validFrom?: Field<LinksOf<'core.certification'>, object, string | null | undefined>;
    readonly validTo?: Field<LinksOf<'core.certification'>, object, string | null | undefined>;
    readonly endedOn?: Field<LinksOf<'core.certification'>, object, string | null | undefined>;
    readonly reexaminationPending?: Field<LinksOf<'core.certification'>, object, boolean>;
    readonly endKind?: Field<LinksOf<'core.certification'>, object, CertificationEndKind | null | undefined>;
    readonly endReason?: Field<LinksOf<'core.certification'>, object, string | null | undefined>;
    readonly documentNumber?: Field<LinksOf<'core.certification'>, object, string | null | undefined>;
    readonly source?: Field<LinksOf<'core.certification'>, object, string | null | undefined>;
    readonly status: Field<LinksOf<'core.certification'>, CertificationStatusArgs, CertificationStatus>;
    readonly version?: Field<LinksOf<'core.certification'>, object, number>;
  };
  readonly CertificationPayload?: {
    readonly certification?: Field<CertificationPayload, object, string | RowOf<'core.certification'> | null | undefined>;
    readonly errors?: Field<CertificationPayload, object, ReadonlyArray<UserError>>;
  };
  readonly Chain: {
    readonly name?: Field<LinksOf<'core.chain'>, object, string>;
    readonly nameEn?: Field<LinksOf<'core.chain'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'core.chain'>, object, boolean>;
    readonly members: Field<LinksOf<'core.chain'>, ChainMembersArgs, Page<RowOf<'core.chain_role'>>>;
    readonly gaps: Field<LinksOf<'core.chain'>, ChainGapsArgs, Page<RowOf<'core.chain_gap'>>>;
  };
  readonly ChainGap?: {
    readonly chain?: Field<LinksOf<'core.chain_gap'>, object, string | RowOf<'core.chain'>>;
    readonly kind?: Field<LinksOf<'core.chain_gap'>, object, ChainGapKind>;
    readonly link?: Field<LinksOf<'core.chain_gap'>, object, string>;
    readonly identifiedOn?: Field<LinksOf<'core.chain_gap'>, object, string | null | undefined>;
    readonly closedOn?: Field<LinksOf<'core.chain_gap'>, object, string | null | undefined>;
  };
  readonly ChainRole?: {
    readonly chain?: Field<LinksOf<'core.chain_role'>, object, string | RowOf<'core.chain'>>;
    readonly enterprise?: Field<LinksOf<'core.chain_role'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly role?: Field<LinksOf<'core.chain_role'>, object, ChainRoleKind>;
    readonly validFrom?: Field<LinksOf<'core.chain_role'>, object, string | null | undefined>;
    readonly validTo?: Field<LinksOf<'core.chain_role'>, object, string | null | undefined>;
  };
  readonly Citation?: {
    readonly document?: Field<Citation, object, string | RowOf<'core.document'>>;
    readonly clause?: Field<Citation, object, string | null | undefined>;
    readonly quote?: Field<Citation, object, string | null | undefined>;
  };
  readonly Clause: {
    readonly id?: Field<LinksOf<'core.clause'>, object, string>;
    readonly document?: Field<LinksOf<'core.clause'>, object, string | RowOf<'core.document'>>;
    readonly parent?: Field<LinksOf<'core.clause'>, object, string | RowOf<'core.clause'> | null | undefined>;
    readonly children: Field<LinksOf<'core.clause'>, object, ReadonlyArray<string | RowOf<'core.clause'>>>;
    readonly ordinal?: Field<LinksOf<'core.clause'>, object, number>;
    readonly label?: Field<LinksOf<'core.clause'>, object, string | null | undefined>;
    readonly heading?: Field<LinksOf<'core.clause'>, object, string | null | undefined>;
    readonly text?: Field<LinksOf<'core.clause'>, object, string>;
    readonly responsibilityText?: Field<LinksOf<'core.clause'>, object, string | null | undefined>;
    readonly responsibilities: Field<LinksOf<'core.clause'>, object, ReadonlyArray<string | RowOf<'core.responsibility'>>>;
    readonly departments: Field<LinksOf<'core.clause'>, object, ReadonlyArray<string | RowOf<'core.department'>>>;
    readonly measures: Field<LinksOf<'core.clause'>, object, ReadonlyArray<string | RowOf<'core.measure'>>>;
  };
  readonly Cluster: {
    readonly name?: Field<LinksOf<'core.cluster'>, object, string>;
    readonly level?: Field<LinksOf<'core.cluster'>, object, ClusterLevel>;
    readonly region?: Field<LinksOf<'core.cluster'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly recognisedOn?: Field<LinksOf<'core.cluster'>, object, string | null | undefined>;
    readonly validTo?: Field<LinksOf<'core.cluster'>, object, string | null | undefined>;
    readonly documentNumber?: Field<LinksOf<'core.cluster'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'core.cluster'>, object, boolean>;
    readonly members: Field<LinksOf<'core.cluster'>, ClusterMembersArgs, Page<RowOf<'core.cluster_member'>>>;
  };
  readonly ClusterMember?: {
    readonly cluster?: Field<LinksOf<'core.cluster_member'>, object, string | RowOf<'core.cluster'>>;
    readonly enterprise?: Field<LinksOf<'core.cluster_member'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly joinedOn?: Field<LinksOf<'core.cluster_member'>, object, string | null | undefined>;
    readonly leftOn?: Field<LinksOf<'core.cluster_member'>, object, string | null | undefined>;
  };
  readonly ComparedNumber?: {
    readonly text?: Field<ComparedNumber, object, string>;
    readonly exact?: Field<ComparedNumber, object, string>;
    readonly unit?: Field<ComparedNumber, object, FactUnit | null | undefined>;
  };
  readonly ComparedSides?: {
    readonly operator?: Field<ComparedSides, object, ComparisonOperator>;
    readonly left?: Field<ComparedSides, object, ComparedNumber | null | undefined>;
    readonly right?: Field<ComparedSides, object, ComparedNumber | null | undefined>;
    readonly result?: Field<ComparedSides, object, Truth>;
  };
  readonly CultivationEntry?: {
    readonly enterprise?: Field<LinksOf<'core.cultivation_entry'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly targetTier?: Field<LinksOf<'core.cultivation_entry'>, object, string | RowOf<'core.tier'>>;
    readonly stage?: Field<LinksOf<'core.cultivation_entry'>, object, CultivationStage>;
    readonly enteredOn?: Field<LinksOf<'core.cultivation_entry'>, object, string>;
    readonly leftOn?: Field<LinksOf<'core.cultivation_entry'>, object, string | null | undefined>;
    readonly leaveReason?: Field<LinksOf<'core.cultivation_entry'>, object, string | null | undefined>;
    readonly version?: Field<LinksOf<'core.cultivation_entry'>, object, number>;
  };
  readonly CultivationPayload?: {
    readonly entry?: Field<CultivationPayload, object, string | RowOf<'core.cultivation_entry'> | null | undefined>;
    readonly errors?: Field<CultivationPayload, object, ReadonlyArray<UserError>>;
  };
  readonly Department: {
    readonly id?: Field<LinksOf<'core.department'>, object, string>;
    readonly name?: Field<LinksOf<'core.department'>, object, string>;
    readonly nameEn?: Field<LinksOf<'core.department'>, object, string>;
    readonly shortName?: Field<LinksOf<'core.department'>, object, string>;
    readonly aliases?: Field<LinksOf<'core.department'>, object, ReadonlyArray<string>>;
    readonly kind?: Field<LinksOf<'core.department'>, object, DepartmentKind>;
    readonly region?: Field<LinksOf<'core.department'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly serves: Field<LinksOf<'core.department'>, object, ReadonlyArray<string | RowOf<'core.department'>>>;
    readonly servedBy: Field<LinksOf<'core.department'>, object, ReadonlyArray<string | RowOf<'core.department'>>>;
    readonly successors?: Field<LinksOf<'core.department'>, object, ReadonlyArray<DepartmentSuccessor>>;
    readonly responsibilities: Field<LinksOf<'core.department'>, object, ReadonlyArray<string | RowOf<'core.responsibility'>>>;
    readonly platforms: Field<LinksOf<'core.department'>, object, ReadonlyArray<string | RowOf<'core.platform'>>>;
    readonly provenance?: Field<LinksOf<'core.department'>, object, Provenance>;
  };
  readonly DepartmentSuccessor?: {
    readonly department?: Field<DepartmentSuccessor, object, string | RowOf<'core.department'>>;
    readonly from?: Field<DepartmentSuccessor, object, string | null | undefined>;
    readonly note?: Field<DepartmentSuccessor, object, string | null | undefined>;
    readonly provenance?: Field<DepartmentSuccessor, object, Provenance>;
  };
  readonly Determination?: {
    readonly policy?: Field<Determination, object, Policy>;
    readonly policyVersion?: Field<Determination, object, string>;
    readonly subject?: Field<Determination, object, string | { readonly __typename: string } | null | undefined>;
    readonly enterprise?: Field<Determination, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly on?: Field<Determination, object, string>;
    readonly eventOn?: Field<Determination, object, string | null | undefined>;
    readonly reading?: Field<Determination, object, Reading>;
    readonly verdict?: Field<Determination, object, Verdict>;
    readonly amount?: Field<Determination, object, AmountRange | null | undefined>;
    readonly appliesIf?: Field<Determination, object, Finding | null | undefined>;
    readonly findings?: Field<Determination, object, ReadonlyArray<Finding>>;
    readonly missing?: Field<Determination, object, ReadonlyArray<Fact>>;
    readonly missingForAmount?: Field<Determination, object, ReadonlyArray<Fact>>;
    readonly caps?: Field<Determination, object, ReadonlyArray<CapUse>>;
    readonly conflictsWith?: Field<Determination, object, ReadonlyArray<Policy>>;
    readonly repairs?: Field<Determination, object, ReadonlyArray<Repair>>;
    readonly nextChange?: Field<Determination, object, NextChange | null | undefined>;
    readonly otherReadings?: Field<Determination, object, ReadonlyArray<OtherReading>>;
  };
  readonly DocumentAddressee?: {
    readonly name?: Field<DocumentAddressee, object, string>;
    readonly nameEn?: Field<DocumentAddressee, object, string>;
  };
  readonly Enterprise: {
    readonly creditCode?: Field<LinksOf<'core.enterprise'>, object, string | null | undefined>;
    readonly name?: Field<LinksOf<'core.enterprise'>, object, string>;
    readonly region?: Field<LinksOf<'core.enterprise'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly city?: Field<LinksOf<'core.enterprise'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly industry?: Field<LinksOf<'core.enterprise'>, object, string | RowOf<'core.industry'> | null | undefined>;
    readonly sizeClass?: Field<LinksOf<'core.enterprise'>, object, SizeClass | null | undefined>;
    readonly establishedOn?: Field<LinksOf<'core.enterprise'>, object, string | null | undefined>;
    readonly registeredCapital?: Field<LinksOf<'core.enterprise'>, object, string | bigint | null | undefined>;
    readonly listed?: Field<LinksOf<'core.enterprise'>, object, boolean>;
    readonly isSample?: Field<LinksOf<'core.enterprise'>, object, boolean>;
    readonly source?: Field<LinksOf<'core.enterprise'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'core.enterprise'>, object, string>;
    readonly version?: Field<LinksOf<'core.enterprise'>, object, number>;
    readonly formerNames: Field<LinksOf<'core.enterprise'>, object, ReadonlyArray<string | RowOf<'core.former_name'>>>;
    readonly successions: Field<LinksOf<'core.enterprise'>, object, ReadonlyArray<string | RowOf<'core.succession'>>>;
    readonly annualReports: Field<LinksOf<'core.enterprise'>, EnterpriseAnnualReportsArgs, Page<RowOf<'core.annual_report'>>>;
    readonly annualReport: Field<LinksOf<'core.enterprise'>, EnterpriseAnnualReportArgs, string | RowOf<'core.annual_report'> | null | undefined>;
    readonly certifications: Field<LinksOf<'core.enterprise'>, EnterpriseCertificationsArgs, Page<RowOf<'core.certification'>>>;
    readonly honours: Field<LinksOf<'core.enterprise'>, EnterpriseHonoursArgs, Page<RowOf<'core.honour'>>>;
    readonly tiers: Field<LinksOf<'core.enterprise'>, EnterpriseTiersArgs, ReadonlyArray<string | RowOf<'core.tier'>>>;
    readonly tierHoldings: Field<LinksOf<'core.enterprise'>, EnterpriseTierHoldingsArgs, ReadonlyArray<TierHolding>>;
    readonly cultivationEntries: Field<LinksOf<'core.enterprise'>, EnterpriseCultivationEntriesArgs, Page<RowOf<'core.cultivation_entry'>>>;
    readonly chainRoles: Field<LinksOf<'core.enterprise'>, EnterpriseChainRolesArgs, Page<RowOf<'core.chain_role'>>>;
    readonly customers: Field<LinksOf<'core.enterprise'>, EnterpriseCustomersArgs, Page<RowOf<'core.supply_link'>>>;
    readonly suppliers: Field<LinksOf<'core.enterprise'>, EnterpriseSuppliersArgs, Page<RowOf<'core.supply_link'>>>;
    readonly clusterMemberships: Field<LinksOf<'core.enterprise'>, EnterpriseClusterMembershipsArgs, Page<RowOf<'core.cluster_member'>>>;
    readonly talents: Field<LinksOf<'core.enterprise'>, EnterpriseTalentsArgs, Page<RowOf<'core.talent'>>>;
    readonly determinations: Field<LinksOf<'core.enterprise'>, EnterpriseDeterminationsArgs, ReadonlyArray<Determination>>;
    readonly nextBestFacts: Field<LinksOf<'core.enterprise'>, EnterpriseNextBestFactsArgs, ReadonlyArray<NextBestFact>>;
    readonly tierReadiness: Field<LinksOf<'core.enterprise'>, EnterpriseTierReadinessArgs, TierReadiness | null | undefined>;
    readonly recordedFacts: Field<LinksOf<'core.enterprise'>, EnterpriseRecordedFactsArgs, Page<RowOf<'core.recorded_fact'>>>;
    readonly landRequests: Field<LinksOf<'core.enterprise'>, EnterpriseLandRequestsArgs, Page<RowOf<'core.land_request'>>>;
    readonly tierApplications: Field<LinksOf<'core.enterprise'>, EnterpriseTierApplicationsArgs, Page<RowOf<'core.tier_application'>>>;
  };
  readonly EvaluationRun?: {
    readonly onDay?: Field<LinksOf<'core.evaluation_run'>, object, string>;
    readonly knownAt?: Field<LinksOf<'core.evaluation_run'>, object, string>;
    readonly reading?: Field<LinksOf<'core.evaluation_run'>, object, Reading>;
    readonly law?: Field<LinksOf<'core.evaluation_run'>, object, string>;
    readonly state?: Field<LinksOf<'core.evaluation_run'>, object, EvaluationState>;
    readonly rowsRead?: Field<LinksOf<'core.evaluation_run'>, object, number>;
    readonly rowsKept?: Field<LinksOf<'core.evaluation_run'>, object, number>;
    readonly content?: Field<LinksOf<'core.evaluation_run'>, object, string | null | undefined>;
    readonly startedAt?: Field<LinksOf<'core.evaluation_run'>, object, string>;
    readonly finishedAt?: Field<LinksOf<'core.evaluation_run'>, object, string | null | undefined>;
    readonly refreshedAt?: Field<LinksOf<'core.evaluation_run'>, object, string | null | undefined>;
  };
  readonly ExclusiveGroup?: {
    readonly id?: Field<ExclusiveGroup, object, string>;
    readonly per?: Field<ExclusiveGroup, object, ReadonlyArray<CapScope>>;
  };
  readonly Fact?: {
    readonly id?: Field<Fact, object, string>;
    readonly label?: Field<Fact, object, string>;
    readonly labelEn?: Field<Fact, object, string>;
    readonly plugin?: Field<Fact, object, string>;
    readonly subject?: Field<Fact, object, string>;
    readonly type?: Field<Fact, object, FactType>;
    readonly unit?: Field<Fact, object, FactUnit>;
    readonly trust?: Field<Fact, object, TrustLevel>;
    readonly min?: Field<Fact, object, Quantity | null | undefined>;
    readonly max?: Field<Fact, object, Quantity | null | undefined>;
    readonly codes?: Field<Fact, object, ReadonlyArray<string>>;
    readonly elements?: Field<Fact, object, ReadonlyArray<Fact>>;
    readonly recorded?: Field<Fact, object, boolean>;
  };
  readonly FactChange?: {
    readonly fact?: Field<FactChange, object, Fact>;
    readonly from?: Field<FactChange, object, string>;
    readonly to?: Field<FactChange, object, string>;
  };
  readonly FactReading?: {
    readonly fact?: Field<FactReading, object, Fact>;
    readonly value?: Field<FactReading, object, string | null | undefined>;
    readonly source?: Field<FactReading, object, string | null | undefined>;
    readonly on?: Field<FactReading, object, string | null | undefined>;
    readonly state?: Field<FactReading, object, FactState>;
  };
  readonly FieldProvenance?: {
    readonly field?: Field<FieldProvenance, object, string>;
    readonly provenance?: Field<FieldProvenance, object, Provenance>;
  };
  readonly Finding?: {
    readonly criterion?: Field<Finding, object, string>;
    readonly title?: Field<Finding, object, string>;
    readonly titleEn?: Field<Finding, object, string>;
    readonly clauseId?: Field<Finding, object, string>;
    readonly clause?: Field<Finding, object, string | RowOf<'core.clause'> | null | undefined>;
    readonly result?: Field<Finding, object, Truth>;
    readonly comparisons?: Field<Finding, object, ReadonlyArray<ComparedSides>>;
    readonly scores?: Field<Finding, object, ReadonlyArray<ScoredIndicator>>;
    readonly parameters?: Field<Finding, object, ReadonlyArray<ParameterInForce>>;
    readonly facts?: Field<Finding, object, ReadonlyArray<FactReading>>;
  };
  readonly ForecastAssumption?: {
    readonly text?: Field<ForecastAssumption, object, string>;
    readonly textEn?: Field<ForecastAssumption, object, string>;
  };
  readonly FormerName?: {
    readonly name?: Field<LinksOf<'core.former_name'>, object, string>;
    readonly validFrom?: Field<LinksOf<'core.former_name'>, object, string | null | undefined>;
    readonly validTo?: Field<LinksOf<'core.former_name'>, object, string | null | undefined>;
    readonly source?: Field<LinksOf<'core.former_name'>, object, string | null | undefined>;
  };
  readonly GroupIssue?: {
    readonly title?: Field<LinksOf<'core.group_issue'>, object, string>;
    readonly raisedOn?: Field<LinksOf<'core.group_issue'>, object, string>;
    readonly department?: Field<LinksOf<'core.group_issue'>, object, string | RowOf<'core.department'> | null | undefined>;
    readonly resolvedOn?: Field<LinksOf<'core.group_issue'>, object, string | null | undefined>;
    readonly resolution?: Field<LinksOf<'core.group_issue'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'core.group_issue'>, object, boolean>;
    readonly source?: Field<LinksOf<'core.group_issue'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'core.group_issue'>, object, string>;
    readonly version?: Field<LinksOf<'core.group_issue'>, object, number>;
  };
  readonly GroupIssuePayload?: {
    readonly issue?: Field<GroupIssuePayload, object, string | RowOf<'core.group_issue'> | null | undefined>;
    readonly errors?: Field<GroupIssuePayload, object, ReadonlyArray<UserError>>;
  };
  readonly Honour?: {
    readonly enterprise?: Field<LinksOf<'core.honour'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly kind?: Field<LinksOf<'core.honour'>, object, HonourKind>;
    readonly level?: Field<LinksOf<'core.honour'>, object, HonourLevel>;
    readonly rank?: Field<LinksOf<'core.honour'>, object, number | null | undefined>;
    readonly awardedOn?: Field<LinksOf<'core.honour'>, object, string | null | undefined>;
    readonly validFrom?: Field<LinksOf<'core.honour'>, object, string | null | undefined>;
    readonly validTo?: Field<LinksOf<'core.honour'>, object, string | null | undefined>;
    readonly endedOn?: Field<LinksOf<'core.honour'>, object, string | null | undefined>;
    readonly title?: Field<LinksOf<'core.honour'>, object, string>;
    readonly source?: Field<LinksOf<'core.honour'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'core.honour'>, object, boolean>;
    readonly recordedAt?: Field<LinksOf<'core.honour'>, object, string>;
  };
  readonly ImportBatch: {
    readonly kind?: Field<LinksOf<'core.import_batch'>, object, ImportKind>;
    readonly fileName?: Field<LinksOf<'core.import_batch'>, object, string>;
    readonly fileHash?: Field<LinksOf<'core.import_batch'>, object, string>;
    readonly sheet?: Field<LinksOf<'core.import_batch'>, object, string>;
    readonly state?: Field<LinksOf<'core.import_batch'>, object, ImportBatchState>;
    readonly rowCount?: Field<LinksOf<'core.import_batch'>, object, number>;
    readonly counts: Field<LinksOf<'core.import_batch'>, object, ReadonlyArray<ImportCount>>;
    readonly headerProblems?: Field<LinksOf<'core.import_batch'>, object, ReadonlyArray<ImportHeaderProblem>>;
    readonly rows: Field<LinksOf<'core.import_batch'>, ImportBatchRowsArgs, Page<RowOf<'core.import_row'>>>;
    readonly createdBy?: Field<LinksOf<'core.import_batch'>, object, string>;
    readonly recordedAt?: Field<LinksOf<'core.import_batch'>, object, string>;
    readonly mergedAt?: Field<LinksOf<'core.import_batch'>, object, string | null | undefined>;
  };
  readonly ImportCandidate?: {
    readonly enterprise?: Field<ImportCandidate, object, string | RowOf<'core.enterprise'>>;
    readonly similarity?: Field<ImportCandidate, object, number>;
  };
  readonly ImportCell?: {
    readonly column?: Field<ImportCell, object, string>;
    readonly text?: Field<ImportCell, object, string>;
  };
  readonly ImportCount?: {
    readonly state?: Field<ImportCount, object, ImportRowState>;
    readonly rows?: Field<ImportCount, object, number>;
  };
  readonly ImportEnterprisesPayload?: {
    readonly batch?: Field<ImportEnterprisesPayload, object, string | RowOf<'core.import_batch'> | null | undefined>;
    readonly known?: Field<ImportEnterprisesPayload, object, boolean | null | undefined>;
    readonly counts?: Field<ImportEnterprisesPayload, object, ReadonlyArray<ImportCount> | null | undefined>;
    readonly headerProblems?: Field<ImportEnterprisesPayload, object, ReadonlyArray<ImportHeaderProblem> | null | undefined>;
    readonly problems?: Field<ImportEnterprisesPayload, object, ReadonlyArray<ImportProblem> | null | undefined>;
    readonly problemCount?: Field<ImportEnterprisesPayload, object, number | null | undefined>;
    readonly errors?: Field<ImportEnterprisesPayload, object, ReadonlyArray<UserError>>;
  };
  readonly ImportHeaderProblem?: {
    readonly code?: Field<ImportHeaderProblem, object, string>;
    readonly columns?: Field<ImportHeaderProblem, object, ReadonlyArray<string>>;
    readonly expected?: Field<ImportHeaderProblem, object, string>;
  };
  readonly ImportProblem?: {
    readonly line?: Field<ImportProblem, object, number>;
    readonly column?: Field<ImportProblem, object, string>;
    readonly code?: Field<ImportProblem, object, string>;
    readonly found?: Field<ImportProblem, object, string>;
    readonly expected?: Field<ImportProblem, object, string>;
  };
  readonly ImportReason?: {
    readonly code?: Field<ImportReason, object, string>;
    readonly zh?: Field<ImportReason, object, string>;
    readonly en?: Field<ImportReason, object, string>;
  };
  readonly ImportRow: {
    readonly batch?: Field<LinksOf<'core.import_row'>, object, string | RowOf<'core.import_batch'>>;
    readonly line?: Field<LinksOf<'core.import_row'>, object, number>;
    readonly cells?: Field<LinksOf<'core.import_row'>, object, ReadonlyArray<ImportCell>>;
    readonly name?: Field<LinksOf<'core.import_row'>, object, string | null | undefined>;
    readonly creditCode?: Field<LinksOf<'core.import_row'>, object, string | null | undefined>;
    readonly region?: Field<LinksOf<'core.import_row'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly city?: Field<LinksOf<'core.import_row'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly tier?: Field<LinksOf<'core.import_row'>, object, string | RowOf<'core.tier'> | null | undefined>;
    readonly titleState?: Field<LinksOf<'core.import_row'>, object, ImportTitleState | null | undefined>;
    readonly batchLabel?: Field<LinksOf<'core.import_row'>, object, string | null | undefined>;
    readonly publishedOn?: Field<LinksOf<'core.import_row'>, object, string | null | undefined>;
    readonly source?: Field<LinksOf<'core.import_row'>, object, string | null | undefined>;
    readonly state?: Field<LinksOf<'core.import_row'>, object, ImportRowState>;
    readonly reason?: Field<LinksOf<'core.import_row'>, object, ImportReason | null | undefined>;
    readonly problems?: Field<LinksOf<'core.import_row'>, object, ReadonlyArray<ImportProblem>>;
    readonly candidates: Field<LinksOf<'core.import_row'>, object, ReadonlyArray<ImportCandidate>>;
    readonly enterprise?: Field<LinksOf<'core.import_row'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly decidedBy?: Field<LinksOf<'core.import_row'>, object, string | null | undefined>;
    readonly decidedAt?: Field<LinksOf<'core.import_row'>, object, string | null | undefined>;
    readonly decisionNote?: Field<LinksOf<'core.import_row'>, object, string | null | undefined>;
    readonly version?: Field<LinksOf<'core.import_row'>, object, number>;
  };
  readonly ImportRowsPayload?: {
    readonly rows?: Field<ImportRowsPayload, object, ReadonlyArray<string | RowOf<'core.import_row'>> | null | undefined>;
    readonly errors?: Field<ImportRowsPayload, object, ReadonlyArray<UserError>>;
  };
  readonly Industry?: {
    readonly code?: Field<LinksOf<'core.industry'>, object, string>;
    readonly name?: Field<LinksOf<'core.industry'>, object, string>;
    readonly nameEn?: Field<LinksOf<'core.industry'>, object, string>;
    readonly isIndustry?: Field<LinksOf<'core.industry'>, object, boolean>;
    readonly isManufacturing?: Field<LinksOf<'core.industry'>, object, boolean>;
    readonly isInformation?: Field<LinksOf<'core.industry'>, object, boolean>;
  };
  readonly Interpretation?: {
    readonly id?: Field<Interpretation, object, string>;
    readonly text?: Field<Interpretation, object, string>;
    readonly clause?: Field<Interpretation, object, string>;
    readonly title?: Field<Interpretation, object, string>;
    readonly titleEn?: Field<Interpretation, object, string>;
    readonly alternatives?: Field<Interpretation, object, ReadonlyArray<InterpretationAlternative>>;
    readonly default?: Field<Interpretation, object, string>;
    readonly defaultAsAmended?: Field<Interpretation, object, string>;
  };
  readonly InterpretationAlternative?: {
    readonly code?: Field<InterpretationAlternative, object, string>;
    readonly title?: Field<InterpretationAlternative, object, string>;
    readonly titleEn?: Field<InterpretationAlternative, object, string>;
  };
  readonly InterpretationChoice?: {
    readonly interpretation?: Field<InterpretationChoice, object, string>;
    readonly alternative?: Field<InterpretationChoice, object, string>;
  };
  readonly LandRequest?: {
    readonly enterprise?: Field<LinksOf<'core.land_request'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly project?: Field<LinksOf<'core.land_request'>, object, string>;
    readonly projectKind?: Field<LinksOf<'core.land_request'>, object, LandProjectKind>;
    readonly area?: Field<LinksOf<'core.land_request'>, object, number>;
    readonly filedOn?: Field<LinksOf<'core.land_request'>, object, string>;
    readonly confirmedBy?: Field<LinksOf<'core.land_request'>, object, string | null | undefined>;
    readonly confirmedOn?: Field<LinksOf<'core.land_request'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'core.land_request'>, object, boolean>;
    readonly source?: Field<LinksOf<'core.land_request'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'core.land_request'>, object, string>;
    readonly version?: Field<LinksOf<'core.land_request'>, object, number>;
  };
  readonly LandRequestPayload?: {
    readonly request?: Field<LandRequestPayload, object, string | RowOf<'core.land_request'> | null | undefined>;
    readonly errors?: Field<LandRequestPayload, object, ReadonlyArray<UserError>>;
  };
  readonly LocalScheme?: {
    readonly measureId?: Field<LinksOf<'core.local_scheme'>, object, string>;
    readonly region?: Field<LinksOf<'core.local_scheme'>, object, string | RowOf<'core.region'>>;
    readonly title?: Field<LinksOf<'core.local_scheme'>, object, string>;
    readonly ratePpm?: Field<LinksOf<'core.local_scheme'>, object, number | null | undefined>;
    readonly cap?: Field<LinksOf<'core.local_scheme'>, object, string | bigint | null | undefined>;
    readonly validFrom?: Field<LinksOf<'core.local_scheme'>, object, string>;
    readonly validTo?: Field<LinksOf<'core.local_scheme'>, object, string | null | undefined>;
    readonly documentNumber?: Field<LinksOf<'core.local_scheme'>, object, string | null | undefined>;
    readonly source?: Field<LinksOf<'core.local_scheme'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'core.local_scheme'>, object, boolean>;
  };
  readonly Measure: {
    readonly id?: Field<LinksOf<'core.measure'>, object, string>;
    readonly plugin?: Field<LinksOf<'core.measure'>, object, string>;
    readonly clause?: Field<LinksOf<'core.measure'>, object, string | RowOf<'core.clause'>>;
    readonly furtherClauses: Field<LinksOf<'core.measure'>, object, ReadonlyArray<string | RowOf<'core.clause'>>>;
    readonly title?: Field<LinksOf<'core.measure'>, object, string>;
    readonly titleEn?: Field<LinksOf<'core.measure'>, object, string>;
    readonly kind?: Field<LinksOf<'core.measure'>, object, MeasureKind>;
    readonly scope?: Field<LinksOf<'core.measure'>, object, MeasureScope | null | undefined>;
    readonly tierSet?: Field<LinksOf<'core.measure'>, object, string | RowOf<'core.tier_set'> | null | undefined>;
    readonly obligation?: Field<LinksOf<'core.measure'>, object, string>;
    readonly obligationEn?: Field<LinksOf<'core.measure'>, object, string>;
    readonly edges?: Field<LinksOf<'core.measure'>, object, ReadonlyArray<string>>;
    readonly departments: Field<LinksOf<'core.measure'>, object, ReadonlyArray<string | RowOf<'core.department'>>>;
  };
  readonly MeasureProgress?: {
    readonly measure?: Field<MeasureProgress, object, string | RowOf<'core.measure'>>;
    readonly policies?: Field<MeasureProgress, object, ReadonlyArray<PolicyProgress>>;
  };
  readonly NextBestFact?: {
    readonly fact?: Field<NextBestFact, object, Fact>;
    readonly policies?: Field<NextBestFact, object, ReadonlyArray<Policy>>;
    readonly verdicts?: Field<NextBestFact, object, number>;
    readonly amount?: Field<NextBestFact, object, string | bigint>;
  };
  readonly NextChange?: {
    readonly on?: Field<NextChange, object, string>;
    readonly verdict?: Field<NextChange, object, Verdict>;
  };
  readonly OtherReading?: {
    readonly reading?: Field<OtherReading, object, Reading>;
    readonly interpretation?: Field<OtherReading, object, Interpretation | null | undefined>;
    readonly alternative?: Field<OtherReading, object, string | null | undefined>;
    readonly verdict?: Field<OtherReading, object, Verdict>;
    readonly amount?: Field<OtherReading, object, AmountRange | null | undefined>;
  };
  readonly PageInfo?: {
    readonly hasNextPage?: Field<PageInfo, object, boolean>;
    readonly hasPreviousPage?: Field<PageInfo, object, boolean>;
    readonly startCursor?: Field<PageInfo, object, string | null | undefined>;
    readonly endCursor?: Field<PageInfo, object, string | null | undefined>;
  };
  readonly ParameterInForce?: {
    readonly parameter?: Field<ParameterInForce, object, PolicyParameter>;
    readonly inForce?: Field<ParameterInForce, object, ParameterValue | null | undefined>;
  };
  readonly ParameterValue?: {
    readonly value?: Field<ParameterValue, object, Quantity | null | undefined>;
    readonly bands?: Field<ParameterValue, object, ReadonlyArray<ScoreBand>>;
    readonly from?: Field<ParameterValue, object, string>;
    readonly to?: Field<ParameterValue, object, string | null | undefined>;
    readonly reading?: Field<ParameterValue, object, Reading | null | undefined>;
    readonly assuming?: Field<ParameterValue, object, ReadonlyArray<InterpretationChoice>>;
    readonly citation?: Field<ParameterValue, object, RuleCitation>;
    readonly status?: Field<ParameterValue, object, ProvenanceStatus>;
    readonly confidence?: Field<ParameterValue, object, Confidence>;
  };
  readonly Platform?: {
    readonly id?: Field<LinksOf<'core.platform'>, object, string>;
    readonly name?: Field<LinksOf<'core.platform'>, object, string>;
    readonly nameEn?: Field<LinksOf<'core.platform'>, object, string>;
    readonly clause?: Field<LinksOf<'core.platform'>, object, string | RowOf<'core.clause'>>;
    readonly owner?: Field<LinksOf<'core.platform'>, object, string | RowOf<'core.department'> | null | undefined>;
    readonly ownerStatus?: Field<LinksOf<'core.platform'>, object, ProvenanceStatus | null | undefined>;
    readonly note?: Field<LinksOf<'core.platform'>, object, string | null | undefined>;
    readonly noteProvenance?: Field<LinksOf<'core.platform'>, object, Provenance | null | undefined>;
  };
  readonly Policy?: {
    readonly id?: Field<Policy, object, string>;
    readonly title?: Field<Policy, object, string>;
    readonly titleEn?: Field<Policy, object, string>;
    readonly measure?: Field<Policy, object, string | RowOf<'core.measure'> | null | undefined>;
    readonly subject?: Field<Policy, object, string>;
    readonly plugin?: Field<Policy, object, string>;
    readonly version?: Field<Policy, object, string>;
    readonly inForceOn?: Field<Policy, object, Fact | null | undefined>;
    readonly windows?: Field<Policy, object, ReadonlyArray<PolicyWindow>>;
    readonly appliesIf?: Field<Policy, object, PolicyCriterion | null | undefined>;
    readonly criteria?: Field<Policy, object, ReadonlyArray<PolicyCriterion>>;
    readonly amount?: Field<Policy, object, string | null | undefined>;
    readonly amountEn?: Field<Policy, object, string | null | undefined>;
    readonly parameters?: Field<Policy, object, ReadonlyArray<PolicyParameter>>;
    readonly facts?: Field<Policy, object, ReadonlyArray<Fact>>;
    readonly interpretations?: Field<Policy, object, ReadonlyArray<Interpretation>>;
    readonly caps?: Field<Policy, object, ReadonlyArray<PolicyCap>>;
    readonly pool?: Field<Policy, object, PolicyPool | null | undefined>;
    readonly excludes?: Field<Policy, object, ExclusiveGroup | null | undefined>;
  };
  readonly PolicyCap?: {
    readonly limit?: Field<PolicyCap, object, string>;
    readonly limitEn?: Field<PolicyCap, object, string>;
    readonly parameters?: Field<PolicyCap, object, ReadonlyArray<PolicyParameter>>;
    readonly per?: Field<PolicyCap, object, ReadonlyArray<CapScope>>;
  };
  readonly PolicyCriterion?: {
    readonly id?: Field<PolicyCriterion, object, string>;
    readonly title?: Field<PolicyCriterion, object, string>;
    readonly titleEn?: Field<PolicyCriterion, object, string>;
    readonly clause?: Field<PolicyCriterion, object, string>;
    readonly text?: Field<PolicyCriterion, object, string>;
    readonly textEn?: Field<PolicyCriterion, object, string>;
    readonly parameters?: Field<PolicyCriterion, object, ReadonlyArray<PolicyParameter>>;
    readonly facts?: Field<PolicyCriterion, object, ReadonlyArray<Fact>>;
  };
  readonly PolicyDocument: {
    readonly id?: Field<LinksOf<'core.document'>, object, string>;
    readonly documentNumber?: Field<LinksOf<'core.document'>, object, string | null | undefined>;
    readonly title?: Field<LinksOf<'core.document'>, object, string | null | undefined>;
    readonly titleEn?: Field<LinksOf<'core.document'>, object, string | null | undefined>;
    readonly noticeTitle?: Field<LinksOf<'core.document'>, object, string | null | undefined>;
    readonly noticeTitleEn?: Field<LinksOf<'core.document'>, object, string | null | undefined>;
    readonly issuers: Field<LinksOf<'core.document'>, object, ReadonlyArray<string | RowOf<'core.department'>> | null | undefined>;
    readonly addressees?: Field<LinksOf<'core.document'>, object, ReadonlyArray<DocumentAddressee>>;
    readonly issuedOn?: Field<LinksOf<'core.document'>, object, string | null | undefined>;
    readonly validFrom?: Field<LinksOf<'core.document'>, object, string | null | undefined>;
    readonly validTo?: Field<LinksOf<'core.document'>, object, string | null | undefined>;
    readonly publicity?: Field<LinksOf<'core.document'>, object, string | null | undefined>;
    readonly supersedes: Field<LinksOf<'core.document'>, object, ReadonlyArray<string | RowOf<'core.document'>>>;
    readonly supersededBy: Field<LinksOf<'core.document'>, object, ReadonlyArray<string | RowOf<'core.document'>>>;
    readonly amendedBy: Field<LinksOf<'core.document'>, object, ReadonlyArray<string | RowOf<'core.document'>>>;
    readonly interpretations?: Field<LinksOf<'core.document'>, object, ReadonlyArray<string>>;
    readonly url?: Field<LinksOf<'core.document'>, object, string | null | undefined>;
    readonly note?: Field<LinksOf<'core.document'>, object, string | null | undefined>;
    readonly clauses: Field<LinksOf<'core.document'>, object, ReadonlyArray<string | RowOf<'core.clause'>>>;
    readonly provenance?: Field<LinksOf<'core.document'>, object, Provenance>;
    readonly fieldProvenance?: Field<LinksOf<'core.document'>, object, ReadonlyArray<FieldProvenance>>;
  };
  readonly PolicyMatch?: {
    readonly policy?: Field<PolicyMatch, object, Policy>;
    readonly enterprise?: Field<PolicyMatch, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly subject?: Field<PolicyMatch, object, string | { readonly __typename: string } | null | undefined>;
    readonly verdict?: Field<PolicyMatch, object, Verdict>;
    readonly failing?: Field<PolicyMatch, object, ReadonlyArray<PolicyCriterion>>;
    readonly unknown?: Field<PolicyMatch, object, ReadonlyArray<PolicyCriterion>>;
    readonly underReview?: Field<PolicyMatch, object, ReadonlyArray<PolicyCriterion>>;
    readonly missing?: Field<PolicyMatch, object, number>;
    readonly amount?: Field<PolicyMatch, object, AmountRange | null | undefined>;
    readonly nextLookOn?: Field<PolicyMatch, object, string | null | undefined>;
    readonly run?: Field<PolicyMatch, object, string | RowOf<'core.evaluation_run'>>;
  };
  readonly PolicyParameter?: {
    readonly id?: Field<PolicyParameter, object, string>;
    readonly title?: Field<PolicyParameter, object, string>;
    readonly titleEn?: Field<PolicyParameter, object, string>;
    readonly unit?: Field<PolicyParameter, object, FactUnit>;
    readonly values?: Field<PolicyParameter, object, ReadonlyArray<ParameterValue>>;
  };
  readonly PolicyPool?: {
    readonly id?: Field<PolicyPool, object, string>;
    readonly ceiling?: Field<PolicyPool, object, PolicyParameter>;
    readonly draws?: Field<PolicyPool, object, string>;
    readonly drawsEn?: Field<PolicyPool, object, string>;
    readonly order?: Field<PolicyPool, object, ReadonlyArray<Fact>>;
  };
  readonly PolicyProgress?: {
    readonly policy?: Field<PolicyProgress, object, Policy>;
    readonly cases?: Field<PolicyProgress, object, number>;
    readonly verdicts?: Field<PolicyProgress, object, ReadonlyArray<VerdictCount>>;
    readonly kept?: Field<PolicyProgress, object, number>;
    readonly amountLow?: Field<PolicyProgress, object, string | bigint>;
    readonly amountHigh?: Field<PolicyProgress, object, string | bigint>;
  };
  readonly PolicyVersion: {
    readonly id?: Field<LinksOf<'core.policy_version'>, object, string>;
    readonly policyId?: Field<LinksOf<'core.policy_version'>, object, string>;
    readonly policy: Field<LinksOf<'core.policy_version'>, object, Policy | null | undefined>;
    readonly current: Field<LinksOf<'core.policy_version'>, object, boolean>;
    readonly recordedAt?: Field<LinksOf<'core.policy_version'>, object, string>;
    readonly law?: Field<LinksOf<'core.policy_version'>, object, string>;
  };
  readonly PolicyWindow?: {
    readonly from?: Field<PolicyWindow, object, string>;
    readonly to?: Field<PolicyWindow, object, string | null | undefined>;
    readonly reading?: Field<PolicyWindow, object, Reading | null | undefined>;
    readonly assuming?: Field<PolicyWindow, object, ReadonlyArray<InterpretationChoice>>;
    readonly citation?: Field<PolicyWindow, object, RuleCitation>;
    readonly status?: Field<PolicyWindow, object, ProvenanceStatus>;
    readonly confidence?: Field<PolicyWindow, object, Confidence>;
  };
  readonly Provenance?: {
    readonly citation?: Field<Provenance, object, Citation | null | undefined>;
    readonly status?: Field<Provenance, object, ProvenanceStatus>;
    readonly confidence?: Field<Provenance, object, Confidence>;
  };
  readonly PublicityItem?: {
    readonly title?: Field<LinksOf<'core.publicity_item'>, object, string>;
    readonly kind?: Field<LinksOf<'core.publicity_item'>, object, PublicityKind>;
    readonly medium?: Field<LinksOf<'core.publicity_item'>, object, string>;
    readonly publishedOn?: Field<LinksOf<'core.publicity_item'>, object, string>;
    readonly enterprise?: Field<LinksOf<'core.publicity_item'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly url?: Field<LinksOf<'core.publicity_item'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'core.publicity_item'>, object, boolean>;
    readonly source?: Field<LinksOf<'core.publicity_item'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'core.publicity_item'>, object, string>;
  };
  readonly PublicityItemPayload?: {
    readonly item?: Field<PublicityItemPayload, object, string | RowOf<'core.publicity_item'> | null | undefined>;
    readonly errors?: Field<PublicityItemPayload, object, ReadonlyArray<UserError>>;
  };
  readonly Quantity?: {
    readonly text?: Field<Quantity, object, string>;
    readonly exact?: Field<Quantity, object, string>;
    readonly unit?: Field<Quantity, object, FactUnit>;
  };
  readonly Query: {
    readonly evaluate: RootField<QueryEvaluateArgs, Determination, CoreContext>;
    readonly matches: RootField<QueryMatchesArgs, Page<PolicyMatch>, CoreContext>;
    readonly enterprises: RootField<QueryEnterprisesArgs, Page<RowOf<'core.enterprise'>>, CoreContext>;
    readonly enterprise: RootField<QueryEnterpriseArgs, string | RowOf<'core.enterprise'> | null | undefined, CoreContext>;
    readonly chains: RootField<QueryChainsArgs, Page<RowOf<'core.chain'>>, CoreContext>;
    readonly clusters: RootField<QueryClustersArgs, Page<RowOf<'core.cluster'>>, CoreContext>;
    readonly importBatches: RootField<QueryImportBatchesArgs, Page<RowOf<'core.import_batch'>>, CoreContext>;
    readonly importReview: RootField<QueryImportReviewArgs, Page<RowOf<'core.import_row'>>, CoreContext>;
    readonly allocationAccounts: RootField<QueryAllocationAccountsArgs, Page<RowOf<'core.allocation_account'>>, CoreContext>;
    readonly allocationRequests: RootField<QueryAllocationRequestsArgs, Page<RowOf<'core.allocation_request'>>, CoreContext>;
    readonly allocationEntries: RootField<QueryAllocationEntriesArgs, Page<RowOf<'core.allocation_entry'>>, CoreContext>;
    readonly documents: RootField<object, ReadonlyArray<string | RowOf<'core.document'>>, CoreContext>;
    readonly document: RootField<QueryDocumentArgs, string | RowOf<'core.document'> | null | undefined, CoreContext>;
    readonly clauses: RootField<QueryClausesArgs, ReadonlyArray<string | RowOf<'core.clause'>>, CoreContext>;
    readonly clause: RootField<QueryClauseArgs, string | RowOf<'core.clause'> | null | undefined, CoreContext>;
    readonly measures: RootField<QueryMeasuresArgs, Page<RowOf<'core.measure'>>, CoreContext>;
    readonly measure: RootField<QueryMeasureArgs, string | RowOf<'core.measure'> | null | undefined, CoreContext>;
    readonly targets: RootField<object, ReadonlyArray<string | RowOf<'core.target'>>, CoreContext>;
    readonly platforms: RootField<QueryPlatformsArgs, Page<RowOf<'core.platform'>>, CoreContext>;
    readonly departments: RootField<QueryDepartmentsArgs, ReadonlyArray<string | RowOf<'core.department'>>, CoreContext>;
    readonly department: RootField<QueryDepartmentArgs, string | RowOf<'core.department'> | null | undefined, CoreContext>;
    readonly tierSets: RootField<object, ReadonlyArray<string | RowOf<'core.tier_set'>>, CoreContext>;
    readonly regions: RootField<QueryRegionsArgs, ReadonlyArray<string | RowOf<'core.region'>>, CoreContext>;
    readonly region: RootField<QueryRegionArgs, string | RowOf<'core.region'> | null | undefined, CoreContext>;
    readonly industries: RootField<object, ReadonlyArray<string | RowOf<'core.industry'>>, CoreContext>;
    readonly localSchemes: RootField<QueryLocalSchemesArgs, Page<RowOf<'core.local_scheme'>>, CoreContext>;
    readonly simulate: RootField<QuerySimulateArgs, ReadonlyArray<SimulatedPolicy>, CoreContext>;
    readonly evaluationRuns: RootField<object, ReadonlyArray<string | RowOf<'core.evaluation_run'>>, CoreContext>;
    readonly statisticsSources: RootField<object, ReadonlyArray<StatisticsSource>, CoreContext>;
    readonly statistics: RootField<QueryStatisticsArgs, ReadonlyArray<StatisticsRow>, CoreContext>;
    readonly trend: RootField<QueryTrendArgs, ReadonlyArray<TrendSeries>, CoreContext>;
    readonly measureProgress: RootField<QueryMeasureProgressArgs, ReadonlyArray<MeasureProgress>, CoreContext>;
    readonly policies: RootField<QueryPoliciesArgs, ReadonlyArray<Policy>, CoreContext>;
    readonly policy: RootField<QueryPolicyArgs, Policy | null | undefined, CoreContext>;
    readonly policyVersions: RootField<QueryPolicyVersionsArgs, ReadonlyArray<string | RowOf<'core.policy_version'>>, CoreContext>;
    readonly interpretations: RootField<object, ReadonlyArray<Interpretation>, CoreContext>;
    readonly facts: RootField<QueryFactsArgs, ReadonlyArray<Fact>, CoreContext>;
    readonly groupIssues: RootField<QueryGroupIssuesArgs, Page<RowOf<'core.group_issue'>>, CoreContext>;
    readonly taskForces: RootField<QueryTaskForcesArgs, Page<RowOf<'core.task_force'>>, CoreContext>;
    readonly taskForceCoverage: RootField<QueryTaskForceCoverageArgs, TaskForceCoverage, CoreContext>;
    readonly landRequests: RootField<QueryLandRequestsArgs, Page<RowOf<'core.land_request'>>, CoreContext>;
    readonly budgetLines: RootField<QueryBudgetLinesArgs, Page<RowOf<'core.budget_line'>>, CoreContext>;
    readonly publicityItems: RootField<QueryPublicityItemsArgs, Page<RowOf<'core.publicity_item'>>, CoreContext>;
    readonly tierApplications: RootField<QueryTierApplicationsArgs, Page<RowOf<'core.tier_application'>>, CoreContext>;
    readonly tiers: RootField<object, ReadonlyArray<string | RowOf<'core.tier'>>, CoreContext>;
    readonly recognitionBatches: RootField<QueryRecognitionBatchesArgs, Page<RowOf<'core.recognition_batch'>>, CoreContext>;
    readonly certifications: RootField<QueryCertificationsArgs, Page<RowOf<'core.certification'>>, CoreContext>;
    readonly cultivationPool: RootField<QueryCultivationPoolArgs, Page<RowOf<'core.cultivation_entry'>>, CoreContext>;
    readonly targetProgress: RootField<QueryTargetProgressArgs, ReadonlyArray<TargetProgress>, CoreContext>;
  };
  readonly RecognitionBatch: {
    readonly tier?: Field<LinksOf<'core.recognition_batch'>, object, string | RowOf<'core.tier'>>;
    readonly label?: Field<LinksOf<'core.recognition_batch'>, object, string>;
    readonly year?: Field<LinksOf<'core.recognition_batch'>, object, number | null | undefined>;
    readonly announcedOn?: Field<LinksOf<'core.recognition_batch'>, object, string | null | undefined>;
    readonly validFrom?: Field<LinksOf<'core.recognition_batch'>, object, string | null | undefined>;
    readonly validTo?: Field<LinksOf<'core.recognition_batch'>, object, string | null | undefined>;
    readonly documentNumber?: Field<LinksOf<'core.recognition_batch'>, object, string | null | undefined>;
    readonly source?: Field<LinksOf<'core.recognition_batch'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'core.recognition_batch'>, object, boolean>;
    readonly certifications: Field<LinksOf<'core.recognition_batch'>, RecognitionBatchCertificationsArgs, Page<RowOf<'core.certification'>>>;
  };
  readonly RecordFactsPayload?: {
    readonly facts?: Field<RecordFactsPayload, object, ReadonlyArray<string | RowOf<'core.recorded_fact'>> | null | undefined>;
    readonly errors?: Field<RecordFactsPayload, object, ReadonlyArray<UserError>>;
  };
  readonly RecordedFact: {
    readonly enterprise?: Field<LinksOf<'core.recorded_fact'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly factId?: Field<LinksOf<'core.recorded_fact'>, object, string>;
    readonly fact: Field<LinksOf<'core.recorded_fact'>, object, Fact | null | undefined>;
    readonly value: Field<LinksOf<'core.recorded_fact'>, object, string>;
    readonly validFrom?: Field<LinksOf<'core.recorded_fact'>, object, string | null | undefined>;
    readonly validTo?: Field<LinksOf<'core.recorded_fact'>, object, string | null | undefined>;
    readonly trust?: Field<LinksOf<'core.recorded_fact'>, object, TrustLevel>;
    readonly signedBy?: Field<LinksOf<'core.recorded_fact'>, object, string | null | undefined>;
    readonly source?: Field<LinksOf<'core.recorded_fact'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'core.recorded_fact'>, object, boolean>;
    readonly recordedAt?: Field<LinksOf<'core.recorded_fact'>, object, string>;
    readonly supersededAt?: Field<LinksOf<'core.recorded_fact'>, object, string | null | undefined>;
  };
  readonly Region: {
    readonly code?: Field<LinksOf<'core.region'>, object, string>;
    readonly gbCode?: Field<LinksOf<'core.region'>, object, string>;
    readonly name?: Field<LinksOf<'core.region'>, object, string>;
    readonly nameEn?: Field<LinksOf<'core.region'>, object, string>;
    readonly kind?: Field<LinksOf<'core.region'>, object, RegionKind>;
    readonly parent?: Field<LinksOf<'core.region'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly city?: Field<LinksOf<'core.region'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly validFrom?: Field<LinksOf<'core.region'>, object, string | null | undefined>;
    readonly validTo?: Field<LinksOf<'core.region'>, object, string | null | undefined>;
    readonly replacedBy?: Field<LinksOf<'core.region'>, object, ReadonlyArray<string>>;
    readonly children: Field<LinksOf<'core.region'>, RegionChildrenArgs, ReadonlyArray<string | RowOf<'core.region'>>>;
    readonly provenance?: Field<LinksOf<'core.region'>, object, Provenance>;
  };
  readonly Repair?: {
    readonly changes?: Field<Repair, object, ReadonlyArray<FactChange>>;
    readonly leadsTo?: Field<Repair, object, Verdict>;
  };
  readonly Responsibility?: {
    readonly clause?: Field<LinksOf<'core.responsibility'>, object, string | RowOf<'core.clause'>>;
    readonly department?: Field<LinksOf<'core.responsibility'>, object, string | RowOf<'core.department'>>;
    readonly ordinal?: Field<LinksOf<'core.responsibility'>, object, number>;
    readonly alias?: Field<LinksOf<'core.responsibility'>, object, string>;
  };
  readonly RuleCitation?: {
    readonly documentId?: Field<RuleCitation, object, string>;
    readonly document?: Field<RuleCitation, object, string | RowOf<'core.document'> | null | undefined>;
    readonly clause?: Field<RuleCitation, object, string>;
    readonly quote?: Field<RuleCitation, object, string | null | undefined>;
  };
  readonly ScoreBand?: {
    readonly operator?: Field<ScoreBand, object, BandOperator>;
    readonly bound?: Field<ScoreBand, object, Quantity>;
    readonly points?: Field<ScoreBand, object, number>;
  };
  readonly ScoredIndicator?: {
    readonly table?: Field<ScoredIndicator, object, PolicyParameter | null | undefined>;
    readonly band?: Field<ScoredIndicator, object, ScoreBand | null | undefined>;
    readonly value?: Field<ScoredIndicator, object, ComparedNumber | null | undefined>;
    readonly of?: Field<ScoredIndicator, object, ComparedNumber | null | undefined>;
    readonly points?: Field<ScoredIndicator, object, number | null | undefined>;
    readonly maximum?: Field<ScoredIndicator, object, number | null | undefined>;
    readonly facts?: Field<ScoredIndicator, object, ReadonlyArray<Fact>>;
  };
  readonly SimulatedGroup?: {
    readonly code?: Field<SimulatedGroup, object, string | null | undefined>;
    readonly cases?: Field<SimulatedGroup, object, number>;
    readonly eligibleBefore?: Field<SimulatedGroup, object, number>;
    readonly eligibleAfter?: Field<SimulatedGroup, object, number>;
    readonly gains?: Field<SimulatedGroup, object, number>;
    readonly losses?: Field<SimulatedGroup, object, number>;
    readonly lowBefore?: Field<SimulatedGroup, object, string | bigint>;
    readonly highBefore?: Field<SimulatedGroup, object, string | bigint>;
    readonly lowAfter?: Field<SimulatedGroup, object, string | bigint>;
    readonly highAfter?: Field<SimulatedGroup, object, string | bigint>;
  };
  readonly SimulatedPolicy?: {
    readonly policy?: Field<SimulatedPolicy, object, Policy>;
    readonly total?: Field<SimulatedPolicy, object, SimulatedGroup>;
    readonly byCity?: Field<SimulatedPolicy, object, ReadonlyArray<SimulatedGroup>>;
    readonly byTier?: Field<SimulatedPolicy, object, ReadonlyArray<SimulatedGroup>>;
    readonly gaining?: Field<SimulatedPolicy, object, ReadonlyArray<string | RowOf<'core.enterprise'>>>;
    readonly losing?: Field<SimulatedPolicy, object, ReadonlyArray<string | RowOf<'core.enterprise'>>>;
  };
  readonly StatisticsDimension?: {
    readonly id?: Field<StatisticsDimension, object, string>;
    readonly title?: Field<StatisticsDimension, object, string>;
    readonly titleEn?: Field<StatisticsDimension, object, string>;
    readonly multiple?: Field<StatisticsDimension, object, boolean>;
  };
  readonly StatisticsFigure?: {
    readonly of?: Field<StatisticsFigure, object, string | null | undefined>;
    readonly as?: Field<StatisticsFigure, object, StatisticsFunction>;
    readonly unit?: Field<StatisticsFigure, object, StatisticsUnit>;
    readonly value?: Field<StatisticsFigure, object, string | null | undefined>;
    readonly number?: Field<StatisticsFigure, object, number | null | undefined>;
  };
  readonly StatisticsKey?: {
    readonly dimension?: Field<StatisticsKey, object, string>;
    readonly code?: Field<StatisticsKey, object, string | null | undefined>;
    readonly label?: Field<StatisticsKey, object, string | null | undefined>;
  };
  readonly StatisticsNumber?: {
    readonly id?: Field<StatisticsNumber, object, string>;
    readonly title?: Field<StatisticsNumber, object, string>;
    readonly titleEn?: Field<StatisticsNumber, object, string>;
    readonly unit?: Field<StatisticsNumber, object, StatisticsUnit>;
    readonly functions?: Field<StatisticsNumber, object, ReadonlyArray<StatisticsFunction>>;
  };
  readonly StatisticsRow?: {
    readonly key?: Field<StatisticsRow, object, ReadonlyArray<StatisticsKey>>;
    readonly figures?: Field<StatisticsRow, object, ReadonlyArray<StatisticsFigure>>;
    readonly suppressed?: Field<StatisticsRow, object, boolean>;
  };
  readonly StatisticsSource?: {
    readonly id?: Field<StatisticsSource, object, string>;
    readonly title?: Field<StatisticsSource, object, string>;
    readonly titleEn?: Field<StatisticsSource, object, string>;
    readonly personal?: Field<StatisticsSource, object, boolean>;
    readonly dated?: Field<StatisticsSource, object, boolean>;
    readonly dimensions?: Field<StatisticsSource, object, ReadonlyArray<StatisticsDimension>>;
    readonly numbers?: Field<StatisticsSource, object, ReadonlyArray<StatisticsNumber>>;
  };
  readonly Succession?: {
    readonly predecessor?: Field<LinksOf<'core.succession'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly successor?: Field<LinksOf<'core.succession'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly kind?: Field<LinksOf<'core.succession'>, object, SuccessionKind>;
    readonly effectiveOn?: Field<LinksOf<'core.succession'>, object, string>;
    readonly source?: Field<LinksOf<'core.succession'>, object, string | null | undefined>;
  };
  readonly SupplyLink?: {
    readonly buyer?: Field<LinksOf<'core.supply_link'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly supplier?: Field<LinksOf<'core.supply_link'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly product?: Field<LinksOf<'core.supply_link'>, object, string>;
    readonly since?: Field<LinksOf<'core.supply_link'>, object, string | null | undefined>;
    readonly endedOn?: Field<LinksOf<'core.supply_link'>, object, string | null | undefined>;
    readonly evidence?: Field<LinksOf<'core.supply_link'>, object, string | null | undefined>;
  };
  readonly Talent?: {
    readonly enterprise?: Field<LinksOf<'core.talent'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly name?: Field<LinksOf<'core.talent'>, object, string>;
    readonly position?: Field<LinksOf<'core.talent'>, object, TalentPosition>;
    readonly title?: Field<LinksOf<'core.talent'>, object, string | null | undefined>;
    readonly titleLevel?: Field<LinksOf<'core.talent'>, object, TitleLevel | null | undefined>;
    readonly specialty?: Field<LinksOf<'core.talent'>, object, string | null | undefined>;
    readonly education?: Field<LinksOf<'core.talent'>, object, string | null | undefined>;
    readonly hiredOn?: Field<LinksOf<'core.talent'>, object, string | null | undefined>;
    readonly leftOn?: Field<LinksOf<'core.talent'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'core.talent'>, object, boolean>;
    readonly version?: Field<LinksOf<'core.talent'>, object, number>;
  };
  readonly Target?: {
    readonly id?: Field<LinksOf<'core.target'>, object, string>;
    readonly parameter?: Field<LinksOf<'core.target'>, object, string | null | undefined>;
    readonly title?: Field<LinksOf<'core.target'>, object, string>;
    readonly titleEn?: Field<LinksOf<'core.target'>, object, string>;
    readonly clause?: Field<LinksOf<'core.target'>, object, string | RowOf<'core.clause'>>;
    readonly quote?: Field<LinksOf<'core.target'>, object, string>;
    readonly quantified?: Field<LinksOf<'core.target'>, object, boolean>;
    readonly metric?: Field<LinksOf<'core.target'>, object, TargetMetric | null | undefined>;
    readonly tier?: Field<LinksOf<'core.target'>, object, string | RowOf<'core.tier'> | null | undefined>;
    readonly threshold?: Field<LinksOf<'core.target'>, object, number | null | undefined>;
    readonly unit?: Field<LinksOf<'core.target'>, object, TargetUnit | null | undefined>;
    readonly deadline?: Field<LinksOf<'core.target'>, object, string>;
    readonly deadlineProvenance?: Field<LinksOf<'core.target'>, object, Provenance>;
    readonly countBasis?: Field<LinksOf<'core.target'>, object, TargetCountBasis | null | undefined>;
    readonly interpretations?: Field<LinksOf<'core.target'>, object, ReadonlyArray<string>>;
  };
  readonly TargetForecast?: {
    readonly value?: Field<TargetForecast, object, number | null | undefined>;
    readonly met?: Field<TargetForecast, object, boolean | null | undefined>;
    readonly reexaminationPassRate?: Field<TargetForecast, object, number | null | undefined>;
    readonly reexaminationsDecided?: Field<TargetForecast, object, number>;
    readonly reexaminationsPassed?: Field<TargetForecast, object, number>;
    readonly recognitionPassRate?: Field<TargetForecast, object, number | null | undefined>;
    readonly recognitionsDecided?: Field<TargetForecast, object, number>;
    readonly recognitionsPassed?: Field<TargetForecast, object, number>;
    readonly pipeline?: Field<TargetForecast, object, number>;
    readonly assumptions?: Field<TargetForecast, object, ReadonlyArray<ForecastAssumption>>;
  };
  readonly TargetProgress?: {
    readonly target?: Field<TargetProgress, object, string | RowOf<'core.target'>>;
    readonly on?: Field<TargetProgress, object, string>;
    readonly region?: Field<TargetProgress, object, string | RowOf<'core.region'> | null | undefined>;
    readonly value?: Field<TargetProgress, object, number>;
    readonly threshold?: Field<TargetProgress, object, number>;
    readonly gap?: Field<TargetProgress, object, number>;
    readonly met?: Field<TargetProgress, object, boolean>;
    readonly expiringBeforeDeadline?: Field<TargetProgress, object, number>;
    readonly unknownValidity?: Field<TargetProgress, object, number>;
    readonly forecast?: Field<TargetProgress, object, TargetForecast | null | undefined>;
  };
  readonly TaskForce?: {
    readonly region?: Field<LinksOf<'core.task_force'>, object, string | RowOf<'core.region'>>;
    readonly name?: Field<LinksOf<'core.task_force'>, object, string>;
    readonly setUpOn?: Field<LinksOf<'core.task_force'>, object, string>;
    readonly dissolvedOn?: Field<LinksOf<'core.task_force'>, object, string | null | undefined>;
    readonly documentNumber?: Field<LinksOf<'core.task_force'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'core.task_force'>, object, boolean>;
    readonly source?: Field<LinksOf<'core.task_force'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'core.task_force'>, object, string>;
    readonly version?: Field<LinksOf<'core.task_force'>, object, number>;
  };
  readonly TaskForceCoverage?: {
    readonly on?: Field<TaskForceCoverage, object, string>;
    readonly withOne?: Field<TaskForceCoverage, object, number>;
    readonly all?: Field<TaskForceCoverage, object, number>;
    readonly without?: Field<TaskForceCoverage, object, ReadonlyArray<string | RowOf<'core.region'>>>;
  };
  readonly TaskForcePayload?: {
    readonly taskForce?: Field<TaskForcePayload, object, string | RowOf<'core.task_force'> | null | undefined>;
    readonly errors?: Field<TaskForcePayload, object, ReadonlyArray<UserError>>;
  };
  readonly Tier?: {
    readonly code?: Field<LinksOf<'core.tier'>, object, TierCode>;
    readonly name?: Field<LinksOf<'core.tier'>, object, string>;
    readonly nameEn?: Field<LinksOf<'core.tier'>, object, string>;
    readonly rank?: Field<LinksOf<'core.tier'>, object, number | null | undefined>;
    readonly level?: Field<LinksOf<'core.tier'>, object, TierLevel | null | undefined>;
    readonly prerequisite?: Field<LinksOf<'core.tier'>, object, string | RowOf<'core.tier'> | null | undefined>;
    readonly labelOnly?: Field<LinksOf<'core.tier'>, object, boolean>;
    readonly note?: Field<LinksOf<'core.tier'>, object, string | null | undefined>;
    readonly laws?: Field<LinksOf<'core.tier'>, object, ReadonlyArray<TierLaw>>;
    readonly provenance?: Field<LinksOf<'core.tier'>, object, Provenance>;
  };
  readonly TierApplication?: {
    readonly enterprise?: Field<LinksOf<'core.tier_application'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly tier?: Field<LinksOf<'core.tier_application'>, object, string | RowOf<'core.tier'>>;
    readonly kind?: Field<LinksOf<'core.tier_application'>, object, TierApplicationKind>;
    readonly filedOn?: Field<LinksOf<'core.tier_application'>, object, string>;
    readonly policyId?: Field<LinksOf<'core.tier_application'>, object, string | null | undefined>;
    readonly policyVersion?: Field<LinksOf<'core.tier_application'>, object, string | null | undefined>;
    readonly verdict?: Field<LinksOf<'core.tier_application'>, object, Verdict | null | undefined>;
    readonly state?: Field<LinksOf<'core.tier_application'>, object, TierApplicationState>;
    readonly decidedOn?: Field<LinksOf<'core.tier_application'>, object, string | null | undefined>;
    readonly reason?: Field<LinksOf<'core.tier_application'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'core.tier_application'>, object, boolean>;
    readonly source?: Field<LinksOf<'core.tier_application'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'core.tier_application'>, object, string>;
    readonly version?: Field<LinksOf<'core.tier_application'>, object, number>;
  };
  readonly TierApplicationPayload?: {
    readonly application?: Field<TierApplicationPayload, object, string | RowOf<'core.tier_application'> | null | undefined>;
    readonly errors?: Field<TierApplicationPayload, object, ReadonlyArray<UserError>>;
  };
  readonly TierHolding?: {
    readonly tier?: Field<TierHolding, object, string | RowOf<'core.tier'>>;
    readonly state?: Field<TierHolding, object, TierHoldingState>;
  };
  readonly TierLaw?: {
    readonly document?: Field<TierLaw, object, string>;
    readonly part?: Field<TierLaw, object, string | null | undefined>;
    readonly applicationsFrom?: Field<TierLaw, object, string | null | undefined>;
    readonly applicationsTo?: Field<TierLaw, object, string | null | undefined>;
    readonly validityYears?: Field<TierLaw, object, number | null | undefined>;
    readonly note?: Field<TierLaw, object, string | null | undefined>;
    readonly provenance?: Field<TierLaw, object, Provenance>;
  };
  readonly TierReadiness?: {
    readonly tier?: Field<TierReadiness, object, string | RowOf<'core.tier'>>;
    readonly on?: Field<TierReadiness, object, string>;
    readonly kind?: Field<TierReadiness, object, TierApplicationKind>;
    readonly note?: Field<TierReadiness, object, string | null | undefined>;
    readonly met?: Field<TierReadiness, object, ReadonlyArray<Finding>>;
    readonly failing?: Field<TierReadiness, object, ReadonlyArray<Finding>>;
    readonly open?: Field<TierReadiness, object, ReadonlyArray<Finding>>;
    readonly determination?: Field<TierReadiness, object, Determination>;
  };
  readonly TierSet: {
    readonly code?: Field<LinksOf<'core.tier_set'>, object, string>;
    readonly name?: Field<LinksOf<'core.tier_set'>, object, string>;
    readonly nameEn?: Field<LinksOf<'core.tier_set'>, object, string>;
    readonly members: Field<LinksOf<'core.tier_set'>, object, ReadonlyArray<string | RowOf<'core.tier'>>>;
    readonly interpretations?: Field<LinksOf<'core.tier_set'>, object, ReadonlyArray<string>>;
    readonly note?: Field<LinksOf<'core.tier_set'>, object, string | null | undefined>;
    readonly provenance?: Field<LinksOf<'core.tier_set'>, object, Provenance>;
  };
  readonly TrendPoint?: {
    readonly month?: Field<TrendPoint, object, string>;
    readonly value?: Field<TrendPoint, object, string | null | undefined>;
    readonly number?: Field<TrendPoint, object, number | null | undefined>;
  };
  readonly TrendSeries?: {
    readonly key?: Field<TrendSeries, object, StatisticsKey | null | undefined>;
    readonly unit?: Field<TrendSeries, object, StatisticsUnit>;
    readonly points?: Field<TrendSeries, object, ReadonlyArray<TrendPoint>>;
  };
  readonly UserError?: {
    readonly code?: Field<UserError, object, string>;
    readonly message?: Field<UserError, object, string>;
    readonly path?: Field<UserError, object, ReadonlyArray<string>>;
  };
  readonly VerdictCount?: {
    readonly verdict?: Field<VerdictCount, object, Verdict>;
    readonly count?: Field<VerdictCount, object, number>;
  };
};

export type CoreMutations = {
  readonly importEnterprises: MutationField<ImportEnterprisesInput, ImportEnterprisesPayload, CoreWriteContext>;
  readonly acceptImportRows: MutationField<AcceptImportRowsInput, ImportRowsPayload, CoreWriteContext>;
  readonly matchImportRow: MutationField<MatchImportRowInput, ImportRowsPayload, CoreWriteContext>;
  readonly rejectImportRows: MutationField<RejectImportRowsInput, ImportRowsPayload, CoreWriteContext>;
  readonly recordFacts: MutationField<RecordFactsInput, RecordFactsPayload, CoreWriteContext>;
  readonly signOpinions: MutationField<RecordFactsInput, RecordFactsPayload, CoreWriteContext>;
  readonly applyForTier: MutationField<ApplyForTierInput, TierApplicationPayload, CoreWriteContext>;
  readonly decideTierApplication: MutationField<DecideTierApplicationInput, TierApplicationPayload, CoreWriteContext>;
  readonly requestLand: MutationField<RequestLandInput, LandRequestPayload, CoreWriteContext>;
  readonly confirmLandRequest: MutationField<ConfirmLandRequestInput, LandRequestPayload, CoreWriteContext>;
  readonly setUpTaskForce: MutationField<SetUpTaskForceInput, TaskForcePayload, CoreWriteContext>;
  readonly raiseGroupIssue: MutationField<RaiseGroupIssueInput, GroupIssuePayload, CoreWriteContext>;
  readonly resolveGroupIssue: MutationField<ResolveGroupIssueInput, GroupIssuePayload, CoreWriteContext>;
  readonly recordBudgetLine: MutationField<RecordBudgetLineInput, BudgetLinePayload, CoreWriteContext>;
  readonly publishItem: MutationField<PublishItemInput, PublicityItemPayload, CoreWriteContext>;
  readonly recordCertification: MutationField<RecordCertificationInput, CertificationPayload, CoreWriteContext>;
  readonly endCertification: MutationField<EndCertificationInput, CertificationPayload, CoreWriteContext>;
  readonly enterCultivationPool: MutationField<EnterCultivationPoolInput, CultivationPayload, CoreWriteContext>;
  readonly leaveCultivationPool: MutationField<LeaveCultivationPoolInput, CultivationPayload, CoreWriteContext>;
};

export interface AmountRange {
  readonly low: string | bigint;
  readonly high?: string | bigint | null | undefined;
}

export interface BudgetLinePayload {
  readonly line?: string | RowOf<'core.budget_line'> | null | undefined;
}

export interface CapUse {
  readonly per: ReadonlyArray<CapScope>;
  readonly limit?: string | bigint | null | undefined;
  readonly used?: string | bigint | null | undefined;
}

export interface CertificationPayload {
  readonly certification?: string | RowOf<'core.certification'> | null | undefined;
}

export interface Citation {
  readonly document: string | RowOf<'core.document'>;
  readonly clause?: string | null | undefined;
  readonly quote?: string | null | undefined;
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

export interface CultivationPayload {
  readonly entry?: string | RowOf<'core.cultivation_entry'> | null | undefined;
}

export interface DepartmentSuccessor {
  readonly department: string | RowOf<'core.department'>;
  readonly from?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly provenance: Provenance;
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

export interface DocumentAddressee {
  readonly name: string;
  readonly nameEn: string;
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

export interface FieldProvenance {
  readonly field: string;
  readonly provenance: Provenance;
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

export interface ForecastAssumption {
  readonly text: string;
  readonly textEn: string;
}

export interface GroupIssuePayload {
  readonly issue?: string | RowOf<'core.group_issue'> | null | undefined;
}

export interface ImportCandidate {
  readonly enterprise: string | RowOf<'core.enterprise'>;
  readonly similarity: number;
}

export interface ImportCell {
  readonly column: string;
  readonly text: string;
}

export interface ImportCount {
  readonly state: ImportRowState;
  readonly rows: number;
}

export interface ImportEnterprisesPayload {
  readonly batch?: string | RowOf<'core.import_batch'> | null | undefined;
  readonly known?: boolean | null | undefined;
  readonly counts?: ReadonlyArray<ImportCount> | null | undefined;
  readonly headerProblems?: ReadonlyArray<ImportHeaderProblem> | null | undefined;
  readonly problems?: ReadonlyArray<ImportProblem> | null | undefined;
  readonly problemCount?: number | null | undefined;
}

export interface ImportHeaderProblem {
  readonly code: string;
  readonly columns: ReadonlyArray<string>;
  readonly expected: string;
}

export interface ImportProblem {
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly found: string;
  readonly expected: string;
}

export interface ImportReason {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface ImportRowsPayload {
  readonly rows?: ReadonlyArray<string | RowOf<'core.import_row'>> | null | undefined;
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

export interface LandRequestPayload {
  readonly request?: string | RowOf<'core.land_request'> | null | undefined;
}

export interface MeasureProgress {
  readonly measure: string | RowOf<'core.measure'>;
  readonly policies: ReadonlyArray<PolicyProgress>;
}

export interface NextBestFact {
  readonly fact: Fact;
  readonly policies: ReadonlyArray<Policy>;
  readonly verdicts: number;
  readonly amount: string | bigint;
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

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor?: string | null | undefined;
  readonly endCursor?: string | null | undefined;
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

export interface PolicyMatch {
  readonly policy: Policy;
  readonly enterprise?: string | RowOf<'core.enterprise'> | null | undefined;
  readonly subject?: string | { readonly __typename: string } | null | undefined;
  readonly verdict: Verdict;
  readonly failing: ReadonlyArray<PolicyCriterion>;
  readonly unknown: ReadonlyArray<PolicyCriterion>;
  readonly underReview: ReadonlyArray<PolicyCriterion>;
  readonly missing: number;
  readonly amount?: AmountRange | null | undefined;
  readonly nextLookOn?: string | null | undefined;
  readonly run: string | RowOf<'core.evaluation_run'>;
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

export interface PolicyProgress {
  readonly policy: Policy;
  readonly cases: number;
  readonly verdicts: ReadonlyArray<VerdictCount>;
  readonly kept: number;
  readonly amountLow: string | bigint;
  readonly amountHigh: string | bigint;
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

export interface Provenance {
  readonly citation?: Citation | null | undefined;
  readonly status: ProvenanceStatus;
  readonly confidence: Confidence;
}

export interface PublicityItemPayload {
  readonly item?: string | RowOf<'core.publicity_item'> | null | undefined;
}

export interface Quantity {
  readonly text: string;
  readonly exact: string;
  readonly unit: FactUnit;
}

export interface RecordFactsPayload {
  readonly facts?: ReadonlyArray<string | RowOf<'core.recorded_fact'>> | null | undefined;
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

export interface SimulatedGroup {
  readonly code?: string | null | undefined;
  readonly cases: number;
  readonly eligibleBefore: number;
  readonly eligibleAfter: number;
  readonly gains: number;
  readonly losses: number;
  readonly lowBefore: string | bigint;
  readonly highBefore: string | bigint;
  readonly lowAfter: string | bigint;
  readonly highAfter: string | bigint;
}

export interface SimulatedPolicy {
  readonly policy: Policy;
  readonly total: SimulatedGroup;
  readonly byCity: ReadonlyArray<SimulatedGroup>;
  readonly byTier: ReadonlyArray<SimulatedGroup>;
  readonly gaining: ReadonlyArray<string | RowOf<'core.enterprise'>>;
  readonly losing: ReadonlyArray<string | RowOf<'core.enterprise'>>;
}

export interface StatisticsDimension {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly multiple: boolean;
}

export interface StatisticsFigure {
  readonly of?: string | null | undefined;
  readonly as: StatisticsFunction;
  readonly unit: StatisticsUnit;
  readonly value?: string | null | undefined;
  readonly number?: number | null | undefined;
}

export interface StatisticsKey {
  readonly dimension: string;
  readonly code?: string | null | undefined;
  readonly label?: string | null | undefined;
}

export interface StatisticsNumber {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly unit: StatisticsUnit;
  readonly functions: ReadonlyArray<StatisticsFunction>;
}

export interface StatisticsRow {
  readonly key: ReadonlyArray<StatisticsKey>;
  readonly figures: ReadonlyArray<StatisticsFigure>;
  readonly suppressed: boolean;
}

export interface StatisticsSource {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly personal: boolean;
  readonly dated: boolean;
  readonly dimensions: ReadonlyArray<StatisticsDimension>;
  readonly numbers: ReadonlyArray<StatisticsNumber>;
}

export interface TargetForecast {
  readonly value?: number | null | undefined;
  readonly met?: boolean | null | undefined;
  readonly reexaminationPassRate?: number | null | undefined;
  readonly reexaminationsDecided: number;
  readonly reexaminationsPassed: number;
  readonly recognitionPassRate?: number | null | undefined;
  readonly recognitionsDecided: number;
  readonly recognitionsPassed: number;
  readonly pipeline: number;
  readonly assumptions: ReadonlyArray<ForecastAssumption>;
}

export interface TargetProgress {
  readonly target: string | RowOf<'core.target'>;
  readonly on: string;
  readonly region?: string | RowOf<'core.region'> | null | undefined;
  readonly value: number;
  readonly threshold: number;
  readonly gap: number;
  readonly met: boolean;
  readonly expiringBeforeDeadline: number;
  readonly unknownValidity: number;
  readonly forecast?: TargetForecast | null | undefined;
}

export interface TaskForceCoverage {
  readonly on: string;
  readonly withOne: number;
  readonly all: number;
  readonly without: ReadonlyArray<string | RowOf<'core.region'>>;
}

export interface TaskForcePayload {
  readonly taskForce?: string | RowOf<'core.task_force'> | null | undefined;
}

export interface TierApplicationPayload {
  readonly application?: string | RowOf<'core.tier_application'> | null | undefined;
}

export interface TierHolding {
  readonly tier: string | RowOf<'core.tier'>;
  readonly state: TierHoldingState;
}

export interface TierLaw {
  readonly document: string;
  readonly part?: string | null | undefined;
  readonly applicationsFrom?: string | null | undefined;
  readonly applicationsTo?: string | null | undefined;
  readonly validityYears?: number | null | undefined;
  readonly note?: string | null | undefined;
  readonly provenance: Provenance;
}

export interface TierReadiness {
  readonly tier: string | RowOf<'core.tier'>;
  readonly on: string;
  readonly kind: TierApplicationKind;
  readonly note?: string | null | undefined;
  readonly met: ReadonlyArray<Finding>;
  readonly failing: ReadonlyArray<Finding>;
  readonly open: ReadonlyArray<Finding>;
  readonly determination: Determination;
}

export interface TrendPoint {
  readonly month: string;
  readonly value?: string | null | undefined;
  readonly number?: number | null | undefined;
}

export interface TrendSeries {
  readonly key?: StatisticsKey | null | undefined;
  readonly unit: StatisticsUnit;
  readonly points: ReadonlyArray<TrendPoint>;
}

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: ReadonlyArray<string>;
}

export interface VerdictCount {
  readonly verdict: Verdict;
  readonly count: number;
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

export type AcceptImportRowsInput = {
  readonly rows: ReadonlyArray<ImportRowRef>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type AllocationAccountEntriesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<AllocationEntryWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<AllocationEntryOrder>>;
};

export type AllocationAccountWhere = {
  readonly and?: InputMaybe<ReadonlyArray<AllocationAccountWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<AllocationAccountWhere>>;
  readonly not?: InputMaybe<AllocationAccountWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly scope?: InputMaybe<StringFilter>;
};

export type AllocationEntryKind =
  | 'CEILING'
  | 'QUEUE'
  | 'REFUSE'
  | 'RESERVE'
  | 'SETTLE'
  | 'RELEASE'
  | 'ADJUST';

export type AllocationEntryKindFilter = {
  readonly eq?: InputMaybe<AllocationEntryKind>;
  readonly ne?: InputMaybe<AllocationEntryKind>;
  readonly in?: InputMaybe<ReadonlyArray<AllocationEntryKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type AllocationEntryOrder = {
  readonly field: AllocationEntryOrderField;
  readonly direction: Direction;
};

export type AllocationEntryOrderField =
  | 'EFFECTIVE_ON'
  | 'RECORDED_AT';

export type AllocationEntryWhere = {
  readonly and?: InputMaybe<ReadonlyArray<AllocationEntryWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<AllocationEntryWhere>>;
  readonly not?: InputMaybe<AllocationEntryWhere>;
  readonly kind?: InputMaybe<AllocationEntryKindFilter>;
  readonly effectiveOn?: InputMaybe<DateFilter>;
};

export type AllocationKind =
  | 'CAP'
  | 'QUOTA'
  | 'POOL';

export type AllocationReason =
  | 'CAP_REACHED'
  | 'QUOTA_REACHED'
  | 'NOTHING_DUE'
  | 'POOL_FULL'
  | 'BEHIND_OTHERS'
  | 'INELIGIBLE'
  | 'UNKNOWN'
  | 'NEEDS_REVIEW'
  | 'NOT_IN_FORCE';

export type AllocationRequestEntriesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<AllocationEntryWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<AllocationEntryOrder>>;
};

export type AllocationRequestWhere = {
  readonly and?: InputMaybe<ReadonlyArray<AllocationRequestWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<AllocationRequestWhere>>;
  readonly not?: InputMaybe<AllocationRequestWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly policyId?: InputMaybe<StringFilter>;
  readonly state?: InputMaybe<AllocationStateFilter>;
};

export type AllocationState =
  | 'WAITING'
  | 'RESERVED'
  | 'SETTLED'
  | 'RELEASED'
  | 'REFUSED';

export type AllocationStateFilter = {
  readonly eq?: InputMaybe<AllocationState>;
  readonly ne?: InputMaybe<AllocationState>;
  readonly in?: InputMaybe<ReadonlyArray<AllocationState>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type AnnualReportOrder = {
  readonly field: AnnualReportOrderField;
  readonly direction: Direction;
};

export type AnnualReportOrderField =
  | 'YEAR';

export type AnnualReportWhere = {
  readonly and?: InputMaybe<ReadonlyArray<AnnualReportWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<AnnualReportWhere>>;
  readonly not?: InputMaybe<AnnualReportWhere>;
  readonly year?: InputMaybe<IntFilter>;
};

export type ApplyForTierInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly tier: TierCode;
  readonly kind: TierApplicationKind;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type BandOperator =
  | 'AT_LEAST'
  | 'AT_MOST';

export type BudgetLevel =
  | 'NATIONAL'
  | 'PROVINCIAL';

export type BudgetLineOrder = {
  readonly field: BudgetLineOrderField;
  readonly direction: Direction;
};

export type BudgetLineOrderField =
  | 'YEAR';

export type BudgetLineWhere = {
  readonly and?: InputMaybe<ReadonlyArray<BudgetLineWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<BudgetLineWhere>>;
  readonly not?: InputMaybe<BudgetLineWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly year?: InputMaybe<IntFilter>;
};

export type CapScope =
  | 'SUBJECT'
  | 'ENTERPRISE'
  | 'PERSON'
  | 'MILESTONE'
  | 'CALENDAR_YEAR'
  | 'PLAN'
  | 'RECOGNITION';

export type CertificationEndKind =
  | 'REVOKED'
  | 'WITHDRAWN'
  | 'SUPERSEDED';

export type CertificationOrder = {
  readonly field: CertificationOrderField;
  readonly direction: Direction;
};

export type CertificationOrderField =
  | 'RECOGNISED_ON'
  | 'VALID_FROM'
  | 'VALID_TO';

export type CertificationStatus =
  | 'PENDING'
  | 'VALID'
  | 'EXPIRED'
  | 'ENDED'
  | 'UNKNOWN';

export type CertificationStatusArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type CertificationWhere = {
  readonly and?: InputMaybe<ReadonlyArray<CertificationWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<CertificationWhere>>;
  readonly not?: InputMaybe<CertificationWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly tier?: InputMaybe<TierCodeFilter>;
  readonly recognisedOn?: InputMaybe<DateFilter>;
  readonly validTo?: InputMaybe<DateFilter>;
};

export type ChainGapKind =
  | 'SHORT'
  | 'LONG'
  | 'BLANK';

export type ChainGapKindFilter = {
  readonly eq?: InputMaybe<ChainGapKind>;
  readonly ne?: InputMaybe<ChainGapKind>;
  readonly in?: InputMaybe<ReadonlyArray<ChainGapKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ChainGapWhere = {
  readonly and?: InputMaybe<ReadonlyArray<ChainGapWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<ChainGapWhere>>;
  readonly not?: InputMaybe<ChainGapWhere>;
  readonly kind?: InputMaybe<ChainGapKindFilter>;
};

export type ChainGapsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ChainGapWhere>;
};

export type ChainMembersArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ChainRoleWhere>;
};

export type ChainOrder = {
  readonly field: ChainOrderField;
  readonly direction: Direction;
};

export type ChainOrderField =
  | 'NAME';

export type ChainRoleKind =
  | 'LEADER'
  | 'BACKBONE'
  | 'SUPPORT';

export type ChainRoleKindFilter = {
  readonly eq?: InputMaybe<ChainRoleKind>;
  readonly ne?: InputMaybe<ChainRoleKind>;
  readonly in?: InputMaybe<ReadonlyArray<ChainRoleKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ChainRoleWhere = {
  readonly and?: InputMaybe<ReadonlyArray<ChainRoleWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<ChainRoleWhere>>;
  readonly not?: InputMaybe<ChainRoleWhere>;
  readonly role?: InputMaybe<ChainRoleKindFilter>;
};

export type ChosenInterpretationInput = {
  readonly interpretation: Scalars['String']['input'];
  readonly alternative: Scalars['String']['input'];
};

export type ClusterLevel =
  | 'PROVINCIAL'
  | 'NATIONAL';

export type ClusterMembersArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
};

export type ClusterOrder = {
  readonly field: ClusterOrderField;
  readonly direction: Direction;
};

export type ClusterOrderField =
  | 'NAME';

export type ClusterWhere = {
  readonly and?: InputMaybe<ReadonlyArray<ClusterWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<ClusterWhere>>;
  readonly not?: InputMaybe<ClusterWhere>;
  readonly region?: InputMaybe<RegionFilter>;
};

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

export type ConfirmLandRequestInput = {
  readonly request: Scalars['ID']['input'];
  readonly confirmedBy: Scalars['String']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreditCodeFilter = {
  readonly eq?: InputMaybe<Scalars['CreditCode']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['CreditCode']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CultivationEntryOrder = {
  readonly field: CultivationEntryOrderField;
  readonly direction: Direction;
};

export type CultivationEntryOrderField =
  | 'ENTERED_ON';

export type CultivationEntryWhere = {
  readonly and?: InputMaybe<ReadonlyArray<CultivationEntryWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<CultivationEntryWhere>>;
  readonly not?: InputMaybe<CultivationEntryWhere>;
  readonly targetTier?: InputMaybe<TierCodeFilter>;
  readonly stage?: InputMaybe<CultivationStageFilter>;
};

export type CultivationStage =
  | 'RESERVE'
  | 'CULTIVATE'
  | 'PROMOTE';

export type CultivationStageFilter = {
  readonly eq?: InputMaybe<CultivationStage>;
  readonly ne?: InputMaybe<CultivationStage>;
  readonly in?: InputMaybe<ReadonlyArray<CultivationStage>>;
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

export type DecideTierApplicationInput = {
  readonly application: Scalars['ID']['input'];
  readonly decision: TierApplicationDecision;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type DepartmentKind =
  | 'NATIONAL_MINISTRY'
  | 'PROVINCIAL_DEPARTMENT'
  | 'PARTY_ORGAN'
  | 'CENTRAL_BRANCH'
  | 'PEOPLES_ORGANISATION'
  | 'LEADING_GROUP'
  | 'COMPANY'
  | 'LOCAL_BODY';

export type Direction =
  | 'ASC'
  | 'DESC';

export type EndCertificationInput = {
  readonly certification: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly endedOn: Scalars['Date']['input'];
  readonly kind: CertificationEndKind;
  readonly reason: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type EnterCultivationPoolInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly targetTier: TierCode;
  readonly stage: CultivationStage;
  readonly enteredOn?: InputMaybe<Scalars['Date']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type EnterpriseAnnualReportArgs = {
  readonly year: Scalars['Int']['input'];
};

export type EnterpriseAnnualReportsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<AnnualReportWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<AnnualReportOrder>>;
};

export type EnterpriseCertificationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<CertificationWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<CertificationOrder>>;
};

export type EnterpriseChainRolesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ChainRoleWhere>;
};

export type EnterpriseClusterMembershipsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
};

export type EnterpriseCultivationEntriesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<CultivationEntryWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<CultivationEntryOrder>>;
};

export type EnterpriseCustomersArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
};

export type EnterpriseDeterminationsArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly policies?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly verdict?: InputMaybe<ReadonlyArray<Verdict>>;
  readonly reading: Reading;
  readonly interpretations?: InputMaybe<ReadonlyArray<ChosenInterpretationInput>>;
  readonly first: Scalars['Int']['input'];
};

export type EnterpriseFilter = {
  readonly creditCode?: InputMaybe<CreditCodeFilter>;
  readonly region?: InputMaybe<RegionFilter>;
};

export type EnterpriseHonoursArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
};

export type EnterpriseLandRequestsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<LandRequestWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<LandRequestOrder>>;
};

export type EnterpriseNameFilter = {
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
};

export type EnterpriseNextBestFactsArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly first: Scalars['Int']['input'];
};

export type EnterpriseOrder = {
  readonly field: EnterpriseOrderField;
  readonly direction: Direction;
};

export type EnterpriseOrderField =
  | 'NAME'
  | 'ESTABLISHED_ON';

export type EnterpriseRecordedFactsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<RecordedFactWhere>;
};

export type EnterpriseSuppliersArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
};

export type EnterpriseTalentsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TalentWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TalentOrder>>;
};

export type EnterpriseTierApplicationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TierApplicationWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TierApplicationOrder>>;
};

export type EnterpriseTierHoldingsArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type EnterpriseTierReadinessArgs = {
  readonly tier: TierCode;
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly kind: TierApplicationKind;
};

export type EnterpriseTiersArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type EnterpriseWhere = {
  readonly and?: InputMaybe<ReadonlyArray<EnterpriseWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<EnterpriseWhere>>;
  readonly not?: InputMaybe<EnterpriseWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly creditCode?: InputMaybe<CreditCodeFilter>;
  readonly name?: InputMaybe<EnterpriseNameFilter>;
  readonly region?: InputMaybe<RegionFilter>;
  readonly industry?: InputMaybe<StringFilter>;
  readonly sizeClass?: InputMaybe<SizeClassFilter>;
  readonly establishedOn?: InputMaybe<DateFilter>;
};

export type EvaluationState =
  | 'RUNNING'
  | 'CURRENT'
  | 'REPLACED';

export type FactInput = {
  readonly fact: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
  readonly subject?: InputMaybe<Scalars['ID']['input']>;
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
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

export type GroupIssueOrder = {
  readonly field: GroupIssueOrderField;
  readonly direction: Direction;
};

export type GroupIssueOrderField =
  | 'RAISED_ON';

export type GroupIssueWhere = {
  readonly and?: InputMaybe<ReadonlyArray<GroupIssueWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<GroupIssueWhere>>;
  readonly not?: InputMaybe<GroupIssueWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly raisedOn?: InputMaybe<DateFilter>;
};

export type HonourKind =
  | 'SCIENCE_AWARD'
  | 'MAKER_CONTEST'
  | 'HIGH_TECH_ENTERPRISE'
  | 'INNOVATION_DEMONSTRATION'
  | 'IP_DEMONSTRATION'
  | 'OTHER';

export type HonourLevel =
  | 'NATIONAL'
  | 'PROVINCIAL'
  | 'CITY'
  | 'COUNTY';

export type IDFilter = {
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type ImportBatchRowsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ImportRowWhere>;
};

export type ImportBatchState =
  | 'STAGING'
  | 'MERGED';

export type ImportBatchWhere = {
  readonly and?: InputMaybe<ReadonlyArray<ImportBatchWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<ImportBatchWhere>>;
  readonly not?: InputMaybe<ImportBatchWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type ImportEnterprisesInput = {
  readonly file: Scalars['ID']['input'];
  readonly sheet?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ImportKind =
  | 'FULL'
  | 'PUBLISHED';

export type ImportRowRef = {
  readonly row: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
};

export type ImportRowState =
  | 'STAGED'
  | 'MERGED'
  | 'UNCHANGED'
  | 'WAITING'
  | 'UNUSABLE'
  | 'ACCEPTED'
  | 'MATCHED'
  | 'REJECTED';

export type ImportRowStateFilter = {
  readonly eq?: InputMaybe<ImportRowState>;
  readonly ne?: InputMaybe<ImportRowState>;
  readonly in?: InputMaybe<ReadonlyArray<ImportRowState>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ImportRowWhere = {
  readonly and?: InputMaybe<ReadonlyArray<ImportRowWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<ImportRowWhere>>;
  readonly not?: InputMaybe<ImportRowWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly batch?: InputMaybe<IDFilter>;
  readonly line?: InputMaybe<IntFilter>;
  readonly region?: InputMaybe<RegionFilter>;
  readonly state?: InputMaybe<ImportRowStateFilter>;
  readonly reason?: InputMaybe<StringFilter>;
};

export type ImportTitleState =
  | 'RECOGNISED'
  | 'PROPOSED'
  | 'OTHER';

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

export type LandProjectKind =
  | 'NEW_INVESTMENT'
  | 'RENOVATION'
  | 'OTHER';

export type LandRequestOrder = {
  readonly field: LandRequestOrderField;
  readonly direction: Direction;
};

export type LandRequestOrderField =
  | 'FILED_ON';

export type LandRequestWhere = {
  readonly and?: InputMaybe<ReadonlyArray<LandRequestWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<LandRequestWhere>>;
  readonly not?: InputMaybe<LandRequestWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly filedOn?: InputMaybe<DateFilter>;
};

export type LeaveCultivationPoolInput = {
  readonly entry: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly leftOn?: InputMaybe<Scalars['Date']['input']>;
  readonly reason: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type LocalSchemeOrder = {
  readonly field: LocalSchemeOrderField;
  readonly direction: Direction;
};

export type LocalSchemeOrderField =
  | 'VALID_FROM';

export type LocalSchemeWhere = {
  readonly and?: InputMaybe<ReadonlyArray<LocalSchemeWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<LocalSchemeWhere>>;
  readonly not?: InputMaybe<LocalSchemeWhere>;
  readonly measureId?: InputMaybe<StringFilter>;
  readonly region?: InputMaybe<RegionFilter>;
};

export type MatchImportRowInput = {
  readonly row: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly enterprise: Scalars['ID']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MeasureKind =
  | 'TARGET'
  | 'ENTITLEMENT'
  | 'BY_REFERENCE'
  | 'GATE'
  | 'CEILING'
  | 'QUOTA'
  | 'PRIORITY'
  | 'LOCAL_OPTION'
  | 'PROGRAMME'
  | 'PLATFORM'
  | 'ORG'
  | 'DEF';

export type MeasureKindFilter = {
  readonly eq?: InputMaybe<MeasureKind>;
  readonly ne?: InputMaybe<MeasureKind>;
  readonly in?: InputMaybe<ReadonlyArray<MeasureKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type MeasureOrder = {
  readonly field: MeasureOrderField;
  readonly direction: Direction;
};

export type MeasureOrderField =
  | 'ID';

export type MeasureScope =
  | 'QUALITY_SME'
  | 'SRDI_SCOPE'
  | 'INNOVATIVE_SME'
  | 'LITTLE_GIANT'
  | 'CHAMPION'
  | 'SME';

export type MeasureScopeFilter = {
  readonly eq?: InputMaybe<MeasureScope>;
  readonly ne?: InputMaybe<MeasureScope>;
  readonly in?: InputMaybe<ReadonlyArray<MeasureScope>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type MeasureWhere = {
  readonly and?: InputMaybe<ReadonlyArray<MeasureWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<MeasureWhere>>;
  readonly not?: InputMaybe<MeasureWhere>;
  readonly kind?: InputMaybe<MeasureKindFilter>;
  readonly scope?: InputMaybe<MeasureScopeFilter>;
};

export type ParameterChangeInput = {
  readonly policy: Scalars['String']['input'];
  readonly parameter: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

export type PlatformOrder = {
  readonly field: PlatformOrderField;
  readonly direction: Direction;
};

export type PlatformOrderField =
  | 'ID';

export type ProvenanceStatus =
  | 'LITERAL'
  | 'AMENDED'
  | 'CORRECTED'
  | 'ASSUMED';

export type PublicityItemOrder = {
  readonly field: PublicityItemOrderField;
  readonly direction: Direction;
};

export type PublicityItemOrderField =
  | 'PUBLISHED_ON';

export type PublicityItemWhere = {
  readonly and?: InputMaybe<ReadonlyArray<PublicityItemWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<PublicityItemWhere>>;
  readonly not?: InputMaybe<PublicityItemWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly kind?: InputMaybe<PublicityKindFilter>;
  readonly publishedOn?: InputMaybe<DateFilter>;
};

export type PublicityKind =
  | 'INTERPRETATION'
  | 'MODEL'
  | 'EXPERIENCE'
  | 'SPIRIT';

export type PublicityKindFilter = {
  readonly eq?: InputMaybe<PublicityKind>;
  readonly ne?: InputMaybe<PublicityKind>;
  readonly in?: InputMaybe<ReadonlyArray<PublicityKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type PublishItemInput = {
  readonly title: Scalars['String']['input'];
  readonly kind: PublicityKind;
  readonly medium: Scalars['String']['input'];
  readonly publishedOn: Scalars['Date']['input'];
  readonly enterprise?: InputMaybe<Scalars['ID']['input']>;
  readonly url?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type QueryAllocationAccountsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<AllocationAccountWhere>;
};

export type QueryAllocationEntriesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<AllocationEntryWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<AllocationEntryOrder>>;
};

export type QueryAllocationRequestsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<AllocationRequestWhere>;
};

export type QueryBudgetLinesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<BudgetLineWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<BudgetLineOrder>>;
};

export type QueryCertificationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<CertificationWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<CertificationOrder>>;
};

export type QueryChainsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly orderBy?: InputMaybe<ReadonlyArray<ChainOrder>>;
};

export type QueryClauseArgs = {
  readonly id: Scalars['String']['input'];
};

export type QueryClausesArgs = {
  readonly document: Scalars['String']['input'];
};

export type QueryClustersArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ClusterWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<ClusterOrder>>;
};

export type QueryCultivationPoolArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<CultivationEntryWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<CultivationEntryOrder>>;
};

export type QueryDepartmentArgs = {
  readonly id: Scalars['String']['input'];
};

export type QueryDepartmentsArgs = {
  readonly region?: InputMaybe<Scalars['RegionCode']['input']>;
};

export type QueryDocumentArgs = {
  readonly id: Scalars['String']['input'];
};

export type QueryEnterpriseArgs = {
  readonly creditCode: Scalars['CreditCode']['input'];
};

export type QueryEnterprisesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<EnterpriseWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<EnterpriseOrder>>;
};

export type QueryEvaluateArgs = {
  readonly policy: Scalars['String']['input'];
  readonly facts: Scalars['JSON']['input'];
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly reading: Reading;
  readonly interpretations?: InputMaybe<ReadonlyArray<ChosenInterpretationInput>>;
};

export type QueryFactsArgs = {
  readonly plugin?: InputMaybe<Scalars['String']['input']>;
  readonly subject?: InputMaybe<Scalars['String']['input']>;
};

export type QueryGroupIssuesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<GroupIssueWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<GroupIssueOrder>>;
};

export type QueryImportBatchesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ImportBatchWhere>;
};

export type QueryImportReviewArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ImportRowWhere>;
};

export type QueryLandRequestsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<LandRequestWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<LandRequestOrder>>;
};

export type QueryLocalSchemesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<LocalSchemeWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<LocalSchemeOrder>>;
};

export type QueryMatchesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly policy: Scalars['String']['input'];
  readonly verdict?: InputMaybe<Verdict>;
  readonly failingOnly?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly missingAtMost?: InputMaybe<Scalars['Int']['input']>;
  readonly region?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly tier?: InputMaybe<TierCode>;
};

export type QueryMeasureArgs = {
  readonly id: Scalars['String']['input'];
};

export type QueryMeasureProgressArgs = {
  readonly task?: InputMaybe<Scalars['String']['input']>;
  readonly department?: InputMaybe<Scalars['ID']['input']>;
};

export type QueryMeasuresArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MeasureWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<MeasureOrder>>;
};

export type QueryPlatformsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly orderBy?: InputMaybe<ReadonlyArray<PlatformOrder>>;
};

export type QueryPoliciesArgs = {
  readonly measure?: InputMaybe<Scalars['String']['input']>;
  readonly plugin?: InputMaybe<Scalars['String']['input']>;
  readonly subject?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPolicyArgs = {
  readonly id: Scalars['String']['input'];
};

export type QueryPolicyVersionsArgs = {
  readonly policy: Scalars['String']['input'];
};

export type QueryPublicityItemsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<PublicityItemWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<PublicityItemOrder>>;
};

export type QueryRecognitionBatchesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<RecognitionBatchWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<RecognitionBatchOrder>>;
};

export type QueryRegionArgs = {
  readonly code: Scalars['RegionCode']['input'];
};

export type QueryRegionsArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type QuerySimulateArgs = {
  readonly changes: ReadonlyArray<ParameterChangeInput>;
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly reading?: InputMaybe<Reading>;
  readonly interpretations?: InputMaybe<ReadonlyArray<ChosenInterpretationInput>>;
  readonly region?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryStatisticsArgs = {
  readonly source: Scalars['String']['input'];
  readonly groupBy: ReadonlyArray<Scalars['String']['input']>;
  readonly measures: ReadonlyArray<StatisticsMeasureInput>;
  readonly where?: InputMaybe<ReadonlyArray<StatisticsConditionInput>>;
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  readonly having?: InputMaybe<ReadonlyArray<StatisticsHavingInput>>;
  readonly orderBy?: InputMaybe<StatisticsOrderInput>;
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly first: Scalars['Int']['input'];
};

export type QueryTargetProgressArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly region?: InputMaybe<Scalars['RegionCode']['input']>;
};

export type QueryTaskForceCoverageArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type QueryTaskForcesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TaskForceWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TaskForceOrder>>;
};

export type QueryTierApplicationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<TierApplicationWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<TierApplicationOrder>>;
};

export type QueryTrendArgs = {
  readonly source: Scalars['String']['input'];
  readonly from: Scalars['Date']['input'];
  readonly to: Scalars['Date']['input'];
  readonly measure: StatisticsMeasureInput;
  readonly groupBy?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<ReadonlyArray<StatisticsConditionInput>>;
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type RaiseGroupIssueInput = {
  readonly title: Scalars['String']['input'];
  readonly department?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type Reading =
  | 'LITERAL'
  | 'AS_AMENDED';

export type RecognitionBatchCertificationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<CertificationWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<CertificationOrder>>;
};

export type RecognitionBatchOrder = {
  readonly field: RecognitionBatchOrderField;
  readonly direction: Direction;
};

export type RecognitionBatchOrderField =
  | 'YEAR'
  | 'ANNOUNCED_ON';

export type RecognitionBatchWhere = {
  readonly and?: InputMaybe<ReadonlyArray<RecognitionBatchWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<RecognitionBatchWhere>>;
  readonly not?: InputMaybe<RecognitionBatchWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly tier?: InputMaybe<TierCodeFilter>;
  readonly year?: InputMaybe<IntFilter>;
};

export type RecordBudgetLineInput = {
  readonly fund: Scalars['String']['input'];
  readonly level: BudgetLevel;
  readonly isMain: Scalars['Boolean']['input'];
  readonly year: Scalars['Int']['input'];
  readonly granted: Scalars['Money']['input'];
  readonly grantedToSrdi: Scalars['Money']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type RecordCertificationInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly tier: TierCode;
  readonly batch?: InputMaybe<Scalars['ID']['input']>;
  readonly recognisedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
  readonly documentNumber?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type RecordFactsInput = {
  readonly creditCode?: InputMaybe<Scalars['CreditCode']['input']>;
  readonly enterprise?: InputMaybe<Scalars['ID']['input']>;
  readonly facts: ReadonlyArray<FactInput>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type RecordedFactWhere = {
  readonly and?: InputMaybe<ReadonlyArray<RecordedFactWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<RecordedFactWhere>>;
  readonly not?: InputMaybe<RecordedFactWhere>;
  readonly factId?: InputMaybe<StringFilter>;
};

export type RegionChildrenArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type RegionFilter = {
  readonly eq?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type RegionKind =
  | 'PROVINCE'
  | 'CITY'
  | 'EXPERIMENTAL_AREA'
  | 'DISTRICT'
  | 'COUNTY_LEVEL_CITY'
  | 'COUNTY';

export type RejectImportRowsInput = {
  readonly rows: ReadonlyArray<ImportRowRef>;
  readonly reason: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type RequestLandInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly project: Scalars['String']['input'];
  readonly projectKind: LandProjectKind;
  readonly area: Scalars['Int']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ResolveGroupIssueInput = {
  readonly issue: Scalars['ID']['input'];
  readonly resolution: Scalars['String']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type SetUpTaskForceInput = {
  readonly region: Scalars['RegionCode']['input'];
  readonly name: Scalars['String']['input'];
  readonly setUpOn: Scalars['Date']['input'];
  readonly documentNumber?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type SizeClass =
  | 'LARGE'
  | 'MEDIUM'
  | 'SMALL'
  | 'MICRO';

export type SizeClassFilter = {
  readonly eq?: InputMaybe<SizeClass>;
  readonly ne?: InputMaybe<SizeClass>;
  readonly in?: InputMaybe<ReadonlyArray<SizeClass>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type StatisticsConditionInput = {
  readonly dimension: Scalars['String']['input'];
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type StatisticsFunction =
  | 'COUNT'
  | 'SUM'
  | 'AVERAGE'
  | 'MEDIAN';

export type StatisticsHavingInput = {
  readonly measure: StatisticsMeasureInput;
  readonly gt?: InputMaybe<Scalars['Float']['input']>;
  readonly gte?: InputMaybe<Scalars['Float']['input']>;
  readonly lt?: InputMaybe<Scalars['Float']['input']>;
  readonly lte?: InputMaybe<Scalars['Float']['input']>;
};

export type StatisticsMeasureInput = {
  readonly of?: InputMaybe<Scalars['String']['input']>;
  readonly as: StatisticsFunction;
};

export type StatisticsOrderInput = {
  readonly measure: StatisticsMeasureInput;
  readonly direction: Direction;
};

export type StatisticsUnit =
  | 'YUAN'
  | 'PERCENT'
  | 'NUMBER';

export type StringFilter = {
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly ne?: InputMaybe<Scalars['String']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type SuccessionKind =
  | 'ABSORPTION'
  | 'MERGER'
  | 'SPLIT'
  | 'RESTRUCTURING';

export type TalentOrder = {
  readonly field: TalentOrderField;
  readonly direction: Direction;
};

export type TalentOrderField =
  | 'NAME';

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

export type TalentWhere = {
  readonly and?: InputMaybe<ReadonlyArray<TalentWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<TalentWhere>>;
  readonly not?: InputMaybe<TalentWhere>;
  readonly position?: InputMaybe<TalentPositionFilter>;
  readonly titleLevel?: InputMaybe<TitleLevelFilter>;
};

export type TargetCountBasis =
  | 'VALID_CERTIFICATE'
  | 'RECOGNISED_NOT_ENDED';

export type TargetMetric =
  | 'HOLDERS'
  | 'TRAINED_MANAGERS';

export type TargetUnit =
  | 'ENTERPRISE'
  | 'PPM';

export type TaskForceOrder = {
  readonly field: TaskForceOrderField;
  readonly direction: Direction;
};

export type TaskForceOrderField =
  | 'SET_UP_ON';

export type TaskForceWhere = {
  readonly and?: InputMaybe<ReadonlyArray<TaskForceWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<TaskForceWhere>>;
  readonly not?: InputMaybe<TaskForceWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type TierApplicationDecision =
  | 'ACCEPT'
  | 'REJECT'
  | 'WITHDRAW';

export type TierApplicationKind =
  | 'RECOGNITION'
  | 'REEXAMINATION';

export type TierApplicationOrder = {
  readonly field: TierApplicationOrderField;
  readonly direction: Direction;
};

export type TierApplicationOrderField =
  | 'FILED_ON';

export type TierApplicationState =
  | 'FILED'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'WITHDRAWN';

export type TierApplicationWhere = {
  readonly and?: InputMaybe<ReadonlyArray<TierApplicationWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<TierApplicationWhere>>;
  readonly not?: InputMaybe<TierApplicationWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly filedOn?: InputMaybe<DateFilter>;
};

export type TierCode =
  | 'INNOVATIVE_SME'
  | 'TECH_INNOVATIVE_SME'
  | 'SRDI_SME'
  | 'LITTLE_GIANT'
  | 'PROVINCIAL_CHAMPION'
  | 'NATIONAL_CHAMPION'
  | 'UNICORN';

export type TierCodeFilter = {
  readonly eq?: InputMaybe<TierCode>;
  readonly ne?: InputMaybe<TierCode>;
  readonly in?: InputMaybe<ReadonlyArray<TierCode>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type TierHoldingState =
  | 'HELD'
  | 'UNKNOWN';

export type TierLevel =
  | 'PROVINCIAL'
  | 'NATIONAL';

export type TitleLevel =
  | 'SENIOR'
  | 'DEPUTY_SENIOR'
  | 'INTERMEDIATE'
  | 'JUNIOR';

export type TitleLevelFilter = {
  readonly eq?: InputMaybe<TitleLevel>;
  readonly ne?: InputMaybe<TitleLevel>;
  readonly in?: InputMaybe<ReadonlyArray<TitleLevel>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
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
type RowOf<Table extends keyof CoreTables> = Partial<Readonly<Selectable<CoreTables[Table]>>>;

/** The columns of a row that are always read: its key and its links. */
type LinksOf<Table extends keyof CoreTables> = Links<Readonly<Selectable<CoreTables[Table]>>>;

type Field<Parent, Args, Result> = BatchField<Parent, Args, Result, CoreContext> | DerivedField<Args, Result>;
