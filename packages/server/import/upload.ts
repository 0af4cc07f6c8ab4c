import type { IncomingMessage } from 'node:http';
import { claimsOf, isStorableText, RequestError, retryTransaction, type Viewer } from '@tidu/core';
import type { Pool, PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { refuseReadOnly } from '../execute/write.ts';
import { readBody } from '../http/body.ts';
import { sendJson } from '../http/refusal.ts';
import type { Route } from '../http/server.ts';

export interface UploadOptions {
  readonly pool: Pool;
  readonly limitBytes: number;
}

/**
 * `POST /import/enterprises?name=list.xlsx` with the file as its body: keeps it under the viewer's rows and answers
 * `{ file }`, which the mutation `importEnterprises` takes. Uploads are kept for a week.
 */
export function uploadRoute({ pool, limitBytes }: UploadOptions): Route {
  return async (request, response, { viewer, begin }) => {
    if (viewer.role !== 'CITY_OFFICER' && viewer.role !== 'DEPARTMENT_OFFICER')
      throw new RequestError(
        'FORBIDDEN',
        `Imports are for officers of a city or a department, not for ${viewer.role}.`,
      );
    refuseReadOnly(viewer);
    const name = fileName(request);
    const declared = Number(request.headers['content-length'] ?? 0);
    if (declared > limitBytes)
      throw new RequestError('BODY_TOO_LARGE', `The file is over the limit of ${limitBytes} bytes.`);
    const content = await readBody(request, limitBytes);
    if (content.length === 0)
      throw new RequestError(
        'BAD_REQUEST',
        'Expected the bytes of a CSV or XLSX file as the body, found none.',
      );
    begin();
    sendJson(response, { file: await keep(pool, viewer, name, content) });
  };
}

function fileName(request: IncomingMessage): string {
  const name = new URL(request.url ?? '/', 'http://tidu').searchParams.get('name')?.trim() ?? '';
  if (name.length > 200 || !isStorableText(name))
    throw new RequestError('BAD_REQUEST', 'name: expected a file name of at most 200 characters.');
  return name || 'upload';
}

async function keep(pool: Pool, viewer: Viewer, name: string, content: Buffer): Promise<string> {
  const id = uuidv7();
  const client = await pool.connect();
  try {
    await retryTransaction(() => insertFile(client, viewer, [id, name, content]));
    client.release();
    return id;
  } catch (error) {
    client.release(error instanceof Error ? error : true);
    throw error;
  }
}

async function insertFile(client: PoolClient, viewer: Viewer, file: readonly unknown[]): Promise<void> {
  try {
    await client.query('begin; set local role tidu_app');
    for (const [claim, value] of claimsOf(viewer))
      await client.query('select set_config($1, $2, true)', [claim, value]);
    await client.query(
      `delete from core.import_file where uploaded_by = core.importer() and recorded_at < now() - interval '7 days'`,
    );
    await client.query('insert into core.import_file (id, name, content) values ($1, $2, $3)', [...file]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
