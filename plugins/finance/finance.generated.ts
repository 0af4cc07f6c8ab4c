// Generated from the SDL and the entities by `pnpm generate`. Do not edit.
import type { BatchField, Context, CoreTables, DerivedField, Links, MutationField, Page, RootField, TablesOf, WriteContext } from '@tidu/core';
import type { Selectable } from 'kysely';
import type { FinanceArrival, FinanceBoardListing, FinanceCreditProduct, FinanceFund, FinanceFundInvestment, FinanceListingMilestone, FinanceLoan, FinanceLoanPool, FinanceOtherSubsidy, FinancePrepayment, FinanceReserveListEntry } from './entities.ts';

/** The tables its statements may read: its own, core's, and those of the plugins it requires. */
export type FinanceTables = CoreTables & TablesOf<readonly [typeof FinanceLoanPool, typeof FinanceLoan, typeof FinancePrepayment, typeof FinanceOtherSubsidy, typeof FinanceFund, typeof FinanceFundInvestment, typeof FinanceArrival, typeof FinanceReserveListEntry, typeof FinanceListingMilestone, typeof FinanceBoardListing, typeof FinanceCreditProduct]>;

export type FinanceContext = Context<FinanceTables>;

export type FinanceWriteContext = WriteContext<FinanceTables>;

