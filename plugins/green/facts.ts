import { column, computed, factSource, localScheme, type Place, recorded } from '@tidu/core';
import { defineFact, defineSubject } from '@tidu/policy';

/** A green title of an enterprise. */
export const title = {
  subject: defineSubject('green.title', ['core.enterprise']),
  listedOn: defineFact({
    id: 'green.title.listedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '列入名单日期', en: 'Listed on' },
  }),
  isListed: defineFact({
    id: 'green.title.isListed',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '仍在名单内', en: 'Still on the list' },
  }),
  level: defineFact({
    id: 'green.title.level',
    type: 'CODE',
    codes: ['NATIONAL', 'PROVINCIAL'],
    trust: 'REGISTRY',
    label: { zh: '级别', en: 'Level' },
  }),
};

/** An enterprise as the ecological authority sees it: both judgements are its own, the plan gives no number. */
export const supervised = {
  subject: defineSubject('green.enterprise', ['core.enterprise']),
  emissionsAreLow: defineFact({
    id: 'green.enterprise.emissionsAreLow',
    type: 'BOOLEAN',
    trust: 'OPINION',
    label: { zh: '污染物排放量小', en: 'Discharges few pollutants' },
  }),
  riskIsLow: defineFact({
    id: 'green.enterprise.riskIsLow',
    type: 'BOOLEAN',
    trust: 'OPINION',
    label: { zh: '环境风险低', en: 'Of low environmental risk' },
  }),
};

const site = (at: Place) => ({
  region: `${at.join('owner')}.region_code`,
  city: `${at.join('owner')}.city_code`,
  on: `${at.row}.filed_on`,
});

/** A request for freed energy or carbon. */
export const request = {
  subject: defineSubject('green.quotaRequest', ['core.enterprise']),
  filedOn: defineFact({
    id: 'green.quotaRequest.filedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '申请日期', en: 'Filed on' },
  }),
  projectKind: defineFact({
    id: 'green.quotaRequest.projectKind',
    type: 'CODE',
    codes: ['NEW_INVESTMENT', 'RENOVATION', 'OTHER'],
    trust: 'DECLARED',
    label: { zh: '项目类型', en: 'Kind of project' },
  }),
  technologyIsAdvanced: defineFact({
    id: 'green.quotaRequest.technologyIsAdvanced',
    type: 'BOOLEAN',
    trust: 'OPINION',
    label: { zh: '技术水平先进', en: 'Of advanced technology' },
  }),
  efficiencyIsAdvanced: defineFact({
    id: 'green.quotaRequest.efficiencyIsAdvanced',
    type: 'BOOLEAN',
    trust: 'OPINION',
    label: { zh: '能效水平先进', en: 'Of advanced energy efficiency' },
  }),
  benefitIsOutstanding: defineFact({
    id: 'green.quotaRequest.benefitIsOutstanding',
    type: 'BOOLEAN',
    trust: 'OPINION',
    label: { zh: '亩均效益突出', en: 'Of outstanding benefit per mu' },
  }),
  scheme: localScheme('green', 'quotaRequest', 'E4', site),
};

const own = (row: string) => ({ source: `${row}.source`, recordedAt: `${row}.recorded_at` });

export const facts = [
  factSource(title.subject, {
    table: 'green.title',
    links: { 'core.enterprise': 'enterprise_id' },
    origin: own,
    facts: [
      column(title.listedOn, 'listed_on'),
      column(title.level, 'level'),
      computed(title.isListed, {
        sql: ({ row, on }) => `(${row}.delisted_on is null or ${row}.delisted_on > ${on})`,
      }),
    ],
  }),
  factSource(supervised.subject, {
    table: 'core.enterprise',
    links: { 'core.enterprise': 'id' },
    facts: [recorded(supervised.emissionsAreLow), recorded(supervised.riskIsLow)],
  }),
  factSource(request.subject, {
    table: 'green.quota_request',
    links: { 'core.enterprise': 'enterprise_id' },
    origin: own,
    joins: {
      owner: { table: 'core.enterprise', on: (alias, at) => `${alias}.id = ${at.row}.enterprise_id` },
    },
    facts: [
      column(request.filedOn, 'filed_on'),
      column(request.projectKind, 'project_kind'),
      recorded(request.technologyIsAdvanced),
      recorded(request.efficiencyIsAdvanced),
      recorded(request.benefitIsOutstanding),
      ...request.scheme.sql,
    ],
  }),
];
