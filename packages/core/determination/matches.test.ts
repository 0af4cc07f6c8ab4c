import { day } from '@tidu/policy';
import { withClient } from '@tidu/server';
import { type As, bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { core } from '../core.ts';
import { evaluatePopulation } from './population/evaluate-population.ts';

const SRDI = 'core.srdi-sme-2026';
let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core], { sample: 400 });
});
afterAll(() => graph.close());

const evaluate = () =>
  withClient(graph.url, (reader) =>
    withClient(graph.url, (recordReader) =>
      withClient(graph.url, (writer) =>
        evaluatePopulation({ reader, recordReader, writer }, graph.graph.rules, {
          on: day('2026-06-30'),
          reading: 'LITERAL',
        }),
      ),
    ),
  );

interface Match {
  readonly enterprise: { readonly creditCode: string; readonly city: { readonly code: string } | null };
  readonly subject: { readonly id: string };
  readonly verdict: string;
  readonly failing: readonly { readonly id: string; readonly titleEn: string }[];
  readonly unknown: readonly { readonly id: string }[];
  readonly underReview: readonly { readonly id: string }[];
  readonly missing: number;
}

const FIELDS = `enterprise { creditCode region { city { code } } } subject { id } verdict
  failing { id titleEn } unknown { id } underReview { id } missing`;

const ask = (args: string, fields: string, as: As = 'AUDITOR') =>
  graph.execute(`{ matches(policy: "${SRDI}", ${args}) { ${fields} } }`, { as });

/** All pages of a list. */
async function all(args: string, as: As = 'AUDITOR', first = 100): Promise<readonly Match[]> {
  const found: Match[] = [];
  let after = '';
  for (;;) {
    const { data, errors } = await ask(
      `first: ${first} ${after} ${args}`,
      `nodes { ${FIELDS} } pageInfo { hasNextPage endCursor }`,
      as,
    );
    if (errors !== undefined) throw new Error(errors.map(String).join('\n'));
    found.push(...data.matches.nodes);
    if (!data.matches.pageInfo.hasNextPage) return found;
    after = `after: "${data.matches.pageInfo.endCursor}"`;
  }
}

const ids = (matches: readonly Match[]): readonly string[] => matches.map(({ subject }) => subject.id);

test('before the first evaluation it says so', async () => {
  const { errors } = await ask('first: 1', 'nodes { verdict }');
  expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  expect(errors?.[0]?.message).toContain('has not been evaluated with this rule');
  await evaluate();
});

test('a list says from which evaluation it is, and counts only when asked', async () => {
  const fields = 'nodes { policy { id } run { onDay finishedAt reading } }';
  const { data, statements } = await ask('first: 1', fields, 'CITY_OFFICER 350500');
  expect(data.matches.nodes).toEqual([
    {
      policy: { id: SRDI },
      run: { onDay: '2026-06-30', finishedAt: expect.any(String), reading: 'LITERAL' },
    },
  ]);
  expect(statements.join()).not.toContain('count(*)');
  const counted = await ask('first: 1', 'totalCount');
  expect(counted.statements).toHaveLength(2);
  expect(counted.data.matches.totalCount).toBe((await all('')).length);
});

test('the closest come first, each once, over any pages', async () => {
  const whole = await all('');
  expect(whole.length).toBeGreaterThan(20);
  expect(whole.map(({ missing }) => missing)).toEqual(
    whole.map(({ missing }) => missing).sort((a, b) => a - b),
  );
  expect(new Set(ids(whole)).size).toBe(whole.length);
  expect(ids(await all('', 'AUDITOR', 7))).toEqual(ids(whole));
});

test('a match says what a live determination says', async () => {
  for (const { enterprise, verdict, failing, unknown, underReview } of (await all('')).slice(0, 40)) {
    const { data } = await graph.execute(
      `{ enterprise(creditCode: "${enterprise.creditCode}") {
        determinations(policies: ["${SRDI}"]) { verdict findings { criterion result } } } }`,
      { as: 'AUDITOR' },
    );
    const [live] = data.enterprise.determinations;
    const having = (result: string): readonly string[] =>
      live.findings
        .filter((finding: { readonly result: string }) => finding.result === result)
        .map(({ criterion }: { readonly criterion: string }) => criterion);
    expect({
      verdict,
      failing: failing.map(({ id }) => id),
      unknown: unknown.map(({ id }) => id),
      underReview: underReview.map(({ id }) => id),
    }).toEqual({
      verdict: live.verdict,
      failing: having('FALSE'),
      unknown: having('UNKNOWN'),
      underReview: having('REVIEW'),
    });
  }
});