export type FinanceFields = {
  readonly EnterpriseFinance: {
    readonly loans: BatchField<LinksOf<'core.enterprise'>, EnterpriseFinanceLoansArgs, Page<RowOf<'finance.loan'>>, FinanceContext>;
    readonly fundInvestments: BatchField<LinksOf<'core.enterprise'>, EnterpriseFinanceFundInvestmentsArgs, Page<RowOf<'finance.fund_investment'>>, FinanceContext>;
    readonly reserveListEntries: BatchField<LinksOf<'core.enterprise'>, EnterpriseFinanceReserveListEntriesArgs, Page<RowOf<'finance.reserve_list_entry'>>, FinanceContext>;
    readonly listingMilestones: BatchField<LinksOf<'core.enterprise'>, EnterpriseFinanceListingMilestonesArgs, Page<RowOf<'finance.listing_milestone'>>, FinanceContext>;
    readonly boardListings: BatchField<LinksOf<'core.enterprise'>, EnterpriseFinanceBoardListingsArgs, Page<RowOf<'finance.board_listing'>>, FinanceContext>;
    readonly creditProducts: BatchField<LinksOf<'core.enterprise'>, EnterpriseFinanceCreditProductsArgs, ReadonlyArray<string | RowOf<'finance.credit_product'>>, FinanceContext>;
    readonly caps: BatchField<LinksOf<'core.enterprise'>, object, ReadonlyArray<string | RowOf<'core.allocation_account'>>, FinanceContext>;
    readonly subsidyHeadroom: BatchField<LinksOf<'core.enterprise'>, EnterpriseFinanceSubsidyHeadroomArgs, FinanceSubsidyHeadroom, FinanceContext>;
    readonly fundAward: BatchField<LinksOf<'core.enterprise'>, EnterpriseFinanceFundAwardArgs, FinanceFundAward, FinanceContext>;
  };
  readonly FinanceAllocatePoolPayload?: {
    readonly pool?: Field<FinanceAllocatePoolPayload, object, string | RowOf<'finance.loan_pool'> | null | undefined>;
    readonly granted?: Field<FinanceAllocatePoolPayload, object, number | null | undefined>;
    readonly queued?: Field<FinanceAllocatePoolPayload, object, number | null | undefined>;
    readonly refused?: Field<FinanceAllocatePoolPayload, object, number | null | undefined>;
    readonly hasMore?: Field<FinanceAllocatePoolPayload, object, boolean | null | undefined>;
    readonly errors?: Field<FinanceAllocatePoolPayload, object, ReadonlyArray<UserError>>;
  };
  readonly FinanceArrival: {
    readonly investment?: Field<LinksOf<'finance.arrival'>, object, string | RowOf<'finance.fund_investment'>>;
    readonly arrivedOn?: Field<LinksOf<'finance.arrival'>, object, string>;
    readonly amount?: Field<LinksOf<'finance.arrival'>, object, string | bigint>;
    readonly bankProof?: Field<LinksOf<'finance.arrival'>, object, string | null | undefined>;
    readonly award: Field<LinksOf<'finance.arrival'>, FinanceArrivalAwardArgs, FinanceAward>;
    readonly awardRequest: Field<LinksOf<'finance.arrival'>, object, string | RowOf<'core.allocation_request'> | null | undefined>;
    readonly source?: Field<LinksOf<'finance.arrival'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'finance.arrival'>, object, string>;
  };
  readonly FinanceArrivalPayload?: {
    readonly arrival?: Field<FinanceArrivalPayload, object, string | RowOf<'finance.arrival'> | null | undefined>;
    readonly errors?: Field<FinanceArrivalPayload, object, ReadonlyArray<UserError>>;
  };
  readonly FinanceAward?: {
    readonly verdict?: Field<FinanceAward, object, FinanceVerdict>;
    readonly low?: Field<FinanceAward, object, string | bigint | null | undefined>;
    readonly high?: Field<FinanceAward, object, string | bigint | null | undefined>;
  };
  readonly FinanceBoardListing?: {
    readonly enterprise?: Field<LinksOf<'finance.board_listing'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly layer?: Field<LinksOf<'finance.board_listing'>, object, FinanceBoardLayer>;
    readonly listedOn?: Field<LinksOf<'finance.board_listing'>, object, string>;
    readonly leftOn?: Field<LinksOf<'finance.board_listing'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'finance.board_listing'>, object, boolean>;
    readonly source?: Field<LinksOf<'finance.board_listing'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'finance.board_listing'>, object, string>;
  };
  readonly FinanceCreditProduct?: {
    readonly bank?: Field<LinksOf<'finance.credit_product'>, object, string>;
    readonly name?: Field<LinksOf<'finance.credit_product'>, object, string>;
    readonly tiers?: Field<LinksOf<'finance.credit_product'>, object, ReadonlyArray<TierCode>>;
    readonly secured?: Field<LinksOf<'finance.credit_product'>, object, boolean>;
    readonly maxTermMonths?: Field<LinksOf<'finance.credit_product'>, object, number | null | undefined>;
    readonly validFrom?: Field<LinksOf<'finance.credit_product'>, object, string>;
    readonly validTo?: Field<LinksOf<'finance.credit_product'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'finance.credit_product'>, object, boolean>;
    readonly source?: Field<LinksOf<'finance.credit_product'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'finance.credit_product'>, object, string>;
  };
  readonly FinanceCreditProductPayload?: {
    readonly product?: Field<FinanceCreditProductPayload, object, string | RowOf<'finance.credit_product'> | null | undefined>;
    readonly errors?: Field<FinanceCreditProductPayload, object, ReadonlyArray<UserError>>;
  };
  readonly FinanceExposureForecast?: {
    readonly year?: Field<FinanceExposureForecast, object, number>;
    readonly eligible?: Field<FinanceExposureForecast, object, number>;
    readonly open?: Field<FinanceExposureForecast, object, number>;
    readonly due?: Field<FinanceExposureForecast, object, string | bigint>;
    readonly atMost?: Field<FinanceExposureForecast, object, string | bigint>;
  };
  readonly FinanceFund: {
    readonly name?: Field<LinksOf<'finance.fund'>, object, string>;
    readonly kind?: Field<LinksOf<'finance.fund'>, object, FinanceFundKind>;
    readonly depth?: Field<LinksOf<'finance.fund'>, object, number>;
    readonly parent?: Field<LinksOf<'finance.fund'>, object, string | RowOf<'finance.fund'> | null | undefined>;
    readonly size?: Field<LinksOf<'finance.fund'>, object, string | bigint | null | undefined>;
    readonly subFunds: Field<LinksOf<'finance.fund'>, FinanceFundSubFundsArgs, Page<RowOf<'finance.fund'>>>;
    readonly isSample?: Field<LinksOf<'finance.fund'>, object, boolean>;
    readonly source?: Field<LinksOf<'finance.fund'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'finance.fund'>, object, string>;
  };
  readonly FinanceFundAward?: {
    readonly granted?: Field<FinanceFundAward, object, string | bigint>;
    readonly low?: Field<FinanceFundAward, object, string | bigint>;
    readonly high?: Field<FinanceFundAward, object, string | bigint>;
  };
  readonly FinanceFundInvestment: {
    readonly enterprise?: Field<LinksOf<'finance.fund_investment'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly fund?: Field<LinksOf<'finance.fund_investment'>, object, string | RowOf<'finance.fund'>>;
    readonly instrument?: Field<LinksOf<'finance.fund_investment'>, object, FinanceInstrument>;
    readonly agreedOn?: Field<LinksOf<'finance.fund_investment'>, object, string>;
    readonly committed?: Field<LinksOf<'finance.fund_investment'>, object, string | bigint>;
    readonly arrived?: Field<LinksOf<'finance.fund_investment'>, object, string | bigint>;
    readonly convertedOn?: Field<LinksOf<'finance.fund_investment'>, object, string | null | undefined>;
    readonly arrivals: Field<LinksOf<'finance.fund_investment'>, FinanceFundInvestmentArrivalsArgs, Page<RowOf<'finance.arrival'>>>;
    readonly isSample?: Field<LinksOf<'finance.fund_investment'>, object, boolean>;
    readonly source?: Field<LinksOf<'finance.fund_investment'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'finance.fund_investment'>, object, string>;
    readonly version?: Field<LinksOf<'finance.fund_investment'>, object, number>;
  };
  readonly FinanceFundInvestmentPayload?: {
    readonly investment?: Field<FinanceFundInvestmentPayload, object, string | RowOf<'finance.fund_investment'> | null | undefined>;
    readonly errors?: Field<FinanceFundInvestmentPayload, object, ReadonlyArray<UserError>>;
  };
  readonly FinanceFundPayload?: {
    readonly fund?: Field<FinanceFundPayload, object, string | RowOf<'finance.fund'> | null | undefined>;
    readonly errors?: Field<FinanceFundPayload, object, ReadonlyArray<UserError>>;
  };
  readonly FinanceLending?: {
    readonly bank?: Field<FinanceLending, object, string>;
    readonly loans?: Field<FinanceLending, object, number>;
    readonly principal?: Field<FinanceLending, object, string | bigint>;
    readonly longTerm?: Field<FinanceLending, object, string | bigint>;
  };
  readonly FinanceListingMilestone: {
    readonly enterprise?: Field<LinksOf<'finance.listing_milestone'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly kind?: Field<LinksOf<'finance.listing_milestone'>, object, FinanceMilestoneKind>;
    readonly reachedOn?: Field<LinksOf<'finance.listing_milestone'>, object, string>;
    readonly award: Field<LinksOf<'finance.listing_milestone'>, FinanceListingMilestoneAwardArgs, FinanceAward>;
    readonly awardRequest: Field<LinksOf<'finance.listing_milestone'>, object, string | RowOf<'core.allocation_request'> | null | undefined>;
    readonly isSample?: Field<LinksOf<'finance.listing_milestone'>, object, boolean>;
    readonly source?: Field<LinksOf<'finance.listing_milestone'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'finance.listing_milestone'>, object, string>;
  };
  readonly FinanceLoan: {
    readonly enterprise?: Field<LinksOf<'finance.loan'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly bank?: Field<LinksOf<'finance.loan'>, object, string>;
    readonly contractNumber?: Field<LinksOf<'finance.loan'>, object, string>;
    readonly kind?: Field<LinksOf<'finance.loan'>, object, FinanceLoanKind>;
    readonly origin?: Field<LinksOf<'finance.loan'>, object, FinanceLoanOrigin>;
    readonly principal?: Field<LinksOf<'finance.loan'>, object, string | bigint>;
    readonly rate?: Field<LinksOf<'finance.loan'>, object, number>;
    readonly disbursedOn?: Field<LinksOf<'finance.loan'>, object, string>;
    readonly maturityOn?: Field<LinksOf<'finance.loan'>, object, string>;
    readonly registeredAt?: Field<LinksOf<'finance.loan'>, object, string>;
    readonly isProgrammeLoan?: Field<LinksOf<'finance.loan'>, object, boolean>;
    readonly pool?: Field<LinksOf<'finance.loan'>, object, string | RowOf<'finance.loan_pool'> | null | undefined>;
    readonly prepaid?: Field<LinksOf<'finance.loan'>, object, string | bigint>;
    readonly prepaidInFullOn?: Field<LinksOf<'finance.loan'>, object, string | null | undefined>;
    readonly outstanding: Field<LinksOf<'finance.loan'>, object, string | bigint>;
    readonly balanceOn: Field<LinksOf<'finance.loan'>, FinanceLoanBalanceOnArgs, string | bigint>;
    readonly prepayments: Field<LinksOf<'finance.loan'>, FinanceLoanPrepaymentsArgs, Page<RowOf<'finance.prepayment'>>>;
    readonly otherSubsidies: Field<LinksOf<'finance.loan'>, FinanceLoanOtherSubsidiesArgs, Page<RowOf<'finance.other_subsidy'>>>;
    readonly subsidy: Field<LinksOf<'finance.loan'>, FinanceLoanSubsidyArgs, FinanceAward>;
    readonly subsidyRequest: Field<LinksOf<'finance.loan'>, object, string | RowOf<'core.allocation_request'> | null | undefined>;
    readonly subsidyFlags: Field<LinksOf<'finance.loan'>, object, ReadonlyArray<FinanceSubsidyFlag>>;
    readonly isSample?: Field<LinksOf<'finance.loan'>, object, boolean>;
    readonly source?: Field<LinksOf<'finance.loan'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'finance.loan'>, object, string>;
  };
  readonly FinanceLoanPayload?: {
    readonly loan?: Field<FinanceLoanPayload, object, string | RowOf<'finance.loan'> | null | undefined>;
    readonly errors?: Field<FinanceLoanPayload, object, ReadonlyArray<UserError>>;
  };
  readonly FinanceLoanPool: {
    readonly year?: Field<LinksOf<'finance.loan_pool'>, object, number>;
    readonly phase?: Field<LinksOf<'finance.loan_pool'>, object, number | null | undefined>;
    readonly ceiling?: Field<LinksOf<'finance.loan_pool'>, object, string | bigint>;
    readonly openedOn?: Field<LinksOf<'finance.loan_pool'>, object, string | null | undefined>;
    readonly note?: Field<LinksOf<'finance.loan_pool'>, object, string | null | undefined>;
    readonly provenance?: Field<LinksOf<'finance.loan_pool'>, object, Provenance>;
    readonly use: Field<LinksOf<'finance.loan_pool'>, object, FinanceLoanPoolUse>;
    readonly account: Field<LinksOf<'finance.loan_pool'>, object, string | RowOf<'core.allocation_account'> | null | undefined>;
  };
  readonly FinanceLoanPoolUse?: {
    readonly registered?: Field<FinanceLoanPoolUse, object, string | bigint>;
    readonly remaining?: Field<FinanceLoanPoolUse, object, string | bigint>;
    readonly loans?: Field<FinanceLoanPoolUse, object, number>;
    readonly reserved?: Field<FinanceLoanPoolUse, object, string | bigint>;
    readonly settled?: Field<FinanceLoanPoolUse, object, string | bigint>;
    readonly waiting?: Field<FinanceLoanPoolUse, object, number>;
  };
  readonly FinanceMilestonePayload?: {
    readonly milestone?: Field<FinanceMilestonePayload, object, string | RowOf<'finance.listing_milestone'> | null | undefined>;
    readonly errors?: Field<FinanceMilestonePayload, object, ReadonlyArray<UserError>>;
  };
  readonly FinanceOtherSubsidy?: {
    readonly loan?: Field<LinksOf<'finance.other_subsidy'>, object, string | RowOf<'finance.loan'>>;
    readonly level?: Field<LinksOf<'finance.other_subsidy'>, object, FinanceSubsidyLevel>;
    readonly kind?: Field<LinksOf<'finance.other_subsidy'>, object, FinanceSubsidyKind>;
    readonly scheme?: Field<LinksOf<'finance.other_subsidy'>, object, string>;
    readonly amount?: Field<LinksOf<'finance.other_subsidy'>, object, string | bigint | null | undefined>;
    readonly status?: Field<LinksOf<'finance.other_subsidy'>, object, FinanceSubsidyStatus>;
    readonly reservedOn?: Field<LinksOf<'finance.other_subsidy'>, object, string | null | undefined>;
    readonly paidOn?: Field<LinksOf<'finance.other_subsidy'>, object, string | null | undefined>;
    readonly withdrawnOn?: Field<LinksOf<'finance.other_subsidy'>, object, string | null | undefined>;
    readonly source?: Field<LinksOf<'finance.other_subsidy'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'finance.other_subsidy'>, object, string>;
    readonly version?: Field<LinksOf<'finance.other_subsidy'>, object, number>;
  };
  readonly FinanceOtherSubsidyPayload?: {
    readonly subsidy?: Field<FinanceOtherSubsidyPayload, object, string | RowOf<'finance.other_subsidy'> | null | undefined>;
    readonly errors?: Field<FinanceOtherSubsidyPayload, object, ReadonlyArray<UserError>>;
  };
  readonly FinancePrepayment?: {
    readonly loan?: Field<LinksOf<'finance.prepayment'>, object, string | RowOf<'finance.loan'>>;
    readonly paidOn?: Field<LinksOf<'finance.prepayment'>, object, string>;
    readonly amount?: Field<LinksOf<'finance.prepayment'>, object, string | bigint>;
    readonly source?: Field<LinksOf<'finance.prepayment'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'finance.prepayment'>, object, string>;
  };
  readonly FinancePrepaymentPayload?: {
    readonly prepayment?: Field<FinancePrepaymentPayload, object, string | RowOf<'finance.prepayment'> | null | undefined>;
    readonly errors?: Field<FinancePrepaymentPayload, object, ReadonlyArray<UserError>>;
  };
  readonly FinanceQuery: {
    readonly loans: RootField<FinanceQueryLoansArgs, Page<RowOf<'finance.loan'>>, FinanceContext>;
    readonly loan: RootField<FinanceQueryLoanArgs, string | RowOf<'finance.loan'> | null | undefined, FinanceContext>;
    readonly loanPools: RootField<FinanceQueryLoanPoolsArgs, ReadonlyArray<string | RowOf<'finance.loan_pool'>>, FinanceContext>;
    readonly funds: RootField<FinanceQueryFundsArgs, Page<RowOf<'finance.fund'>>, FinanceContext>;
    readonly fundInvestments: RootField<FinanceQueryFundInvestmentsArgs, Page<RowOf<'finance.fund_investment'>>, FinanceContext>;
    readonly creditProducts: RootField<FinanceQueryCreditProductsArgs, Page<RowOf<'finance.credit_product'>>, FinanceContext>;
    readonly reserveList: RootField<FinanceQueryReserveListArgs, Page<RowOf<'finance.reserve_list_entry'>>, FinanceContext>;
    readonly listingMilestones: RootField<FinanceQueryListingMilestonesArgs, Page<RowOf<'finance.listing_milestone'>>, FinanceContext>;
    readonly boardListings: RootField<FinanceQueryBoardListingsArgs, Page<RowOf<'finance.board_listing'>>, FinanceContext>;
    readonly lending: RootField<FinanceQueryLendingArgs, ReadonlyArray<FinanceLending>, FinanceContext>;
    readonly exposureForecast: RootField<FinanceQueryExposureForecastArgs, FinanceExposureForecast, FinanceContext>;
  };
  readonly FinanceReservationPayload?: {
    readonly request?: Field<FinanceReservationPayload, object, string | RowOf<'core.allocation_request'> | null | undefined>;
    readonly errors?: Field<FinanceReservationPayload, object, ReadonlyArray<UserError>>;
  };
  readonly FinanceReserveListEntry?: {
    readonly enterprise?: Field<LinksOf<'finance.reserve_list_entry'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly enteredOn?: Field<LinksOf<'finance.reserve_list_entry'>, object, string>;
    readonly leftOn?: Field<LinksOf<'finance.reserve_list_entry'>, object, string | null | undefined>;
    readonly leaveReason?: Field<LinksOf<'finance.reserve_list_entry'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'finance.reserve_list_entry'>, object, boolean>;
    readonly source?: Field<LinksOf<'finance.reserve_list_entry'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'finance.reserve_list_entry'>, object, string>;
    readonly version?: Field<LinksOf<'finance.reserve_list_entry'>, object, number>;
  };
  readonly FinanceReserveListPayload?: {
    readonly entry?: Field<FinanceReserveListPayload, object, string | RowOf<'finance.reserve_list_entry'> | null | undefined>;
    readonly errors?: Field<FinanceReserveListPayload, object, ReadonlyArray<UserError>>;
  };
  readonly FinanceSubsidyHeadroom?: {
    readonly granted?: Field<FinanceSubsidyHeadroom, object, string | bigint>;
    readonly low?: Field<FinanceSubsidyHeadroom, object, string | bigint>;
    readonly high?: Field<FinanceSubsidyHeadroom, object, string | bigint>;
  };
};

