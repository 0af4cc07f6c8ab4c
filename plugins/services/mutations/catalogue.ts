import { conflict, invalid, UserError } from '@tidu/core';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { assess, type Obstacle } from '../auto-grant.ts';
import { ServicesCatalogueEntry } from '../entities.ts';
import type { ServicesMutations, ServicesWriteContext } from '../services.generated.ts';

/** The measure whose departments publish the list: 二(十).s4. */
const MEASURE = 'S4';

export const servicesPublishCatalogue: ServicesMutations['servicesPublishCatalogue'] = async (input, ctx) => {
  const { em, rules, today } = ctx;
  await expectResponsible(ctx);
  const { year } = input;
  const thisYear = Number(today.slice(0, 4));
  if (year !== thisYear && year !== thisYear + 1)
    throw invalid('year', `${thisYear} or ${thisYear + 1}`, year);
  const assessed = new Map(assess(rules, year).map((each) => [each.policy.id, each]));
  const listed = new Set((await em.find(ServicesCatalogueEntry, { year })).map(({ policyId }) => policyId));
  const qualifying = [...assessed.values()].filter(({ obstacles }) => obstacles.length === 0);
  const asked = [
    ...new Set(input.policies ?? qualifying.map(({ policy }) => policy.id).filter((id) => !listed.has(id))),
  ];
  if (asked.length === 0)
    throw conflict('policies', `${listed.size} are on the list of ${year}, and no other qualifies.`);
  const entries = asked.map((id) => {
    const found = assessed.get(id);
    if (found === undefined)
      throw invalid('policies', `among ${qualifying.map(({ policy }) => policy.id).join(', ')}`);
    if (listed.has(id)) throw conflict('policies', `${id} is on the list of ${year} already.`);
    if (found.obstacles.length > 0)
      throw invalid(
        'policies',
        'policies that qualify',
        `${id}, which does not: ${found.obstacles.map(printObstacle).join('; ')}`,
      );
    return em.create(ServicesCatalogueEntry, {
      id: uuidv7(),
      year,
      policyId: id,
      policyVersion: found.policy.version,
      publishedOn: today,
      documentNumber: input.documentNumber ?? null,
      source: input.source ?? null,
    });
  });
  em.persist(entries);
  return { entries: entries.map(({ id }) => id) };
};

const printObstacle = ({ kind, criterion, fact, parameter }: Obstacle): string =>
  [kind, criterion, fact?.id, parameter].filter((part) => part != null).join(' ');

/** Refuses officers of departments that the plan's responsibility line does not name. */
async function expectResponsible({ db, viewer }: ServicesWriteContext): Promise<void> {
  const { rows } = await sql<{ readonly department: string }>`
    select r.department_id as department from core.measure m
    join core.clause c on c.id = m.clause_id
    join core.responsibility r on r.clause_id = coalesce(c.governing_clause_id, c.id)
    where m.id = ${MEASURE} order by r.ordinal`.execute(db);
  const departments = rows.map(({ department }) => department);
  if (departments.includes(viewer.scope ?? '')) return;
  throw new UserError(
    'NOT_ALLOWED',
    `expected an officer of a department responsible for ${MEASURE}: ${departments.join(', ')}; found ${viewer.scope ?? ''}.`,
  );
}
