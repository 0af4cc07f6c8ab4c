import type { IpMutations } from './ip.generated.ts';
import { ipCloseEnforcement, ipRecordEnforcement } from './mutations/enforcement.ts';
import {
  ipAddPatent,
  ipEndPatent,
  ipOfferLicence,
  ipTakeLicence,
  ipWithdrawLicence,
} from './mutations/patents.ts';
import {
  ipApplyForPrecisionList,
  ipDecidePrecisionListApplication,
  ipLeavePrecisionList,
} from './mutations/precision-list.ts';
import { ipCloseServiceCase, ipOpenServiceCase, ipRecordPublicService } from './mutations/services.ts';

export const mutations: IpMutations = {
  ipOpenServiceCase,
  ipCloseServiceCase,
  ipApplyForPrecisionList,
  ipDecidePrecisionListApplication,
  ipLeavePrecisionList,
  ipAddPatent,
  ipEndPatent,
  ipOfferLicence,
  ipWithdrawLicence,
  ipTakeLicence,
  ipRecordPublicService,
  ipRecordEnforcement,
  ipCloseEnforcement,
};
