import { core, defineEntity, derive, id, type Plugin, p, type StatisticsSource } from '@tidu/core';
import { createEmptyDatabase, silentLog, testConfig } from '@tidu/testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Client } from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { checkWall } from '../database/check-wall.ts';
import { withClient } from '../database/database.ts';
import { migrateUp } from '../database/migrate.ts';
import { probe } from '../execute/probe/probe.ts';
import { composeGraph, createRuntime } from '../runtime.ts';
import { compose } from './compose.ts';
import { COMPOSITION_PROBLEMS, type CompositionError, type Problem, type ProblemCode } from './problems.ts';
import { type Definition, plugin, problemsOf, RULE_CODES } from './test-plugin.ts';

const entity = (name: string, table: string) =>
  defineEntity({ name, tableName: table, properties: { id: id(), label: p.string() } });
const rowType = (name: string, field: string): string =>
  `"A row (行)."\ntype ${name} @access(roles: [EVERYONE]) {\n  "Id (标识)."\n  id: ID!\n${field}\n}`;

interface Bad {
  readonly plugins: readonly Plugin[];
  readonly owners: readonly string[];
  readonly at: RegExp;
}

const one = async (name: string, at: RegExp, definition: Definition): Promise<Bad> => ({
  plugins: [await plugin(name, definition)],
  owners: [name],
  at,
});

