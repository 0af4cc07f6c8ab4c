import { children, derive, list } from '@tidu/core';
import { GreenPositiveListEntry, GreenQuotaRequest, GreenService, GreenTitle } from './entities.ts';
import type { GreenFields } from './green.generated.ts';

const LATEST = {
  titles: { order: [['listed_on', 'DESC']] },
  services: { order: [['served_on', 'DESC']] },
  requests: { order: [['filed_on', 'DESC']] },
} as const;

const energyQuotas: GreenFields['GreenQuery']['energyQuotas'] = ({ year }, { db }) => {
  const all = db.selectFrom('green.energy_quota').selectAll();
  const asked = year == null ? all : all.where('year', '=', year);
  return asked.orderBy('year', 'desc').orderBy('region_code').orderBy('unit').execute();
};

export const fields: GreenFields = {
  GreenQuery: {
    energyQuotas,
    titles: list(GreenTitle, LATEST.titles),
    positiveList: list(GreenPositiveListEntry, LATEST.titles),
    services: list(GreenService, LATEST.services),
    quotaRequests: list(GreenQuotaRequest, LATEST.requests),
  },
  EnterpriseGreen: {
    titles: children(GreenTitle, 'enterprise_id', LATEST.titles),
    positiveListEntries: children(GreenPositiveListEntry, 'enterprise_id', LATEST.titles),
    services: children(GreenService, 'enterprise_id', LATEST.services),
    quotaRequests: children(GreenQuotaRequest, 'enterprise_id', LATEST.requests),
  },
  GreenEnergyQuota: {
    remaining: derive(['freed', 'allocated'], (row) => row.freed - row.allocated),
    requests: children(GreenQuotaRequest, 'quota_id', {
      order: [
        ['place', 'ASC'],
        ['filed_on', 'ASC'],
      ],
    }),
  },
};
