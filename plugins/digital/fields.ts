import { children, list } from '@tidu/core';
import { sql } from 'kysely';
import type { DigitalDomain, DigitalFields, DigitalStage } from './digital.generated.ts';
import {
  DigitalApplication,
  DigitalCase,
  DigitalDiagnosis,
  DigitalPilot,
  DigitalProvider,
  DigitalRecognition,
  DigitalSolution,
  DigitalStageRecord,
} from './entities.ts';

const LATEST = {
  recognitions: { order: [['recognised_on', 'DESC']] },
  cases: { order: [['published_on', 'DESC']] },
  diagnoses: { order: [['requested_on', 'DESC']] },
} as const;
const BY_NAME = { order: [['name', 'ASC']] } as const;

/** The catalogue as it is on a day, searched by tags and by part of a name. */
const solutions: DigitalFields['DigitalQuery']['solutions'] = (args, ctx, selection) => {
  const on = args.on ?? ctx.today;
  const { tags, text } = args;
  const offered = list(DigitalSolution, {
    ...BY_NAME,
    only: (t) => sql`${sql.ref(`${t}.published_on`)} <= ${on}::date
      and coalesce(${sql.ref(`${t}.withdrawn_on`)} > ${on}::date, true)
      and ${sql.ref(`${t}.tags`)} @> ${tags ?? []}::text[]
      and position(${text?.trim().toLowerCase() ?? ''} in lower(${sql.ref(`${t}.name`)})) > 0`,
  });
  return offered(args, ctx, selection);
};

const recognitionNames: DigitalFields['DigitalQuery']['recognitionNames'] = async ({ on }, { db }) => {
  const { rows } = await sql<{ code: string }>`
    select * from digital.recognition_name
    where ${on ?? null}::date is null or (coalesce(granted_from <= ${on}, true) and coalesce(granted_to >= ${on}, true))
    order by is_successor, kind, code`.execute(db);
  return rows;
};

/** A pilot of a city or of the whole province covers the enterprises in it. */
const pilots: DigitalFields['EnterpriseDigital']['pilots'] = async (enterprises, _args, { db }) => {
  const ids = enterprises.map(({ id }) => id);
  const { rows } = await sql<{ enterprise_id: string; pilots: readonly string[] }>`
    select e.id as enterprise_id, array_agg(p.id order by p.announced_on desc, p.id) as pilots
    from core.enterprise e
    join digital.pilot p on p.industry_code = e.industry_code
      and (p.region_code is null or p.region_code in (e.region_code, e.city_code))
    where e.id = any(${ids}::uuid[]) group by e.id`.execute(db);
  const found = new Map(rows.map((row) => [row.enterprise_id, row.pilots]));
  return ids.map((id) => found.get(id) ?? []);
};

const stage: DigitalFields['EnterpriseDigital']['stage'] = async (enterprises, args, { db, today }) => {
  const on = args.on ?? today;
  const ids = enterprises.map(({ id }) => id);
  const { rows } = await sql<{ enterprise_id: string; stage: DigitalStage }>`
    select enterprise_id, stage from digital.stage
    where enterprise_id = any(${ids}::uuid[]) and reached_on <= ${on} and coalesce(left_on > ${on}, true)`.execute(
    db,
  );
  const found = new Map(rows.map((row) => [row.enterprise_id, row.stage]));
  return ids.map((id) => found.get(id) ?? null);
};

const domains: DigitalFields['EnterpriseDigital']['domains'] = async (enterprises, args, { db, today }) => {
  const on = args.on ?? today;
  const ids = enterprises.map(({ id }) => id);
  const { rows } = await sql<{ enterprise_id: string; domain: DigitalDomain }>`
    select distinct enterprise_id, domain from digital.application
    where enterprise_id = any(${ids}::uuid[]) and started_on <= ${on} and coalesce(ended_on > ${on}, true)
    order by domain`.execute(db);
  const found = Map.groupBy(rows, (row) => row.enterprise_id);
  return ids.map((id) => (found.get(id) ?? []).map(({ domain }) => domain));
};

export const fields: DigitalFields = {
  DigitalQuery: {
    solutions,
    providers: list(DigitalProvider, BY_NAME),
    pilots: list(DigitalPilot, { order: [['announced_on', 'DESC']] }),
    recognitions: list(DigitalRecognition, LATEST.recognitions),
    recognitionNames,
    cases: list(DigitalCase, LATEST.cases),
    diagnoses: list(DigitalDiagnosis, LATEST.diagnoses),
  },
  EnterpriseDigital: {
    recognitions: children(DigitalRecognition, 'enterprise_id', LATEST.recognitions),
    cases: children(DigitalCase, 'enterprise_id', LATEST.cases),
    pilots,
    stage,
    stages: children(DigitalStageRecord, 'enterprise_id', { order: [['reached_on', 'DESC']] }),
    domains,
    applications: children(DigitalApplication, 'enterprise_id', { order: [['started_on', 'DESC']] }),
    diagnoses: children(DigitalDiagnosis, 'enterprise_id', LATEST.diagnoses),
  },
  DigitalProvider: { solutions: children(DigitalSolution, 'provider_id', BY_NAME) },
};