const BAD: Readonly<Partial<Record<ProblemCode, readonly (() => Promise<Bad>)[]>>> = {
  DUPLICATE_PLUGIN: [
    async () => ({
      plugins: [await plugin('alpha'), await plugin('alpha')],
      owners: ['alpha', 'alpha'],
      at: /plugin\.ts:1$/,
    }),
  ],
  UNKNOWN_REQUIREMENT: [
    async () => ({
      plugins: [await plugin('alpha', { requires: [await plugin('absent')] })],
      owners: ['alpha', 'absent'],
      at: /plugin\.ts:4$/,
    }),
  ],
  REQUIREMENT_CYCLE: [
    async () => {
      const first = await plugin('alpha');
      const second = await plugin('beta', { requires: [first] });
      Object.assign(first, { requires: [second] });
      return { plugins: [first, second], owners: ['alpha', 'beta'], at: /alpha\/plugin\.ts:4$/ };
    },
  ],
  VERSION_OUT_OF_RANGE: ['^2.0.0', '^1.0.1', '0.9.0', '*', ''].map((range) => async () => ({
    ...(await one('alpha', /plugin\.ts:3$/, { core: range })),
    owners: ['core', 'alpha'],
  })),
  INVALID_SDL: [
    () => one('alpha', /alpha\.graphql:11$/, { sdl: 'type AlphaBroken {\n  }' }),
    () => one('alpha', /alpha\.graphql:10$/, { sdl: 'extend type Nothing { "Alpha (甲)." alpha: Int }' }),
    () =>
      one('alpha', /alpha\.graphql:11$/, {
        sdl: '"An input (输入)." input AlphaInput {\n "A field (字段)." f: Missing }',
      }),
  ],
  DUPLICATE_TYPE: [
    async () => ({
      plugins: [
        await plugin('alpha', { sdl: '"An enum (枚举)."\nenum AlphabKind { "A (甲)." A }' }),
        await plugin('alphab', { sdl: '\n\n"An enum (枚举)."\nenum AlphabKind { "A (甲)." A }' }),
      ],
      owners: ['alpha', 'alphab'],
      at: /alphab\.graphql:13$/,
    }),
  ],
  DUPLICATE_FIELD: [
    async () => ({
      plugins: [
        await plugin('alpha', {
          sdl: '"A value (值)." type AlphaValue @access(roles: [EVERYONE]) { "Beta (乙)." beta: Int }',
        }),
        await plugin('beta', { sdl: 'extend type AlphaValue {\n  "Beta (乙)."\n  beta: Int\n}' }),
      ],
      owners: ['alpha', 'beta'],
      at: /beta\.graphql:12$/,
    }),
  ],
  OUTSIDE_NAMESPACE: [
    () => one('alpha', /plugin\.ts:1$/, { code: "id: 'loans'", statistics: [source('loans')] }),
    () =>
      one('alpha', /alpha\.graphql:10$/, {
        sdl: 'type Loan @access(roles: [EVERYONE]) { "An amount (金额)." amount: Int }'.replace(
          'type',
          '"A loan (贷款)." type',
        ),
      }),
    () =>
      one('alpha', /alpha\.graphql:11$/, {
        sdl: 'extend type Query {\n  "Loans (贷款)." loans: Int @access(roles: [EVERYONE]) }',
        fields: { Query: { loans: () => 1 } },
      }),
    () =>
      one('alpha', /alpha\.graphql:11$/, {
        sdl: 'extend type Mutation {\n  "Lends (贷)." lend: Int @access(roles: [EVERYONE]) }',
        mutations: { lend: async () => 1 },
      }),
  ],
  MISSING_DESCRIPTION: [
    () => one('alpha', /alpha\.graphql:10$/, { sdl: 'enum AlphaKind { "A (甲)." A }' }),
    () => one('alpha', /alpha\.graphql:12$/, { sdl: '"A kind (种类)."\nenum AlphaKind {\n  A }' }),
    () =>
      one('alpha', /alpha\.graphql:11$/, {
        sdl: '"An input (输入)." input AlphaInput {\n "In English only." f: Int }',
      }),
  ],
  MISSING_ACCESS: [
    () =>
      one('alpha', /alpha\.graphql:11$/, {
        sdl: '"A value (值)."\ntype AlphaValue { "A field (字段)." f: Int }',
      }),
    () =>
      one('alpha', /alpha\.graphql:11$/, {
        sdl: 'extend type Mutation {\n  "Does (做)." alphaDo: Int }',
        mutations: { alphaDo: async () => 1 },
      }),
  ],
  MISSING_LIST_SIZE: [
    ...['[AlphaValue!]!', '[AlphaValue]', '[[AlphaValue!]!] @listSize(assumedSize: 3)'].map(
      (type) => () =>
        one('alpha', /alpha\.graphql:11$/, {
          sdl: `"A value (值)." type AlphaValue @access(roles: [EVERYONE]) {\n "Values (值)." f: ${type} }`,
        }),
    ),
    () =>
      one('alpha', /alpha\.graphql:11$/, {
        sdl: '"A value (值)." type AlphaValue @access(roles: [EVERYONE]) {\n "Values (值)." f("How many (条数)." first: Int!): [AlphaValue!]! @listSize(slicingArguments: ["firts"]) }',
      }),
  ],
  UNKNOWN_ROLE: [
    () =>
      one('alpha', /alpha\.graphql:10$/, {
        sdl: '"A value (值)." type AlphaValue @access(roles: [ROOT]) { "A field (字段)." f: Int }',
      }),
  ],
  RESOLVER_WITHOUT_FIELD: [
    () =>
      one('alpha', /plugin\.ts:2$/, {
        code: '// definePlugin core requires\nconst lost = 1;',
        fields: { AlphaQuery: { one: () => 1, lost: () => 1 } },
      }),
    () =>
      one('alpha', /plugin\.ts:2$/, { code: '//\nalphaLost: 1', mutations: { alphaLost: async () => 1 } }),
    async () => ({
      ...(await one('alpha', /plugin\.ts:2$/, {
        code: '//\nname: 1',
        fields: { Enterprise: { name: () => [] } },
      })),
      owners: ['core', 'alpha'],
    }),
  ],
  FIELD_WITHOUT_RESOLVER: [
    () => one('alpha', /alpha\.graphql:8$/, { fields: { AlphaQuery: {} } }),
    () =>
      one('alpha', /alpha\.graphql:11$/, {
        sdl: 'extend type Mutation {\n  "Does (做)." alphaDo: Int @access(roles: [EVERYONE]) }',
      }),
    () =>
      one('alpha', /alpha\.graphql:14$/, {
        sdl: rowType('AlphaRow', '"Lost (失)." lost: Int'),
        entities: [entity('AlphaRow', 'alpha.row')],
      }),
  ],
  UNKNOWN_COLUMN: [
    () =>
      one('alpha', /alpha\.graphql:14$/, {
        sdl: rowType('AlphaRow', '"Label (标签)." rank: String @sort'),
        entities: [entity('AlphaRow', 'alpha.row')],
        fields: { AlphaRow: { rank: derive(['label'], () => 'x') } },
      }),
    () =>
      one('alpha', /plugin\.ts:2$/, {
        code: '//\nshown: 1',
        sdl: rowType('AlphaRow', '"Shown (显示)." shown: String'),
        entities: [entity('AlphaRow', 'alpha.row')],
        fields: { AlphaRow: { shown: derive(['lable'], () => 'x') } },
      }),
  ],
  DUPLICATE_TABLE: [
    async () => ({
      plugins: [
        await plugin('alpha', { entities: [entity('AlphaRow', 'alpha.row')] }),
        await plugin('alphab', {
          entities: [entity('AlphaRow', 'alphab.row')],
          code: "//\n//\ntableName: 'alphab.row'",
        }),
      ],
      owners: ['alpha', 'alphab'],
      at: /alphab\/plugin\.ts:3$/,
    }),
  ],
  DUPLICATE_STATISTICS: [
    () =>
      one('alpha', /plugin\.ts:2$/, {
        code: "//\nid: 'alpha.rows'",
        statistics: [source('alpha.rows'), source('alpha.rows')],
      }),
  ],
  TABLE_OUTSIDE_SCHEMA: [
    () =>
      one('alpha', /plugin\.ts:1$/, {
        code: "tableName: 'other.row'",
        entities: [entity('AlphaRow', 'other.row')],
      }),
  ],
};

