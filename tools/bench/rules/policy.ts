import {
  all,
  asOf,
  atLeast,
  atMost,
  cap,
  count,
  criterion,
  defineCollection,
  defineFact,
  definePolicy,
  defineSubject,
  fullYears,
  holds,
  isTrue,
  not,
  on,
  oneOf,
  param,
  per,
  times,
  zero,
} from '../../../packages/policy/index.ts';

const label = { zh: '基准', en: 'Benchmark' };
const money = (name: string) =>
  defineFact({
    id: `bench.firm.${name}`,
    type: 'MONEY',
    trust: 'AUDITED',
    label,
    bounds: { min: 0n, max: 1_000_000_000_000n },
  });
const yesOrNo = (name: string) =>
  defineFact({ id: `bench.firm.${name}`, type: 'BOOLEAN', trust: 'REGISTRY', label });

export const firm = {
  certificates: defineFact({ id: 'bench.firm.certificates', type: 'CERTIFICATES', trust: 'REGISTRY', label }),
  sector: defineFact({ id: 'bench.firm.sector', type: 'CODE', trust: 'REGISTRY', label }),
  region: defineFact({ id: 'bench.firm.region', type: 'CODE', trust: 'REGISTRY', label }),
  foundedOn: defineFact({ id: 'bench.firm.foundedOn', type: 'DATE', trust: 'REGISTRY', label }),
  revenue: money('revenue'),
  mainRevenue: money('mainRevenue'),
  research: money('research'),
  assets: money('assets'),
  debt: money('debt'),
  staff: defineFact({
    id: 'bench.firm.staff',
    type: 'INTEGER',
    unit: 'PERSONS',
    trust: 'DECLARED',
    label,
  }),
  isDishonest: yesOrNo('isDishonest'),
  isAudited: yesOrNo('isAudited'),
  patents: defineCollection({
    id: 'bench.firm.patents',
    trust: 'REGISTRY',
    label,
    elements: { kind: defineFact({ id: 'bench.patent.kind', type: 'CODE', trust: 'REGISTRY', label }) },
  }),
};

export const TIERS = ['SRDI_SME', 'LITTLE_GIANT'];
export const SECTORS = ['MANUFACTURING', 'SOFTWARE', 'ENERGY'];
export const EXCLUDED_REGION = '350200';

const about = { title: label, clause: '二(一)1' };

/** Eleven criteria and an amount, of the operators that laws of this kind are made of. */
export const benchmarkPolicy = definePolicy(import.meta, {
  id: 'bench.recognition',
  title: label,
  measure: 'B0',
  subject: defineSubject('bench.firm'),
  inForce: asOf,
  eligible: all(
    criterion('tier', holds(firm.certificates, TIERS, asOf), about),
    criterion('sector', oneOf(firm.sector, SECTORS), about),
    criterion('region', not(oneOf(firm.region, [EXCLUDED_REGION])), about),
    criterion('age', atLeast(fullYears(on(firm.foundedOn), asOf, 'LAST_OF_MONTH'), param('years')), about),
    criterion('revenue', atLeast(firm.revenue, param('revenue')), about),
    criterion('research', atLeast(firm.research, times(firm.revenue, param('researchShare'))), about),
    criterion('staff', atMost(firm.staff, param('staff')), about),
    criterion(
      'patents',
      atLeast(
        count(firm.patents, (each) => oneOf(each.kind, ['INVENTION'])),
        param('patents'),
      ),
      about,
    ),
    criterion('debt', atMost(firm.debt, times(firm.assets, param('debtShare'))), about),
    criterion('main', atLeast(firm.mainRevenue, times(firm.revenue, param('mainShare'))), about),
    criterion('honest', all(not(isTrue(firm.isDishonest)), isTrue(firm.isAudited)), about),
  ),
  amount: times(firm.research, param('bonusRate')),
  caps: [cap(param('bonusCap'), per('enterprise', 'plan'), { used: zero })],
});
