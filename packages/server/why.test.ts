import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { core, definePlugin, enterprise, factSource, recorded } from '@tidu/core';
import {
  all,
  any,
  asOf,
  atLeast,
  criterion,
  defineFact,
  definePolicy,
  defineSubject,
  holds,
  interpretedAs,
  isTrue,
  on,
  param,
  times,
} from '@tidu/policy';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whyText } from './why.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidu-why-'));
const label = { zh: '测试', en: 'Test' };
const CITED = 'citation: { document: FJIIT-2023-11, clause: 一(二) }, status: literal, confidence: plan';
/** A folder for a policy with these parameters, in force since 2024. */
function beside(name: string, parameters = '') {
  const own = join(folder, name);
  mkdirSync(own);
  writeFileSync(join(own, 'policy.ts'), '');
  writeFileSync(join(own, 'parameters.yaml'), `inForce:\n  - { from: 2024-01-01, ${CITED} }\n${parameters}`);
  return { dirname: own, filename: join(own, 'policy.ts') };
}
const SHARE = `parameters:
  share:
    title: { zh: 最低比例, en: Lowest share }
    unit: PPM
    values:
      - { from: 2024-01-01, value: 3%, ${CITED} }
`;

const firm = {
  subject: defineSubject('probe.firm', ['core.enterprise']),
  research: defineFact({
    id: 'probe.firm.research',
    type: 'MONEY',
    trust: 'DECLARED',
    label: { zh: '研发费用', en: 'R&D expense' },
    mutable: true,
    bounds: { min: 0n },
  }),
  turnover: defineFact({
    id: 'probe.firm.turnover',
    type: 'MONEY',
    trust: 'DECLARED',
    label: { zh: '营业额', en: 'Turnover' },
  }),
  isLeader: defineFact({
    id: 'probe.firm.isLeader',
    type: 'BOOLEAN',
    trust: 'OPINION',
    label: { zh: '行业领先', en: 'A leader of its trade' },
  }),
};
const link = {
  subject: defineSubject('probe.supply', ['core.enterprise']),
  signedOn: defineFact({
    id: 'probe.supply.signedOn',
    type: 'DATE',
    trust: 'DECLARED',
    label: { zh: '签订日期', en: 'Signed on' },
  }),
  isPaid: defineFact({ id: 'probe.supply.isPaid', type: 'BOOLEAN', trust: 'DECLARED', label }),
};
const title = (zh: string, en: string) => ({ title: { zh, en }, clause: '一(二)' });

const support = definePolicy(beside('support', SHARE), {
  id: 'probe.support',
  title: { zh: '测试支持', en: 'Test support' },
  measure: 'G1',
  subject: firm.subject,
  inForce: asOf,
  eligible: all(
    criterion('research', atLeast(firm.research, times(firm.turnover, param('share'))), title('研发投入', 'R&D')),
    criterion(
      'tier',
      any(holds(enterprise.certificates, ['SRDI_SME'], asOf), interpretedAs('A-14', 'FIVE_PER_MILLE')),
      { title: { zh: '持有证书', en: 'Holds the title' }, clause: '附件1' },
    ),
    criterion('leader', isTrue(firm.isLeader), title('行业领先', 'Leads its trade')),
  ),
});
const perLink = definePolicy(beside('per-link'), {
  id: 'probe.per-link',
  title: { zh: '按供货关系', en: 'For each supply link' },
  measure: 'G1',
  subject: link.subject,
  inForce: on(link.signedOn),
  eligible: all(criterion('paid', isTrue(link.isPaid), title('已付款', 'Paid'))),
});

const probe = definePlugin(import.meta, {
  id: 'probe',
  title: label,
  task: '二(七)',
  owner: 'DEPT-IIT',
  core: '^1.0.0',
  facts: [
    factSource(firm.subject, {
      table: 'core.enterprise',
      links: { 'core.enterprise': 'id' },
      facts: [recorded(firm.research), recorded(firm.turnover), recorded(firm.isLeader)],
    }),
    factSource(link.subject, {
      table: 'core.supply_link',
      links: { 'core.enterprise': 'supplier_id' },
      facts: [recorded(link.signedOn), recorded(link.isPaid)],
    }),
  ],
  policies: [support, perLink],
});

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const CODE = '91350500MA0000001X';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, probe]);
  await graph.asSystem((client) =>
    client.query(`
    insert into core.enterprise (id, credit_code, name, name_normalized, region_code, city_code) values
      ('${uuid(1)}', '${CODE}', '泉州甲', '泉州甲', '350500', '350500'),
      ('${uuid(2)}', '91350100MA0000002X', '福州乙', '福州乙', '350100', '350100');
    insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to) values
      ('${uuid(3)}', '${uuid(1)}', 'SRDI_SME', '2024-01-01', '2026-12-31');
    insert into core.supply_link (id, buyer_id, supplier_id, product) values
      ('${uuid(8)}', '${uuid(2)}', '${uuid(1)}', 'pumps'), ('${uuid(9)}', '${uuid(2)}', '${uuid(1)}', 'valves');
    insert into core.recorded_fact (id, fact_id, subject_id, enterprise_id, number, day, flag, trust, source, recorded_at) values
      ('${uuid(11)}', 'probe.firm.research', '${uuid(1)}', '${uuid(1)}', 500000000, null, null, 'DECLARED', '年报', '2026-05-01T10:00:00+08'),
      ('${uuid(12)}', 'probe.firm.turnover', '${uuid(1)}', '${uuid(1)}', 20000000000, null, null, 'DECLARED', '年报', '2026-05-01T10:00:00+08'),
      ('${uuid(13)}', 'probe.supply.signedOn', '${uuid(8)}', '${uuid(1)}', null, '2025-03-01', null, 'DECLARED', null, '2026-05-01T10:00:00+08'),
      ('${uuid(14)}', 'probe.supply.isPaid', '${uuid(8)}', '${uuid(1)}', null, null, true, 'DECLARED', null, '2026-05-01T10:00:00+08');`),
  );
});
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

