import { children, list, rowsOf } from '@tidu/core';
import {
  InnovationAchievement,
  InnovationActivity,
  InnovationBooking,
  InnovationCollaboration,
  InnovationFacility,
  InnovationFinancingSupport,
  InnovationInstitution,
  InnovationInstrument,
  InnovationJointLab,
  InnovationJointLabPartner,
  InnovationNeed,
  InnovationPairing,
  InnovationProgramme,
  InnovationRdDeduction,
  InnovationRenovation,
  InnovationScienceProject,
  InnovationTechnologyCentre,
} from './entities.ts';
import type { InnovationFields } from './innovation.generated.ts';
import { matches } from './matching.ts';
import { booked, isSharingDue } from './sharing.ts';

const latest = (column: string) => ({ order: [[column, 'DESC']] }) as const;
const BY_NAME = { order: [['name', 'ASC']] } as const;
const IN_PLACE = {
  order: [
    ['place', 'ASC'],
    ['applied_on', 'ASC'],
  ],
} as const;

export const fields: InnovationFields = {
  InnovationQuery: {
    institutions: list(InnovationInstitution, BY_NAME),
    programmes: list(InnovationProgramme, latest('opens_on')),
    scienceProjects: list(InnovationScienceProject, latest('applied_on')),
    rdDeductions: list(InnovationRdDeduction, latest('year')),
    technologyCentres: list(InnovationTechnologyCentre, latest('applied_on')),
    activities: list(InnovationActivity, latest('held_on')),
    achievements: list(InnovationAchievement, latest('published_on')),
    needs: list(InnovationNeed, latest('published_on')),
    collaborations: list(InnovationCollaboration, latest('agreed_on')),
    jointLabs: list(InnovationJointLab, latest('agreed_on')),
    facilities: list(InnovationFacility, BY_NAME),
    instruments: list(InnovationInstrument, BY_NAME),
    bookings: list(InnovationBooking, latest('from_on')),
    renovations: list(InnovationRenovation, latest('filed_on')),
    financingSupports: list(InnovationFinancingSupport, latest('first_drawn_on')),
  },
  EnterpriseInnovation: {
    achievements: children(InnovationAchievement, 'enterprise_id', latest('published_on')),
    needs: children(InnovationNeed, 'enterprise_id', latest('published_on')),
    scienceProjects: children(InnovationScienceProject, 'enterprise_id', latest('applied_on')),
    rdDeductions: children(InnovationRdDeduction, 'enterprise_id', latest('year')),
    technologyCentres: children(InnovationTechnologyCentre, 'enterprise_id', latest('applied_on')),
    collaborations: children(InnovationCollaboration, 'enterprise_id', latest('agreed_on')),
    jointLabs: children(InnovationJointLab, 'enterprise_id', latest('agreed_on')),
    bookings: children(InnovationBooking, 'enterprise_id', latest('from_on')),
    renovations: children(InnovationRenovation, 'enterprise_id', latest('filed_on')),
  },
  InnovationInstitution: {
    achievements: children(InnovationAchievement, 'institution_id', latest('published_on')),
    facilities: children(InnovationFacility, 'institution_id', BY_NAME),
  },
  InnovationProgramme: { projects: children(InnovationScienceProject, 'programme_id', IN_PLACE) },
  InnovationActivity: { pairings: children(InnovationPairing, 'activity_id', latest('proposed_on')) },
  InnovationNeed: {
    matches,
    pairings: children(InnovationPairing, 'need_id', latest('proposed_on')),
  },
  InnovationJointLab: { partners: rowsOf(InnovationJointLabPartner, 'lab_id') },
  InnovationFacility: { instruments: children(InnovationInstrument, 'facility_id', BY_NAME) },
  InnovationInstrument: { isSharingDue, booked },
  InnovationRenovation: {
    financingSupports: children(InnovationFinancingSupport, 'renovation_id', latest('first_drawn_on')),
  },
};
