import type { FinanceMutations } from './finance.generated.ts';
import {
  financeAllocatePool,
  financeReleaseFundAward,
  financeReleaseInterestSubsidy,
  financeReleaseListingAward,
  financeReserveFundAward,
  financeReserveInterestSubsidy,
  financeReserveListingAward,
  financeSettleFundAward,
  financeSettleInterestSubsidy,
  financeSettleListingAward,
} from './mutations/awards.ts';
import { financeAddCreditProduct } from './mutations/credit-products.ts';
import {
  financeAddFund,
  financeRecordArrival,
  financeRecordConversion,
  financeRecordFundInvestment,
} from './mutations/equity.ts';
import {
  financeEnterReserveList,
  financeLeaveReserveList,
  financeRecordMilestone,
} from './mutations/listing.ts';
import { financeRecordPrepayment, financeRegisterLoan } from './mutations/loans.ts';
import { financeChangeOtherSubsidy, financeRecordOtherSubsidy } from './mutations/subsidies.ts';

export const mutations: FinanceMutations = {
  financeRegisterLoan,
  financeRecordPrepayment,
  financeRecordOtherSubsidy,
  financeChangeOtherSubsidy,
  financeAddFund,
  financeRecordFundInvestment,
  financeRecordConversion,
  financeRecordArrival,
  financeEnterReserveList,
  financeLeaveReserveList,
  financeRecordMilestone,
  financeAddCreditProduct,
  financeAllocatePool,
  financeReserveInterestSubsidy,
  financeSettleInterestSubsidy,
  financeReleaseInterestSubsidy,
  financeReserveFundAward,
  financeSettleFundAward,
  financeReleaseFundAward,
  financeReserveListingAward,
  financeSettleListingAward,
  financeReleaseListingAward,
};