test('a verdict, so many criteria, or exactly these pick among them', async () => {
  const whole = await all('');
  const kept = (keep: (match: Match) => boolean) => ids(whole.filter(keep));
  const verdicts = [...new Set(whole.map(({ verdict }) => verdict))];
  for (const verdict of verdicts) {
    expect(ids(await all(`verdict: ${verdict}`))).toEqual(kept((match) => match.verdict === verdict));
  }
  expect(ids(await all('missingAtMost: 2'))).toEqual(kept(({ missing }) => missing <= 2));
  const only = whole.find(({ failing, missing }) => failing.length === missing && missing > 0);
  expect(only).toBeDefined();
  const names = (only?.failing ?? []).map(({ id }) => id);
  const exact = await all(`failingOnly: [${names.map((id) => `"${id}"`).join(', ')}]`);
  expect(ids(exact)).toEqual(
    kept(
      ({ failing, missing }) =>
        missing === names.length && failing.map(({ id }) => id).join() === names.join(),
    ),
  );
  expect(ids(exact)).toContain(only?.subject.id);
});

test('a region covers what lies below it, and a tier is one held on the day', async () => {
  const whole = await all('');
  const inCity = await all('region: "350500"');
  expect(inCity.length).toBeGreaterThan(0);
  expect(ids(await all('region: "350000"'))).toEqual(ids(whole));
  const county = await graph.asSystem(async (client) => {
    const { rows } = await client.query<{ code: string }>(
      `select e.region_code as code from core.enterprise e join core.determination d on d.enterprise_id = e.id
        where e.city_code = '350500' and e.region_code <> '350500' limit 1`,
    );
    return rows[0]?.code;
  });
  const inCounty = await all(`region: "${county}"`);
  expect(inCounty.length).toBeGreaterThan(0);
  expect(new Set(ids(inCity)).isSupersetOf(new Set(ids(inCounty)))).toBe(true);
  const giants = await all('tier: LITTLE_GIANT');
  const { data } = await graph.execute(
    `{ enterprises(first: 100, where: { region: { eq: "350500" } }) { nodes { id tiers { code } } } }`,
    { as: 'AUDITOR' },
  );
  const held = new Set(
    data.enterprises.nodes
      .filter(({ tiers }: { tiers: readonly { code: string }[] }) =>
        tiers.some(({ code }) => code === 'LITTLE_GIANT'),
      )
      .map(({ id }: { id: string }) => id),
  );
  expect(new Set(ids(await all('tier: LITTLE_GIANT, region: "350500"')))).toEqual(
    new Set(ids(inCity).filter((id) => held.has(id))),
  );
  expect(giants.length).toBeLessThan(whole.length);
});

test('everybody sees his own', async () => {
  const whole = await all('');
  const quanzhou = await all('', 'CITY_OFFICER 350500');
  expect(ids(quanzhou)).toEqual(ids(await all('region: "350500"')));
  const code = whole[0]?.enterprise.creditCode;
  expect(ids(await all('', `ENTERPRISE ${code}`))).toEqual([whole[0]?.subject.id]);
  for (const role of ['PUBLIC', 'PLUGIN_AGENCY finance']) {
    expect((await ask('first: 1', 'totalCount', role)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
});

test('what cannot be asked is refused by name', async () => {
  const refusal = async (args: string) => (await ask(args, 'totalCount')).errors?.[0]?.message;
  expect(await refusal('first: 101')).toBe('first: expected 1 to 100, found 101.');
  expect(await refusal('first: 1, missingAtMost: -1')).toContain('missingAtMost: expected 0 or more');
  expect(await refusal('first: 1, failingOnly: ["titel"]')).toMatch(
    /expected criteria of .*They are: .*title/,
  );
  expect(await refusal('first: 1, after: "xyz"')).toContain('after: expected a cursor of this list');
});

test('an evaluation under another law answers no more', async () => {
  await graph.asSystem((client) =>
    client.query(`update core.evaluation_run set law = 'another' where state = 'CURRENT'`),
  );
  const { errors } = await ask('first: 1', 'totalCount');
  expect(errors?.[0]?.message).toContain('has not been evaluated since the rules changed');
});