const source = (id: string): StatisticsSource => ({
  id,
  title: { zh: '行', en: 'Rows' },
  from: () => sql`alpha.row r`,
  dimensions: [],
});

const CASES = Object.entries(BAD).flatMap(([code, bads]) =>
  bads.map((bad, index) => [code, index + 1, bad] as const),
);

describe('composition', () => {
  test.each(CASES)('%s (%i) is found alone, with owners, place and cure', async (code, _index, bad) => {
    const { plugins, owners, at } = await bad();
    const problems = problemsOf(() => compose([core, ...plugins]));
    expect(problems.map((problem) => [problem.code, problem.message])).toEqual([[code, expect.any(String)]]);
    expect(problems[0]?.owners).toEqual(owners);
    expect(problems[0]?.at).toMatch(at);
    expect(problems[0]?.cure.length).toBeGreaterThan(10);
  });

  test('every code has a test: here, against the database, or with the rules', () => {
    const database = [
      'BAD_CONFIG',
      'TABLE_MISSING',
      'TABLE_DIFFERS',
      'UNPROTECTED_TABLE',
      'MIGRATION_CHANGED',
    ];
    expect([...Object.keys(BAD), ...database, ...RULE_CODES].sort()).toEqual(
      Object.keys(COMPOSITION_PROBLEMS).sort(),
    );
  });

  test('several problems of several plugins are all reported at once', async () => {
    const plugins = [
      await plugin('alpha', { core: '^9.0.0', sdl: 'enum AlphaKind { "A (甲)." A }' }),
      await plugin('beta', {
        requires: [await plugin('absent')],
        sdl: 'extend type Query {\n "Loans (贷款)." loans: Int @access(roles: [ROOT]) }',
      }),
      await plugin('gamma', { entities: [entity('GammaRow', 'core.row')], sdl: 'type {' }),
    ];
    const found = problemsOf(() => compose([core, ...plugins])).map((problem) => problem.code);
    expect(found.sort()).toEqual(
      [
        'INVALID_SDL',
        'MISSING_DESCRIPTION',
        'OUTSIDE_NAMESPACE',
        'TABLE_OUTSIDE_SCHEMA',
        'UNKNOWN_REQUIREMENT',
        'UNKNOWN_ROLE',
        'VERSION_OUT_OF_RANGE',
      ].sort(),
    );
  });

  test('the order of the plugins never shows, and requirements come first', async () => {
    const alpha = await plugin('alpha');
    const beta = await plugin('beta', {
      sdl: 'extend type Enterprise {\n "Beta (乙)." beta: Int @access(roles: [EVERYONE]) }',
      fields: { Enterprise: { beta: () => [] } },
    });
    const aaron = await plugin('aaron', {
      requires: [beta],
      sdl: 'extend type Enterprise {\n "Aaron (丙)." aaron: Int @access(roles: [EVERYONE]) }',
      fields: { Enterprise: { aaron: () => [] } },
    });
    const all = [core, probe as unknown as Plugin, alpha, beta, aaron];
    const { sdl } = compose(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const graph = compose(shuffled);
        expect(graph.sdl).toBe(sdl);
        expect(graph.plugins.map((each) => each.id)).toEqual(['core', 'beta', 'aaron', 'alpha', 'probe']);
      }),
      { numRuns: 6, seed: 1 },
    );
  });

  test('each plugin composes alone with core, and leaves no trace when it is not there', async () => {
    const alpha = await plugin('alpha');
    for (const each of [alpha, probe as unknown as Plugin]) {
      const { sdl } = compose([core, each]);
      expect(sdl).toContain(`@owner(plugin: "${each.id}")`);
    }
    expect(compose([core]).sdl).not.toMatch(/alpha|probe/i);
  });
});

