import type { Fact } from '@tidu/policy';
import { type RawBuilder, sql } from 'kysely';
import { championFacts } from '../rules/champion-facts.ts';
import { enterprise } from '../rules/enterprise-facts.ts';
import { littleGiantFacts } from '../rules/little-giant-facts.ts';
import { standingFacts } from '../rules/standing-facts.ts';
import { HISTORIES } from './certification-histories.ts';
import { type Db, recordedAt, SOURCE } from './enterprises.ts';

/** SQL of a fact over a row of `sample_enterprise` and its `today`; null: nothing is recorded. */
type Draw = readonly [fact: Fact, value: string];

/** A number in [0, 1) that belongs to the enterprise and this use of it. */
const share = (use: string): string => `core.sample_share('${use}', n)`;
const flag = (use: string, likelihood: string): string => `${share(use)} < ${likelihood}`;
/** The first code whose bound the share is below. */
const code = (use: string, bounds: Readonly<Record<string, string>>, last: string): string =>
  `case ${Object.entries(bounds)
    .map(([each, bound]) => `when ${share(use)} < ${bound} then '${each}'`)
    .join(' ')} else '${last}' end`;

/** What an enterprise declares when it wants a tier: stronger ones have more of everything. */
const DECLARED: readonly Draw[] = [
  // Some are two, three or ten years in their niche to the day, or a day short of it.
  [
    enterprise.nicheSince,
    `case when ${share('niche edge')} < 0.08
       then (today - make_interval(years => (array[2, 3, 10])[1 + floor(${share('niche years')} * 3)::integer]))::date
         + floor(${share('niche day')} * 2)::integer
       else today - floor(300 + ${share('niche')} * (2500 + 900 * strength))::integer end`,
  ],
  [enterprise.productField, code('field', { STRATEGIC_EMERGING: '0.4 + 0.15 * strength' }, 'OTHER')],
  [
    enterprise.chainContribution,
    code(
      'chain',
      {
        FILLS_GAP: '0.08 + 0.08 * strength',
        SIX_BASES: '0.2 + 0.1 * strength',
        TIME_HONOURED: '0.23 + 0.1 * strength',
        SERVES_LEADER: '0.45 + 0.15 * strength',
      },
      'NONE',
    ),
  ],
  [enterprise.highValueClassOneIp, `floor(${share('ip high')} * (0.9 + 0.4 * strength))::bigint`],
  [
    enterprise.ownClassOneIp,
    `class_one - floor(${share('ip bought')} * 1.5)::bigint * (class_one > 1)::integer`,
  ],
  [enterprise.classOneIp, 'class_one'],
  [enterprise.classTwoIp, `floor(${share('ip two')} * (4 + 6 * strength))::bigint`],
  [enterprise.appliedClassOneIp, `floor(class_one * (0.4 + 0.6 * ${share('ip applied')}))::bigint`],
  [littleGiantFacts.leadingClassOneIp, `floor(class_one * (0.3 + 0.6 * ${share('ip leading')}))::bigint`],
  [enterprise.digitalLevel, `least(4, 1 + floor(${share('digital')} * (1.5 + strength)))::bigint`],
  [enterprise.provincialQualityAward, flag('quality award', '0.06 * strength')],
  [enterprise.managementSystemCertified, flag('quality system', '0.55 + 0.2 * strength')],
  [enterprise.ownBrand, flag('brand', '0.45 + 0.2 * strength')],
  [enterprise.joinedStandards, flag('standards', '0.1 + 0.15 * strength')],
  [enterprise.usesInformationSystems, flag('systems', '0.5 + 0.2 * strength')],
  [enterprise.foreignProductCertified, flag('foreign', '0.1 + 0.1 * strength')],
  [enterprise.hasRdBody, flag('rd body', '0.35 + 0.25 * strength')],
  [
    enterprise.rdBodyLevel,
    `case when ${share('rd body')} >= 0.35 + 0.25 * strength then 'NONE' else ${code('rd level', { NATIONAL: '0.02 * strength', PROVINCIAL: '0.04 + 0.1 * strength', CITY: '0.5' }, 'OTHER')} end`,
  ],
  [enterprise.newEquityTwoYears, 'new_equity'],
  [
    enterprise.newEquityThreeYears,
    `new_equity + case when ${share('equity before')} < 0.05 then core.sample_fen(2000000 + 9000000 * ${share('equity early')}) else 0 end`,
  ],
  [
    enterprise.nationalMarketShare,
    `least(900000, floor(5000 + 90000 * ${share('market')} * (0.5 + strength)))::bigint`,
  ],
  [enterprise.nationalMarketRank, `1 + floor(${share('market rank')} * 30 / (0.5 + strength))::bigint`],
  [enterprise.inKeyField, flag('key field', '0.3 + 0.2 * strength')],
  [littleGiantFacts.isControlledByLittleGiant, flag('controlled', '0.02')],
  [enterprise.hasSeriousViolation, flag('violation', '0.01')],
  [enterprise.hadMajorAccident, flag('accident', '0.005')],
  [enterprise.wasDishonest, flag('dishonest', '0.01')],
  // What reviewers have signed so far.
  [
    enterprise.isKeyLink,
    `case when ${share('key link signed')} < 0.5 + 0.15 * strength then ${flag('key link', '0.3 + 0.25 * strength')} end`,
  ],
  [
    enterprise.marketPositionIsLeading,
    `case when ${share('position signed')} < 0.6 then ${flag('position', '0.6 + 0.2 * strength')} end`,
  ],
  [
    enterprise.localPoints,
    `case when ${share('local')} < 0.7 then floor(${share('local points')} * 16)::bigint end`,
  ],
];

