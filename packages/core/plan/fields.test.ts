import { withClient } from '@tidu/server';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { isEnumType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { core } from '../core.ts';
import { loadPlan } from './load.ts';
import { measureKind } from './schema.ts';
import { syncReferenceData } from './sync.ts';

const plan = loadPlan();
let graph: TestGraph;

beforeAll(async () => {
  graph = await bootGraph([core]);
  await withClient(graph.url, (client) => syncReferenceData(client));
});
afterAll(() => graph.close());

const ask = async (query: string) => {
  const { data, errors } = await graph.execute(query);
  expect(errors).toBeUndefined();
  return data;
};

test('A clause has its words, its place in the text, and the bodies of the line that governs it', async () => {
  const { sentence, own, front } = await ask(`{
    sentence: clause(id: "二(七)1.s2") {
      text responsibilityText document { id } parent { id heading parent { id } }
      responsibilities { clause { id } ordinal alias department { id } } departments { id }
    }
    own: clause(id: "二(二)3") { responsibilityText departments { shortName } children { id ordinal } }
    front: clause(id: "标题") { departments { id } }
  }`);
  expect(sentence.text).toContain('贴息期限不超过1年');
  expect(sentence).toMatchObject({
    responsibilityText: null,
    document: { id: 'FJIIT-2023-11' },
    parent: { id: '二(七)1', heading: '加大信贷支持力度', parent: { id: '二(七)' } },
  });
  const line = plan.responsibilities.filter((each) => each.clause === '二(七)1');
  expect(line.length).toBeGreaterThan(1);
  expect(sentence.responsibilities).toEqual(
    line.map(({ clause, order, alias, department }) => ({
      clause: { id: clause },
      ordinal: order,
      alias,
      department: { id: department },
    })),
  );
  expect(sentence.departments).toEqual(line.map((each) => ({ id: each.department })));
  expect(own.responsibilityText).toBe('（责任单位：省工信厅)');
  expect(own.departments).toEqual([{ shortName: '省工信厅' }]);
  expect(own.children.map((child: { ordinal: number }) => child.ordinal)).toEqual(
    own.children.map((_: unknown, index: number) => index + 1),
  );
  expect(front.departments).toEqual([]);
});

test('The clauses of the plan come in the order of its text', async () => {
  const { clauses, document } = await ask(`{
    clauses(document: "FJIIT-2023-11") { id } document(id: "FJIIT-2023-11") { clauses { id } }
  }`);
  expect(clauses).toEqual(plan.clauses.map(({ id }) => ({ id })));
  expect(document.clauses).toEqual(clauses);
});

test('A document names its issuers in order, or null when they are not recorded, and what changed it', async () => {
  const {
    plan: document,
    law,
    standard,
  } = await ask(`{
    plan: document(id: "FJIIT-2023-11") {
      documentNumber issuers { id } validFrom validTo amendedBy { documentNumber } addressees { name }
      provenance { status confidence citation { document { id } clause quote } }
      fieldProvenance { field provenance { status } }
    }
    law: document(id: "MIIT-2022-63") { supersededBy { id } provenance { confidence citation { clause } } }
    standard: document(id: "MIIT-JOINT-2011-300") { issuers { id } }
  }`);
  expect(document.issuers.map((issuer: { id: string }) => issuer.id)).toEqual(plan.document.issuers);
  expect(document).toMatchObject({
    documentNumber: '闽工信规〔2023〕11号',
    validFrom: '2024-01-01',
    validTo: '2026-12-31',
    provenance: {
      status: 'LITERAL',
      confidence: 'PLAN',
      citation: {
        document: { id: 'FJIIT-2023-11' },
        clause: '附则.s2',
        quote: '本行动计划有效期至2026年12月31日',
      },
    },
    fieldProvenance: [{ field: 'validFrom', provenance: { status: 'ASSUMED' } }],
  });
  expect(document.amendedBy).toHaveLength(1);
  expect(document.addressees).toHaveLength(3);
  expect(law).toEqual({
    supersededBy: [{ id: 'MIIT-2026-2' }],
    provenance: { confidence: 'PUBLISHED', citation: null },
  });
  expect(standard.issuers).toBeNull();
});

test('A region has its own bodies and those below it; a county has none', async () => {
  const { city, county, province, all } = await ask(`{
    city: departments(region: "350500") { id kind region { code } serves { id } }
    county: departments(region: "350581") { id }
    province: departments(region: "350000") { id }
    all: departments { id region { code } }
  }`);
  expect(city).toHaveLength(8);
  expect(city[0]).toEqual({
    id: 'DEPT-350500-IIT',
    kind: 'LOCAL_BODY',
    region: { code: '350500' },
    serves: [{ id: 'DEPT-IIT' }],
  });
  expect(county).toEqual([]);
  expect(all).toHaveLength(plan.departments.length);
  // The ministry belongs to no region.
  expect(province).toHaveLength(plan.departments.length - 1);
});

test('A department says who answers to it, what it is responsible for and what it became', async () => {
  const { department } = await ask(`{
    department(id: "DEPT-FINREG") {
      servedBy { region { code } } responsibilities { clause { id } } platforms { id }
      successors { department { id } from provenance { status confidence } }
    }
  }`);
  expect(department.servedBy).toHaveLength(10);
  expect(department.responsibilities).toEqual(
    plan.responsibilities
      .filter((each) => each.department === 'DEPT-FINREG')
      .map((each) => ({ clause: { id: each.clause } })),
  );
  expect(department.successors).toEqual([
    {
      department: { id: 'DEPT-PARTY-FINANCE-OFFICE' },
      from: null,
      provenance: { status: 'LITERAL', confidence: 'KNOWLEDGE_MEDIUM' },
    },
  ]);
});

test('Measures are filtered by kind and by scope', async () => {
  const { kind, scope, none } = await ask(`{
    kind: measures(first: 100, where: { kind: { eq: DEF } }) { nodes { kind } }
    scope: measures(first: 100, where: { scope: { in: [SME, CHAMPION] } }) { nodes { scope tierSet { code } } }
    none: measures(first: 100, where: { scope: { isNull: true } }) { totalCount }
  }`);
  expect(kind.nodes).toHaveLength(plan.measures.filter((each) => each.kind === 'DEF').length);
  const ofScope = (wanted: string) => plan.measures.filter((each) => each.scope === wanted);
  expect(scope.nodes).toHaveLength(ofScope('SME').length + ofScope('CHAMPION').length);
  // SME is no set of tiers.
  expect(scope.nodes).toContainEqual({ scope: 'SME', tierSet: null });
  expect(scope.nodes).toContainEqual({ scope: 'CHAMPION', tierSet: { code: 'CHAMPION' } });
  expect(none.totalCount).toBe(plan.measures.filter((each) => each.scope === null).length);
});

test.each([
  ['the order of the text', '', (ids: string[]) => ids],
  [
    'order of their ids',
    ', orderBy: [{ field: ID, direction: DESC }]',
    (ids: string[]) => ids.sort().reverse(),
  ],
])('Measures come page by page in %s, each once', async (_name, order, sorted) => {
  const { measures } = await ask(`{ measures(first: 100${order}) { nodes { id } } }`);
  const paged: unknown[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors } = await graph.execute(
      `query ($after: String) {
        measures(first: 10, after: $after${order}) { nodes { id } pageInfo { hasNextPage endCursor } }
      }`,
      { variables: { after } },
    );
    expect(errors).toBeUndefined();
    paged.push(...data.measures.nodes);
    more = data.measures.pageInfo.hasNextPage;
    after = data.measures.pageInfo.endCursor;
  }
  expect(paged).toEqual(measures.nodes);
  const ids = measures.nodes.map((node: { id: string }) => node.id);
  expect(ids).toEqual(sorted([...ids]));
  expect(ids.toSorted()).toEqual(plan.measures.map((each) => each.id).toSorted());
});

