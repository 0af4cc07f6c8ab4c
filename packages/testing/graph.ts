import { ANONYMOUS, type Plugin, type Role, system, type Viewer } from '@tidu/core';
import {
  composeGraph,
  createRuntime,
  execute,
  type Graph,
  Operation,
  type Runtime,
  withClient,
} from '@tidu/server';
import { type DocumentNode, type ExecutionResult, parse, validate } from 'graphql';
import type { Client } from 'pg';
import { inject } from 'vitest';
import { createScratchDatabase, type ScratchOptions, silentLog, testConfig } from './database.ts';

/** Who asks in a test: a viewer, or `ROLE scope` as text. */
export type As = Viewer | string;

export interface Answer extends ExecutionResult {
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at the shape it asked for
  readonly data?: any;
  /** The statements the operation sent for its fields, in order. */
  readonly statements: readonly string[];
}

/** A graph on a scratch database of its own. */
export interface TestGraph {
  readonly graph: Graph;
  readonly runtime: Runtime;
  readonly url: string;
  /** Runs a document as somebody; PUBLIC unless said. A document that does not validate throws. */
  execute(
    query: string | DocumentNode,
    options?: { readonly as?: As; readonly variables?: object },
  ): Promise<Answer>;
  /** Runs work on the owner's connection as SYSTEM, in one transaction: to plant rows and to look at them. */
  asSystem<Result>(work: (client: Client) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Boots plugins on a database cloned from a migrated template. Close it when done. Tests walk the whole graph in one
 * operation: how many objects it may hold is limited only where `bounded` says so.
 */
export async function bootGraph(
  plugins: readonly Plugin[],
  options: ScratchOptions & { readonly cluster?: string; readonly bounded?: boolean } = {},
): Promise<TestGraph> {
  const graph = composeGraph(plugins);
  const database = await createScratchDatabase(options.cluster ?? inject('testCluster'), graph, options);
  const given = testConfig(options.today ? { today: options.today } : {});
  const unbounded = { nodes: Number.POSITIVE_INFINITY, reportingNodes: Number.POSITIVE_INFINITY };
  const config = options.bounded ? given : { ...given, limits: { ...given.limits, ...unbounded } };
  const { runtime, database: connected } = await createRuntime(graph, database.url, config, silentLog);
  return {
    graph,
    runtime,
    url: database.url,
    async execute(query, { as = ANONYMOUS, variables = {} } = {}) {
      const document = typeof query === 'string' ? parse(query) : query;
      const problems = validate(graph.schema, document);
      if (problems.length > 0) throw new Error(problems.map(String).join('\n'));
      const statements: string[] = [];
      const operation = new Operation(runtime, {
        viewer: viewerOf(as),
        record: (text) => statements.push(text),
      });
      const result = await execute(operation, document, { ...variables }, undefined);
      return { ...result, statements };
    },
    asSystem: (work) =>
      withClient(database.url, async (client) => {
        await client.query('begin; set local role tidu_app');
        await client.query(
          "select set_config('tidu.role', 'SYSTEM', true), set_config('tidu.subject', 'test', true)",
        );
        const result = await work(client);
        await client.query('commit');
        return result;
      }),
    async close() {
      await connected.close();
      await database.drop();
    },
  };
}

/** `CITY_OFFICER 350500` → the viewer; `SYSTEM` too. */
export function viewerOf(as: As): Viewer {
  if (typeof as !== 'string') return as;
  const [role = 'PUBLIC', scope] = as.split(' ');
  if (role === 'SYSTEM') return system('test');
  return { role: role as Role, scope: scope ?? null, subject: `test-${role.toLowerCase()}` };
}
