import { type Kysely, sql } from 'kysely';
import { recordedAt, SOURCE } from './origin.ts';

const PRODUCTS = [
  {
    bank: '示例银行甲',
    name: '示例创新贷',
    tiers: ['INNOVATIVE_SME'],
    secured: false,
    term: 12,
    from: '2024-01-01',
  },
  {
    bank: '示例银行甲',
    name: '示例专精特新信用贷',
    tiers: ['SRDI_SME', 'LITTLE_GIANT'],
    secured: false,
    term: 36,
    from: '2024-01-01',
  },
  {
    bank: '示例银行乙',
    name: '示例小巨人中长期贷',
    tiers: ['LITTLE_GIANT'],
    secured: true,
    term: 60,
    from: '2024-07-01',
  },
  {
    bank: '示例银行乙',
    name: '示例梯度成长贷',
    tiers: ['INNOVATIVE_SME', 'SRDI_SME', 'LITTLE_GIANT'],
    secured: true,
    term: 24,
    from: '2024-03-01',
  },
  {
    bank: '示例银行丙',
    name: '示例知识产权质押贷',
    tiers: ['SRDI_SME', 'LITTLE_GIANT'],
    secured: true,
    term: 24,
    from: '2025-01-01',
  },
  {
    bank: '示例银行丙',
    name: '示例冠军贷',
    tiers: ['PROVINCIAL_CHAMPION', 'NATIONAL_CHAMPION'],
    secured: false,
    term: 36,
    from: '2025-01-01',
  },
  {
    bank: '示例农商银行',
    name: '示例入库培育贷',
    tiers: ['INNOVATIVE_SME'],
    secured: true,
    term: null,
    from: '2024-01-01',
    to: '2025-12-31',
  },
];

/** A few products of invented banks; one is no longer on offer. */
export async function sampleCreditProducts(db: Kysely<unknown>, today: string): Promise<void> {
  await sql`insert into finance.credit_product (id, bank, name, tiers, secured, max_term_months, valid_from, valid_to,
      is_sample, source, recorded_at)
    select core.sample_id('finance product', place), p.bank, p.name, p.tiers, p.secured, p.term, p."from", p."to",
      true, ${SOURCE}, ${recordedAt(today)}
    from rows from (jsonb_to_recordset(${JSON.stringify(PRODUCTS)}::jsonb) as (bank text, name text, tiers text[],
      secured boolean, term smallint, "from" date, "to" date)) with ordinality
      as p (bank, name, tiers, secured, term, "from", "to", place)`.execute(db);
}