test('A target gives its number and the words that set it; one without a number has none', async () => {
  const { targets, targetProgress } = await ask(`{
    targets { id quantified threshold deadline countBasis tier { code } clause { id } deadlineProvenance { status } }
    targetProgress { target { id threshold deadline } }
  }`);
  expect(targets[0]).toEqual({
    id: 'T1',
    quantified: true,
    threshold: 10000,
    deadline: '2026-12-31',
    countBasis: 'VALID_CERTIFICATE',
    tier: { code: 'INNOVATIVE_SME' },
    clause: { id: '一(二)' },
    deadlineProvenance: { status: 'ASSUMED' },
  });
  const open = targets.filter((target: { quantified: boolean }) => !target.quantified);
  expect(
    open.map((target: { id: string; threshold: number | null }) => [target.id, target.threshold]),
  ).toEqual([
    ['T5', null],
    ['T6', null],
  ]);
  expect(targetProgress[0].target).toEqual({ id: 'T1', threshold: 10000, deadline: '2026-12-31' });
});

test('A platform has an owner and how it is known, or neither', async () => {
  const { platforms } = await ask(
    '{ platforms(first: 100) { nodes { id owner { id } ownerStatus clause { id } } } }',
  );
  expect(platforms.nodes).toEqual(
    plan.platforms.map(({ id, owner, ownerStatus, clause }) => ({
      id,
      owner: owner === null ? null : { id: owner },
      ownerStatus: ownerStatus?.toUpperCase() ?? null,
      clause: { id: clause },
    })),
  );
});