describe('against the database', () => {
  /** What the wall says of a plugin whose migration is this. */
  async function wallOf(
    migration: string,
    entities: Definition['entities'] = [],
  ): Promise<readonly Problem[]> {
    const database = await createEmptyDatabase(inject('testCluster'));
    const alpha = await plugin('alpha', {
      entities,
      migration: `-- migrate:up\n${migration}\n-- migrate:down\ndrop table alpha.row;`,
    });
    const attempt = async (client: Client): Promise<readonly Problem[]> => {
      await client.query('create schema core');
      await migrateUp(client, [alpha]);
      return checkWall(client, [alpha]).then(
        () => [],
        (error: CompositionError) => error.problems,
      );
    };
    return withClient(database.url, attempt).finally(() => database.drop());
  }

  const WALL =
    'alter table alpha.row enable row level security; alter table alpha.row force row level security;';
  const TABLE = 'create table alpha.row (id uuid primary key, label text);';

  test.each([
    ['UNPROTECTED_TABLE', TABLE, false],
    ['UNPROTECTED_TABLE', `${TABLE} alter table alpha.row enable row level security;`, false],
    ['TABLE_MISSING', 'create view alpha.row as select 1 as id;', true],
    ['TABLE_DIFFERS', `create table alpha.row (id uuid primary key); ${WALL}`, true],
  ])('%s is found by the wall', async (code, migration, hasEntity) => {
    const problems = await wallOf(migration, hasEntity ? ([entity('AlphaRow', 'alpha.row')] as never) : []);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]).toMatchObject({
      owners: ['alpha'],
      at: expect.stringContaining('alpha'),
      cure: expect.stringMatching(/.{10}/),
    });
  });

  test('a table that is walled and as declared passes', async () => {
    expect(await wallOf(`${TABLE} ${WALL}`, [entity('AlphaRow', 'alpha.row')] as never)).toEqual([]);
  });

  test('MIGRATION_CHANGED names the file that was edited after it ran', async () => {
    const database = await createEmptyDatabase(inject('testCluster'));
    const migration =
      '-- migrate:up\ncreate table alpha.row (id int);\n-- migrate:down\ndrop table alpha.row;\n';
    const [before, after] = [
      await plugin('alpha', { migration }),
      await plugin('alpha', { migration: `${migration}-- edited` }),
    ];
    try {
      await withClient(database.url, async (client) => {
        expect(await migrateUp(client, [before])).toEqual(['alpha/0001_first.sql']);
        expect(await migrateUp(client, [before])).toEqual([]);
        const error = await migrateUp(client, [after]).catch((caught: unknown) => caught);
        expect((error as CompositionError).problems).toMatchObject([
          {
            code: 'MIGRATION_CHANGED',
            owners: ['alpha'],
            at: expect.stringMatching(/0001_first\.sql:1$/),
            cure: expect.stringContaining('new migration'),
          },
        ]);
      });
    } finally {
      await database.drop();
    }
  });

  test('BAD_CONFIG names every setting that its plugin refuses, before anything connects', async () => {
    const config = z.object({ highestRate: z.string(), bank: z.enum(['a', 'b']) });
    const alpha = await plugin('alpha', { config: config as never, code: '//\nconfig: 1' });
    const graph = composeGraph([core, alpha]);
    const given = { ...testConfig({}), plugins: { alpha: { bank: 'c' } } };
    const error = await createRuntime(graph, 'postgres://nobody@127.0.0.1:1/none', given, silentLog).catch(
      (caught: unknown) => caught,
    );
    const { problems } = error as CompositionError;
    expect(problems.map((problem) => problem.code)).toEqual(['BAD_CONFIG', 'BAD_CONFIG']);
    expect(problems.map((problem) => problem.message).join()).toMatch(/highestRate[\s\S]*bank/);
    expect(problems[0]).toMatchObject({
      owners: ['alpha'],
      at: expect.stringMatching(/plugin\.ts:2$/),
      cure: expect.stringContaining('TIDU_ALPHA_'),
    });
  });
});
