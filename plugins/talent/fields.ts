import { children, list } from '@tidu/core';
import { sql } from 'kysely';
import {
  TalentBase,
  TalentBenefit,
  TalentHire,
  TalentNeed,
  TalentNomination,
  TalentReference,
  TalentTrainingRecord,
} from './entities.ts';
import { SLOTS } from './quota.ts';
import type { TalentFields } from './talent.generated.ts';

const LATEST = {
  needs: { order: [['published_on', 'DESC']] },
  bases: { order: [['started_on', 'DESC']] },
  hires: { order: [['hired_on', 'DESC']] },
  trainingRecords: { order: [['trained_on', 'DESC']] },
  benefits: { order: [['applied_on', 'DESC']] },
  nominations: { order: [['nominated_on', 'DESC']] },
} as const;

/** R-TRAIN. The counts are the same whoever asks; nothing is said about a share of none. */
const trainingCoverage: TalentFields['TalentQuery']['trainingCoverage'] = async (args, { db, today }) => {
  const on = args.on ?? today;
  const region = args.region ?? null;
  const { rows } = await sql<{
    enterprises: number;
    without_managers: number;
    managers: number;
    trained: number;
  }>`select * from talent.training_coverage(${on}::date, ${region})`.execute(db);
  const { enterprises, without_managers, managers, trained } = rows[0] ?? {
    enterprises: 0,
    without_managers: 0,
    managers: 0,
    trained: 0,
  };
  return {
    on,
    region,
    enterprises,
    withoutManagers: without_managers,
    managers,
    trained,
    share: managers === 0 ? null : Number((BigInt(trained) * 1_000_000n) / BigInt(managers)),
  };
};

/** Counted by credit code, so that what a merger moved away still counts for the code it was made under. */
const nominationQuota: TalentFields['EnterpriseTalent']['nominationQuota'] = async (
  parents,
  args,
  { db, today },
) => {
  const year = args.year ?? Number(today.slice(0, 4));
  const { rows } = await sql<{ id: string; nominated: number }>`
    select e.id, count(n.id)::integer as nominated
    from core.enterprise e left join talent.nomination n on n.credit_code = e.credit_code and n.year = ${year}
      and n.status not in ('WITHDRAWN_BEFORE_SUBMIT', 'REJECTED_FORM')
    where e.id = any(${parents.map(({ id }) => id)}::uuid[]) group by e.id`.execute(db);
  const nominated = new Map(rows.map((row) => [row.id, row.nominated]));
  return parents.map(({ id }) => {
    const taken = nominated.get(id) ?? 0;
    return { year, limit: SLOTS.length, nominated: taken, remaining: SLOTS.length - taken };
  });
};

export const fields: TalentFields = {
  TalentQuery: {
    trainingCoverage,
    needs: list(TalentNeed, LATEST.needs),
    bases: list(TalentBase, LATEST.bases),
    hires: list(TalentHire, LATEST.hires),
    trainingRecords: list(TalentTrainingRecord, LATEST.trainingRecords),
    benefits: list(TalentBenefit, LATEST.benefits),
    nominations: list(TalentNomination, LATEST.nominations),
  },
  EnterpriseTalent: {
    nominationQuota,
    needs: children(TalentNeed, 'enterprise_id', LATEST.needs),
    bases: children(TalentBase, 'enterprise_id', LATEST.bases),
    hires: children(TalentHire, 'enterprise_id', LATEST.hires),
    trainingRecords: children(TalentTrainingRecord, 'enterprise_id', LATEST.trainingRecords),
    benefits: children(TalentBenefit, 'enterprise_id', LATEST.benefits),
    nominations: children(TalentNomination, 'enterprise_id', LATEST.nominations),
  },
  TalentNomination: {
    references: children(TalentReference, 'nomination_id', { order: [['signed_on', 'ASC']] }),
  },
};
