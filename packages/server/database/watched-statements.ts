import { AsyncLocalStorage } from 'node:async_hooks';
import { DefaultLogger } from '@mikro-orm/core';
import { type KyselyPlugin, PostgresQueryCompiler, type QueryId } from 'kysely';
import type { OperationReport, StatementEnd } from '../observe/report.ts';

/** The operation whose mutation is under way: MikroORM says what it sends, and not for whom. */
const watching = new AsyncLocalStorage<OperationReport>();

/** Runs work whose statements by MikroORM count as those of an operation. */
export const watchStatements = <Result>(report: OperationReport, work: () => Result): Result =>
  watching.run(report, work);

/** Takes the place of MikroORM's logger: counts statements, and writes nothing, since its texts hold values. */
export class StatementCounter extends DefaultLogger {
  override logQuery(sent: Parameters<DefaultLogger['logQuery']>[0]): void {
    const report = watching.getStore();
    // Without a time it is `begin` or `commit`.
    if (!report || sent.took === undefined) return;
    const rows = sent.results ?? sent.affected ?? 0;
    report.statements += 1;
    report.rows += rows;
    const failure = sent.level === 'error' ? new Error('failed') : undefined;
    report.trace?.statement(sent.query, sent.took)(rows, failure);
  }

  override log(): void {}
}

const compiler = new PostgresQueryCompiler();

/** Counts the statements of a Kysely handle that MikroORM does not see. */
export function countStatements(report: OperationReport): KyselyPlugin {
  const ends = new WeakMap<QueryId, StatementEnd>();
  return {
    transformQuery({ node, queryId }) {
      report.statements += 1;
      if (report.trace) ends.set(queryId, report.trace.statement(compiler.compileQuery(node, queryId).sql));
      return node;
    },
    async transformResult({ result, queryId }) {
      report.rows += result.rows.length;
      ends.get(queryId)?.(result.rows.length);
      return result;
    },
  };
}
