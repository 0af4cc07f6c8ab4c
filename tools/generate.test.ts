import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { core, defineEntity, definePlugin, type Plugin, p } from '@tidu/core';
import { CompositionError } from '@tidu/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plugins } from '../plugins/index.ts';
import { generatedFiles, staleFiles } from './generate.ts';
import { currentSurface, SURFACE_FILE } from './surface.ts';

const GrantAward = defineEntity({
  name: 'GrantAward',
  tableName: 'grant.award',
  properties: {
    id: p.uuid().primary(),
    enterpriseId: p.uuid(),
    amount: p.bigint('string'),
    year: p.smallint(),
  },
});

const SDL = `
extend type Query { "Grants (奖补)." grant: GrantQuery! @access(roles: [EVERYONE]) }
extend type Enterprise { "Grants (奖补)." grant: EnterpriseGrant! @access(roles: [EVERYONE]) }
"Grants (奖补)." type GrantQuery @access(roles: [EVERYONE]) { "Of a year (年度)." ofYear("Year (年度)." year: Int!): [GrantAward!]! @listSize(assumedSize: 100) }
"Grants (奖补)." type EnterpriseGrant @access(roles: [EVERYONE]) { "Awards (奖补)." awards: GrantAwardConnection! "Sum (合计)." total: Money }
"An award (奖补)." type GrantAward @access(roles: [EVERYONE]) {
  "Who (企业)." enterprise: Enterprise
  "How much (金额)." amount: Money!
  "Year (年度)." year: Int! @sort
  "Paid (已拨付)." paid: GrantPayment!
}
"A payment (拨付)." type GrantPayment @access(roles: [EVERYONE]) { "Award (奖补)." award: GrantAward! "Day (日期)." on: Date "Kind (方式)." kind: GrantKind! }
"Kinds (方式)." enum GrantKind { "At once (一次性)." ONCE "By stages (分期)." STAGED }
extend type Mutation { "Awards (奖补)." grantAward("What (内容)." input: GrantAwardInput!): GrantAwardPayload! @access(roles: [ADMIN]) }
"An award (奖补)." input GrantAwardInput { "Who (企业)." enterprise: ID! "How much (金额)." amount: Money! "Kind (方式)." kind: GrantKind = ONCE }
"The award (奖补)." type GrantAwardPayload @access(roles: [ADMIN]) { "The award (奖补)." award: GrantAward "Errors (错误)." errors: [UserError!]! }
`;

