import { column, computed, factSource, localScheme, recorded } from '@tidu/core';
import { defineFact, defineSubject } from '@tidu/policy';
import { own, owner, placeOn } from './owner.ts';

/** A project that applies for a science programme. */
export const project = {
  subject: defineSubject('innovation.scienceProject', ['core.enterprise']),
  appliedOn: defineFact({
    id: 'innovation.scienceProject.appliedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '申报日期', en: 'Applied on' },
  }),
  meetsConditions: defineFact({
    id: 'innovation.scienceProject.meetsConditions',
    type: 'BOOLEAN',
    trust: 'OPINION',
    label: { zh: '符合科技计划项目申报条件', en: "Meets the programme's own conditions" },
  }),
};

export const projectSource = factSource(project.subject, {
  table: 'innovation.science_project',
  links: { 'core.enterprise': 'enterprise_id' },
  origin: own,
  facts: [column(project.appliedOn, 'applied_on'), recorded(project.meetsConditions)],
});

const lastDay = (row: string): string => `make_date(${row}.year, 12, 31)`;

/** The R&D expense of one year that is deducted again. */
export const deduction = {
  subject: defineSubject('innovation.rdDeduction', ['core.enterprise']),
  yearEnd: defineFact({
    id: 'innovation.rdDeduction.yearEnd',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '汇算清缴年度末日', en: 'Last day of the tax year' },
  }),
  qualifiedExpense: defineFact({
    id: 'innovation.rdDeduction.qualifiedExpense',
    type: 'MONEY',
    trust: 'DECLARED',
    label: { zh: '可加计扣除的研发费用', en: 'R&D expense that may be deducted again' },
    bounds: { min: 0n },
  }),
  isInExcludedIndustry: defineFact({
    id: 'innovation.rdDeduction.isInExcludedIndustry',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '属于不适用加计扣除的行业', en: 'In an industry without the super-deduction' },
  }),
  scheme: localScheme('innovation', 'rdDeduction', 'I3', placeOn(lastDay)),
};

/**
 * 财税〔2015〕119号 第四条, as divisions of GB/T 4754—2017: tobacco, wholesale and retail, hotels and catering, real
 * estate, leasing and business services, entertainment. The law goes by the revenue of the year, the register by the
 * main business.
 */
const EXCLUDED_INDUSTRIES = ['C16', 'F51', 'F52', 'H61', 'H62', 'K70', 'L71', 'L72', 'R90'];

export const deductionSource = factSource(deduction.subject, {
  table: 'innovation.rd_deduction',
  links: { 'core.enterprise': 'enterprise_id' },
  origin: own,
  joins: { owner },
  facts: [
    computed(deduction.yearEnd, { sql: ({ row }) => lastDay(row) }),
    column(deduction.qualifiedExpense, 'qualified_expense'),
    computed(deduction.isInExcludedIndustry, {
      sql: (at) =>
        `(${at.join('owner')}.industry_code in (${EXCLUDED_INDUSTRIES.map((code) => `'${code}'`).join(', ')}))`,
      joins: ['owner'],
    }),
    ...deduction.scheme.sql,
  ],
});

/** An application for a provincial technology centre. */
export const centre = {
  subject: defineSubject('innovation.technologyCentre', ['core.enterprise']),
  appliedOn: defineFact({
    id: 'innovation.technologyCentre.appliedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '申报日期', en: 'Applied on' },
  }),
  sector: defineFact({
    id: 'innovation.technologyCentre.sector',
    type: 'CODE',
    codes: ['INDUSTRY', 'SOFTWARE', 'AGRI_PROCESSING', 'CONSTRUCTION'],
    trust: 'DECLARED',
    label: { zh: '行业类别', en: 'Group of the rules' },
  }),
  equipmentValue: defineFact({
    id: 'innovation.technologyCentre.equipmentValue',
    type: 'MONEY',
    trust: 'DECLARED',
    label: { zh: '技术开发仪器设备原值', en: 'Original value of equipment for R&D' },
    mutable: true,
    bounds: { min: 0n },
  }),
  meetsOtherConditions: defineFact({
    id: 'innovation.technologyCentre.meetsOtherConditions',
    type: 'BOOLEAN',
    trust: 'OPINION',
    label: { zh: '符合企业技术中心其他条件', en: 'Meets the other conditions of a technology centre' },
  }),
  isRelaxationGranted: defineFact({
    id: 'innovation.technologyCentre.isRelaxationGranted',
    type: 'BOOLEAN',
    trust: 'OPINION',
    label: { zh: '同意放宽设备原值要求', en: 'The relaxation is granted' },
  }),
};

export const centreSource = factSource(centre.subject, {
  table: 'innovation.technology_centre',
  links: { 'core.enterprise': 'enterprise_id' },
  origin: own,
  facts: [
    column(centre.appliedOn, 'applied_on'),
    column(centre.sector, 'sector'),
    column(centre.equipmentValue, 'equipment_value'),
    recorded(centre.meetsOtherConditions),
    recorded(centre.isRelaxationGranted),
  ],
});
