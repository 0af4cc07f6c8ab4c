import { children, derive, describePolicy, list, rowsOf } from '@tidu/core';
import { sql } from 'kysely';
import * as catalogue from './catalogue.ts';
import {
  ServicesAppeal,
  ServicesAppealStep,
  ServicesAssessment,
  ServicesAssignment,
  ServicesCatalogueEntry,
  ServicesDemonstration,
  ServicesOfficer,
  ServicesOrganisation,
  ServicesRecord,
  ServicesVisit,
} from './entities.ts';
import { policyMatches } from './matching.ts';
import type { ServicesFields } from './services.generated.ts';

const LATEST = {
  demonstrations: { order: [['valid_from', 'DESC']] },
  records: { order: [['served_on', 'DESC']] },
  assignments: { order: [['started_on', 'DESC']] },
  visits: { order: [['visited_on', 'DESC']] },
  appeals: { order: [['raised_on', 'DESC']] },
} as const;

/** Assigned of quality; nothing is said about a share of none. */
const officerCoverage: ServicesFields['ServicesQuery']['officerCoverage'] = async (args, { db, today }) => {
  const on = args.on ?? today;
  const { rows } = await sql<{ assigned: number; quality: number }>`
    select * from services.officer_coverage(${on}::date)`.execute(db);
  const { assigned, quality } = rows[0] ?? { assigned: 0, quality: 0 };
  const share = quality === 0 ? null : Number((BigInt(assigned) * 1_000_000n) / BigInt(quality));
  return { on, assigned, quality, share };
};

export const fields: ServicesFields = {
  ServicesQuery: {
    organisations: list(ServicesOrganisation, { order: [['name', 'ASC']] }),
    demonstrations: list(ServicesDemonstration, LATEST.demonstrations),
    records: list(ServicesRecord, LATEST.records),
    autoGrants: catalogue.autoGrants,
    catalogueEntries: list(ServicesCatalogueEntry, { order: [['year', 'DESC']] }),
    officers: list(ServicesOfficer, { order: [['name', 'ASC']] }),
    officerCoverage,
    visits: list(ServicesVisit, LATEST.visits),
    appeals: list(ServicesAppeal, LATEST.appeals),
  },
  EnterpriseServices: {
    policyMatches,
    records: children(ServicesRecord, 'enterprise_id', LATEST.records),
    assignments: children(ServicesAssignment, 'enterprise_id', LATEST.assignments),
    visits: children(ServicesVisit, 'enterprise_id', LATEST.visits),
    appeals: children(ServicesAppeal, 'enterprise_id', LATEST.appeals),
  },
  ServicesOrganisation: {
    assessments: children(ServicesAssessment, 'organisation_id', { order: [['assessed_on', 'DESC']] }),
    demonstrations: children(ServicesDemonstration, 'organisation_id', LATEST.demonstrations),
  },
  ServicesDemonstration: {
    isValid: derive(
      ['valid_from', 'valid_to'],
      ({ valid_from: from, valid_to: to }, args: { readonly on?: string | null }, { today }) => {
        const on = args.on ?? today;
        if (on < from) return false;
        return to === null ? null : on <= to;
      },
    ),
  },
  ServicesAutoGrant: {
    entry: catalogue.entry,
    reach: catalogue.reach,
    enterprises: catalogue.enterprises,
  },
  ServicesCatalogueEntry: {
    policy: derive(['policy_id'], ({ policy_id: id }, _args, { rules }) => {
      const found = rules.policies.get(id);
      return found === undefined ? null : describePolicy(rules, found);
    }),
    isCurrent: derive(
      ['policy_id', 'policy_version'],
      ({ policy_id: id, policy_version: version }, _args, { rules }) =>
        rules.policies.get(id)?.version === version,
    ),
  },
  ServicesOfficer: { assignments: children(ServicesAssignment, 'officer_id', LATEST.assignments) },
  ServicesAppeal: { steps: rowsOf(ServicesAppealStep, 'appeal_id', [['number', 'ASC']]) },
};
