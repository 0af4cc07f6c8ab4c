import { type Certificate, type Day, day, type Facts, type Random } from '../../../packages/policy/index.ts';
import { EXCLUDED_REGION, firm, SECTORS, TIERS } from './policy.ts';

/** A firm that meets each criterion in nine of ten cases. `unknown` is how often a fact is missing. */
export function firmRow(random: Random, on: Day, unknown: number): Facts {
  const usually = <T>(value: T, otherwise: T): T => (random() < 0.9 ? value : otherwise);
  const among = (low: number, high: number): bigint => BigInt(Math.floor(low + random() * (high - low)));
  const part = (of: bigint, [low, high]: readonly [number, number]): bigint =>
    (of * among(low * 1e6, high * 1e6)) / 1_000_000n;
  const revenue = usually(among(1e9, 4e10), among(1e7, 1e9));
  const assets = among(1e9, 6e10);
  const certificate: Certificate = {
    tier: TIERS[random() < 0.8 ? 0 : 1] ?? '',
    validFrom: on - 700,
    validTo: usually(on + 395, on - 1),
    endedOn: null,
    reexaminationPending: false,
  };
  const kinds = Array.from({ length: usually(Number(among(2, 6)), 1) }, () => ({
    [firm.patents.elements.kind.id]: 'INVENTION',
  }));
  const facts: Facts = {
    [firm.certificates.id]: [certificate],
    [firm.sector.id]: usually(SECTORS[Math.floor(random() * SECTORS.length)] ?? '', 'CONSTRUCTION'),
    [firm.region.id]: usually('350500', EXCLUDED_REGION),
    [firm.foundedOn.id]: usually(Number(among(day('1995-01-01'), day('2022-06-30'))), day('2024-02-29')),
    [firm.revenue.id]: revenue,
    [firm.mainRevenue.id]: part(revenue, usually<readonly [number, number]>([0.7, 1], [0.3, 0.7])),
    [firm.research.id]: part(revenue, usually<readonly [number, number]>([0.03, 0.15], [0, 0.03])),
    [firm.assets.id]: assets,
    [firm.debt.id]: part(assets, usually<readonly [number, number]>([0.2, 0.7], [0.7, 0.95])),
    [firm.staff.id]: usually(among(10, 1_001), among(1_001, 3_000)),
    [firm.isDishonest.id]: usually(false, true),
    [firm.isAudited.id]: usually(true, false),
    [firm.patents.id]: kinds,
  };
  return Object.fromEntries(
    Object.entries(facts).map(([id, value]) => [id, random() < unknown ? null : value]),
  );
}
