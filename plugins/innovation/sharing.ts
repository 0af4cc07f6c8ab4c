import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RequestError } from '@tidu/core';
import { assume, day, printProblems, readParameters, valueOn } from '@tidu/policy';
import { sql } from 'kysely';
import type { InnovationFields } from './innovation.generated.ts';

const path = join(import.meta.dirname, 'sharing.yaml');
const file = readParameters(path, readFileSync(path, 'utf8'));
if (file.problems.length > 0) throw new Error(printProblems(file.problems));

const LONGEST = 366;

/** Provincial universities share what public money bought, from a value on. Null where something of it is not known. */
export const isSharingDue: InnovationFields['InnovationInstrument']['isSharingDue'] = async (
  instruments,
  _args,
  { db, today },
) => {
  const parameter = file.parameters.get('sharedFrom');
  const floor = parameter && valueOn(parameter, day(today), assume('AS_AMENDED'))?.value;
  const ids = instruments.map((each) => each.id);
  const { rows } = await sql<{ id: string; due: boolean | null }>`
    select i.id, n.kind = 'UNIVERSITY' and n.is_provincial and i.is_publicly_funded
      and i.original_value >= ${typeof floor === 'bigint' ? String(floor) : null}::bigint as due
    from innovation.instrument i join innovation.facility f on f.id = i.facility_id
    join innovation.institution n on n.id = f.institution_id
    where i.id = any(${ids}::uuid[])`.execute(db);
  const due = new Map(rows.map((row) => [row.id, row.due]));
  return ids.map((id) => due.get(id) ?? null);
};

/** Days only: who booked is not for everybody to see. */
export const booked: InnovationFields['InnovationInstrument']['booked'] = async (
  instruments,
  { from, days },
  { db, today },
) => {
  if (days < 1 || days > LONGEST) {
    throw new RequestError('BAD_USER_INPUT', `days: expected 1 to ${LONGEST}, found ${days}.`);
  }
  const ids = instruments.map((each) => each.id);
  const first = from ?? today;
  const { rows } = await sql<{ instrument_id: string; from_on: string; to_on: string }>`
    select * from innovation.booked_days(${ids}::uuid[], ${first}::date, ${first}::date + ${days - 1}::integer)`.execute(
    db,
  );
  const byInstrument = Map.groupBy(rows, (row) => row.instrument_id);
  return ids.map((id) => (byInstrument.get(id) ?? []).map((row) => ({ from: row.from_on, to: row.to_on })));
};
