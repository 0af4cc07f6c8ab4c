import { type Day, dateText, day } from '@tidu/policy';
import { expect, test } from 'vitest';
import { type ApplicationKind, type TierLaw, tierLaws, tierLawsOf, tierPolicyOn } from './law-in-force.ts';
import { tierLawPolicies } from './tier-law.ts';

const on = (tier: string, date: string, kind: ApplicationKind = 'RECOGNITION') =>
  tierPolicyOn(tier, day(date), kind);

test('An application of 31 March 2026 is decided by 63号, one of the next day by 2026-2号', () => {
  expect(on('SRDI_SME', '2026-03-31')).toBe('core.srdi-sme');
  expect(on('SRDI_SME', '2026-04-01')).toBe('core.srdi-sme-2026');
  expect(on('LITTLE_GIANT', '2026-03-31')).toBe('core.little-giant');
  expect(on('LITTLE_GIANT', '2026-04-01')).toBe('core.little-giant-2026');
});

test('Little giants are re-examined by 63号 to the end of 2026, specialised SMEs only to the end of March', () => {
  expect(on('LITTLE_GIANT', '2026-12-31', 'REEXAMINATION')).toBe('core.little-giant-reexamination');
  expect(on('LITTLE_GIANT', '2027-01-01', 'REEXAMINATION')).toBe('core.little-giant-2026-reexamination');
  expect(on('SRDI_SME', '2026-03-31', 'REEXAMINATION')).toBe('core.srdi-sme');
  expect(on('SRDI_SME', '2026-04-01', 'REEXAMINATION')).toBe('core.srdi-sme-2026-reexamination');
});

test('Tier one keeps annex 1 of 63号 under the law of 2026', () => {
  expect(on('INNOVATIVE_SME', '2027-06-01')).toBe('core.innovative-sme');
  expect(on('INNOVATIVE_SME', '2027-06-01', 'REEXAMINATION')).toBe('core.innovative-sme');
});

test('Where no standard is issued or known there is no policy', () => {
  expect(on('TECH_INNOVATIVE_SME', '2026-06-01')).toBeNull();
  expect(on('UNICORN', '2026-06-01')).toBeNull();
  expect(on('SRDI_SME', '2022-07-31')).toBeNull();
  expect(on('NATIONAL_CHAMPION', '2026-06-01', 'REEXAMINATION')).toBeNull();
  expect(tierLawsOf('TECH_INNOVATIVE_SME')).toEqual([]);
});

test('Of one tier and kind the laws follow each other without overlap and without gap', () => {
  const next = (law: TierLaw) =>
    tierLaws.find(({ tier, kind, from }) => tier === law.tier && kind === law.kind && from > law.from);
  const broken = tierLaws.filter((law) => {
    const after = next(law);
    return after === undefined ? law.to !== null : law.to !== after.from - 1;
  });
  expect(broken).toEqual([]);
});

test('Every policy named is one of core, and in force for all of the period in which it is named', () => {
  const missing = tierLaws.flatMap((law) => {
    const policy = tierLawPolicies.find(({ id }) => id === law.policy);
    const covers = ({ from, to }: { readonly from: Day; readonly to: Day | null }) =>
      from <= law.from && (to === null || (law.to !== null && law.to <= to));
    return policy?.windows.some(covers) ? [] : [`${law.policy} from ${dateText(law.from)}`];
  });
  expect(missing).toEqual([]);
});
