import {
  column,
  computed,
  core,
  type FactSource,
  factSource,
  joined,
  type Plugin,
  records,
} from '@tidu/core';
import {
  all,
  asOf,
  atLeast,
  criterion,
  defineCollection,
  defineFact,
  definePolicy,
  defineSubject,
  type Fact,
  isTrue,
  type Policy,
  param,
  pool,
} from '@tidu/policy';
import { describe, expect, test } from 'vitest';
import { compose } from './compose.ts';
import type { Problem } from './problems.ts';
import { folderWith, plugin, problemsOf, type RULE_CODES } from './test-plugin.ts';

const label = { zh: '测试', en: 'Test' };
const item = defineSubject('alpha.item', ['core.enterprise']);
const truth = <const Id extends `${string}.${string}.${string}`>(id: Id) =>
  defineFact({ id, type: 'BOOLEAN', trust: 'REGISTRY', label });
const isNew = truth('alpha.item.isNew');
const isOld = truth('alpha.item.isOld');
const foreign = truth('beta.thing.isBig');
const links = { 'core.enterprise': 'enterprise_id' };
const source = (definition: Partial<FactSource> = {}, subject = item): FactSource =>
  factSource(subject, {
    table: 'alpha.item',
    links,
    facts: [column(isNew, 'is_new')],
    ...definition,
  } as Parameters<typeof factSource>[1]);

const CITED = `citation: { document: D, clause: c }
    status: assumed
    confidence: plan`;
const IN_FORCE = `inForce:
  - from: 2024-01-01
    ${CITED}
`;

/** A policy in a folder of its own: its id on line 2, its measure on line 3, its fact on line 4. */
function policy(
  id: `${string}.${string}`,
  {
    measure = 'G1',
    subject = item,
    fact = isNew as Fact<string, 'BOOLEAN'>,
    parameters = IN_FORCE,
    ...rest
  }: Partial<Parameters<typeof definePolicy>[1]> & {
    readonly fact?: Fact<string, 'BOOLEAN'>;
    readonly parameters?: string;
  } = {},
): Policy<'alpha'> {
  const folder = folderWith(id, {
    'policy.ts': `definePolicy(import.meta, {\n  id: '${id}',\n  measure: '${measure}',\n  eligible: isTrue(${fact.id}),\n`,
    'parameters.yaml': parameters,
  });
  return definePolicy({ dirname: folder, filename: `${folder}/policy.ts` } as ImportMeta, {
    id,
    title: label,
    measure,
    subject,
    inForce: asOf,
    eligible: all(criterion('one', isTrue(fact), { title: label, clause: 'c' })),
    ...rest,
  }) as Policy<'alpha'>;
}

const one = () => policy('alpha.one');
const measures = (changes: string): string => `measures:
  - id: Z1
    clause: 二(七)1.s1
    title: { zh: 测试, en: Test }
    kind: PROGRAMME
    scope: null
    obligation: { zh: 鼓励银行业金融机构, en: Test }
${changes}`;

interface Bad {
  readonly what: string;
  readonly definition: () => Parameters<typeof plugin>[1];
  readonly at: RegExp;
  readonly message: RegExp;
  readonly owners?: readonly string[];
  readonly others?: () => Promise<readonly Plugin[]>;
}

const beta = async () =>
  plugin('beta', {
    facts: [
      factSource(defineSubject('beta.thing'), { table: 'beta.thing', facts: [column(foreign, 'big')] }),
    ],
  });

