import { servicesMoveAppeal, servicesRaiseAppeal, servicesRateAppeal } from './mutations/appeals.ts';
import { servicesPublishCatalogue } from './mutations/catalogue.ts';
import {
  servicesAddOfficer,
  servicesAssignOfficer,
  servicesEndOfficer,
  servicesRecordVisit,
} from './mutations/officers.ts';
import {
  servicesAddOrganisation,
  servicesRateService,
  servicesRecogniseDemonstration,
  servicesRecordAssessment,
  servicesRecordService,
} from './mutations/organisations.ts';
import type { ServicesMutations } from './services.generated.ts';

export const mutations: ServicesMutations = {
  servicesAddOrganisation,
  servicesRecordAssessment,
  servicesRecogniseDemonstration,
  servicesRecordService,
  servicesRateService,
  servicesAddOfficer,
  servicesEndOfficer,
  servicesAssignOfficer,
  servicesRecordVisit,
  servicesRaiseAppeal,
  servicesMoveAppeal,
  servicesRateAppeal,
  servicesPublishCatalogue,
};