const why = (options: Partial<Parameters<typeof whyText>[1]> = {}): Promise<string> =>
  whyText(graph.runtime, { creditCode: CODE, policy: 'probe.support', ...options });

describe('tidu why', () => {
  test('says in Chinese what was found, with clause, both numbers, origin and what would help', async () => {
    expect(await why()).toMatchInlineSnapshot(`
      "泉州甲  91350500MA0000001X

      测试支持  probe.support
      判定日期：2026-06-30  按原文
      结论：不符合 INELIGIBLE
      逐项认定
        ✗ 研发投入  [一(二)]
            “到2026年，全省支持专精特新中小企业培育和发展的政策体系、服务体系、发展环境更加完善，力争培育有效期内创新型中小企业10000家以上、省级专精特新中小企业5…”
            500万元 ≥ 600万元  不满足
            研发费用 = 500万元  (年报, 2026-05-01)
            营业额 = 20000万元  (年报, 2026-05-01)
        ✓ 持有证书  [附件1]
            层级证书 = 1条
        … 行业领先  [一(二)]
            “到2026年，全省支持专精特新中小企业培育和发展的政策体系、服务体系、发展环境更加完善，力争培育有效期内创新型中小企业10000家以上、省级专精特新中小企业5…”
            行业领先 = 待签署
      补救办法
        研发费用 500万元 → 600万元  ⇒ 待审核 NEEDS_REVIEW"
    `);
  });
  test('says the same in English', async () => {
    expect(await why({ lang: 'en' })).toMatchInlineSnapshot(`
      "泉州甲  91350500MA0000001X

      Test support  probe.support
      On: 2026-06-30  as written
      Verdict: not eligible INELIGIBLE
      Criteria
        ✗ R&D  [一(二)]
            “到2026年，全省支持专精特新中小企业培育和发展的政策体系、服务体系、发展环境更加完善，力争培育有效期内创新型中小企业10000家以上、省级专精特新中小企业5…”
            500万元 ≥ 600万元  not met
            R&D expense = 500万元  (年报, 2026-05-01)
            Turnover = 20000万元  (年报, 2026-05-01)
        ✓ Holds the title  [附件1]
            Certificates of tiers = 1条
        … Leads its trade  [一(二)]
            “到2026年，全省支持专精特新中小企业培育和发展的政策体系、服务体系、发展环境更加完善，力争培育有效期内创新型中小企业10000家以上、省级专精特新中小企业5…”
            A leader of its trade = to be signed by an officer
      What would help
        R&D expense 500万元 → 600万元  ⇒ for a reviewer NEEDS_REVIEW"
    `);
  });
  test('prints a block for each thing the rule decides about', async () => {
    expect(await why({ policy: 'probe.per-link' })).toMatchInlineSnapshot(`
      "泉州甲  91350500MA0000001X

      按供货关系  probe.per-link
      SupplyLink 00000000-0000-7000-8000-000000000008
      判定日期：2026-06-30  事项日期：2025-03-01  按原文
      结论：符合 ELIGIBLE
      逐项认定
        ✓ 已付款  [一(二)]
            “到2026年，全省支持专精特新中小企业培育和发展的政策体系、服务体系、发展环境更加完善，力争培育有效期内创新型中小企业10000家以上、省级专精特新中小企业5…”
            测试 = true  (2026-05-01)

      按供货关系  probe.per-link
      SupplyLink 00000000-0000-7000-8000-000000000009
      判定日期：2026-06-30  按原文
      结论：信息不足 UNKNOWN
      逐项认定
        ? 已付款  [一(二)]
            “到2026年，全省支持专精特新中小企业培育和发展的政策体系、服务体系、发展环境更加完善，力争培育有效期内创新型中小企业10000家以上、省级专精特新中小企业5…”
            测试 = 缺失
      影响结论的缺失事实：签订日期"
    `);
  });
});
