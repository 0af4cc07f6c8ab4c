import { readFileSync } from 'node:fs';
import { day, type Fact, type Facts, LITERAL, readFactValue } from '@tidu/policy';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { type SizeClass, sizeClassOf } from './policy.ts';

const ON = day('2024-06-30');
const FACTS: readonly Fact[] = [
  enterprise.sizeSector,
  enterprise.lastStaff,
  enterprise.lastRevenue,
  enterprise.lastAssets,
];
type Written = Readonly<Record<string, unknown>>;
const { classes }: { readonly classes: readonly Written[] } = parse(
  readFileSync(new URL('classes.yaml', import.meta.url), 'utf8'),
);

test('At every bound of every sector, and one below, an enterprise has the class of the standard', () => {
  const wrong = classes.filter(({ is, ...written }) => sizeClassOf(factsOf(written), ON, LITERAL) !== is);
  expect(wrong).toEqual([]);
  expect(
    new Set(classes.map(({ sizeSector }) => sizeSector).filter((sector) => sector !== undefined)),
  ).toEqual(new Set(enterprise.sizeSector.codes));
});

const figures = {
  sector: fc.constantFrom(...enterprise.sizeSector.codes),
  staff: fc.integer({ min: 0, max: 3_000 }),
  revenue: fc.integer({ min: 0, max: 300_000 }),
  assets: fc.integer({ min: 0, max: 150_000 }),
};
const ORDER: readonly (SizeClass | null)[] = ['MICRO', 'SMALL', 'MEDIUM', 'LARGE'];

test('Whatever the figures, an enterprise has one class, and more of anything never makes it smaller', () => {
  fc.assert(
    fc.property(fc.record(figures), fc.record({ ...figures, sector: fc.constant(null) }), (of, more) => {
      const larger = {
        sector: of.sector,
        staff: of.staff + more.staff,
        revenue: of.revenue + more.revenue,
        assets: of.assets + more.assets,
      };
      const [before, after] = [rankOf(of), rankOf(larger)];
      expect(before).toBeGreaterThanOrEqual(0);
      expect(after).toBeGreaterThanOrEqual(before);
    }),
  );
});

test('A figure left out leaves the class unknown, or as it is with every value of that figure', () => {
  fc.assert(
    fc.property(
      fc.record(figures),
      fc.constantFrom('staff', 'revenue', 'assets'),
      fc.nat(300_000),
      (of, key, value) => {
        const without = sizeClassOf(factsOf(written({ ...of, [key]: null })), ON, LITERAL);
        if (without !== null)
          expect(sizeClassOf(factsOf(written({ ...of, [key]: value })), ON, LITERAL)).toBe(without);
      },
    ),
  );
});

interface Figures {
  readonly sector: string;
  readonly staff: number | null;
  readonly revenue: number | null;
  readonly assets: number | null;
}

const rankOf = (of: Figures): number => ORDER.indexOf(sizeClassOf(factsOf(written(of)), ON, LITERAL));

/** As an officer writes them, in 万元. */
function written({ sector, staff, revenue, assets }: Figures): Written {
  const money = (value: number | null) => (value === null ? null : `${value}万元`);
  return { sizeSector: sector, lastStaff: staff, lastRevenue: money(revenue), lastAssets: money(assets) };
}

function factsOf(written: Written): Facts {
  return Object.fromEntries(
    FACTS.map((fact) => {
      const read = readFactValue(fact, written[fact.id.replace('core.enterprise.', '')] ?? null);
      if ('fault' in read) throw new Error(read.fault);
      return [fact.id, read.value];
    }),
  );
}
