import { children, list } from '@tidu/core';
import { sql } from 'kysely';
import {
  QualityAward,
  QualityBrandPlan,
  QualityEnterpriseStandard,
  QualityInnovatorTitle,
  QualityManagementCertificate,
  QualitySharedSystem,
  QualitySharedSystemMember,
  QualityStandard,
  QualityStandardRole,
} from './entities.ts';
import type { QualityFields } from './quality.generated.ts';

const LATEST = {
  awards: { order: [['awarded_on', 'DESC']] },
  standards: { order: [['published_on', 'DESC']] },
  titles: { order: [['recognised_on', 'DESC']] },
  roles: { order: [['place', 'ASC']] },
} as const;

export const fields: QualityFields = {
  QualityQuery: {
    awards: list(QualityAward, LATEST.awards),
    standards: list(QualityStandard, LATEST.standards),
    enterpriseStandards: list(QualityEnterpriseStandard, {
      order: [['leader_from', 'DESC']],
      // Led by an index: those that never led have no place in this list.
      only: (t) => sql`${sql.ref(`${t}.leader_from`)} is not null`,
    }),
    innovatorTitles: list(QualityInnovatorTitle, LATEST.titles),
    sharedSystems: list(QualitySharedSystem, { order: [['started_on', 'DESC']] }),
  },
  EnterpriseQuality: {
    awards: children(QualityAward, 'enterprise_id', LATEST.awards),
    standardRoles: children(QualityStandardRole, 'enterprise_id'),
    enterpriseStandards: children(QualityEnterpriseStandard, 'enterprise_id', {
      order: [['declared_on', 'DESC']],
    }),
    innovatorTitles: children(QualityInnovatorTitle, 'enterprise_id', LATEST.titles),
    brandPlans: children(QualityBrandPlan, 'enterprise_id', { order: [['adopted_on', 'DESC']] }),
    managementCertificates: children(QualityManagementCertificate, 'enterprise_id', {
      order: [['valid_to', 'DESC']],
    }),
    sharedSystemMemberships: children(QualitySharedSystemMember, 'enterprise_id'),
  },
  QualitySharedSystem: { members: children(QualitySharedSystemMember, 'system_id') },
  QualityStandard: { roles: children(QualityStandardRole, 'standard_id', LATEST.roles) },
};