const BAD: Readonly<Record<(typeof RULE_CODES)[number] | 'OUTSIDE_NAMESPACE', readonly Bad[]>> = {
  BAD_POLICY: [
    {
      what: 'a parameter that the file does not have',
      definition: () => ({
        facts: [source()],
        policies: [
          policy('alpha.one', {
            eligible: all(
              criterion('one', atLeast(param('least'), param('least')), { title: label, clause: 'c' }),
            ),
          }),
        ],
      }),
      at: /alpha\.one\/policy\.ts:1$/,
      message: /param\('least'\)/,
    },
    {
      what: 'a value without its citation',
      definition: () => ({
        facts: [source()],
        policies: [
          policy('alpha.one', {
            parameters: 'inForce:\n  - from: 2024-01-01\n    status: assumed\n    confidence: plan\n',
          }),
        ],
      }),
      at: /alpha\.one\/parameters\.yaml:2$/,
      message: /citation/,
    },
  ],
  OUTSIDE_NAMESPACE: [
    {
      what: 'a policy named after another plugin',
      definition: () => ({ facts: [source()], policies: [policy('beta.one') as Policy<'alpha'>] }),
      at: /beta\.one\/policy\.ts:2$/,
      message: /beta\.one does not begin with alpha/,
    },
  ],
  DUPLICATE_POLICY: [
    {
      what: 'one id of two policies',
      definition: () => ({ facts: [source()], policies: [one(), one()] }),
      at: /alpha\.one\/policy\.ts:2$/,
      message: /alpha\.one/,
    },
  ],
  SUBJECT_WITHOUT_SOURCE: [
    {
      what: 'a policy of a subject nobody sources, whose facts are not blamed besides',
      definition: () => ({ policies: [one()] }),
      at: /policy\.ts:2$/,
      message: /alpha\.one decides about alpha\.item/,
    },
  ],
  MISSING_LINK: [
    {
      what: 'a linked subject without a column',
      definition: () => ({
        facts: [source({ links: {} })],
        policies: [one()],
        code: "//\ndefineSubject('alpha.item')",
      }),
      at: /alpha\/plugin\.ts:2$/,
      message: /alpha\.item is linked to core\.enterprise/,
    },
    {
      what: 'a link that only the policy knows of',
      definition: () => ({
        facts: [source({}, defineSubject('alpha.item'))],
        policies: [
          policy('alpha.one', { subject: defineSubject('alpha.item', ['core.enterprise', 'core.chain']) }),
        ],
      }),
      at: /policy\.ts:2$/,
      message: /links alpha\.item to core\.chain/,
    },
  ],
  FACT_WITHOUT_SOURCE: [
    {
      what: 'a fact that the source leaves out',
      definition: () => ({ facts: [source()], policies: [policy('alpha.one', { fact: isOld })] }),
      at: /policy\.ts:4$/,
      message: /alpha\.one reads alpha\.item\.isOld/,
    },
    {
      what: 'a fact that only orders the pool',
      definition: () => ({
        facts: [source()],
        policies: [
          policy('alpha.one', {
            parameters: `${IN_FORCE}parameters:\n  total:\n    title: { zh: 总额, en: Total }\n    unit: FEN\n    values:\n      - from: 2024-01-01\n        value: 1元\n        ${CITED.replaceAll('\n    ', '\n        ')}\n`,
            pool: pool('alpha.pool', { ceiling: param('total'), draws: param('total'), order: [isOld] }),
          }),
        ],
      }),
      at: /policy\.ts:2$/,
      message: /alpha\.item\.isOld/,
    },
  ],
  FOREIGN_FACT: [
    {
      what: 'a fact of a plugin that is there and not required',
      definition: () => ({
        facts: [source({ links: { ...links, 'beta.thing': 'thing_id' } })],
        policies: [
          policy('alpha.one', {
            fact: foreign,
            subject: defineSubject('alpha.item', ['core.enterprise', 'beta.thing']),
          }),
        ],
      }),
      others: async () => [await beta()],
      at: /policy\.ts:4$/,
      message: /reads beta\.thing\.isBig, and alpha does not require beta/,
      owners: ['alpha', 'beta'],
    },
  ],
  DUPLICATE_FACT: [
    {
      what: 'one fact given SQL twice',
      definition: () => ({
        facts: [source({ facts: [column(isNew, 'is_new'), column(isNew, 'was_new')] })],
        code: '//\n//\nisNew',
      }),
      at: /alpha\/plugin\.ts:3$/,
      message: /The fact alpha\.item\.isNew/,
    },
    {
      what: 'two sources of one subject',
      definition: () => ({
        facts: [source(), source({ facts: [column(isOld, 'is_old')] })],
        code: '//\nalpha.item',
      }),
      at: /alpha\/plugin\.ts:2$/,
      message: /The subject alpha\.item/,
    },
  ],
  FOREIGN_FACT_SOURCE: [
    {
      what: 'a subject of another plugin',
      definition: () => ({ facts: [source({ facts: [] }, defineSubject('beta.item'))] }),
      at: /alpha\/plugin\.ts$/,
      message: /alpha gives a source of beta\.item/,
    },
    {
      what: 'a fact of another subject',
      definition: () => ({ facts: [source({ facts: [column(truth('alpha.other.isNew'), 'is_new')] })] }),
      at: /alpha\/plugin\.ts$/,
      message: /gives alpha\.other\.isNew, a fact of alpha\.other/,
    },
    {
      what: 'its table',
      definition: () => ({ facts: [source({ table: 'beta.item' })], code: '//\n//\nbeta.item' }),
      at: /alpha\/plugin\.ts:3$/,
      message: /reads the table beta\.item/,
    },
    {
      what: 'the table of a join',
      definition: () => ({
        facts: [source({ joins: { thing: { table: 'beta.thing', on: () => 'true' } } })],
      }),
      at: /alpha\/plugin\.ts$/,
      message: /reads the table beta\.thing/,
    },
    {
      what: 'a table that a computed value reads',
      definition: () => ({
        facts: [
          source({ facts: [computed(isNew, { sql: () => 'true', reads: ['core.tier', 'beta.thing'] })] }),
        ],
      }),
      at: /alpha\/plugin\.ts$/,
      message: /reads the table beta\.thing/,
    },
    {
      what: 'the table of records',
      definition: () => {
        const parts = defineCollection({
          id: 'alpha.item.parts',
          trust: 'REGISTRY',
          label,
          elements: { isNew },
        });
        return {
          facts: [
            source({
              facts: [records(parts, { table: 'beta.part', link: 'item_id', elements: { isNew: 'new' } })],
            }),
          ],
        };
      },
      at: /alpha\/plugin\.ts$/,
      message: /reads the table beta\.part/,
    },
  ],
  UNKNOWN_JOIN: [
    {
      what: 'a join that is not declared',
      definition: () => ({
        facts: [source({ facts: [joined(isNew, 'bank', 'is_new')] })],
        code: '//\nisNew',
      }),
      at: /alpha\/plugin\.ts:2$/,
      message: /the join bank/,
    },
  ],
  BAD_MEASURES: [
    {
      what: 'a key nobody knows; its policies are not blamed for it',
      definition: () => ({
        facts: [source()],
        policies: [policy('alpha.one', { measure: 'Z1' })],
        measures: measures('    clauze: x\n'),
      }),
      at: /measures\.yaml:2$/,
      message: /clauze/,
    },
    {
      what: 'an id of core',
      definition: () => ({ measures: measures('').replace('Z1', 'G1') }),
      at: /measures\.yaml:2$/,
      message: /G1: the id belongs to a measure of core/,
    },
    {
      what: 'a clause the plan does not have',
      definition: () => ({ measures: measures('    furtherClauses: [二(七)1.s1, 二(十一)]\n') }),
      at: /measures\.yaml:8$/,
      message: /found 二\(十一\)/,
    },
    {
      what: 'words that the clause does not say',
      definition: () => ({ measures: measures('').replace('鼓励银行业', '要求银行业') }),
      at: /measures\.yaml:7$/,
      message: /obligation: expected words of clause 二\(七\)1\.s1/,
    },
    {
      what: 'a scope nobody knows',
      definition: () => ({ measures: measures('').replace('scope: null', 'scope: BIG') }),
      at: /measures\.yaml:6$/,
      message: /found BIG/,
    },
  ],
  UNKNOWN_MEASURE: [
    {
      what: 'a measure nobody has',
      definition: () => ({ facts: [source()], policies: [policy('alpha.one', { measure: 'Z9' })] }),
      at: /policy\.ts:3$/,
      message: /Z9/,
    },
  ],
};

