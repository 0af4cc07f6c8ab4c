import { column, computed, type FactSql, factSource, joined, localScheme, type Place } from '@tidu/core';
import { defineFact, defineSubject } from '@tidu/policy';

/** An enterprise as the platform sees it. */
export const member = {
  subject: defineSubject('market.enterprise', ['core.enterprise']),
  isListed: defineFact({
    id: 'market.enterprise.isListed',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '已入驻供需对接平台', en: 'On the supply and demand platform' },
  }),
};

/** The first use of a product, or its procurement. */
export const adoption = {
  subject: defineSubject('market.adoption', ['core.enterprise']),
  adoptedOn: defineFact({
    id: 'market.adoption.adoptedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '应用日期', en: 'Adopted on' },
  }),
  isInnovative: defineFact({
    id: 'market.adoption.isInnovative',
    type: 'BOOLEAN',
    trust: 'DECLARED',
    label: { zh: '属于创新产品', en: 'An innovative product' },
  }),
};

/** An enterprise at a training session. */
export const attendance = {
  subject: defineSubject('market.trainingAttendance', ['core.enterprise']),
  heldOn: defineFact({
    id: 'market.trainingAttendance.heldOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '培训日期', en: 'Held on' },
  }),
};

const exhibitor = (at: Place) => ({
  region: `${at.join('owner')}.region_code`,
  city: `${at.join('owner')}.city_code`,
  on: `${at.join('exhibition')}.starts_on`,
});

/** A claim for the cost of a booth. */
export const claim = {
  subject: defineSubject('market.exhibitionClaim', ['core.enterprise']),
  heldOn: defineFact({
    id: 'market.exhibitionClaim.heldOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '展会开始日期', en: 'First day of the exhibition' },
  }),
  kind: defineFact({
    id: 'market.exhibitionClaim.kind',
    type: 'CODE',
    codes: ['OFFLINE_INTERNATIONAL', 'ONLINE_TRADE', 'DOMESTIC'],
    trust: 'REGISTRY',
    label: { zh: '展会类型', en: 'Kind of exhibition' },
  }),
  cost: defineFact({
    id: 'market.exhibitionClaim.cost',
    type: 'MONEY',
    trust: 'DECLARED',
    label: { zh: '展位费', en: 'Cost of the booth' },
    bounds: { min: 0n },
  }),
  isClaimedTwice: defineFact({
    id: 'market.exhibitionClaim.isClaimedTwice',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '同一展位重复申报', en: 'The same booth is claimed twice' },
  }),
  /** 各地结合实际情况予以相关资金支持: without a scheme of the place nothing is in force. */
  scheme: localScheme('market', 'exhibitionClaim', 'M4', exhibitor),
};

const own = (row: string) => ({ source: `${row}.source`, recordedAt: `${row}.recorded_at` });
const OWNER = {
  table: 'core.enterprise',
  on: (alias: string, at: Place) => `${alias}.id = ${at.row}.enterprise_id`,
};

const claimFacts: readonly FactSql[] = [
  joined(claim.heldOn, 'exhibition', 'starts_on'),
  joined(claim.kind, 'exhibition', 'kind'),
  column(claim.cost, 'cost'),
  computed(claim.isClaimedTwice, {
    reads: ['market.exhibition_claim'],
    sql: ({
      row,
    }) => `exists (select from market.exhibition_claim o where o.exhibition_id = ${row}.exhibition_id
      and o.booth = ${row}.booth and o.id <> ${row}.id and o.state <> 'REJECTED')`,
  }),
  ...claim.scheme.sql,
];

export const facts = [
  factSource(member.subject, {
    table: 'core.enterprise',
    links: { 'core.enterprise': 'id' },
    facts: [
      computed(member.isListed, {
        reads: ['market.listing'],
        sql: ({ row, on }) => `exists (select from market.listing l where l.enterprise_id = ${row}.id
          and l.onboarded_on <= ${on} and (l.left_on is null or l.left_on > ${on}))`,
      }),
    ],
  }),
  factSource(adoption.subject, {
    table: 'market.adoption',
    links: { 'core.enterprise': 'enterprise_id' },
    origin: own,
    joins: { product: { table: 'market.product', on: (alias, at) => `${alias}.id = ${at.row}.product_id` } },
    facts: [
      column(adoption.adoptedOn, 'adopted_on'),
      joined(adoption.isInnovative, 'product', 'is_innovative'),
    ],
  }),
  factSource(attendance.subject, {
    table: 'market.training_attendance',
    links: { 'core.enterprise': 'enterprise_id' },
    origin: own,
    joins: {
      session: { table: 'market.training_session', on: (alias, at) => `${alias}.id = ${at.row}.session_id` },
    },
    facts: [joined(attendance.heldOn, 'session', 'held_on')],
  }),
  factSource(claim.subject, {
    table: 'market.exhibition_claim',
    links: { 'core.enterprise': 'enterprise_id' },
    origin: own,
    joins: {
      owner: OWNER,
      exhibition: { table: 'market.exhibition', on: (alias, at) => `${alias}.id = ${at.row}.exhibition_id` },
    },
    facts: claimFacts,
  }),
];