export type FinanceMutations = {
  readonly financeAddCreditProduct: MutationField<FinanceAddCreditProductInput, FinanceCreditProductPayload, FinanceWriteContext>;
  readonly financeAddFund: MutationField<FinanceAddFundInput, FinanceFundPayload, FinanceWriteContext>;
  readonly financeAllocatePool: MutationField<FinanceAllocatePoolInput, FinanceAllocatePoolPayload, FinanceWriteContext>;
  readonly financeChangeOtherSubsidy: MutationField<FinanceChangeOtherSubsidyInput, FinanceOtherSubsidyPayload, FinanceWriteContext>;
  readonly financeEnterReserveList: MutationField<FinanceEnterReserveListInput, FinanceReserveListPayload, FinanceWriteContext>;
  readonly financeLeaveReserveList: MutationField<FinanceLeaveReserveListInput, FinanceReserveListPayload, FinanceWriteContext>;
  readonly financeRecordArrival: MutationField<FinanceRecordArrivalInput, FinanceArrivalPayload, FinanceWriteContext>;
  readonly financeRecordConversion: MutationField<FinanceRecordConversionInput, FinanceFundInvestmentPayload, FinanceWriteContext>;
  readonly financeRecordFundInvestment: MutationField<FinanceRecordFundInvestmentInput, FinanceFundInvestmentPayload, FinanceWriteContext>;
  readonly financeRecordMilestone: MutationField<FinanceRecordMilestoneInput, FinanceMilestonePayload, FinanceWriteContext>;
  readonly financeRecordOtherSubsidy: MutationField<FinanceRecordOtherSubsidyInput, FinanceOtherSubsidyPayload, FinanceWriteContext>;
  readonly financeRecordPrepayment: MutationField<FinanceRecordPrepaymentInput, FinancePrepaymentPayload, FinanceWriteContext>;
  readonly financeRegisterLoan: MutationField<FinanceRegisterLoanInput, FinanceLoanPayload, FinanceWriteContext>;
  readonly financeReleaseFundAward: MutationField<FinanceReleaseFundAwardInput, FinanceReservationPayload, FinanceWriteContext>;
  readonly financeReleaseInterestSubsidy: MutationField<FinanceReleaseInterestSubsidyInput, FinanceReservationPayload, FinanceWriteContext>;
  readonly financeReleaseListingAward: MutationField<FinanceReleaseListingAwardInput, FinanceReservationPayload, FinanceWriteContext>;
  readonly financeReserveFundAward: MutationField<FinanceReserveFundAwardInput, FinanceReservationPayload, FinanceWriteContext>;
  readonly financeReserveInterestSubsidy: MutationField<FinanceReserveInterestSubsidyInput, FinanceReservationPayload, FinanceWriteContext>;
  readonly financeReserveListingAward: MutationField<FinanceReserveListingAwardInput, FinanceReservationPayload, FinanceWriteContext>;
  readonly financeSettleFundAward: MutationField<FinanceSettleFundAwardInput, FinanceReservationPayload, FinanceWriteContext>;
  readonly financeSettleInterestSubsidy: MutationField<FinanceSettleInterestSubsidyInput, FinanceReservationPayload, FinanceWriteContext>;
  readonly financeSettleListingAward: MutationField<FinanceSettleListingAwardInput, FinanceReservationPayload, FinanceWriteContext>;
};

