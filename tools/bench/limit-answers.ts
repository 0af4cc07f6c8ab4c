/** Runs a named prepared statement; a row is an array of its columns. */
type Read = (
  name: string,
  text: string,
  values: readonly unknown[],
) => Promise<readonly (readonly unknown[])[]>;
type Answer = (
  read: Read,
  variables: Readonly<Record<string, string>>,
  logReads: (keys: readonly string[]) => Promise<void>,
) => Promise<string>;

const ON = '2026-06-30';
const json = JSON.stringify;
const text = (value: unknown): string => (value === null ? 'null' : json(String(value)));

/** The columns of a page of enterprises, and one more row that says whether there is a next page. */
const page = (columns: string): string =>
  `select ${columns} from core.enterprise e where e.city_code = $1 order by e.name, e.id limit 21`;
const pageKeys = `(select e.id, e.name from core.enterprise e where e.city_code = $1 order by e.name, e.id limit 20) e`;

/** Tiers held on the day, joined to what stands between the braces of a JSON list. */
const TIERS = `array_to_string(array(
  select c.tier_code from core.certification c join core.tier t on t.code = c.tier_code
  where c.enterprise_id = e.id and c.valid_from <= '${ON}' and c.valid_to >= '${ON}'
    and (c.ended_on is null or c.ended_on > '${ON}')
  group by c.tier_code, t.rank order by t.rank desc, c.tier_code), '"},{"code":"')`;
const tiersOf = (joined: unknown): string => (joined === '' ? '[]' : `[{"code":"${String(joined)}"}]`);

const PROGRESS = `
  select t.id, t.threshold, t.deadline::text, h.value, h.expiring
  from core.target t cross join lateral (
    select count(*) as value, count(*) filter (where last_day < t.deadline) as expiring
    from (
      select case when bool_or(c.valid_to is null) then null else max(c.valid_to) end as last_day
      from core.certification c
      where c.tier_code = t.tier_code and (c.ended_on is null or c.ended_on > '${ON}')
      group by c.enterprise_id
      having bool_or(case t.count_basis when 'VALID_CERTIFICATE' then c.valid_from <= '${ON}' and c.valid_to >= '${ON}'
        else coalesce(c.recognised_on, c.valid_from) <= '${ON}' end)
    ) held
  ) h
  where t.metric = 'HOLDERS' and t.quantified order by t.id`;

async function progress(read: Read): Promise<string> {
  const rows = await read('progress', PROGRESS, []);
  const items = rows.map(([id, threshold, deadline, value, expiring]) => {
    const gap = Math.max(0, Number(threshold) - Number(value));
    return `{"target":{"id":${text(id)},"threshold":${threshold},"deadline":"${deadline}"},"value":${value},"gap":${gap},"expiringBeforeDeadline":${expiring}}`;
  });
  return `[${items.join(',')}]`;
}

async function enterprises(read: Read, region: string | undefined, withLoans: boolean): Promise<string> {
  const [rows, loans] = await Promise.all([
    read('page', page(`e.id, e.credit_code, e.name, ${TIERS}`), [region]),
    withLoans ? read('loans', LOANS, [region]) : undefined,
  ]);
  const loansOf =
    loans &&
    grouped(
      loans,
      ([, contract, principal, on]) =>
        `{"contractNumber":${text(contract)},"principal":"${yuan(principal)}","disbursedOn":"${on}"}`,
    );
  const nodes = rows.slice(0, 20).map(([id, code, name, tiers]) => {
    const finance = loansOf ? `,"finance":{"loans":{"nodes":[${loansOf.get(id) ?? ''}]}}` : '';
    return `{"creditCode":${text(code)},"name":${text(name)},"tiers":${tiersOf(tiers)}${finance}}`;
  });
  const last = rows[Math.min(rows.length, 20) - 1];
  const cursor = last ? `"${Buffer.from(json([last[2], last[0]])).toString('base64url')}"` : 'null';
  return `{"pageInfo":{"hasNextPage":${rows.length > 20},"endCursor":${cursor}},"nodes":[${nodes.join(',')}]}`;
}

const LOANS = `
  select e.id, l.contract_number, l.principal, l.disbursed_on::text
  from ${pageKeys} cross join lateral (
    select contract_number, principal, disbursed_on, id from finance.loan
    where enterprise_id = e.id order by disbursed_on desc, id desc limit 5) l
  order by e.id, l.disbursed_on desc, l.id desc`;

const withLoans = process.env.LIMIT_LOANS === '1';

