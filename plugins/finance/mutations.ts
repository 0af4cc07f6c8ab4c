import type { FinanceMutations } from './finance.generated.ts';
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
};
