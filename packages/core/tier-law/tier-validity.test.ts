import { asOf, type Certificate, day, holds, LITERAL, type Truth, truthOf } from '@tidu/policy';
import { expect, test } from 'vitest';
import { enterprise } from '../rules/enterprise-facts.ts';

// R-TIER: what a certificate is worth on a day, for every rule that asks who holds a tier.

const SRDI: Certificate = {
  tier: 'SRDI_SME',
  validFrom: day('2022-07-01'),
  validTo: day('2025-06-30'),
  endedOn: null,
  reexaminationPending: false,
};

function held(on: string, ...certificates: readonly Certificate[]): Truth {
  return truthOf(holds(enterprise.certificates, ['SRDI_SME'], asOf), {
    facts: { [enterprise.certificates.id]: certificates },
    asOf: day(on),
    eventOn: null,
    assumptions: LITERAL,
    parameters: new Map(),
  });
}

test('A tier is held on the first and the last day of a certificate, not before and not after', () => {
  expect(held('2022-06-30', SRDI)).toBe('FALSE');
  expect(held('2022-07-01', SRDI)).toBe('TRUE');
  expect(held('2025-06-30', SRDI)).toBe('TRUE');
  expect(held('2025-07-01', SRDI)).toBe('FALSE');
});

test('A certificate revoked mid-term holds to the day before the decision takes effect', () => {
  const revoked = { ...SRDI, endedOn: day('2024-03-15') };
  expect(held('2024-03-14', revoked)).toBe('TRUE');
  expect(held('2024-03-15', revoked)).toBe('FALSE');
});

test('Of certificates of one tier that overlap, the later carries on where the earlier ends or is revoked', () => {
  const renewed = { ...SRDI, validFrom: day('2025-05-01'), validTo: day('2028-04-30') };
  expect(held('2025-06-30', SRDI, renewed)).toBe('TRUE');
  expect(held('2025-07-01', SRDI, renewed)).toBe('TRUE');
  expect(held('2025-06-01', { ...SRDI, endedOn: day('2025-06-01') }, renewed)).toBe('TRUE');
});

test('A certificate of another tier is none', () => {
  expect(held('2024-01-01', { ...SRDI, tier: 'LITTLE_GIANT' })).toBe('FALSE');
});

test('An unknown bound leaves it unknown, unless the known one decides', () => {
  expect(held('2024-01-01', { ...SRDI, validTo: null })).toBe('UNKNOWN');
  expect(held('2022-06-30', { ...SRDI, validTo: null })).toBe('FALSE');
  expect(held('2024-01-01', { ...SRDI, validFrom: null })).toBe('UNKNOWN');
  expect(held('2025-07-01', { ...SRDI, validFrom: null })).toBe('FALSE');
  expect(held('2024-01-01', { ...SRDI, validTo: null }, SRDI)).toBe('TRUE');
});

test('Applied for in time and not decided: certain on the last day, unknown after it, and false once refused', () => {
  const pending = { ...SRDI, reexaminationPending: true };
  expect(held('2025-06-30', pending)).toBe('TRUE');
  expect(held('2025-07-01', pending)).toBe('UNKNOWN');
  expect(held('2026-07-01', pending)).toBe('UNKNOWN');
  expect(held('2025-07-01', { ...pending, endedOn: day('2025-07-01') })).toBe('FALSE');
});
