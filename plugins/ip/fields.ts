import { children, list } from '@tidu/core';
import { sql } from 'kysely';
import {
  IpEnforcement,
  IpLicenceTake,
  IpOpenLicence,
  IpPatent,
  IpPrecisionListEntry,
  IpPublicService,
  IpServiceCase,
} from './entities.ts';
import type { IpFields, IpPublicServiceKind } from './ip.generated.ts';

const LATEST = {
  patents: { order: [['filed_on', 'DESC']] },
  cases: { order: [['opened_on', 'DESC']] },
  applications: { order: [['applied_on', 'DESC']] },
  takes: { order: [['taken_on', 'DESC']] },
  offers: { order: [['offered_from', 'DESC']] },
  services: { order: [['served_on', 'DESC']] },
  costs: { order: [['incurred_on', 'DESC']] },
} as const;

const openLicences: IpFields['IpQuery']['openLicences'] = (args, ctx, selection) => {
  const on = args.on ?? ctx.today;
  return list(IpOpenLicence, {
    order: [['fee', 'ASC']],
    only: (t) => sql`${sql.ref(`${t}.offered_from`)} <= ${on}
      and (${sql.ref(`${t}.offered_to`)} is null or ${sql.ref(`${t}.offered_to`)} >= ${on})
      and (${args.maxFee ?? null}::bigint is null or ${sql.ref(`${t}.fee`)} <= ${args.maxFee ?? null}::bigint)
      and exists (select from ip.patent p where p.id = ${sql.ref(`${t}.patent_id`)}
        and ip.in_force(p.granted_on, p.expires_on, p.ended_on, ${on}::date))`,
  })(args, ctx, selection);
};

const precisionList: IpFields['IpQuery']['precisionList'] = (args, ctx, selection) => {
  const on = args.on ?? ctx.today;
  return list(IpPrecisionListEntry, {
    order: [['applied_on', 'DESC']],
    only: (t) => sql`${sql.ref(`${t}.listed_on`)} <= ${on}
      and (${sql.ref(`${t}.delisted_on`)} is null or ${sql.ref(`${t}.delisted_on`)} > ${on})`,
  })(args, ctx, selection);
};

/** The four kinds, each with its count even where that is nothing. */
const publicServiceCounts: IpFields['IpQuery']['publicServiceCounts'] = async ({ from, to }, { db }) => {
  const { rows } = await sql<{
    kind: IpPublicServiceKind;
    services: number;
    enterprises: number;
    srdiEnterprises: number;
  }>`
    select k.kind, count(s.id)::integer as services, count(distinct s.enterprise_id)::integer as enterprises,
      count(distinct s.enterprise_id) filter (where exists (select from core.certification c
        where c.enterprise_id = s.enterprise_id and c.tier_code in ('SRDI_SME', 'LITTLE_GIANT')
          and c.valid_from <= s.served_on and c.valid_to >= s.served_on
          and (c.ended_on is null or c.ended_on > s.served_on)))::integer as "srdiEnterprises"
    from unnest(array['POLICY_CONSULTING', 'INFORMATION', 'GUIDANCE', 'TRAINING']) with ordinality as k(kind, place)
    left join ip.public_service s on s.kind = k.kind and s.served_on between ${from} and ${to}
    group by k.kind, k.place order by k.place`.execute(db);
  return rows;
};

export const fields: IpFields = {
  IpQuery: {
    patents: list(IpPatent, LATEST.patents),
    openLicences,
    precisionList,
    precisionListApplications: list(IpPrecisionListEntry, LATEST.applications),
    serviceCases: list(IpServiceCase, LATEST.cases),
    publicServiceCounts,
    enforcements: list(IpEnforcement, LATEST.costs),
  },
  EnterpriseIp: {
    serviceCases: children(IpServiceCase, 'enterprise_id', LATEST.cases),
    precisionListEntries: children(IpPrecisionListEntry, 'enterprise_id', LATEST.applications),
    licenceTakes: children(IpLicenceTake, 'enterprise_id', LATEST.takes),
    publicServices: children(IpPublicService, 'enterprise_id', LATEST.services),
    enforcements: children(IpEnforcement, 'enterprise_id', LATEST.costs),
  },
  IpPatent: { openLicences: children(IpOpenLicence, 'patent_id', LATEST.offers) },
  IpOpenLicence: { takes: children(IpLicenceTake, 'licence_id', LATEST.takes) },
};