const CASES = Object.entries(BAD).flatMap(([code, bads]) => bads.map((bad) => ({ code, ...bad })));

describe('rules', () => {
  test.each(CASES)('$code: $what', async ({ code, definition, at, message, owners = ['alpha'], others }) => {
    const plugins = [core, await plugin('alpha', definition()), ...((await others?.()) ?? [])];
    const problems = problemsOf(() => compose(plugins));
    // A file that cannot be read has no periods either: one cause, two problems of one code.
    expect([...new Set(problems.map((problem) => problem.code))]).toEqual([code]);
    const [problem] = problems as readonly [Problem];
    expect(problem.message).toMatch(message);
    expect(problem.at).toMatch(at);
    expect(problem.owners).toEqual(owners);
    expect(problem.cure.length).toBeGreaterThan(10);
  });

  test('everything that is wrong is said at once', async () => {
    const alpha = await plugin('alpha', {
      facts: [
        source({
          links: {},
          table: 'beta.item',
          facts: [joined(isNew, 'bank', 'is_new'), column(isNew, 'is_new')],
        }),
      ],
      policies: [
        policy('alpha.one', { measure: 'Z9', fact: foreign, parameters: '' }),
        policy('alpha.one', { fact: isOld }),
        policy('beta.two', { subject: defineSubject('alpha.nothing') }) as Policy<'alpha'>,
      ],
      sdl: 'enum AlphaKind { "A (甲)." A }',
    });
    const gamma = await plugin('gamma', { measures: measures('').replace('Z1', 'G1') });
    const found = problemsOf(() => compose([core, alpha, gamma])).map((problem) => problem.code);
    const expected = [...Object.keys(BAD), 'MISSING_DESCRIPTION'];
    expect([...new Set(found)].sort()).toEqual(expected.sort());
  });

  test('a sound plugin composes: its policy, facts and measures are those of the graph', async () => {
    const alpha = await plugin('alpha', {
      facts: [source()],
      policies: [policy('alpha.one', { measure: 'Z1' })],
      measures: measures(''),
    });
    const graph = compose([core, alpha]);
    expect(graph.rules.policies.get('alpha.one')?.measure).toBe('Z1');
    expect(graph.rules.ownerOf('alpha.one')).toBe('alpha');
    expect(graph.rules.facts.get('alpha.item.isNew')?.source.table).toBe('alpha.item');
    expect(graph.measures).toMatchObject([{ plugin: 'alpha', measures: [{ id: 'Z1' }] }]);
  });

  test('a required plugin lends its facts, tables and measures', async () => {
    const required = await beta();
    const alpha = await plugin('alpha', {
      requires: [required],
      facts: [
        source({
          links: { ...links, 'beta.thing': 'thing_id' },
          joins: { thing: { table: 'beta.thing', on: () => 'true' } },
        }),
      ],
      policies: [
        policy('alpha.one', {
          fact: foreign,
          subject: defineSubject('alpha.item', ['core.enterprise', 'beta.thing']),
        }),
      ],
    });
    expect(problemsOf(() => compose([core, alpha, required]))).toEqual([]);
  });
});
