import { defineFact, defineSubject } from '@tidu/policy';
import { column, factSource, type Place } from '../contract/facts.ts';
import { localScheme } from '../rules/local-schemes.ts';

const seat = ({ row, on }: Place) => ({ region: `${row}.region_code`, city: `${row}.city_code`, on });

/** What the place of an enterprise offers under the options that 三(二) leaves to localities. */
export const premisesScheme = localScheme('core', 'enterprise', 'R2', seat);
export const awardScheme = localScheme('core', 'enterprise', 'R6', seat);
export const safeguardFactSql = [...premisesScheme.sql, ...awardScheme.sql];

/** A request for land. */
export const landRequest = {
  subject: defineSubject('core.landRequest', ['core.enterprise']),
  filedOn: defineFact({
    id: 'core.landRequest.filedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '申报日期', en: 'Filed on' },
  }),
  projectKind: defineFact({
    id: 'core.landRequest.projectKind',
    type: 'CODE',
    codes: ['NEW_INVESTMENT', 'RENOVATION', 'OTHER'],
    trust: 'DECLARED',
    label: { zh: '项目类型', en: 'Kind of project' },
  }),
  confirmedOn: defineFact({
    id: 'core.landRequest.confirmedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '产业主管部门确认日期', en: 'Confirmed by the authority of the industry on' },
  }),
};

/** A cluster: no enterprise, but what localities fund. */
export const cluster = {
  subject: defineSubject('core.cluster'),
  level: defineFact({
    id: 'core.cluster.level',
    type: 'CODE',
    codes: ['PROVINCIAL', 'NATIONAL'],
    trust: 'REGISTRY',
    label: { zh: '集群级别', en: 'Level of the cluster' },
  }),
  recognisedOn: defineFact({
    id: 'core.cluster.recognisedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '集群认定日期', en: 'Recognised on' },
  }),
  validTo: defineFact({
    id: 'core.cluster.validTo',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '集群有效期至', en: 'Recognised until' },
  }),
  scheme: localScheme('core', 'cluster', 'G7', ({ row, on }) => ({
    region: `${row}.region_code`,
    city: `core.city_of(${row}.region_code)`,
    on,
  })),
};

export const safeguardSources = [
  factSource(landRequest.subject, {
    table: 'core.land_request',
    links: { 'core.enterprise': 'enterprise_id' },
    origin: (row) => ({ source: `${row}.source`, recordedAt: `${row}.recorded_at` }),
    facts: [
      column(landRequest.filedOn, 'filed_on'),
      column(landRequest.projectKind, 'project_kind'),
      column(landRequest.confirmedOn, 'confirmed_on'),
    ],
  }),
  factSource(cluster.subject, {
    table: 'core.cluster',
    facts: [
      column(cluster.level, 'level'),
      column(cluster.recognisedOn, 'recognised_on'),
      column(cluster.validTo, 'valid_to'),
      ...cluster.scheme.sql,
    ],
  }),
];
