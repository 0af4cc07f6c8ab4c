import type { MarketMutations } from './market.generated.ts';
import {
  marketAddMatchEvent,
  marketAddTrainingSession,
  marketRecordAdoption,
  marketRecordMatchAttendance,
  marketRecordTrainingAttendance,
} from './mutations/events.ts';
import {
  marketAddExhibition,
  marketClaimExhibition,
  marketDecideExhibitionClaim,
} from './mutations/exhibitions.ts';
import {
  marketCloseDemand,
  marketJoinPlatform,
  marketLeavePlatform,
  marketPostDemand,
  marketPublishProduct,
  marketWithdrawProduct,
} from './mutations/platform.ts';

export const mutations: MarketMutations = {
  marketJoinPlatform,
  marketLeavePlatform,
  marketPublishProduct,
  marketWithdrawProduct,
  marketPostDemand,
  marketCloseDemand,
  marketAddMatchEvent,
  marketRecordMatchAttendance,
  marketRecordAdoption,
  marketAddTrainingSession,
  marketRecordTrainingAttendance,
  marketAddExhibition,
  marketClaimExhibition,
  marketDecideExhibitionClaim,
};
