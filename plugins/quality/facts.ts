import { column, factSource, joined, recorded } from '@tidu/core';
import { defineFact, defineSubject } from '@tidu/policy';

/** The part of an enterprise in a standard: one item of the subsidy. */
export const role = {
  subject: defineSubject('quality.standardRole', ['core.enterprise']),
  publishedOn: defineFact({
    id: 'quality.standardRole.publishedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '标准发布日期', en: 'The standard was published on' },
  }),
  scope: defineFact({
    id: 'quality.standardRole.scope',
    type: 'CODE',
    codes: ['INTERNATIONAL', 'NATIONAL', 'INDUSTRY', 'LOCAL', 'GROUP', 'ENTERPRISE'],
    trust: 'REGISTRY',
    label: { zh: '标准层级', en: 'Where the standard applies' },
  }),
  /** 按规定: how much of the cap an item is worth is the rules' and the reviewers'; nobody computes it here. */
  assessedAmount: defineFact({
    id: 'quality.standardRole.assessedAmount',
    type: 'MONEY',
    trust: 'REGISTRY',
    label: { zh: '核定补助额', en: 'Subsidy as assessed' },
    bounds: { min: 0n },
  }),
};

/** A standard of an enterprise itself. */
export const ownStandard = {
  subject: defineSubject('quality.enterpriseStandard', ['core.enterprise']),
  leaderFrom: defineFact({
    id: 'quality.enterpriseStandard.leaderFrom',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '列入领跑者日期', en: 'Named a leader on' },
  }),
};

const own = (row: string) => ({ source: `${row}.source`, recordedAt: `${row}.recorded_at` });

export const facts = [
  factSource(role.subject, {
    table: 'quality.standard_role',
    links: { 'core.enterprise': 'enterprise_id' },
    origin: own,
    joins: {
      standard: { table: 'quality.standard', on: (alias, at) => `${alias}.id = ${at.row}.standard_id` },
    },
    facts: [
      joined(role.publishedOn, 'standard', 'published_on'),
      joined(role.scope, 'standard', 'scope'),
      recorded(role.assessedAmount),
    ],
  }),
  factSource(ownStandard.subject, {
    table: 'quality.enterprise_standard',
    links: { 'core.enterprise': 'enterprise_id' },
    origin: own,
    facts: [column(ownStandard.leaderFrom, 'leader_from')],
  }),
];
