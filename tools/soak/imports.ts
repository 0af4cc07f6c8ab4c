import type { Agent } from 'node:http';
import { withClient } from '@tidu/server';
import {
  creditCodeCheckCharacter,
  organisationCheckCharacter,
} from '../../packages/core/identifiers/credit-code.ts';
import { ask } from './ask.ts';

/** Lists of enterprises that a run imported, and which of them the clients were told are in. */
export interface Imports {
  /** Uploads a new list and imports it; whether that was acknowledged. */
  add(url: string): Promise<boolean>;
  /** Imports those again whose end nobody was told; returns how many those were. */
  repeatUntold(url: string): Promise<number>;
  /** How many lists were acknowledged, and what of them is lost, doubled, or there in part. */
  check(databaseUrl: string): Promise<ImportCheck>;
}

export interface ImportCheck {
  readonly lists: number;
  /** Acknowledged, and not in as a whole. */
  readonly lost: number;
  /** Enterprises that are there twice. */
  readonly doubled: number;
  /** Batches that do not have all their rows merged. */
  readonly half: number;
}

const IMPORT = `mutation ($file: ID!) { importEnterprises(input: { file: $file }) {
  batch { counts { state rows } } errors { code } } }`;

/** Imports lists of so many enterprises under a token of a department's officer. */
export function startImports(token: string, agent: Agent, rows: number): Imports {
  const acknowledged = new Set<string>();
  const untold = new Map<string, string>();
  let next = 0;
  const send = async (url: string, name: string, csv: string): Promise<boolean> => {
    untold.set(name, csv);
    const path = `/import/enterprises?name=${name}`;
    const upload = await ask(url, { path, body: csv, token, agent, headers: { 'content-type': 'text/csv' } });
    if (upload.status !== 200) return false;
    const outcome = await ask(url, {
      body: { query: IMPORT, variables: { file: upload.body?.file } },
      token,
      agent,
    });
    const imported = outcome.data?.importEnterprises;
    if (imported?.errors?.length !== 0 || !imported.batch) return false;
    untold.delete(name);
    acknowledged.add(name);
    return true;
  };
  return {
    add: (url) => {
      const from = next;
      next += rows;
      return send(url, `list-${from}.csv`, listOf(from, rows));
    },
    async repeatUntold(url) {
      const lists = [...untold];
      for (const [name, csv] of lists) await send(url, name, csv);
      return lists.length;
    },
    check: (databaseUrl) =>
      withClient(databaseUrl, async (client) => {
        await client.query("begin; set local role tidu_app; select set_config('tidu.role', 'SYSTEM', true)");
        const { rows: batches } = await client.query<{ name: string; whole: boolean }>(
          `select b.file_name as name, b.state = 'MERGED' and b.row_count = $1 and b.row_count = (
             select count(*) from core.import_row r join core.enterprise e on e.credit_code = r.credit_code
             where r.batch_id = b.id and r.state = 'MERGED') as whole
           from core.import_batch b`,
          [rows],
        );
        const { rows: doubles } = await client.query(
          'select credit_code from core.enterprise where credit_code is not null group by credit_code having count(*) > 1',
        );
        await client.query('commit');
        const whole = new Set(batches.filter((batch) => batch.whole).map(({ name }) => name));
        return {
          lists: acknowledged.size,
          lost: [...acknowledged].filter((name) => !whole.has(name)).length,
          doubled: doubles.length,
          half: batches.filter((batch) => !batch.whole).length,
        };
      }),
  };
}

/** A list of invented enterprises, numbered from `from`. */
function listOf(from: number, rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const organisation = `MA${String(from + index).padStart(6, '0')}`;
    const first17 = `91350500${organisation}${organisationCheckCharacter(organisation)}`;
    return `${first17}${creditCodeCheckCharacter(first17)},泉州第${from + index}号机械有限公司,泉州市,晋江市`;
  });
  return ['统一社会信用代码,企业名称,设区市,县（市、区）', ...lines, ''].join('\n');
}
