import { expect, test } from 'vitest';
import { AS_AMENDED, LITERAL } from './interpretation.ts';
import { interestSubsidy } from './proof/interest-subsidy/policy.ts';
import { technologyCentre } from './proof/technology-centre/policy.ts';
import { policySql, type SqlMapping } from './sql.ts';

const columns: SqlMapping = {
  asOf: "date '2025-06-30'",
  fact: ({ id }) => `e.${id.split('.').at(-1)}`,
  records: ({ id }) => ({
    from: `${id.split('.').at(-1)} r`,
    element: (fact) => `r.${fact.id.split('.').at(-1)}`,
  }),
  certificates: () => ({
    from: 'core.certification k where k.enterprise_id = e.id',
    tier: 'k.tier',
    validFrom: 'k.valid_from',
    validTo: 'k.valid_to',
    endedOn: 'k.ended_on',
    reexaminationPending: 'k.pending',
  }),
};

// That the text means what the interpreter does is tested against a real PostgreSQL, in packages/testing/agreement.
test('a condition is SQL over the columns it is given, with NULL as unknown', () => {
  const [, kind, , newLoan] = interestSubsidy.criteria;
  const sql = policySql(interestSubsidy, LITERAL, columns);
  if (kind === undefined || newLoan === undefined) throw new Error('expected the criteria');
  expect(sql.truth(kind)).toBe("(e.kind in ('WORKING_CAPITAL'))");
  expect(sql.truth(newLoan)).toBe(
    "(case when e.origin in ('RENEWED_CONTRACT') then null else e.origin in ('NEW') end)",
  );
  expect(sql.truthCode(newLoan)).toContain("when e.origin in ('RENEWED_CONTRACT') then 2");
});

test('a parameter is a step over time, the latest first, and only in its reading', () => {
  const amended = policySql(interestSubsidy, AS_AMENDED, columns).award();
  expect(amended).toContain(
    "when e.disbursedOn >= date '2024-07-01' then 50000000 when e.disbursedOn >= date '2023-12-28' then 20000000",
  );
  expect(policySql(interestSubsidy, LITERAL, columns).award()).not.toContain('then 50000000');
});

test('holds looks at certificates, and no interpolated text is left without quotes', () => {
  const [equipment] = technologyCentre.criteria;
  if (equipment === undefined) throw new Error('expected the criterion');
  const text = policySql(technologyCentre, LITERAL, columns).truth(equipment);
  expect(text).toContain("k.tier in ('SRDI_SME', 'LITTLE_GIANT') and k.valid_from <= date '2025-06-30'");
  expect(text).toContain('from core.certification k where k.enterprise_id = e.id');
});
