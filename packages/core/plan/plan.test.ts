import { describe, expect, test } from 'vitest';
import { loadPlan, parsePlan, planSources } from './load.ts';
import { responsibilityNames } from './responsibilities.ts';

const plan = loadPlan();
const sources = planSources();

function textOf(id: string): string {
  const clause = plan.clauses.find((each) => each.id === id);
  if (clause === undefined) throw new Error(`no clause ${id}`);
  return clause.text;
}

/** The message of the refusal of broken data. */
function refusal(changes: Partial<typeof sources>): string {
  try {
    parsePlan({ ...sources, ...changes });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing refused';
}

function replaced(file: keyof typeof sources, found: string, by: string): string {
  if (!sources[file].includes(found)) throw new Error(`${file} does not contain ${found}`);
  return sources[file].replace(found, by);
}

function lineOf(file: keyof typeof sources, found: string): string {
  return `${file}:${sources[file].slice(0, sources[file].indexOf(found)).split('\n').length}:`;
}

describe('targets', () => {
  test.each([
    ['T1', '一(二)', 10000, '10000家以上'],
    ['T2', '一(二)', 5000, '5000家以上'],
    ['T3', '一(二)', 450, '450家以上'],
    ['T4', '一(二)', 350, '350家以上'],
    ['H4', '二(九)1.s3', 1000000, '全覆盖'],
  ])('%s claims the numeral of %s: %i', (id, clause, threshold, printed) => {
    expect(plan.targets.find((target) => target.id === id)).toMatchObject({
      clause,
      threshold,
      quantified: true,
    });
    expect(textOf(clause)).toContain(printed);
  });

  test('every number of 一(二) is claimed by a target or its deadline', () => {
    const claimed = plan.targets
      .filter((target) => target.clause === '一(二)')
      .map((target) => target.threshold);
    const deadlineYears = plan.targets.map((target) => Number(target.deadline.slice(0, 4)));
    for (const numeral of textOf('一(二)').match(/\d+/g) ?? []) {
      expect([...claimed, ...deadlineYears]).toContain(Number(numeral));
    }
  });

  test('fall due on the last day of 2026, which is read into 到2026年', () => {
    expect(new Set(plan.targets.map((target) => target.deadline))).toEqual(new Set(['2026-12-31']));
    expect(textOf('一(二)')).toMatch(/^到2026年/);
    // The training target names no year: it ends with the plan.
    const cited = plan.targets.map((target) => `${target.id} ${target.deadlineProvenance.citation?.clause}`);
    expect(cited).toEqual([
      'T1 一(二)',
      'T2 一(二)',
      'T3 一(二)',
      'T4 一(二)',
      'T5 一(二)',
      'T6 一(二)',
      'H4 附则.s2',
    ]);
    expect(plan.targets.map((target) => target.deadlineProvenance.status)).not.toContain('literal');
  });

  test('without a number have no threshold', () => {
    const unquantified = plan.targets.filter((target) => !target.quantified);
    expect(unquantified.map((target) => [target.id, target.threshold])).toEqual([
      ['T5', null],
      ['T6', null],
    ]);
  });
});

test('the plan ends on the day 附则 states, and its first day is marked as assumed', () => {
  expect(textOf('附则.s2')).toContain('有效期至2026年12月31日');
  expect(plan.document).toMatchObject({
    docNo: textOf('发文字号'),
    issuedOn: '2023-12-28',
    validTo: '2026-12-31',
  });
  expect(plan.document.title?.zh).toBe(textOf('标题'));
  expect(plan.document.noticeTitle?.zh).toBe(plan.clauses.find((each) => each.id === '通知')?.heading);
  expect(plan.document.fieldProvenance).toMatchObject([
    { field: 'validFrom', provenance: { status: 'assumed' } },
  ]);
});

test('the issuers are those of the letterhead and of the signature, in order', () => {
  const names = plan.document.issuers?.map((id) => plan.departments.find((each) => each.id === id)?.name.zh);
  expect(names).toHaveLength(8);
  expect(names?.join('\n')).toBe(textOf('发文机关').replace('财政厅文件', '财政厅'));
  expect(names?.join('\n')).toBe(textOf('署名'));
});

test('the addressees, joined, are the line the plan is addressed to', () => {
  expect(`${plan.document.addressees.map((each) => each.zh).join('，')}：`).toBe(textOf('主送'));
});

describe('responsibility lines', () => {
  const byClause = Map.groupBy(plan.responsibilities, (each) => each.clause);

  test('all 17 map to their departments, in order', () => {
    const departments = Object.fromEntries(
      [...byClause].map(([clause, list]) => [
        clause,
        list.map((each) => each.department.replace('DEPT-', '')).join(' '),
      ]),
    );
    expect(departments).toEqual({
      '二(一)': 'IIT SASAC',
      '二(二)1': 'SCI TAX IIT',
      '二(二)2': 'SCI IIT EDU',
      '二(二)3': 'IIT',
      '二(三)': 'MARKET EDU',
      '二(四)': 'MARKET IIT',
      '二(五)': 'IIT',
      '二(六)': 'IIT MARKET ECOLOGY DRC',
      '二(七)1': 'IIT FIN FINREG PBOC NFRA',
      '二(七)2': 'FIN FINREG IIT CSRC HAIXIA-EXCHANGE',
      '二(八)': 'IIT FIN COMMERCE',
      '二(九)1': 'IIT TALENT-OFFICE HRSS EDU',
      '二(九)2': 'IIT FIC HRSS',
      '二(十)': 'IIT DRC',
      '三(一)': 'SME-LEADING-GROUP',
      '三(二)': 'NATURAL-RESOURCES HOUSING IIT FIN',
      '三(三)': 'PUBLICITY IIT',
    });
  });

  test('print exactly the names the departments are known by, 省 left out inside lists', () => {
    for (const clause of plan.clauses) {
      if (clause.responsibilityText === null) continue;
      const responsible = (byClause.get(clause.id) ?? []).toSorted((a, b) => a.order - b.order);
      expect(responsible.map((each) => each.alias)).toEqual(responsibilityNames(clause.responsibilityText));
      for (const { department: id, alias } of responsible) {
        const department = plan.departments.find((each) => each.id === id);
        const withMembers = `${department?.shortName}成员单位`;
        expect([department?.shortName, department?.shortName.replace(/^省/, ''), withMembers]).toContain(
          alias,
        );
      }
    }
  });

  test('name 22 bodies, and every alias is printed in some line', () => {
    expect(new Set(plan.responsibilities.map((each) => each.department)).size).toBe(22);
    const printed = new Set(plan.responsibilities.map((each) => each.alias));
    const known = plan.departments.flatMap((department) => department.aliases);
    expect(known.filter((alias) => !printed.has(alias))).toEqual([]);
  });
});

describe('measures', () => {
  test('are the 33 that core answers for', () => {
    const ids = plan.measures.map((measure) => measure.id).join(' ');
    expect(ids).toBe(
      'X1 X2 X3 X4 X5 X6 V1 V2 T1 T2 T3 T4 T5 T6 T7 G1 G2 G3 G4 G5 G6 G7 G8 G9 O1 O2 R1 R2 R3 R4 R5 R6 B1',
    );
  });

  test('quote their clauses', () => {
    for (const measure of plan.measures) expect(textOf(measure.clause)).toContain(measure.obligation.zh);
  });

  test('claim every sentence outside the tasks of the plugins', () => {
    const claimed = new Set(plan.measures.flatMap((measure) => [measure.clause, ...measure.furtherClauses]));
    // A claim covers what is numbered under it; the named parts of the notice need their own.
    const isClaimed = (id: string): boolean => {
      const parent = plan.clauses.find((each) => each.id === id)?.parent ?? null;
      return claimed.has(id) || (parent !== null && id.startsWith(parent) && isClaimed(parent));
    };
    const withParts = new Set(plan.clauses.map((each) => each.parent));
    const unclaimed = plan.clauses
      .filter((each) => !withParts.has(each.id) && !isClaimed(each.id))
      // Heading sentences oblige nobody; the tasks 二(二) to 二(十) belong to the plugins.
      .filter((each) => !each.id.endsWith('.s0') && !/^二\((?!一\))/.test(each.id));
    expect(unclaimed).toEqual([]);
  });
});

test('the documents the plan names in 《》 are among the documents', () => {
  const titles = plan.documents.map((document) => document.title?.zh);
  const named = sources['action-plan.txt'].replace(/\s/g, '').match(/(?<=《)[^》]+/g) ?? [];
  expect(named).toHaveLength(3);
  expect(named.filter((title) => !titles.includes(title))).toEqual([]);
});

test('every platform bears the name its clause prints', () => {
  for (const platform of plan.platforms) expect(textOf(platform.clause)).toContain(platform.name.zh);
  expect(plan.platforms).toHaveLength(30);
});

describe('regions', () => {
  const on = (day: string) =>
    plan.regions.filter(
      (region) =>
        (region.validFrom ?? '') <= day &&
        (region.validTo === null ? region.replacedBy.length === 0 : day <= region.validTo),
    );

  test('nine cities and Pingtan stand side by side under the province', () => {
    const children = plan.regions.filter((region) => region.parent === '350000');
    expect(children.map((region) => region.name.zh.slice(0, 2)).join(' ')).toBe(
      '福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 平潭',
    );
    expect(plan.regions.filter((region) => region.gbCode === '350128')).toMatchObject([
      { code: '35P000', parent: '350000', kind: 'EXPERIMENTAL_AREA' },
    ]);
  });

  test.each(['2024-01-01', '2026-12-31'])(
    'on %s the province has 31 districts, 11 cities, and 41 counties beside Pingtan',
    (day) => {
      const count = (kind: string) => on(day).filter((region) => region.kind === kind).length;
      expect([count('DISTRICT'), count('COUNTY_LEVEL_CITY'), count('COUNTY')]).toEqual([31, 11, 41]);
    },
  );

  test.each(['2020-06-30', '2021-02-02', '2021-02-03', '2025-01-01'])(
    'on %s no county has two parents',
    (day) => {
      const regions = on(day);
      expect(new Set(regions.map((region) => region.gbCode)).size).toBe(regions.length);
      // Names too, so that the old and the new 三元区 never stand together; two districts are both called Licheng in pinyin.
      const counties = regions.map((region) => region.name.zh);
      expect(new Set(counties).size).toBe(counties.length);
    },
  );

  test('a district lies in the city its code begins with', () => {
    const counties = plan.regions.filter(
      (region) => !['PROVINCE', 'CITY', 'EXPERIMENTAL_AREA'].includes(region.kind),
    );
    for (const county of counties) expect(county.parent).toBe(`${county.code.slice(0, 4)}00`);
  });
});

describe('local bodies', () => {
  const local = plan.departments.filter((department) => department.kind === 'LOCAL_BODY');

  test('are eight in each city and four in Pingtan, and together serve all eight issuers everywhere', () => {
    for (const [region, bodies] of Map.groupBy(local, (department) => department.region)) {
      expect(bodies).toHaveLength(region === '35P000' ? 4 : 8);
      expect(bodies.flatMap((body) => body.serves).toSorted()).toEqual(plan.document.issuers?.toSorted());
    }
    expect(local).toHaveLength(76);
  });

  test('have names that the plan addresses, and in Pingtan functions that are marked as assumed', () => {
    for (const body of local) {
      const region = plan.regions.find((each) => each.code === body.region);
      expect(textOf('主送')).toContain(body.name.zh.slice(region?.name.zh.length));
      expect(body.provenance.status).toBe(body.region === '35P000' ? 'assumed' : 'literal');
    }
  });
});

test('the ladder of 二(一) climbs from innovative SME to little giant', () => {
  const below = Object.fromEntries(plan.tiers.map((tier) => [tier.id, tier.prerequisite]));
  expect(below).toMatchObject({ LITTLE_GIANT: 'SRDI_SME', SRDI_SME: 'INNOVATIVE_SME', INNOVATIVE_SME: null });
  const sets = Object.fromEntries(plan.tierSets.map((set) => [set.id, set.members]));
  expect(sets).toMatchObject({
    QUALITY_SME: ['INNOVATIVE_SME', 'SRDI_SME', 'LITTLE_GIANT'],
    SRDI_SCOPE: ['SRDI_SME', 'LITTLE_GIANT'],
  });
});

test('industry is B06 to D46, manufacturing C13 to C43, information I63 to I65, of divisions 01 to 97', () => {
  const divisions = plan.industryDivisions;
  const range = (flag: 'isIndustry' | 'isManufacturing' | 'isInformation') => {
    const marked = divisions.filter((division) => division[flag]);
    return [marked[0], marked.at(-1)].map((division) => `${division?.section}${division?.code}`);
  };
  expect(divisions.map((division) => Number(division.code))).toEqual(
    Array.from({ length: 97 }, (_, index) => index + 1),
  );
  expect(range('isIndustry')).toEqual(['B06', 'D46']);
  expect(range('isManufacturing')).toEqual(['C13', 'C43']);
  expect(range('isInformation')).toEqual(['I63', 'I65']);
  expect(divisions.filter((each) => each.sizeSector === 'INDUSTRY')).toEqual(
    divisions.filter((each) => each.isIndustry),
  );
});

describe('bad data is refused with every problem, file and line', () => {
  test('values of the wrong shape, in several files at once', () => {
    const message = refusal({
      'regions.yaml': replaced('regions.yaml', 'kind: PROVINCE', 'kind: KINGDOM'),
      'targets.yaml': replaced('targets.yaml', 'threshold: 450', 'threshold: -450'),
      'documents.yaml': replaced('documents.yaml', '2011-06-18', '2011-02-30'),
      'platforms.yaml': `${sources['platforms.yaml']}  - : [\n`,
    });
    expect(message).toContain(`${lineOf('regions.yaml', 'kind: PROVINCE')} regions[0].kind: Invalid option`);
    expect(message).toContain('found "KINGDOM"');
    expect(message).toContain(`${lineOf('targets.yaml', 'threshold: 450')} targets[2].threshold`);
    expect(message).toContain(
      `${lineOf('documents.yaml', '2011-06-18')} documents[1].issuedOn: expected a calendar day`,
    );
    expect(message).toMatch(/platforms\.yaml:\d+: not valid YAML/);
  });

  test.each([
    ['a department that does not exist', 'documents.yaml', 'DEPT-DRC', 'DEPT-XYZ', 'found DEPT-XYZ'],
    [
      'a clause that does not exist',
      'measures.yaml',
      'clause: 二(一).s6',
      'clause: 二(一).s7',
      'found 二(一).s7',
    ],
    [
      'a quotation that is not in its clause',
      'measures.yaml',
      '推动中小微企业附链成群',
      '推动大企业附链成群',
      'expected words of clause 二(一).s6',
    ],
    [
      'a platform misnamed',
      'platforms.yaml',
      '专精特新八闽行',
      '专精特新九闽行',
      'expected words of clause 二(十).s5',
    ],
    [
      'an owner that is not responsible',
      'platforms.yaml',
      'owner: DEPT-SCI',
      'owner: DEPT-TAX',
      'expected one of DEPT-SCI, DEPT-IIT, DEPT-EDU',
    ],
    [
      'a cited document that does not exist',
      'regions.yaml',
      'document: GB-T-2260',
      'document: GB-T-2261',
      'found GB-T-2261',
    ],
    [
      'a region without its parent',
      'regions.yaml',
      'code: "350200"',
      'code: "350299"',
      'parent: expected an existing id; found 350200',
    ],
    [
      'a code that ends after its successor begins',
      'regions.yaml',
      '2021-02-02',
      '2021-03-02',
      'expected a day before 350404 begins',
    ],
    [
      'a name of a responsibility line nobody has',
      'departments.yaml',
      '[工商联]',
      '[]',
      'expected 工商联, named in the responsibility line of 二(九)2',
    ],
    ['laws of a tier that overlap', 'tiers.yaml', '"2026-03-31"', '"2026-04-01"', 'decide on the same days'],
    [
      'a validity that ends before it begins',
      'documents.yaml',
      '2026-12-31',
      '2023-12-31',
      'expected a day from 2024-01-01 on; found 2023-12-31',
    ],
    [
      'an alias of two departments',
      'departments.yaml',
      'aliases: [商务厅]',
      'aliases: [商务厅, 税务局]',
      '税务局 already belongs to DEPT-TAX',
    ],
    ['a department of no region', 'departments.yaml', 'region: null', "region: '359900'", 'found 359900'],
    [
      'a successor that does not exist',
      'departments.yaml',
      'department: DEPT-PARTY-FINANCE-OFFICE',
      'department: DEPT-XYZ',
      'department: expected an existing id; found DEPT-XYZ',
    ],
    [
      'a local body that serves nobody known',
      'city-departments.yaml',
      'serves: [DEPT-EDU]',
      'serves: [DEPT-XYZ]',
      'found DEPT-XYZ',
    ],
    [
      'merged bodies of no region',
      'city-departments.yaml',
      'region: 35P000',
      "region: '359900'",
      'found 359900',
    ],
    [
      'an id that stands twice',
      'platforms.yaml',
      'id: PLATFORM-NEEQ',
      'id: PLATFORM-STOCK-EXCHANGES',
      'PLATFORM-STOCK-EXCHANGES stands twice',
    ],
    [
      'a repealed document that does not exist',
      'documents.yaml',
      'supersedes: [FJIIT-2022-12]',
      'supersedes: [FJIIT-2022-99]',
      'found FJIIT-2022-99',
    ],
    [
      'an amendment that does not exist',
      'documents.yaml',
      'amendedBy: [FJGO-2024-23]',
      'amendedBy: [FJGO-2024-99]',
      'found FJGO-2024-99',
    ],
    [
      'a plan that is not among the documents',
      'documents.yaml',
      'plan: FJIIT-2023-11',
      'plan: FJIIT-2023-99',
      'expected the id of one of the documents',
    ],
    [
      'a successor code that does not exist',
      'regions.yaml',
      'replacedBy: ["350803"]',
      'replacedBy: ["350899"]',
      'found 350899',
    ],
    [
      'a tier set of an unknown tier',
      'tiers.yaml',
      'members: [LITTLE_GIANT]',
      'members: [GIANT]',
      'found GIANT',
    ],
    [
      'a tier after an unknown tier',
      'tiers.yaml',
      'prerequisite: SRDI_SME',
      'prerequisite: GIANT',
      'found GIANT',
    ],
    [
      'a law that asks for an unknown tier',
      'tiers.yaml',
      'prerequisites: [INNOVATIVE_SME]',
      'prerequisites: [GIANT]',
      'found GIANT',
    ],
    [
      'a law that does not exist',
      'tiers.yaml',
      '- document: FJIIT-2024-2',
      '- document: FJIIT-2024-99',
      'found FJIIT-2024-99',
    ],
    ['a target of an unknown tier', 'targets.yaml', 'tier: LITTLE_GIANT', 'tier: GIANT', 'found GIANT'],
    [
      'a target that quotes what is not there',
      'targets.yaml',
      'quote: 专精特新“小巨人”企业450',
      'quote: 专精特新“小巨人”企业460',
      'expected words of clause 一(二)',
    ],
    [
      'a target without its number',
      'targets.yaml',
      '    threshold: 450\n',
      '',
      'expected a threshold if the target is quantified',
    ],
    [
      'a further clause that does not exist',
      'measures.yaml',
      'furtherClauses: [署名]',
      'furtherClauses: [署]',
      'found 署',
    ],
    ['a key nobody reads', 'tiers.yaml', 'rank: 2', 'rank: 2\n    rnak: 3', 'Unrecognized key: "rnak"'],
    [
      'a region that stands twice',
      'regions.yaml',
      'code: "350103"',
      'code: "350102"',
      '350102 stands twice on the same days',
    ],
    ['a scope that is no tier set', 'measures.yaml', 'scope: QUALITY_SME', 'scope: GIANT', 'found GIANT'],
  ] as const)('%s', (_, file, found, by, expected) => {
    const message = refusal({ [file]: replaced(file, found, by) });
    expect(message).toContain(expected);
    expect(message).toMatch(new RegExp(`${file}:\\d+: `));
  });

  test('the line is that of the value itself, not of its row', () => {
    const message = refusal({
      'measures.yaml': replaced('measures.yaml', 'scope: QUALITY_SME', 'scope: GIANT'),
    });
    expect(message).toContain(`${lineOf('measures.yaml', 'scope: QUALITY_SME')} scope`);
  });
});
