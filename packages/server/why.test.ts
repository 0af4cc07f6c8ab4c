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
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCommand } from './command.ts';
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
    criterion(
      'research',
      atLeast(firm.research, times(firm.turnover, param('share'))),
      title('研发投入', 'R&D'),
    ),
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
const [CODE, OTHER] = ['91350500MA0000001X', '91350100MA0000002X'];

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, probe]);
  await graph.asSystem((client) =>
    client.query(`
    insert into core.enterprise (id, credit_code, name, name_normalized, region_code, city_code) values
      ('${uuid(1)}', '${CODE}', '泉州甲', '泉州甲', '350500', '350500'),
      ('${uuid(2)}', '${OTHER}', '福州乙', '福州乙', '350100', '350100');
    insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to) values
      ('${uuid(3)}', '${uuid(1)}', 'SRDI_SME', '2024-01-01', '2026-12-31'),
      ('${uuid(4)}', '${uuid(2)}', 'SRDI_SME', '2024-01-01', '2026-12-31');
    insert into core.supply_link (id, buyer_id, supplier_id, product) values
      ('${uuid(8)}', '${uuid(2)}', '${uuid(1)}', 'pumps'), ('${uuid(9)}', '${uuid(2)}', '${uuid(1)}', 'valves');
    insert into core.recorded_fact (id, fact_id, subject_id, enterprise_id, number, day, flag, trust, source, recorded_at)
      select gen_random_uuid(), f.fact, f.subject, f.enterprise, f.number, f.day, f.flag, 'DECLARED', f.source,
        '2026-05-01T10:00:00+08'
      from (values
        ('probe.firm.research', uuid '${uuid(1)}', uuid '${uuid(1)}', 500000000::bigint, null::date, null::boolean, '年报'),
        ('probe.firm.turnover', '${uuid(1)}', '${uuid(1)}', 20000000000, null, null, '年报'),
        ('probe.firm.research', '${uuid(2)}', '${uuid(2)}', 600000000, null, null, null),
        ('probe.firm.turnover', '${uuid(2)}', '${uuid(2)}', 20000000000, null, null, null),
        ('probe.firm.isLeader', '${uuid(2)}', '${uuid(2)}', null, null, true, null),
        ('probe.supply.signedOn', '${uuid(8)}', '${uuid(1)}', null, '2025-03-01', null, null),
        ('probe.supply.isPaid', '${uuid(8)}', '${uuid(1)}', null, null, true, null)
      ) as f (fact, subject, enterprise, number, day, flag, source);`),
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
            层级证书 = [{"tier":"SRDI_SME","from":"2024-01-01","to":"2026-12-31"}]
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
            Certificates of tiers = [{"tier":"SRDI_SME","from":"2024-01-01","to":"2026-12-31"}]
        … Leads its trade  [一(二)]
            “到2026年，全省支持专精特新中小企业培育和发展的政策体系、服务体系、发展环境更加完善，力争培育有效期内创新型中小企业10000家以上、省级专精特新中小企业5…”
            A leader of its trade = to be signed by an officer
      What would help
        R&D expense 500万元 → 600万元  ⇒ for a reviewer NEEDS_REVIEW"
    `);
  });

  test('says until when, and what another reading would give', async () => {
    const until = await why({ creditCode: OTHER, lang: 'en' });
    expect(until).toContain('Verdict: eligible ELIGIBLE');
    expect(until).toContain('Next change: 2027-01-01 → not eligible INELIGIBLE');
    expect(until).not.toContain('Under other readings');
    const after = await why({ creditCode: OTHER, lang: 'en', on: '2027-01-01' });
    expect(after).toContain('On: 2027-01-01  as written');
    expect(after.slice(after.indexOf('Under other readings'))).toBe(
      [
        'Under other readings',
        '  as amended → eligible ELIGIBLE',
        '  A-14 “five per mille, as two earlier instruments say” → eligible ELIGIBLE',
      ].join('\n'),
    );
    expect(await why({ creditCode: OTHER, on: '2027-01-01', reading: 'AS_AMENDED' })).toContain('结论：符合');
  });

  test('prints a block for each thing the rule decides about', async () => {
    const text = await why({ policy: 'probe.per-link' });
    expect(text.split('\n\n')).toEqual([
      `泉州甲  ${CODE}`,
      expect.stringMatching(
        new RegExp(
          `^按供货关系  probe.per-link\nSupplyLink ${uuid(8)}\n判定日期：2026-06-30  事项日期：2025-03-01[^]*符合 ELIGIBLE`,
        ),
      ),
      expect.stringMatching(
        new RegExp(
          `^按供货关系  probe.per-link\nSupplyLink ${uuid(9)}\n[^]*信息不足 UNKNOWN[^]*缺失事实：签订日期$`,
        ),
      ),
    ]);
    expect(await why({ policy: 'probe.per-link', creditCode: OTHER })).toContain('没有该规则的判定对象');
  });

  test('names what it does not find', async () => {
    await expect(why({ creditCode: '91350500MA0000009X' })).rejects.toThrow(
      'found no enterprise 91350500MA0000009X',
    );
    await expect(why({ policy: 'probe.suport' })).rejects.toThrow(
      'expected the id of a rule. Near it: probe.support',
    );
    await expect(why({ on: '2026-02-30' })).rejects.toThrow(
      '--on: expected a day as YYYY-MM-DD, found 2026-02-30.',
    );
    await expect(why({ reading: 'LITERALLY' })).rejects.toThrow(
      '--reading: expected LITERAL or AS_AMENDED, found LITERALLY.',
    );
    await expect(why({ lang: 'fr' })).rejects.toThrow('--lang: expected zh or en, found fr');
  });

  test('is a command', async () => {
    const printed: string[] = [];
    const write = vi
      .spyOn(process.stdout, 'write')
      .mockImplementation((text) => printed.push(String(text)) > 0);
    const argv = ['node', 'tidu', 'why', CODE, 'probe.support', '--on', '2026-06-29', '--lang', 'en'];
    const environment = {
      DATABASE_URL: graph.url,
      TIDU_TOKEN_SECRET: 'a secret for tests, of 32 characters',
      TIDU_LOG: 'silent',
    };
    try {
      expect(await runCommand([core, probe], argv, environment)).toBe(0);
    } finally {
      write.mockRestore();
    }
    expect(printed.join('')).toContain('On: 2026-06-29  as written\nVerdict: not eligible INELIGIBLE\n');
  });
});
