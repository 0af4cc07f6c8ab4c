import { column, computed, factSource, type Join, type Place, recorded } from '@tidu/core';
import { defineFact, defineSubject } from '@tidu/policy';

const truth = <Id extends `ip.${string}.${string}`>(id: Id, zh: string, en: string) =>
  defineFact({ id, type: 'BOOLEAN', trust: 'REGISTRY', label: { zh, en } });

/** An enterprise as the services see it. Who is 符合条件的 other documents say; what they say is recorded, not computed. */
export const served = {
  subject: defineSubject('ip.enterprise', ['core.enterprise']),
  meetsServiceConditions: truth(
    'ip.enterprise.meetsServiceConditions',
    '符合“一站式”服务条件',
    'Meets the conditions of the one-stop service',
  ),
  meetsListConditions: truth(
    'ip.enterprise.meetsListConditions',
    '符合专利精准管理名单条件',
    'Meets the conditions of the precision list',
  ),
};

/** An open licence that an enterprise took. */
export const take = {
  subject: defineSubject('ip.licenceTake', ['core.enterprise']),
  takenOn: defineFact({
    id: 'ip.licenceTake.takenOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '许可日期', en: 'Taken on' },
  }),
  isSme: truth('ip.licenceTake.isSme', '中小企业', 'A small or medium-sized enterprise'),
  wasOffered: truth('ip.licenceTake.wasOffered', '许可时开放许可有效', 'Offered on the day it was taken'),
  inForceWhenOffered: truth(
    'ip.licenceTake.inForceWhenOffered',
    '发布时专利有效',
    'The patent was in force when it was offered',
  ),
  inForceWhenTaken: truth(
    'ip.licenceTake.inForceWhenTaken',
    '许可时专利有效',
    'The patent was in force when it was taken',
  ),
};

/** A cost of enforcing rights. */
export const enforcement = {
  subject: defineSubject('ip.enforcement', ['core.enterprise']),
  incurredOn: defineFact({
    id: 'ip.enforcement.incurredOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '费用发生日期', en: 'The cost was incurred on' },
  }),
  cost: defineFact({
    id: 'ip.enforcement.cost',
    type: 'MONEY',
    trust: 'DECLARED',
    label: { zh: '维权费用', en: 'Cost of enforcement' },
    bounds: { min: 0n },
  }),
  isSme: truth('ip.enforcement.isSme', '中小企业', 'A small or medium-sized enterprise'),
  isClosed: truth('ip.enforcement.isClosed', '已结案', 'The case has ended'),
  /** 按相关规定: conditions and scope of the subsidy, as whoever applies the rules finds them. */
  meetsConditions: truth(
    'ip.enforcement.meetsConditions',
    '符合补助条件和范围',
    'Within the conditions and the scope of the subsidy',
  ),
  /** 按相关规定: what the rules give, as assessed; nobody computes it here. */
  assessedAmount: defineFact({
    id: 'ip.enforcement.assessedAmount',
    type: 'MONEY',
    trust: 'REGISTRY',
    label: { zh: '核定补助额', en: 'Subsidy as assessed' },
    bounds: { min: 0n },
  }),
};

const own = (row: string) => ({ source: `${row}.source`, recordedAt: `${row}.recorded_at` });
const owner: Join = {
  table: 'core.enterprise',
  on: (alias, at) => `${alias}.id = ${at.row}.enterprise_id`,
  origin: own,
};
/** A size class that is not known leaves unknown whether it is one. */
const ownerIsSme = { sql: (at: Place) => `(${at.join('owner')}.size_class <> 'LARGE')`, joins: ['owner'] };
const inForce = (at: Place, day: string): string => {
  const patent = at.join('patent');
  return `ip.in_force(${patent}.granted_on, ${patent}.expires_on, ${patent}.ended_on, ${day})`;
};

export const facts = [
  factSource(served.subject, {
    table: 'core.enterprise',
    links: { 'core.enterprise': 'id' },
    facts: [recorded(served.meetsServiceConditions), recorded(served.meetsListConditions)],
  }),
  factSource(take.subject, {
    table: 'ip.licence_take',
    links: { 'core.enterprise': 'enterprise_id' },
    origin: own,
    joins: {
      owner,
      licence: {
        table: 'ip.open_licence',
        on: (alias, at) => `${alias}.id = ${at.row}.licence_id`,
        origin: own,
      },
      patent: {
        table: 'ip.patent',
        on: (alias, at) => `${alias}.id = ${at.join('licence')}.patent_id`,
        origin: own,
      },
    },
    facts: [
      column(take.takenOn, 'taken_on'),
      computed(take.isSme, ownerIsSme),
      computed(take.wasOffered, {
        sql: (at) =>
          `(${at.row}.taken_on between ${at.join('licence')}.offered_from and coalesce(${at.join('licence')}.offered_to, 'infinity'))`,
        joins: ['licence'],
      }),
      computed(take.inForceWhenOffered, {
        sql: (at) => inForce(at, `${at.join('licence')}.offered_from`),
        joins: ['licence', 'patent'],
      }),
      computed(take.inForceWhenTaken, {
        sql: (at) => inForce(at, `${at.row}.taken_on`),
        joins: ['licence', 'patent'],
      }),
    ],
  }),
  factSource(enforcement.subject, {
    table: 'ip.enforcement',
    links: { 'core.enterprise': 'enterprise_id' },
    origin: own,
    joins: { owner },
    facts: [
      column(enforcement.incurredOn, 'incurred_on'),
      column(enforcement.cost, 'cost'),
      computed(enforcement.isSme, ownerIsSme),
      computed(enforcement.isClosed, { sql: ({ row, on }) => `coalesce(${row}.closed_on <= ${on}, false)` }),
      recorded(enforcement.meetsConditions),
      recorded(enforcement.assessedAmount),
    ],
  }),
];
