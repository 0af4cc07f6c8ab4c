import { column, computed, factSource, joined, recorded } from '@tidu/core';
import { defineFact, defineSubject } from '@tidu/policy';
import { byKey, own } from './owner.ts';

/** A technical renovation. What it invests is no fact of a rule: for quality SMEs it does not count. */
export const renovation = {
  subject: defineSubject('innovation.renovation', ['core.enterprise']),
  filedOn: defineFact({
    id: 'innovation.renovation.filedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '备案日期', en: 'Filed on' },
  }),
  isApplied: defineFact({
    id: 'innovation.renovation.isApplied',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '已申报省重点技改项目', en: 'Applied to be listed' },
  }),
  catalogueClass: defineFact({
    id: 'innovation.renovation.catalogueClass',
    type: 'CODE',
    codes: ['ENCOURAGED', 'PERMITTED', 'RESTRICTED', 'ELIMINATED'],
    trust: 'DECLARED',
    label: { zh: '产业结构调整指导目录类别', en: 'Class in the guiding catalogue of industries' },
  }),
  fitsIndustrialPolicy: defineFact({
    id: 'innovation.renovation.fitsIndustrialPolicy',
    type: 'BOOLEAN',
    trust: 'OPINION',
    label: { zh: '符合产业政策', en: 'In line with industrial policy' },
  }),
};

export const renovationSource = factSource(renovation.subject, {
  table: 'innovation.renovation',
  links: { 'core.enterprise': 'enterprise_id' },
  origin: own,
  facts: [
    column(renovation.filedOn, 'filed_on'),
    column(renovation.catalogueClass, 'catalogue_class'),
    computed(renovation.isApplied, { sql: ({ row }) => `(${row}.applied_on is not null)` }),
    recorded(renovation.fitsIndustrialPolicy),
  ],
});

/** A loan that finances a listed renovation. */
export const support = {
  subject: defineSubject('innovation.financingSupport', ['core.enterprise']),
  firstDrawnOn: defineFact({
    id: 'innovation.financingSupport.firstDrawnOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '首次提款日期', en: 'First drawn on' },
  }),
  projectFiledOn: defineFact({
    id: 'innovation.financingSupport.projectFiledOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '项目备案日期', en: 'The project was filed on' },
  }),
  isListed: defineFact({
    id: 'innovation.financingSupport.isListed',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '项目已列为省重点技改项目', en: 'The project is listed' },
  }),
};

export const supportSource = factSource(support.subject, {
  table: 'innovation.financing_support',
  links: { 'core.enterprise': 'enterprise_id' },
  origin: own,
  joins: { project: byKey('innovation.renovation', ({ row }) => `${row}.renovation_id`) },
  facts: [
    column(support.firstDrawnOn, 'first_drawn_on'),
    joined(support.projectFiledOn, 'project', 'filed_on'),
    computed(support.isListed, {
      sql: (at) => `(coalesce(${at.join('project')}.listed_on <= ${at.on}, false))`,
      joins: ['project'],
    }),
  ],
});
