import {
  column,
  factSource,
  type Join,
  joined,
  localScheme,
  type Place,
  recorded,
  records,
  standing,
} from '@tidu/core';
import { defineCollection, defineFact, defineSubject } from '@tidu/policy';
import { byKey, own, owner, placeOn } from './owner.ts';

const PARTNER_KINDS = [
  'UNIVERSITY',
  'RESEARCH_INSTITUTE',
  'PROVINCIAL_INNOVATION_LAB',
  'LARGE_ENTERPRISE',
  'OTHER',
] as const;

/** A joint research project. */
export const collaboration = {
  subject: defineSubject('innovation.collaboration', ['core.enterprise']),
  agreedOn: defineFact({
    id: 'innovation.collaboration.agreedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '签约日期', en: 'Agreed on' },
  }),
  partnerKind: defineFact({
    id: 'innovation.collaboration.partnerKind',
    type: 'CODE',
    codes: PARTNER_KINDS,
    trust: 'REGISTRY',
    label: { zh: '合作机构类型', en: 'Kind of partner' },
  }),
  cost: defineFact({
    id: 'innovation.collaboration.cost',
    type: 'MONEY',
    trust: 'DECLARED',
    label: { zh: '企业投入', en: 'What the enterprise spends' },
    bounds: { min: 0n },
  }),
  scheme: localScheme(
    'innovation',
    'collaboration',
    'I8',
    placeOn((row) => `${row}.agreed_on`),
  ),
};

export const collaborationSource = factSource(collaboration.subject, {
  table: 'innovation.collaboration',
  links: { 'core.enterprise': 'enterprise_id' },
  origin: own,
  joins: { owner, partner: byKey('innovation.institution', ({ row }) => `${row}.institution_id`) },
  facts: [
    column(collaboration.agreedOn, 'agreed_on'),
    column(collaboration.cost, 'cost'),
    joined(collaboration.partnerKind, 'partner', 'kind'),
    ...collaboration.scheme.sql,
  ],
});

/** A joint laboratory. */
export const lab = {
  subject: defineSubject('innovation.jointLab', ['core.enterprise']),
  agreedOn: defineFact({
    id: 'innovation.jointLab.agreedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '协议日期', en: 'Agreed on' },
  }),
  ownRd: defineFact({
    id: 'innovation.jointLab.ownRd',
    type: 'MONEY',
    trust: 'DECLARED',
    label: { zh: '协议前一会计年度自主研发费用', en: 'Own R&D expense of the last full year before' },
    bounds: { min: 0n },
  }),
  totalRd: defineFact({
    id: 'innovation.jointLab.totalRd',
    type: 'MONEY',
    trust: 'DECLARED',
    label: {
      zh: '协议前一会计年度研发费用（含委托外部研发）',
      en: 'R&D expense of that year, entrusted R&D included',
    },
    bounds: { min: 0n },
  }),
  partners: defineCollection({
    id: 'innovation.jointLab.partners',
    trust: 'REGISTRY',
    label: { zh: '共建单位', en: 'Partners' },
    elements: {
      kind: defineFact({
        id: 'innovation.jointLabPartner.kind',
        type: 'CODE',
        codes: PARTNER_KINDS,
        trust: 'REGISTRY',
        label: { zh: '共建单位类型', en: 'Kind of partner' },
      }),
    },
  }),
  /** The rules that grant the subsidy are not known here: until an officer records it, nobody can say. */
  meetsSubsidyRules: defineFact({
    id: 'innovation.jointLab.meetsSubsidyRules',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '符合联合实验室补助规定', en: 'Meets the rules of the subsidy' },
  }),
};

/** The figures of the last full fiscal year, which is the calendar year, before the agreement; as they stood. */
const lastFullYear: Join = {
  table: 'core.annual_report',
  origin: own,
  on: (alias: string, at: Place) => `${alias}.enterprise_id = ${at.row}.enterprise_id
    and ${alias}.year = extract(year from ${at.row}.agreed_on)::int - 1 and ${standing(alias, at)}`,
};

export const labSource = factSource(lab.subject, {
  table: 'innovation.joint_lab',
  links: { 'core.enterprise': 'enterprise_id' },
  origin: own,
  joins: { report: lastFullYear },
  facts: [
    column(lab.agreedOn, 'agreed_on'),
    joined(lab.ownRd, 'report', 'own_rd_expense'),
    joined(lab.totalRd, 'report', 'rd_expense'),
    records(lab.partners, {
      table: 'innovation.joint_lab_partner',
      link: 'lab_id',
      elements: {
        kind: (alias) => `(select i.kind from innovation.institution i where i.id = ${alias}.institution_id)`,
      },
    }),
    recorded(lab.meetsSubsidyRules),
  ],
});

/** A booking of an instrument. */
export const booking = {
  subject: defineSubject('innovation.booking', ['core.enterprise']),
  usedOn: defineFact({
    id: 'innovation.booking.usedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '使用首日', en: 'First day of use' },
  }),
  state: defineFact({
    id: 'innovation.booking.state',
    type: 'CODE',
    codes: ['BOOKED', 'CANCELLED'],
    trust: 'REGISTRY',
    label: { zh: '预约状态', en: 'Whether the booking stands' },
  }),
  fee: defineFact({
    id: 'innovation.booking.fee',
    type: 'MONEY',
    trust: 'REGISTRY',
    label: { zh: '使用费', en: 'Fee' },
    bounds: { min: 0n },
  }),
  scheme: localScheme(
    'innovation',
    'booking',
    'I10',
    placeOn((row) => `${row}.from_on`),
  ),
};

export const bookingSource = factSource(booking.subject, {
  table: 'innovation.booking',
  links: { 'core.enterprise': 'enterprise_id' },
  origin: own,
  joins: { owner },
  facts: [
    column(booking.usedOn, 'from_on'),
    column(booking.state, 'state'),
    column(booking.fee, 'fee'),
    ...booking.scheme.sql,
  ],
});
