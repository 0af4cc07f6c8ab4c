import { dateText, day, type Facts, nextChange, type Policy } from '@tidu/policy';
import { expect, test } from 'vitest';
import { certification } from '../rules/certification-facts.ts';
import { standingFacts } from '../rules/standing-facts.ts';
import { tierReexamination } from './tier-reexamination/policy.ts';
import { tierUpdate } from './tier-update/policy.ts';

const HOLDER: Facts = {
  [certification.tier.id]: 'LITTLE_GIANT',
  [certification.validFrom.id]: day('2023-07-01'),
  [certification.validTo.id]: day('2026-06-30'),
  [certification.reexaminationPending.id]: false,
  [certification.itself.id]: [
    {
      tier: 'LITTLE_GIANT',
      validFrom: day('2023-07-01'),
      validTo: day('2026-06-30'),
      endedOn: null,
      reexaminationPending: false,
    },
  ],
  [standingFacts.yearStart.id]: day('2025-01-01'),
  [standingFacts.hasMissedUpdate.id]: false,
  [standingFacts.hasMaterialChange.id]: false,
  [standingFacts.everRevoked.id]: false,
};

function next(policy: Policy, on: string, facts: Facts = {}) {
  const change = nextChange(policy, { ...HOLDER, ...facts }, day(on));
  return change && `${dateText(change.on)} ${change.verdict}`;
}

test('The yearly update is due by 30 April under 63号: the verdict turns on 1 May', () => {
  expect(next(tierUpdate, '2025-02-10')).toBe('2025-05-01 UNKNOWN');
});

test('The first window of 2026-2号 runs to 31 May, also when it is asked for while 63号 is in force', () => {
  const inYear = { [standingFacts.yearStart.id]: day('2026-01-01') };
  expect(next(tierUpdate, '2026-02-10', inYear)).toBe('2026-06-01 UNKNOWN');
  expect(next(tierUpdate, '2026-04-10', inYear)).toBe('2026-06-01 UNKNOWN');
});

test('Filed in time, nothing changes before the certificate ends', () => {
  const filed = { [standingFacts.updateFiledOn.id]: day('2025-03-20') };
  expect(next(tierUpdate, '2025-03-20', filed)).toBe('2026-07-01 INELIGIBLE');
});

test('The last month of an innovative SME, in which it assesses itself again, opens on its first day', () => {
  const innovative = {
    [certification.tier.id]: 'INNOVATIVE_SME',
    [certification.itself.id]: [
      {
        tier: 'INNOVATIVE_SME',
        validFrom: day('2023-07-01'),
        validTo: day('2026-06-30'),
        endedOn: null,
        reexaminationPending: false,
      },
    ],
    [standingFacts.yearStart.id]: day('2026-01-01'),
    [standingFacts.updateFiledOn.id]: day('2026-03-20'),
  };
  expect(next(tierReexamination, '2026-04-10', innovative)).toBe('2026-05-31 ELIGIBLE');
  expect(next(tierReexamination, '2026-05-31', innovative)).toBe('2026-07-01 INELIGIBLE');
});

test('A material change not reported loses the right on the day after three months', () => {
  const changed = {
    [standingFacts.updateFiledOn.id]: day('2025-03-20'),
    [standingFacts.hasMaterialChange.id]: true,
    [standingFacts.materialChangeOn.id]: day('2025-03-10'),
  };
  expect(next(tierReexamination, '2025-05-10', changed)).toBe('2025-06-11 UNKNOWN');
});

test('A bar that began on 29 February is over on 1 March, three years later', () => {
  const barred = {
    [standingFacts.yearStart.id]: day('2026-01-01'),
    [standingFacts.updateFiledOn.id]: day('2026-02-01'),
    [standingFacts.everRevoked.id]: true,
    [standingFacts.revokedForCause.id]: true,
    [standingFacts.lastRevokedOn.id]: day('2024-02-29'),
    [certification.validTo.id]: day('2028-06-30'),
    [certification.itself.id]: [
      {
        tier: 'LITTLE_GIANT',
        validFrom: day('2025-07-01'),
        validTo: day('2028-06-30'),
        endedOn: null,
        reexaminationPending: false,
      },
    ],
  };
  expect(next(tierReexamination, '2026-06-10', barred)).toBe('2027-03-01 ELIGIBLE');
});
