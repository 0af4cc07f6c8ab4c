import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type Bilingual,
  claimsOf,
  type ErrorCode,
  type MutationField,
  type Plugin,
  RequestError,
  retryTransaction,
  UserError,
  type Viewer,
} from '@tidu/core';
import type { Kysely } from 'kysely';
import { MOST_USER_ERRORS } from '../compose/list-sizes.ts';
import { guardPlugin } from '../database/table-guard.ts';
import { countStatements, watchStatements } from '../database/watched-statements.ts';
import { addTime, reportField } from '../observe/report.ts';
import type { Operation } from './operation.ts';

/**
 * Runs one mutation: one transaction under the viewer's rows. What it returns is the payload; a UserError it throws
 * rolls everything back and becomes the payload's `errors`. With an `idempotencyKey` the same request has one effect:
 * a repetition gets the first answer, the same key with another input is refused.
 */
export async function runMutation(
  operation: Operation,
  plugin: Plugin,
  name: string,
  input: object,
  run: MutationField<unknown, object, unknown>,
): Promise<object> {
  refuseReadOnly(operation.viewer);
  if (operation.signal.aborted)
    throw new RequestError('TIMEOUT', 'The operation ended before this mutation began.');
  await operation.startReadingAgain();
  const { report } = operation;
  const started = performance.now();
  const write = async (em: EntityManager): Promise<object> => {
    const db = (em.getKysely() as unknown as Kysely<unknown>)
      .withPlugin(guardPlugin(plugin))
      .withPlugin(countStatements(report));
    const once = await claimKey(em, operation.viewer, name, input);
    if (once?.answer) return once.answer;
    const result = await run(input, { ...operation.contextWith(plugin, db), em });
    await em.flush();
    if (once)
      await em.execute('update core.idempotency set answer = ? where id = ?', [
        JSON.stringify(result, bigintAsText),
        once.id,
      ]);
    return result as object;
  };
  try {
    const payload = await reportField(
      report,
      { plugin: plugin.id, field: `Mutation.${name}`, parents: 1 },
      () =>
        inTransaction(
          operation.runtime.fork,
          operation.viewer,
          (em) => watchStatements(report, () => write(em)),
          operation.signal,
        ),
    );
    return { errors: [], ...payload };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    const all = [refusal, ...refusal.others];
    for (const { code } of all) report.codes.add(code);
    // The first of them, when a long list has a fault in every line: the answer has a bound.
    return {
      errors: all
        .slice(0, MOST_USER_ERRORS)
        .map(({ code, text, path }) => ({ code, message: text[operation.language], path })),
    };
  } finally {
    addTime(report.mutationMs, name, started);
  }
}

/** Throws FORBIDDEN for a key that was made to read, whatever its role may write. */
export function refuseReadOnly(viewer: Viewer): void {
  if (!viewer.readOnly) return;
  throw new RequestError('FORBIDDEN', {
    en: 'This key may only read. Use one that was made without --read-only.',
    zh: '此密钥只能读取。请使用未加 --read-only 创建的密钥。',
  });
}

/** A transaction as the viewer, tried again when PostgreSQL asks for it and somebody still waits. */
export async function inTransaction<Result>(
  fork: () => EntityManager,
  viewer: Viewer,
  work: (em: EntityManager) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  return retryTransaction(() => {
    const em = fork();
    // Not `em.transactional`: when its rollback or its commit fails, because the connection is gone, it keeps that
    // connection's place in the pool for ever.
    return em
      .getKysely()
      .transaction()
      .execute(async (transaction) => {
        em.setTransactionContext(transaction);
        await em.execute('set local role tidu_app');
        const claims = claimsOf(viewer);
        await em.execute(`select ${claims.map(() => 'set_config(?, ?, true)').join(', ')}`, claims.flat());
        const result = await work(em);
        await em.flush();
        return result;
      });
  }, signal);
}

const sqlState = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
};

async function claimKey(
  em: EntityManager,
  viewer: Viewer,
  mutation: string,
  input: object,
): Promise<{ id: string; answer?: object } | undefined> {
  const key = (input as { idempotencyKey?: string | null }).idempotencyKey;
  if (key === undefined || key === null) return undefined;
  if (key.length < 1 || key.length > 200) {
    throw new UserError(
      'INVALID',
      {
        en: `idempotencyKey: expected 1 to 200 characters, found ${key.length}.`,
        zh: `idempotencyKey：应为 1 至 200 个字符，实为 ${key.length} 个。`,
      },
      ['input', 'idempotencyKey'],
    );
  }
  const digest = createHash('sha256').update(JSON.stringify(input, bigintAsText)).digest('hex');
  // The insert waits for a concurrent request with the same key to end, then finds its answer.
  const [mine] = await em.execute<{ id: string }[]>(
    `insert into core.idempotency (subject, mutation, key, digest) values (?, ?, ?, ?)
     on conflict (subject, mutation, key) do nothing returning id`,
    [`${viewer.role}:${viewer.subject}`, mutation, key, digest],
  );
  if (mine) return mine;
  const [earlier] = await em.execute<{ id: string; digest: string; answer: object }[]>(
    'select id, digest, answer from core.idempotency where subject = ? and mutation = ? and key = ?',
    [`${viewer.role}:${viewer.subject}`, mutation, key],
  );
  if (earlier?.digest !== digest) {
    throw new UserError(
      'IDEMPOTENCY_KEY_REUSED',
      {
        en: 'This key was used before with another input. Use a new key.',
        zh: '此幂等键已用于其他输入，请换用新键。',
      },
      ['input', 'idempotencyKey'],
    );
  }
  return earlier;
}

const bigintAsText = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;

/** The constraints of the database are expected refusals too; their detail, which holds values, stays inside. */
const CONSTRAINTS: Readonly<Record<string, readonly [ErrorCode, Bilingual]>> = {
  '23505': ['CONFLICT', { en: 'Such a record exists already.', zh: '已有相同记录。' }],
  '23P01': ['CONFLICT', { en: 'This overlaps a record that exists already.', zh: '与已有记录重叠。' }],
  '23503': [
    'UNKNOWN_RECORD',
    { en: 'A record that the input names does not exist.', zh: '输入所指的记录不存在。' },
  ],
  '23514': ['INVALID', { en: 'A value is outside what is allowed.', zh: '输入值超出允许范围。' }],
  '42501': ['NOT_ALLOWED', { en: 'This role may not write this record.', zh: '该角色不得写入此记录。' }],
};

function refusalOf(error: unknown): UserError | undefined {
  if (error instanceof UserError) return error;
  if (error instanceof RequestError) return undefined;
  if (error instanceof Error && error.name === 'OptimisticLockError') {
    return new UserError('CONFLICT', {
      en: 'The record was changed by somebody else. Read it again and repeat the change.',
      zh: '记录已被他人更改，请重新读取后再提交。',
    });
  }
  const state = sqlState(error);
  const known = state ? CONSTRAINTS[state] : undefined;
  if (!known) return undefined;
  const constraint = (error as { constraint?: unknown }).constraint;
  const [refusal, { en, zh }] = known;
  if (typeof constraint !== 'string') return new UserError(refusal, { en, zh });
  return new UserError(refusal, { en: `${en} (${constraint})`, zh: `${zh}（${constraint}）` });
}