export interface Citation {
  readonly document: string | RowOf<'core.document'>;
  readonly clause?: string | null | undefined;
  readonly quote?: string | null | undefined;
}

export interface FinanceAllocatePoolPayload {
  readonly pool?: string | RowOf<'finance.loan_pool'> | null | undefined;
  readonly granted?: number | null | undefined;
  readonly queued?: number | null | undefined;
  readonly refused?: number | null | undefined;
  readonly hasMore?: boolean | null | undefined;
}

export interface FinanceArrivalPayload {
  readonly arrival?: string | RowOf<'finance.arrival'> | null | undefined;
}

export interface FinanceAward {
  readonly verdict: FinanceVerdict;
  readonly low?: string | bigint | null | undefined;
  readonly high?: string | bigint | null | undefined;
}

export interface FinanceCreditProductPayload {
  readonly product?: string | RowOf<'finance.credit_product'> | null | undefined;
}

export interface FinanceExposureForecast {
  readonly year: number;
  readonly eligible: number;
  readonly open: number;
  readonly due: string | bigint;
  readonly atMost: string | bigint;
}

export interface FinanceFundAward {
  readonly granted: string | bigint;
  readonly low: string | bigint;
  readonly high: string | bigint;
}

export interface FinanceFundInvestmentPayload {
  readonly investment?: string | RowOf<'finance.fund_investment'> | null | undefined;
}

