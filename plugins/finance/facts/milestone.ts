import { column, computed, factSource, recorded } from '@tidu/core';
import { defineFact, defineSubject } from '@tidu/policy';
import { grantedFor } from './granted.ts';

/** What rules read of a milestone on the way to a listing. */
export const milestone = {
  subject: defineSubject('finance.listingMilestone', ['core.enterprise']),
  reachedOn: defineFact({
    id: 'finance.listingMilestone.reachedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '达成日', en: 'Reached on' },
  }),
  kind: defineFact({
    id: 'finance.listingMilestone.kind',
    type: 'CODE',
    codes: ['TUTORING_ACCEPTED', 'DOMESTIC_LISTING', 'BSE_TRANSFER'],
    trust: 'REGISTRY',
    label: { zh: '上市进程节点', en: 'Which milestone' },
  }),
  isOnReserveList: defineFact({
    id: 'finance.listingMilestone.isOnReserveList',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '达成日在省级重点上市后备企业库', en: 'On the reserve list on that day' },
  }),
  /** For milestones after the amounts that are known. */
  announcedAward: defineFact({
    id: 'finance.listingMilestone.announcedAward',
    type: 'MONEY',
    trust: 'REGISTRY',
    label: { zh: '当期公布的奖励金额', en: 'Award announced for the time' },
    bounds: { min: 0n },
  }),
  /** An award is one-off (一次性). */
  used: defineFact({
    id: 'finance.listingMilestone.used',
    type: 'MONEY',
    trust: 'REGISTRY',
    label: { zh: '该节点已获奖励', en: 'What was awarded for the milestone already' },
    bounds: { min: 0n },
  }),
};

export const milestoneSource = factSource(milestone.subject, {
  table: 'finance.listing_milestone',
  links: { 'core.enterprise': 'enterprise_id' },
  origin: (row) => ({ source: `${row}.source`, recordedAt: `${row}.recorded_at` }),
  facts: [
    column(milestone.reachedOn, 'reached_on'),
    column(milestone.kind, 'kind'),
    computed(milestone.isOnReserveList, {
      reads: ['finance.reserve_list_entry'],
      sql: ({ row }) => `exists (select from finance.reserve_list_entry r
        where r.enterprise_id = ${row}.enterprise_id and r.entered_on <= ${row}.reached_on
          and (r.left_on is null or r.left_on > ${row}.reached_on))`,
    }),
    recorded(milestone.announcedAward),
    computed(
      milestone.used,
      grantedFor('finance.listing-award', {
        table: 'finance.listing_milestone',
        scope: ({ row }) => `o.id = ${row}.id`,
      }),
    ),
  ],
});