test('Regions, tiers and their laws say where they come from', async () => {
  const { region, tiers } = await ask(`{
    region(code: "35P000") { provenance { status } }
    tiers { code provenance { confidence } laws { provenance { status citation { document { id } } } } }
  }`);
  expect(region.provenance).toEqual({ status: 'ASSUMED' });
  expect(tiers).toHaveLength(plan.tiers.length);
  expect(tiers[0].laws[0].provenance).toEqual({
    status: 'LITERAL',
    citation: { document: { id: 'MIIT-2026-2' } },
  });
});

test('The enums of the graph are the values of the data files', () => {
  const valuesOf = (name: string) => {
    const type = graph.graph.schema.getType(name);
    return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  };
  expect(valuesOf('MeasureKind')).toEqual(measureKind.options);
  expect(valuesOf('MeasureScope').toSorted()).toEqual(
    ['SME', ...plan.tierSets.map((set) => set.id)].toSorted(),
  );
  expect(valuesOf('TierCode').toSorted()).toEqual(plan.tiers.map((tier) => tier.id).toSorted());
});

test('A query costs at most one statement a place in it, however many rows there are', async () => {
  const query = `{
    clauses(document: "FJIIT-2023-11") {
      parent { id } children { id } document { id } measures { id } departments { id }
      responsibilities { clause { id } department { id } }
    }
    measures(first: 100) {
      nodes { clause { id } furtherClauses { id } tierSet { members { code } } departments { id } }
    }
    platforms(first: 100) { nodes { owner { id } clause { id } } }
    departments {
      region { name } serves { id } servedBy { id } platforms { id } responsibilities { alias }
      successors { department { id } }
    }
    documents { issuers { id } supersedes { id } supersededBy { id } amendedBy { id } clauses { id } }
    targets { clause { id } tier { laws { provenance { citation { document { id } } } } } }
  }`;
  const { data, errors, statements } = await graph.execute(query);
  expect(errors).toBeUndefined();
  expect(data.clauses.length).toBeGreaterThan(100);
  expect(data.departments.length).toBe(plan.departments.length);
  const places = (query.match(/\{/g) ?? []).length - 1;
  expect(statements.length).toBeGreaterThan(20);
  expect(statements.length).toBeLessThanOrEqual(places);
});