export interface FinanceFundPayload {
  readonly fund?: string | RowOf<'finance.fund'> | null | undefined;
}

export interface FinanceLending {
  readonly bank: string;
  readonly loans: number;
  readonly principal: string | bigint;
  readonly longTerm: string | bigint;
}

export interface FinanceLoanPayload {
  readonly loan?: string | RowOf<'finance.loan'> | null | undefined;
}

export interface FinanceLoanPoolUse {
  readonly registered: string | bigint;
  readonly remaining: string | bigint;
  readonly loans: number;
  readonly reserved: string | bigint;
  readonly settled: string | bigint;
  readonly waiting: number;
}

export interface FinanceMilestonePayload {
  readonly milestone?: string | RowOf<'finance.listing_milestone'> | null | undefined;
}

export interface FinanceOtherSubsidyPayload {
  readonly subsidy?: string | RowOf<'finance.other_subsidy'> | null | undefined;
}

export interface FinancePrepaymentPayload {
  readonly prepayment?: string | RowOf<'finance.prepayment'> | null | undefined;
}

export interface FinanceReservationPayload {
  readonly request?: string | RowOf<'core.allocation_request'> | null | undefined;
}

export interface FinanceReserveListPayload {
  readonly entry?: string | RowOf<'finance.reserve_list_entry'> | null | undefined;
}