/** A plugin that another requires. */
const ip = definePlugin(
  { ...import.meta, dirname: join(tmpdir(), 'generate-ip') },
  { id: 'ip', title: { zh: '知识产权', en: 'IP' }, task: '二(三)', owner: 'DEPT-IIT', core: '^1.0.0' },
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'generate-'));
  writeFileSync(
    join(folder, 'entities.ts'),
    "export const GrantAward = defineEntity({\n  name: 'GrantAward',\n",
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The generated types of a plugin whose resolvers are not written yet. */
async function typesOf(sdl: string, rest: Pick<Plugin, 'requires' | 'config'> = {}): Promise<string> {
  writeFileSync(join(folder, 'grant.graphql'), sdl);
  const grant = definePlugin(
    { ...import.meta, dirname: folder },
    {
      id: 'grant',
      title: { zh: '奖补', en: 'Grants' },
      task: '三',
      owner: 'DEPT-IIT',
      core: '^1.0.0',
      entities: [GrantAward],
      ...rest,
    },
  );
  const files = await generatedFiles([core, ip, grant]);
  return [...files].find(([path]) => path.endsWith('grant.generated.ts'))?.[1] ?? '';
}

test('the committed files are what is generated now', async () => {
  expect(staleFiles(new Map([...(await generatedFiles(plugins)), [SURFACE_FILE, currentSurface()]]))).toEqual(
    [],
  );
});

test('the order of the plugins does not show in what is generated', async () => {
  expect([...(await generatedFiles(plugins.toReversed()))].sort()).toEqual(
    [...(await generatedFiles(plugins))].sort(),
  );
});

test('a file that was edited by hand, or is missing, is stale', () => {
  expect(
    staleFiles(
      new Map([
        ['package.json', 'other'],
        ['schema/none', 'text'],
      ]),
    ),
  ).toEqual(['package.json', 'schema/none']);
});

test('types come before resolvers: required where a field does not answer by itself, optional elsewhere', async () => {
  const types = await typesOf(SDL);
  expect(types).toContain(
    "readonly ofYear: RootField<GrantQueryOfYearArgs, ReadonlyArray<string | RowOf<'grant.award'>>, GrantContext>;",
  );
  expect(types).toContain(
    "readonly awards: BatchField<LinksOf<'core.enterprise'>, EnterpriseGrantAwardsArgs, Page<RowOf<'grant.award'>>, GrantContext>;",
  );
  expect(types).toContain(
    "readonly total: BatchField<LinksOf<'core.enterprise'>, object, string | bigint | null | undefined, GrantContext>;",
  );
  expect(types).toContain("readonly paid: Field<LinksOf<'grant.award'>, object, GrantPayment>;");
  expect(types).toContain("readonly amount?: Field<LinksOf<'grant.award'>, object, string | bigint>;");
  expect(types).toContain(
    'readonly grantAward: MutationField<GrantAwardInput, GrantAwardPayload, GrantWriteContext>;',
  );
  expect(types).toContain("import type { GrantAward } from './entities.ts';");
});

test('a value without a table is an interface of its properties; a payload leaves its errors to the platform', async () => {
  const types = await typesOf(SDL);
  expect(types).toContain(
    "export interface GrantPayment {\n  readonly award: string | RowOf<'grant.award'>;\n  readonly on?: string | null | undefined;\n  readonly kind: GrantKind;\n}",
  );
  expect(types).toContain(
    "export interface GrantAwardPayload {\n  readonly award?: string | RowOf<'grant.award'> | null | undefined;\n}",
  );
});

test('money comes in as fen in a bigint, and a default is filled in before a resolver sees it', async () => {
  const types = await typesOf(SDL);
  expect(types).toContain('Money: { input: bigint; output: bigint; }');
  expect(types).toMatch(/readonly kind: (InputMaybe<)?GrantKind/);
});

test('a plugin that requires another reads its tables, and has its settings in the context', async () => {
  writeFileSync(join(folder, 'settings.ts'), 'export const config = object({});');
  const validate = (value: unknown) => ({ value });
  const types = await typesOf(SDL, {
    requires: [ip],
    config: { '~standard': { version: 1, vendor: 'test', validate } },
  });
  expect(types).toContain("import type { ip } from '@tidu/ip';");
  expect(types).toContain("import type { config } from './settings.ts';");
  expect(types).toContain('TablesOf<readonly [typeof GrantAward]> & TablesOfPlugin<typeof ip>;');
  expect(types).toContain(
    "Context<GrantTables, NonNullable<(typeof config)['~standard']['types']>['output']>;",
  );
});

test('only the fields of the plugin itself are in its types', async () => {
  const types = await typesOf(SDL);
  expect(types).not.toContain('readonly certifications');
  expect(types).not.toContain('interface TargetProgress');
});

test('SDL that does not fit together is reported as at start, without the resolvers that are not written yet', async () => {
  const broken = typesOf(
    SDL.replace('"How much (金额)." amount: Money!\n', '"How much (金额)." amount: Cash!\n'),
  );
  await expect(broken).rejects.toThrow(CompositionError);
  await expect(broken).rejects.toThrow('Cash');
  await expect(broken).rejects.not.toThrow('FIELD_WITHOUT_RESOLVER');
});

test('an entity that is declared in no file of the plugin is an error that says how to declare it', async () => {
  writeFileSync(join(folder, 'entities.ts'), '');
  await expect(typesOf(SDL)).rejects.toThrow("export const GrantAward = defineEntity({ name: 'GrantAward'");
});
