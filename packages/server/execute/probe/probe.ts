import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type Context,
  defineEntity,
  definePlugin,
  id,
  p,
  UserError,
  version,
  type WriteContext,
} from '@tidu/core';
import { type Kysely, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';

/** What a test puts in the way of the probe's fields and mutations. */
export const inBetween: {
  counts: () => Promise<void>;
  write: (em: EntityManager) => Promise<void>;
} = { counts: async () => {}, write: async () => {} };

const Item = defineEntity({
  name: 'ProbeItem',
  tableName: 'probe.item',
  properties: {
    id: id(),
    name: p.string(),
    quantity: p.integer(),
    enterpriseId: p.uuid().nullable(),
    version: version(),
  },
});

interface Row {
  readonly value: unknown;
}

const handle = (ctx: Context): Kysely<Record<string, never>> => ctx.db as Kysely<Record<string, never>>;
const value = async (ctx: Context, query: ReturnType<typeof sql<Row>>): Promise<unknown> =>
  (await query.execute(handle(ctx))).rows[0]?.value;
const count = (ctx: Context) => value(ctx, sql<Row>`select count(*)::int as value from probe.item`);

interface AddInput {
  readonly name: string;
  readonly quantity: number;
  readonly enterprise?: string | null;
  readonly refuse?: boolean | null;
}

interface ChangeInput {
  readonly name: string;
  readonly version?: number | null;
  readonly quantity: number;
  readonly other?: string | null;
}

/** A plugin for the tests of execution: each field behaves or misbehaves in one way. */
export const probe = definePlugin(import.meta, {
  id: 'probe',
  title: { zh: '探针', en: 'Probe' },
  task: '测试',
  owner: 'DEPT-IIT',
  core: '^1.0.0',
  entities: [Item],
  fields: {
    ProbeQuery: {
      good: (_args: object, ctx: Context) => value(ctx, sql<Row>`select 1 as value`),
      zero: (_args: object, ctx: Context) => value(ctx, sql<Row>`select 1 / 0 as value`),
      strict: (_args: object, ctx: Context) => value(ctx, sql<Row>`select 1 / 0 as value`),
      secret: (_args: object, ctx: Context) =>
        value(ctx, sql<Row>`select 'personal secret'::text::int as value`),
      slow: (args: { seconds: number }, ctx: Context) =>
        value(ctx, sql<Row>`select 1 as value from pg_sleep(${args.seconds})`),
      hangs: () => new Promise(() => {}),
      throws: () => {
        throw new Error('at /srv/secret/path.ts');
      },
      foreign: async (_args: object, ctx: Context) => {
        const rows = await (ctx.db as Kysely<Record<'other.thing', { id: number }>>)
          .selectFrom('other.thing')
          .select('id')
          .execute();
        return rows.length;
      },
      claims: (_args: object, ctx: Context) =>
        value(
          ctx,
          sql<Row>`select concat_ws(' ', current_user, core.claim('role'), core.claim('region'), core.claim('subject')) as value`,
        ),
      echo: (args: { text: string }, ctx: Context) =>
        value(ctx, sql<Row>`select ${args.text}::text as value`),
      day: (args: { on: string }) => args.on,
      counts: async (_args: object, ctx: Context) => {
        const before = await count(ctx);
        await inBetween.counts();
        return [before, await count(ctx)];
      },
      items: async (_args: object, ctx: Context) =>
        (await sql`select id, name, quantity, version from probe.item order by name`.execute(handle(ctx)))
          .rows,
    },
  },
  mutations: {
    probeAdd: async (input: AddInput, { em }: WriteContext) => {
      const item = em.create(Item, {
        id: uuidv7(),
        name: input.name,
        quantity: input.quantity,
        enterpriseId: input.enterprise ?? null,
      });
      em.persist(item);
      await em.flush();
      await inBetween.write(em);
      if (input.refuse) throw new UserError('INVALID', 'refused after writing', ['input', 'refuse']);
      return { item: item.id };
    },
    probeChange: async (input: ChangeInput, { em }: WriteContext) => {
      const item = await em.findOneOrFail(Item, { name: input.name });
      if (input.version && item.version !== input.version) {
        throw new UserError('CONFLICT', 'version: not the one that was read.', ['input', 'version']);
      }
      item.quantity = input.quantity;
      await inBetween.write(em);
      await em.flush();
      if (input.other) {
        await inBetween.write(em);
        const other = await em.findOneOrFail(Item, { name: input.other });
        other.quantity = input.quantity;
      }
      return { item: item.id };
    },
  },
});