export interface FinanceSubsidyHeadroom {
  readonly granted: string | bigint;
  readonly low: string | bigint;
  readonly high: string | bigint;
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

export type BooleanFilter = {
  readonly eq?: InputMaybe<Scalars['Boolean']['input']>;
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

export type Direction =
  | 'ASC'
  | 'DESC';

export type EnterpriseFilter = {
  readonly creditCode?: InputMaybe<CreditCodeFilter>;
  readonly region?: InputMaybe<RegionFilter>;
};

export type EnterpriseFinanceBoardListingsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<FinanceBoardListingWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<FinanceBoardListingOrder>>;
};

export type EnterpriseFinanceCreditProductsArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type EnterpriseFinanceFundAwardArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly reading: Reading;
};

export type EnterpriseFinanceFundInvestmentsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<FinanceFundInvestmentWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<FinanceFundInvestmentOrder>>;
};

export type EnterpriseFinanceListingMilestonesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<FinanceListingMilestoneWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<FinanceListingMilestoneOrder>>;
};

export type EnterpriseFinanceLoansArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<FinanceLoanWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<FinanceLoanOrder>>;
};

export type EnterpriseFinanceReserveListEntriesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<FinanceReserveListEntryWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<FinanceReserveListEntryOrder>>;
};

export type EnterpriseFinanceSubsidyHeadroomArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly reading: Reading;
};

