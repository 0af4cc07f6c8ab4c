import type { Graph } from '@tidu/server';
import { asDefiner } from './database.ts';

/** One request: who asks, and the variables. */
export interface Request {
  readonly role: 'CITY_OFFICER' | 'DEPARTMENT_OFFICER';
  readonly scope: string;
  readonly variables: Readonly<Record<string, string>>;
}

export interface Query {
  readonly name: string;
  readonly what: string;
  readonly document: string;
  /** The variable sets that the client goes through in turn. */
  readonly requests: readonly Request[];
  /** What the reader of the figures must know. */
  readonly note?: string;
}

/** The nine cities of the province and Pingtan: the fixed seed list of everything that is asked by city. */
const CITIES = [
  '350500',
  '350100',
  '350200',
  '350600',
  '350900',
  '350300',
  '350400',
  '350700',
  '350800',
  '35P000',
] as const;

/** How many variable sets are sampled: as many as the correctness gate compares. */
const SAMPLED = 200;

const PROGRESS = '{ target { id threshold deadline } value gap expiringBeforeDeadline }';
const PAGE = 'first: 20, where: { region: { eq: $region } }, orderBy: [{ field: NAME, direction: ASC }]';
const LOANS = 'finance { loans(first: 5) { nodes { contractNumber principal disbursedOn } } }';
const TALENTS = 'talents(first: 5) { nodes { name position title hiredOn } }';
const CERTIFICATIONS =
  'certifications(first: 5) { nodes { tier { code } batch { label } validFrom validTo } }';

/**
 * The queries by name. `main` asks for loans only when the graph has the finance plugin; `limit.ts` is told which.
 */
export async function benchQueries(graph: Graph, url: string): Promise<readonly Query[]> {
  const loans = graph.rowTypes.has('FinanceLoan') ? LOANS : '';
  const page = `enterprises(${PAGE}) {
    pageInfo { hasNextPage endCursor } nodes { creditCode name tiers(on: "2026-06-30") { code } ${loans} } }`;
  const byCity = sampled((index) => officerOf(CITIES[index % CITIES.length] ?? ''));
  const byCityForDepartment = byCity.map(
    ({ variables }): Request => ({ role: 'DEPARTMENT_OFFICER', scope: 'DEPT-IIT', variables }),
  );
  const people = (selection: string): string =>
    `query ($region: RegionCode!) { enterprises(${PAGE}) { nodes { creditCode ${CERTIFICATIONS} ${selection} } } }`;
  return [
    {
      name: 'main',
      what: `target progress, and 20 enterprises of a city with tiers${loans ? ' and loans' : ''}`,
      document: `query ($region: RegionCode!) { targetProgress(on: "2026-06-30") ${PROGRESS} ${page} }`,
      requests: byCity,
      ...(loans ? {} : { note: 'The graph has no finance plugin: the loans are left out.' }),
    },
    {
      name: 'progress',
      what: 'target progress alone',
      document: `{ targetProgress(on: "2026-06-30") ${PROGRESS} }`,
      requests: byCity.map((request) => ({ ...request, variables: {} })),
    },
    {
      name: 'enterprises',
      what: `the enterprises of \`main\` alone`,
      document: `query ($region: RegionCode!) { ${page} }`,
      requests: byCity,
    },
    {
      name: 'q1',
      what: 'one enterprise by credit code: 12 scalars and tiers',
      document: `query ($creditCode: CreditCode!) { enterprise(creditCode: $creditCode) {
        __typename id creditCode name sizeClass establishedOn registeredCapital listed isSample source recordedAt version
        tiers(on: "2026-06-30") { code } } }`,
      requests: (await sampleEnterprises(url)).map(({ credit_code, city_code }) => ({
        ...officerOf(city_code),
        variables: { creditCode: credit_code },
      })),
    },
    {
      name: 'q2',
      what: 'a page of 20 by city',
      document: `query ($region: RegionCode!) { enterprises(${PAGE}) {
        nodes { creditCode name sizeClass establishedOn tiers(on: "2026-06-30") { code } } } }`,
      requests: byCity,
      note: 'Enterprises cannot be filtered by tier yet: by city alone.',
    },
    {
      name: 'q3',
      what: '20 enterprises × certifications(5) × talents(5), every read of a person logged',
      document: people(TALENTS),
      requests: byCityForDepartment,
      note: 'LIMIT logs the reads too, by one insert with its own commit before it answers.',
    },
    {
      name: 'q3-unlogged',
      what: 'the same; LIMIT does not log the reads, ours does',
      document: people(TALENTS),
      requests: byCityForDepartment,
      note: 'Against q3 this shows what the log costs at its least.',
    },
    {
      name: 'q3-impersonal',
      what: 'the same without talents: nothing to log on either side',
      document: people(''),
      requests: byCityForDepartment,
    },
  ];
}

const sampled = <T>(make: (index: number) => T): T[] =>
  Array.from({ length: SAMPLED }, (_, index) => make(index));

const officerOf = (city: string): Request => ({
  role: 'CITY_OFFICER',
  scope: city,
  variables: { region: city },
});

/** The same enterprises for the same sample data: in the order of a digest of their codes. */
const sampleEnterprises = (url: string): Promise<readonly { credit_code: string; city_code: string }[]> =>
  asDefiner(url, async (client) => {
    const { rows } = await client.query<{ credit_code: string; city_code: string }>(
      `select credit_code, city_code from core.enterprise where credit_code is not null and city_code is not null
       order by md5(credit_code) limit $1`,
      [SAMPLED],
    );
    if (rows.length < SAMPLED) {
      throw new Error(
        `expected at least ${SAMPLED} enterprises with a credit code, found ${rows.length}. Give --enterprises more.`,
      );
    }
    return rows;
  });