/** What belongs to the year of the sample. */
const OF_THE_YEAR: readonly Draw[] = [
  [enterprise.platformScore, `least(98, floor(25 + 12 * strength + 35 * ${share('platform')}))::bigint`],
  [
    enterprise.platformScoreBefore,
    `least(98, floor(22 + 12 * strength + 35 * ${share('platform before')}))::bigint`,
  ],
  [
    standingFacts.updateFiledOn,
    `case when ${share('updated')} < 0.8
       then least(today, make_date(extract(year from today)::integer, 3, 20) + floor(80 * ${share('updated on')})::integer) end`,
  ],
  [
    standingFacts.championUpdateFiledOn,
    `case when strength >= 2 and ${share('champion updated')} < 0.8
       then least(today, make_date(extract(year from today)::integer, 5, 5) + floor(32 * ${share('updated on')})::integer) end`,
  ],
];

const STANDING: readonly Draw[] = [
  [standingFacts.hasMissedUpdate, flag('missed update', '0.06')],
  [standingFacts.hasMaterialChange, flag('change', '0.1')],
  [
    standingFacts.materialChangeOn,
    `case when ${flag('change', '0.1')} then today - 20 - floor(400 * ${share('change on')})::integer end`,
  ],
  [
    standingFacts.materialChangeReportedOn,
    `case when ${flag('change', '0.1')} and ${share('reported')} < 0.7
       then today - 20 - floor(400 * ${share('change on')})::integer + floor(110 * ${share('reported on')})::integer end`,
  ],
  [
    standingFacts.revokedForCause,
    `(select bool_or(c.end_reason like '%失信%') from core.certification c where c.enterprise_id = e.id and c.end_kind = 'REVOKED')`,
  ],
];

/** Only of those with the strength of a champion. */
const CHAMPIONS: readonly Draw[] = [
  [championFacts.isNewProduct, flag('new product', '0.2')],
  [championFacts.hasClassifiedProduct, flag('classified', '0.9')],
  [championFacts.worldRank, `1 + floor(${share('world')} * 6)::bigint`],
  [
    championFacts.isInternationallyAdvanced,
    `case when ${share('advanced signed')} < 0.6 then ${flag('advanced', '0.7')} end`,
  ],
  [championFacts.hasCoreIp, `case when ${share('core ip signed')} < 0.6 then ${flag('core ip', '0.8')} end`],
  [
    championFacts.isNationallyAdvanced,
    `case when ${share('national signed')} < 0.6 then ${flag('national', '0.8')} end`,
  ],
  [
    championFacts.isAmongNationalLeaders,
    `case when ${share('leaders signed')} < 0.6 then ${flag('leaders', '0.7')} end`,
  ],
  [
    championFacts.meetsProvincialChampionNumbers,
    `case when ${share('numbers signed')} < 0.5 then ${flag('numbers', '0.7')} end`,
  ],
  [
    littleGiantFacts.hasSimilarProductInGroup,
    `case when ${share('similar signed')} < 0.6 then ${flag('similar', '0.1')} end`,
  ],
  [
    littleGiantFacts.passesShortReexamination,
    `case when ${share('short signed')} < 0.4 then ${flag('short', '0.8')} end`,
  ],
];