const people = async (read: Read, region: string | undefined, withTalents: boolean) => {
  const [rows, certifications, talents] = await Promise.all([
    read('people-page', page('e.id, e.credit_code'), [region]),
    read(
      'certifications',
      `select e.id, c.tier_code, b.label, c.valid_from::text, c.valid_to::text
       from ${pageKeys} cross join lateral (
         select tier_code, batch_id, valid_from, valid_to, id from core.certification
         where enterprise_id = e.id order by valid_from desc, id desc limit 5) c
       left join core.recognition_batch b on b.id = c.batch_id
       order by e.id, c.valid_from desc, c.id desc`,
      [region],
    ),
    withTalents
      ? read(
          'talents',
          `select e.id, t.id, t.name, t.position, t.title, t.hired_on::text
           from ${pageKeys} cross join lateral (
             select * from core.talent where enterprise_id = e.id order by name, id limit 5) t
           order by e.id, t.name, t.id`,
          [region],
        )
      : undefined,
  ]);
  const certificationsOf = grouped(
    certifications,
    ([, tier, label, from, to]) =>
      `{"tier":{"code":"${tier}"},"batch":${label === null ? 'null' : `{"label":${text(label)}}`},"validFrom":${text(from)},"validTo":${text(to)}}`,
  );
  const talentsOf =
    talents &&
    grouped(
      talents,
      ([, , name, position, title, hired]) =>
        `{"name":${text(name)},"position":"${position}","title":${text(title)},"hiredOn":${text(hired)}}`,
    );
  const nodes = rows.slice(0, 20).map(([id, code]) => {
    const people = talentsOf ? `,"talents":{"nodes":[${talentsOf.get(id) ?? ''}]}` : '';
    return `{"creditCode":${text(code)},"certifications":{"nodes":[${certificationsOf.get(id) ?? ''}]}${people}}`;
  });
  return {
    data: `{"enterprises":{"nodes":[${nodes.join(',')}]}}`,
    keys: (talents ?? []).map(([, id]) => String(id)),
  };
};

/** Rows in their order, joined by the enterprise in the first column. */
function grouped(
  rows: readonly (readonly unknown[])[],
  write: (row: readonly unknown[]) => string,
): ReadonlyMap<unknown, string> {
  const joined = new Map<unknown, string>();
  for (const row of rows) {
    const earlier = joined.get(row[0]);
    joined.set(row[0], earlier === undefined ? write(row) : `${earlier},${write(row)}`);
  }
  return joined;
}

function yuan(fen: unknown): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The row that records who read which talents; autocommit. */
export const PERSONAL_READ = {
  name: 'personal-read',
  text: `insert into core.personal_read (request_id, role, scope, subject, type, keys)
    values ($1, 'DEPARTMENT_OFFICER', 'DEPT-IIT', 'bench', 'Talent', $2)`,
};

/** What answers each query of `queries.ts`. */
export const answers: Readonly<Record<string, Answer>> = {
  main: async (read, { region }) => {
    const [targets, list] = await Promise.all([progress(read), enterprises(read, region, withLoans)]);
    return `{"targetProgress":${targets},"enterprises":${list}}`;
  },
  progress: async (read) => `{"targetProgress":${await progress(read)}}`,
  enterprises: async (read, { region }) => `{"enterprises":${await enterprises(read, region, withLoans)}}`,
  q1: async (read, { creditCode }) => {
    const [row] = await read(
      'q1',
      `select e.id, e.credit_code, e.name, e.size_class, e.established_on::text, e.registered_capital, e.listed, e.is_sample,
         e.source, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.version, ${TIERS}
       from core.enterprise e where e.credit_code = $1`,
      [creditCode],
    );
    if (!row) return '{"enterprise":null}';
    const [id, code, name, size, established, capital, listed, isSample, source, recorded, version, tiers] =
      row;
    return `{"enterprise":{"__typename":"Enterprise","id":"${Buffer.from(`Enterprise:${id}`).toString('base64url')}","creditCode":${text(code)},"name":${text(name)},"sizeClass":${text(size)},"establishedOn":${text(established)},"registeredCapital":${capital === null ? 'null' : `"${yuan(capital)}"`},"listed":${listed},"isSample":${isSample},"source":${text(source)},"recordedAt":${text(recorded)},"version":${version},"tiers":${tiersOf(tiers)}}}`;
  },
  q2: async (read, { region }) => {
    const rows = await read(
      'q2',
      page(`e.credit_code, e.name, e.size_class, e.established_on::text, ${TIERS}`),
      [region],
    );
    const nodes = rows
      .slice(0, 20)
      .map(
        ([code, name, size, established, tiers]) =>
          `{"creditCode":${text(code)},"name":${text(name)},"sizeClass":${text(size)},"establishedOn":${text(established)},"tiers":${tiersOf(tiers)}}`,
      );
    return `{"enterprises":{"nodes":[${nodes.join(',')}]}}`;
  },
  q3: async (read, { region }, logReads) => {
    const { data, keys } = await people(read, region, true);
    if (keys.length > 0) await logReads(keys);
    return data;
  },
  'q3-unlogged': async (read, { region }) => (await people(read, region, true)).data,
  'q3-impersonal': async (read, { region }) => (await people(read, region, false)).data,
};
