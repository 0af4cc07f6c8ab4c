import type { DigitalMutations } from './digital.generated.ts';
import {
  digitalAddPilot,
  digitalAddProvider,
  digitalPublishCase,
  digitalPublishSolution,
  digitalWithdrawSolution,
} from './mutations/catalogue.ts';
import {
  digitalAssignDiagnosis,
  digitalReportDiagnosis,
  digitalRequestDiagnosis,
  digitalWithdrawDiagnosis,
} from './mutations/diagnosis.ts';
import {
  digitalEndApplication,
  digitalReachStage,
  digitalRecordApplication,
  digitalRecordRecognition,
  digitalWithdrawRecognition,
} from './mutations/progress.ts';

export const mutations: DigitalMutations = {
  digitalRequestDiagnosis,
  digitalAssignDiagnosis,
  digitalReportDiagnosis,
  digitalWithdrawDiagnosis,
  digitalRecordRecognition,
  digitalWithdrawRecognition,
  digitalReachStage,
  digitalRecordApplication,
  digitalEndApplication,
  digitalAddProvider,
  digitalPublishSolution,
  digitalWithdrawSolution,
  digitalAddPilot,
  digitalPublishCase,
};
