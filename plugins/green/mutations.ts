import type { GreenMutations } from './green.generated.ts';
import { greenAddEnergyQuota, greenAllocateQuota, greenRequestQuota } from './mutations/energy.ts';
import {
  greenEndTitle,
  greenEnterPositiveList,
  greenLeavePositiveList,
  greenRecordService,
  greenRecordTitle,
} from './mutations/titles.ts';

export const mutations: GreenMutations = {
  greenRecordTitle,
  greenEndTitle,
  greenRecordService,
  greenEnterPositiveList,
  greenLeavePositiveList,
  greenAddEnergyQuota,
  greenRequestQuota,
  greenAllocateQuota,
};
