import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  all,
  asOf,
  atLeast,
  cap,
  criterion,
  defineCollection,
  defineFact,
  definePolicy,
  defineSubject,
  exclusiveGroup,
  holds,
  isTrue,
  on,
  one,
  oneOf,
  param,
  per,
  some,
  times,
} from '@tidu/policy';
import { afterAll } from 'vitest';
import { factSource, recorded, records } from '../contract/facts.ts';
import { definePlugin } from '../contract/plugin.ts';
import { enterprise } from '../rules/enterprise-facts.ts';

/** A plugin of small rules for the tests of this folder. */
const folder = mkdtempSync(join(tmpdir(), 'tidu-determination-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CITED = 'citation: { document: FJIIT-2023-11, clause: 一(二) }, status: literal, confidence: plan';

/** A folder for a policy with these parameters, in force since 2024. */
function beside(name: string, parameters = '') {
  const own = join(folder, name);
  mkdirSync(own);
  writeFileSync(join(own, 'policy.ts'), '');
  writeFileSync(join(own, 'parameters.yaml'), `inForce:\n  - { from: 2024-01-01, ${CITED} }\n${parameters}`);
  return { dirname: own, filename: join(own, 'policy.ts') };
}
const amount = (name: string, ...values: readonly string[]): string => `  ${name}:
    title: { zh: 参数, en: Parameter }
    unit: ${values.some((value) => value.includes('%')) ? 'PPM' : 'FEN'}
    values:
${values.map((value, index) => `      - { from: ${2024 + index}-01-01, value: ${value}, ${CITED} }`).join('\n')}
`;

const label = (zh: string, en: string) => ({ zh, en });
const declared = { trust: 'DECLARED' } as const;
const firm = {
  subject: defineSubject('probe.firm', ['core.enterprise']),
  research: defineFact({
    id: 'probe.firm.research',
    type: 'MONEY',
    ...declared,
    label: label('研发费用', 'R&D expense'),
    mutable: true,
    bounds: { min: 0n },
  }),
  turnover: defineFact({
    id: 'probe.firm.turnover',
    type: 'MONEY',
    ...declared,
    label: label('营业额', 'Turnover'),
  }),
  used: defineFact({
    id: 'probe.firm.used',
    type: 'MONEY',
    ...declared,
    label: label('已享受', 'Already had'),
  }),
  isLeader: defineFact({
    id: 'probe.firm.isLeader',
    type: 'BOOLEAN',
    trust: 'OPINION',
    label: label('领先', 'Leads'),
  }),
};
const supply = {
  subject: defineSubject('probe.supply', ['core.enterprise']),
  signedOn: defineFact({
    id: 'probe.supply.signedOn',
    type: 'DATE',
    ...declared,
    label: label('签订日期', 'Signed on'),
  }),
  kind: defineFact({
    id: 'probe.supply.kind',
    type: 'CODE',
    codes: ['SHORT', 'LONG'],
    ...declared,
    label: label('类型', 'Kind'),
  }),
};
const honours = defineCollection({
  id: 'probe.firm.honours',
  trust: 'REGISTRY',
  label: label('荣誉', 'Honours'),
  elements: {
    name: defineFact({
      id: 'probe.honour.name',
      type: 'CODE',
      trust: 'REGISTRY',
      label: label('名称', 'Name'),
    }),
  },
});

const about = (zh: string, en: string, clause = '一(二)') => ({ title: label(zh, en), clause });

/** 3% of turnover in 2024, 4% in 2025 and 5% since 2026 must go into R&D; a tenth of it is paid, up to 50万. */
export const support = definePolicy(
  beside(
    'support',
    `parameters:\n${amount('share', '3%', '4%', '5%')}${amount('rate', '10%')}${amount('limit', '50万元')}`,
  ),
  {
    id: 'probe.support',
    title: label('测试支持', 'Test support'),
    measure: 'G1',
    subject: firm.subject,
    inForce: asOf,
    eligible: all(
      criterion(
        'research',
        atLeast(firm.research, times(firm.turnover, param('share'))),
        about('研发投入', 'R&D'),
      ),
      criterion(
        'tier',
        holds(enterprise.certificates, ['SRDI_SME'], asOf),
        about('持有证书', 'The title', '附件1'),
      ),
      criterion('leader', isTrue(firm.isLeader), about('行业领先', 'Leads')),
    ),
    amount: times(firm.research, param('rate')),
    caps: [cap(param('limit'), per('enterprise', 'calendarYear'), { used: firm.used })],
    excludes: exclusiveGroup('probe-group', per('enterprise')),
  },
);

/** Whoever has a turnover. */
export const rival = definePolicy(beside('rival'), {
  id: 'probe.rival',
  title: label('互斥政策', 'The rival'),
  measure: 'G1',
  subject: firm.subject,
  inForce: asOf,
  eligible: all(criterion('turnover', atLeast(firm.turnover, one), about('有营业额', 'A turnover'))),
  excludes: exclusiveGroup('probe-group', per('enterprise')),
});

/** Reads the revenue of last year. */
const revenue = definePolicy(beside('revenue', `parameters:\n${amount('floor', '1亿元')}`), {
  id: 'probe.revenue',
  title: label('上年收入', 'Revenue of last year'),
  measure: 'G1',
  subject: enterprise.subject,
  inForce: asOf,
  eligible: all(
    criterion('revenue', atLeast(enterprise.lastRevenue, param('floor')), about('收入', 'Revenue')),
  ),
});

/** One answer for each supply link. */
const contract = definePolicy(beside('contract'), {
  id: 'probe.contract',
  title: label('供货合同', 'Supply contract'),
  measure: 'G1',
  subject: supply.subject,
  inForce: on(supply.signedOn),
  eligible: all(criterion('kind', oneOf(supply.kind, ['LONG']), about('长期', 'Long'))),
});

const honoured = definePolicy(beside('honoured'), {
  id: 'probe.honoured',
  title: label('有荣誉', 'Honoured'),
  measure: 'G1',
  subject: firm.subject,
  inForce: asOf,
  eligible: all(
    criterion(
      'honour',
      some(honours, ({ name }) => oneOf(name, ['TOP'])),
      about('荣誉', 'Honour'),
    ),
  ),
});

export const probe = definePlugin(import.meta, {
  id: 'probe',
  title: label('测试', 'Test'),
  task: '二(七)',
  owner: 'DEPT-IIT',
  core: '^1.0.0',
  facts: [
    factSource(firm.subject, {
      table: 'core.enterprise',
      links: { 'core.enterprise': 'id' },
      facts: [
        recorded(firm.research),
        recorded(firm.turnover),
        recorded(firm.used),
        recorded(firm.isLeader),
        records(honours, { table: 'core.former_name', link: 'enterprise_id', elements: { name: 'name' } }),
      ],
    }),
    factSource(supply.subject, {
      table: 'core.supply_link',
      links: { 'core.enterprise': 'supplier_id' },
      facts: [recorded(supply.signedOn), recorded(supply.kind)],
    }),
  ],
  policies: [support, rival, revenue, contract, honoured],
});