export type FinanceAddCreditProductInput = {
  readonly bank: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  readonly tiers: ReadonlyArray<TierCode>;
  readonly secured: Scalars['Boolean']['input'];
  readonly maxTermMonths?: InputMaybe<Scalars['Int']['input']>;
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceAddFundInput = {
  readonly name: Scalars['String']['input'];
  readonly kind: FinanceFundKind;
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  readonly size?: InputMaybe<Scalars['Money']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceAllocatePoolInput = {
  readonly pool: Scalars['ID']['input'];
  readonly loans?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceArrivalAwardArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly reading: Reading;
};

export type FinanceBoardLayer =
  | 'INCUBATION'
  | 'NORMATIVE'
  | 'CULTIVATION';

export type FinanceBoardLayerFilter = {
  readonly eq?: InputMaybe<FinanceBoardLayer>;
  readonly ne?: InputMaybe<FinanceBoardLayer>;
  readonly in?: InputMaybe<ReadonlyArray<FinanceBoardLayer>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type FinanceBoardListingOrder = {
  readonly field: FinanceBoardListingOrderField;
  readonly direction: Direction;
};

export type FinanceBoardListingOrderField =
  | 'LISTED_ON';

export type FinanceBoardListingWhere = {
  readonly and?: InputMaybe<ReadonlyArray<FinanceBoardListingWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<FinanceBoardListingWhere>>;
  readonly not?: InputMaybe<FinanceBoardListingWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly layer?: InputMaybe<FinanceBoardLayerFilter>;
  readonly listedOn?: InputMaybe<DateFilter>;
};

export type FinanceChangeOtherSubsidyInput = {
  readonly subsidy: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly status: FinanceSubsidyStatus;
  readonly on: Scalars['Date']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceCreditProductOrder = {
  readonly field: FinanceCreditProductOrderField;
  readonly direction: Direction;
};

export type FinanceCreditProductOrderField =
  | 'NAME';

export type FinanceCreditProductWhere = {
  readonly and?: InputMaybe<ReadonlyArray<FinanceCreditProductWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<FinanceCreditProductWhere>>;
  readonly not?: InputMaybe<FinanceCreditProductWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly bank?: InputMaybe<StringFilter>;
  readonly tiers?: InputMaybe<FinanceTierFilter>;
  readonly secured?: InputMaybe<BooleanFilter>;
  readonly validFrom?: InputMaybe<DateFilter>;
  readonly validTo?: InputMaybe<DateFilter>;
};

export type FinanceEnterReserveListInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly enteredOn?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceFundInvestmentArrivalsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceFundInvestmentOrder = {
  readonly field: FinanceFundInvestmentOrderField;
  readonly direction: Direction;
};

export type FinanceFundInvestmentOrderField =
  | 'AGREED_ON';

export type FinanceFundInvestmentWhere = {
  readonly and?: InputMaybe<ReadonlyArray<FinanceFundInvestmentWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<FinanceFundInvestmentWhere>>;
  readonly not?: InputMaybe<FinanceFundInvestmentWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly agreedOn?: InputMaybe<DateFilter>;
};

export type FinanceFundKind =
  | 'NMTUF'
  | 'SMEDF'
  | 'PROVINCIAL'
  | 'OTHER';

export type FinanceFundKindFilter = {
  readonly eq?: InputMaybe<FinanceFundKind>;
  readonly ne?: InputMaybe<FinanceFundKind>;
  readonly in?: InputMaybe<ReadonlyArray<FinanceFundKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type FinanceFundOrder = {
  readonly field: FinanceFundOrderField;
  readonly direction: Direction;
};

export type FinanceFundOrderField =
  | 'NAME';

export type FinanceFundSubFundsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<FinanceFundWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<FinanceFundOrder>>;
};

export type FinanceFundWhere = {
  readonly and?: InputMaybe<ReadonlyArray<FinanceFundWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<FinanceFundWhere>>;
  readonly not?: InputMaybe<FinanceFundWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly kind?: InputMaybe<FinanceFundKindFilter>;
  readonly depth?: InputMaybe<IntFilter>;
};

export type FinanceInstrument =
  | 'EQUITY'
  | 'CONVERTIBLE';

export type FinanceLeaveReserveListInput = {
  readonly entry: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly leftOn?: InputMaybe<Scalars['Date']['input']>;
  readonly reason: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceListingMilestoneAwardArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly reading: Reading;
};

export type FinanceListingMilestoneOrder = {
  readonly field: FinanceListingMilestoneOrderField;
  readonly direction: Direction;
};

export type FinanceListingMilestoneOrderField =
  | 'REACHED_ON';

export type FinanceListingMilestoneWhere = {
  readonly and?: InputMaybe<ReadonlyArray<FinanceListingMilestoneWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<FinanceListingMilestoneWhere>>;
  readonly not?: InputMaybe<FinanceListingMilestoneWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly kind?: InputMaybe<FinanceMilestoneKindFilter>;
  readonly reachedOn?: InputMaybe<DateFilter>;
};

export type FinanceLoanBalanceOnArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type FinanceLoanKind =
  | 'WORKING_CAPITAL'
  | 'FIXED_ASSET'
  | 'OTHER';

export type FinanceLoanKindFilter = {
  readonly eq?: InputMaybe<FinanceLoanKind>;
  readonly ne?: InputMaybe<FinanceLoanKind>;
  readonly in?: InputMaybe<ReadonlyArray<FinanceLoanKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type FinanceLoanOrder = {
  readonly field: FinanceLoanOrderField;
  readonly direction: Direction;
};

export type FinanceLoanOrderField =
  | 'DISBURSED_ON';

export type FinanceLoanOrigin =
  | 'NEW'
  | 'EXTENSION'
  | 'RENEWED_CONTRACT';

export type FinanceLoanOtherSubsidiesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceLoanPrepaymentsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceLoanSubsidyArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly reading: Reading;
};

export type FinanceLoanWhere = {
  readonly and?: InputMaybe<ReadonlyArray<FinanceLoanWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<FinanceLoanWhere>>;
  readonly not?: InputMaybe<FinanceLoanWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly bank?: InputMaybe<StringFilter>;
  readonly kind?: InputMaybe<FinanceLoanKindFilter>;
  readonly disbursedOn?: InputMaybe<DateFilter>;
  readonly isProgrammeLoan?: InputMaybe<BooleanFilter>;
};

export type FinanceMilestoneKind =
  | 'TUTORING_ACCEPTED'
  | 'DOMESTIC_LISTING'
  | 'BSE_TRANSFER';

export type FinanceMilestoneKindFilter = {
  readonly eq?: InputMaybe<FinanceMilestoneKind>;
  readonly ne?: InputMaybe<FinanceMilestoneKind>;
  readonly in?: InputMaybe<ReadonlyArray<FinanceMilestoneKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type FinanceQueryBoardListingsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<FinanceBoardListingWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<FinanceBoardListingOrder>>;
};

export type FinanceQueryCreditProductsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<FinanceCreditProductWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<FinanceCreditProductOrder>>;
};

export type FinanceQueryExposureForecastArgs = {
  readonly year: Scalars['Int']['input'];
  readonly reading: Reading;
};

export type FinanceQueryFundInvestmentsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<FinanceFundInvestmentWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<FinanceFundInvestmentOrder>>;
};

export type FinanceQueryFundsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<FinanceFundWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<FinanceFundOrder>>;
};

export type FinanceQueryLendingArgs = {
  readonly year: Scalars['Int']['input'];
};

export type FinanceQueryListingMilestonesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<FinanceListingMilestoneWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<FinanceListingMilestoneOrder>>;
};

export type FinanceQueryLoanArgs = {
  readonly bank: Scalars['String']['input'];
  readonly contractNumber: Scalars['String']['input'];
};

export type FinanceQueryLoanPoolsArgs = {
  readonly year?: InputMaybe<Scalars['Int']['input']>;
};

export type FinanceQueryLoansArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<FinanceLoanWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<FinanceLoanOrder>>;
};

export type FinanceQueryReserveListArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<FinanceReserveListEntryWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<FinanceReserveListEntryOrder>>;
};