/**
 * What a quarter of the enterprises have declared or had recorded: of those that are or were recognised about half, the
 * strongest all, of the others a few. Three in five of them have answered everything; the others left a tenth out.
 * Beyond 20,000 enterprises a third as many have, since these rows outnumber all others.
 */
export async function sampleRecordedFacts(db: Db, today: string): Promise<void> {
  await sql`create temporary table sample_declarer on commit drop as
    select n, id, today, strength + ahead as strength,
      floor(core.sample_share('ip one', n) * (1.6 + 5 * (strength + ahead)))::bigint as class_one,
      case when core.sample_share('equity', n) < 0.04 + 0.05 * strength
        then core.sample_fen(case when core.sample_share('equity edge', n) < 0.2
          then (array[5000000, 20000000, 60000000])[1 + floor(core.sample_share('equity bound', n) * 3)::integer]
          else exp(15.5 + 1.2 * core.sample_normal('equity sum', n)) end) else 0 end as new_equity,
      case when ahead > 0 or core.sample_share('complete', n) < 0.6 then 0 else 0.1 end as left_out
    from sample_enterprise
    -- Half of the strongest are far ahead, or hardly one would meet every condition of its tier.
    cross join lateral (select ${today}::date as today,
      case when strength >= 1.5 and core.sample_share('ahead', n) < 0.5 then 2 else 0 end as ahead) draw
    where n <= ${HISTORIES.length} or core.sample_share('declared', n) < case when history is null then 0.04
      when strength >= 1.5 then 1 else 0.5 end * case when n <= 20000 then 1 else 0.35 end
    -- In the order of the keys the indexes begin with, so that many rows fill their pages one after another.
    order by id`.execute(db);
  const year = sql`extract(year from ${today}::date)::integer`;
  await insertFacts(db, today, DECLARED, { first: 0 });
  await insertFacts(db, today, OF_THE_YEAR, {
    first: 40,
    from: sql`make_date(${year}, 1, 1)`,
    to: sql`make_date(${year}, 12, 31)`,
  });
  await insertFacts(db, today, STANDING, { first: 50, only: sql`strength > 0` });
  await insertFacts(db, today, CHAMPIONS, { first: 60, only: sql`strength >= 1.9` });
}

interface Group {
  /** The number of its first fact among those of an enterprise. */
  readonly first: number;
  readonly from?: RawBuilder<unknown>;
  readonly to?: RawBuilder<unknown>;
  readonly only?: RawBuilder<unknown>;
}

async function insertFacts(db: Db, today: string, draws: readonly Draw[], group: Group): Promise<void> {
  const { first, from = sql`null::date`, to = sql`null::date`, only = sql`true` } = group;
  const rows = draws.map(([fact, value], index) => {
    const column = COLUMN[fact.type];
    const columns = COLUMNS.map(([name, type]) =>
      name === column ? `(${value})::${type}` : `null::${type}`,
    );
    return sql.raw(`(${first + index}, '${fact.id}', '${fact.trust}', ${columns.join(', ')})`);
  });
  await sql`insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, number, flag, code, day, valid_from,
      valid_to, trust, signed_by, source, is_sample, recorded_at)
    select core.sample_id('recorded fact', n * 100 + place), e.id, e.id, fact_id, number, flag, code, day, ${from}, ${to},
      trust, case when trust = 'OPINION' then '示例评审员' end, ${SOURCE}, true, ${recordedAt(today)}
    from sample_declarer e
    cross join lateral (values ${sql.join(rows)}) as f(place, fact_id, trust, number, flag, code, day)
    where ${only} and num_nonnulls(number, flag, code, day) = 1
      and core.sample_share('left out', n * 100 + place) >= left_out`.execute(db);
}

const COLUMNS = [
  ['number', 'bigint'],
  ['flag', 'boolean'],
  ['code', 'text'],
  ['day', 'date'],
] as const;
const COLUMN: Readonly<Partial<Record<Fact['type'], string>>> = {
  MONEY: 'number',
  INTEGER: 'number',
  RATE_PPM: 'number',
  BOOLEAN: 'flag',
  CODE: 'code',
  DATE: 'day',
};
