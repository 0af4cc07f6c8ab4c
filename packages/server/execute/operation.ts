import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context, Log, Plugin, Viewer } from '@tidu/core';
import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Graph } from '../compose/compose.ts';
import type { Limits } from '../config.ts';
import { kyselyOn, ReadTransaction } from '../database/read.ts';
import { guardTables } from '../database/table-guard.ts';
import { newOperationReport, type OperationReport } from '../observe/report.ts';

/** What the process offers every operation. */
export interface Runtime {
  readonly graph: Graph;
  readonly pool: Pool;
  readonly fork: () => EntityManager;
  readonly configs: ReadonlyMap<string, unknown>;
  readonly today: () => string;
  readonly log: Log & { child(bindings: object): Log };
  readonly production: boolean;
  readonly limits: Limits;
}

/** The one object on the GraphQL context: what belongs to one operation, and ends with it. */
export class Operation {
  readonly runtime: Runtime;
  readonly viewer: Viewer;
  readonly requestId: string;
  /** The language of the texts of errors. */
  readonly language: 'en' | 'zh';
  readonly signal: AbortSignal;
  readonly log: Log;
  /** What it asks and uses, for those who observe. */
  readonly report: OperationReport;
  /** The civil date of the whole operation, even when it runs over midnight. */
  readonly today: string;
  reading: ReadTransaction;
  /** Keys of the personal rows read, by type; written to the access log before the answer goes out. */
  readonly personalReads = new Map<string, Set<string>>();
  #ended = false;
  readonly #record: ((text: string) => void) | undefined;
  readonly #contexts = new Map<string, Context>();
  /** graphql-js makes one array of field nodes for all rows at one place of the answer: that place is the key. */
  readonly #loaders = {
    field: new Map<unknown, DataLoader<unknown, unknown>>(),
    row: new Map<unknown, DataLoader<unknown, unknown>>(),
  };

  constructor(
    runtime: Runtime,
    options: {
      readonly viewer: Viewer;
      readonly requestId?: string;
      readonly language?: 'en' | 'zh';
      readonly signal?: AbortSignal;
      /** Of the request; one of its own unless given. */
      readonly report?: OperationReport;
      /** Is told every statement; tests and the statement snapshots of the queries listen. */
      readonly record?: (text: string) => void;
    },
  ) {
    this.runtime = runtime;
    this.viewer = options.viewer;
    this.requestId = options.requestId ?? randomUUID();
    this.language = options.language ?? 'en';
    this.signal = options.signal ?? new AbortController().signal;
    this.#record = options.record;
    this.today = runtime.today();
    this.log = runtime.log;
    this.report = options.report ?? newOperationReport();
    this.reading = new ReadTransaction(runtime.pool, this.viewer, this.report, this.#record);
  }

  /** The context a plugin's fields are given. */
  contextOf(plugin: Plugin): Context {
    let context = this.#contexts.get(plugin.id);
    if (!context) {
      // A getter on the operation: after a mutation the handle must read a later snapshot.
      const transaction = {
        query: (text: string, values: readonly unknown[]) => this.reading.query(text, values),
      };
      context = this.contextWith(plugin, kyselyOn(transaction, guardTables(plugin)));
      this.#contexts.set(plugin.id, context);
    }
    return context;
  }

  contextWith(plugin: Plugin, db: Kysely<unknown>): Context {
    const { runtime, requestId } = this;
    let log: Log | undefined;
    return {
      db,
      viewer: this.viewer,
      config: runtime.configs.get(plugin.id),
      rules: runtime.graph.rules,
      // Made when first asked for: few operations log.
      get log() {
        log ??= runtime.log.child({ plugin: plugin.id, requestId });
        return log;
      },
      today: this.today,
      signal: this.signal,
    };
  }

  /**
   * The loader of one place of the answer: gathers what is asked there in one tick, answers it in one batch. A place
   * may have two: of the field itself, and of the rows whose keys the field gave.
   */
  load<Key, Value>(
    what: 'field' | 'row',
    place: unknown,
    key: Key,
    batch: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  ): Promise<Value> {
    let loader = this.#loaders[what].get(place);
    if (!loader) {
      loader = new DataLoader(batch as (keys: readonly unknown[]) => Promise<readonly unknown[]>);
      this.#loaders[what].set(place, loader);
    }
    return loader.load(key) as Promise<Value>;
  }

  /**
   * Ends the snapshot; the next statement begins a later one. Called before a mutation: its payload is read after it,
   * and nobody waits for a second connection while he holds a first.
   */
  async startReadingAgain(): Promise<void> {
    const earlier = this.reading;
    if (this.#ended) return;
    this.reading = new ReadTransaction(this.runtime.pool, this.viewer, this.report, this.#record);
    this.#loaders.field.clear();
    this.#loaders.row.clear();
    await earlier.close();
  }

  /** Gives back what the operation holds. Fields that are still under way are cancelled, later ones refused. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.reading.close();
  }

  notePersonalRead(type: string, key: unknown): void {
    const keys = this.personalReads.get(type);
    if (keys) keys.add(String(key));
    else this.personalReads.set(type, new Set([String(key)]));
  }
}