export type FinanceRecordArrivalInput = {
  readonly investment: Scalars['ID']['input'];
  readonly arrivedOn: Scalars['Date']['input'];
  readonly amount: Scalars['Money']['input'];
  readonly bankProof?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceRecordConversionInput = {
  readonly investment: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly convertedOn: Scalars['Date']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceRecordFundInvestmentInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly fund: Scalars['ID']['input'];
  readonly instrument: FinanceInstrument;
  readonly agreedOn: Scalars['Date']['input'];
  readonly committed: Scalars['Money']['input'];
  readonly convertedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceRecordMilestoneInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly kind: FinanceMilestoneKind;
  readonly reachedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceRecordOtherSubsidyInput = {
  readonly loan: Scalars['ID']['input'];
  readonly level: FinanceSubsidyLevel;
  readonly kind: FinanceSubsidyKind;
  readonly scheme: Scalars['String']['input'];
  readonly amount?: InputMaybe<Scalars['Money']['input']>;
  readonly status: FinanceSubsidyStatus;
  readonly on: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceRecordPrepaymentInput = {
  readonly loan: Scalars['ID']['input'];
  readonly paidOn: Scalars['Date']['input'];
  readonly amount: Scalars['Money']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceRegisterLoanInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly bank: Scalars['String']['input'];
  readonly contractNumber: Scalars['String']['input'];
  readonly kind: FinanceLoanKind;
  readonly origin: FinanceLoanOrigin;
  readonly principal: Scalars['Money']['input'];
  readonly rate: Scalars['Percent']['input'];
  readonly disbursedOn: Scalars['Date']['input'];
  readonly maturityOn: Scalars['Date']['input'];
  readonly registeredAt: Scalars['DateTime']['input'];
  readonly isProgrammeLoan: Scalars['Boolean']['input'];
  readonly pool?: InputMaybe<Scalars['ID']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceReleaseFundAwardInput = {
  readonly arrival: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceReleaseInterestSubsidyInput = {
  readonly loan: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceReleaseListingAwardInput = {
  readonly milestone: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceReserveFundAwardInput = {
  readonly arrival: Scalars['ID']['input'];
  readonly reading?: InputMaybe<Reading>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceReserveInterestSubsidyInput = {
  readonly loan: Scalars['ID']['input'];
  readonly reading?: InputMaybe<Reading>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceReserveListEntryOrder = {
  readonly field: FinanceReserveListEntryOrderField;
  readonly direction: Direction;
};

export type FinanceReserveListEntryOrderField =
  | 'ENTERED_ON';

export type FinanceReserveListEntryWhere = {
  readonly and?: InputMaybe<ReadonlyArray<FinanceReserveListEntryWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<FinanceReserveListEntryWhere>>;
  readonly not?: InputMaybe<FinanceReserveListEntryWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly enteredOn?: InputMaybe<DateFilter>;
  readonly leftOn?: InputMaybe<DateFilter>;
};

export type FinanceReserveListingAwardInput = {
  readonly milestone: Scalars['ID']['input'];
  readonly reading?: InputMaybe<Reading>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceSettleFundAwardInput = {
  readonly arrival: Scalars['ID']['input'];
  readonly paidOn?: InputMaybe<Scalars['Date']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceSettleInterestSubsidyInput = {
  readonly loan: Scalars['ID']['input'];
  readonly paidOn?: InputMaybe<Scalars['Date']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceSettleListingAwardInput = {
  readonly milestone: Scalars['ID']['input'];
  readonly paidOn?: InputMaybe<Scalars['Date']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type FinanceSubsidyFlag =
  | 'CLAWBACK_REVIEW';

export type FinanceSubsidyKind =
  | 'INTEREST_SUBSIDY'
  | 'GUARANTEE_FEE_SUBSIDY'
  | 'OTHER';

export type FinanceSubsidyLevel =
  | 'NATIONAL'
  | 'PROVINCIAL'
  | 'CITY'
  | 'COUNTY';

export type FinanceSubsidyStatus =
  | 'RESERVED'
  | 'PAID'
  | 'WITHDRAWN';

export type FinanceTierFilter = {
  readonly eq?: InputMaybe<TierCode>;
  readonly in?: InputMaybe<ReadonlyArray<TierCode>>;
};

export type FinanceVerdict =
  | 'ELIGIBLE'
  | 'INELIGIBLE'
  | 'UNKNOWN'
  | 'NEEDS_REVIEW'
  | 'NOT_IN_FORCE';

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

export type StringFilter = {
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly ne?: InputMaybe<Scalars['String']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type TierCode =
  | 'INNOVATIVE_SME'
  | 'TECH_INNOVATIVE_SME'
  | 'SRDI_SME'
  | 'LITTLE_GIANT'
  | 'PROVINCIAL_CHAMPION'
  | 'NATIONAL_CHAMPION'
  | 'UNICORN';

/** A row of a table as `pg` returns it, with the columns that were asked for. */
type RowOf<Table extends keyof FinanceTables> = Partial<Readonly<Selectable<FinanceTables[Table]>>>;

/** The columns of a row that are always read: its key and its links. */
type LinksOf<Table extends keyof FinanceTables> = Links<Readonly<Selectable<FinanceTables[Table]>>>;

type Field<Parent, Args, Result> = BatchField<Parent, Args, Result, FinanceContext> | DerivedField<Args, Result>;
