/** A loan on a boundary of 二(七)1; amounts in 万元. Cases of one `slot` go to one enterprise. */
interface LoanCase {
  readonly slot: number;
  readonly principal: number;
  readonly from: string;
  readonly to: string;
  readonly kind?: 'FIXED_ASSET' | 'OTHER';
  readonly origin?: 'EXTENSION' | 'RENEWED_CONTRACT';
  /** Parts per million. */
  readonly rate?: number;
  readonly programme?: false;
  readonly prepaid?: readonly { readonly on: string; readonly amount: number }[];
  readonly subsidy?: {
    readonly level: 'PROVINCIAL' | 'CITY';
    readonly status: 'RESERVED' | 'PAID';
    readonly scheme: string;
  };
}

const YEAR_2024 = { principal: 1000, from: '2024-05-10', to: '2025-05-10' };

/** Each once for an enterprise that holds the tier on the day of the loan, and for some others. */
export const LOAN_CASES: readonly LoanCase[] = [
  // The first and the last day of the plan, and the day after.
  { slot: 0, principal: 2000, from: '2024-01-01', to: '2024-12-31' },
  { slot: 1, principal: 800, from: '2026-12-31', to: '2027-12-31' },
  { slot: 2, principal: 800, from: '2027-01-01', to: '2027-12-31' },
  // Over 29 February, on it, and over the end of a year.
  { slot: 3, principal: 2000, from: '2024-02-01', to: '2025-02-01' },
  { slot: 4, principal: 1000, from: '2024-02-29', to: '2024-08-28' },
  { slot: 5, principal: 500, from: '2024-12-31', to: '2025-06-30' },
  // At the cap of one enterprise, over it, and over the limit of principal of later notices.
  { slot: 6, principal: 2000, from: '2024-02-01', to: '2025-01-31' },
  { slot: 7, principal: 3000, from: '2024-03-01', to: '2025-03-01' },
  { slot: 8, principal: 4000, from: '2024-03-01', to: '2024-08-28' },
  { slot: 9, principal: 1500, from: '2024-04-01', to: '2025-04-01' },
  { slot: 9, principal: 1500, from: '2024-06-03', to: '2025-06-03' },
  // What kind of loan it is.
  { slot: 10, ...YEAR_2024, origin: 'EXTENSION' },
  { slot: 11, ...YEAR_2024, origin: 'RENEWED_CONTRACT' },
  { slot: 12, ...YEAR_2024, kind: 'FIXED_ASSET' },
  { slot: 13, ...YEAR_2024, programme: false },
  // At the one-year LPR of the day, 3.45 %, and above it.
  { slot: 14, ...YEAR_2024, rate: 34_500 },
  { slot: 15, ...YEAR_2024, rate: 34_501 },
  // Paid back early: in full, in part, in two parts to the last fen.
  { slot: 16, ...YEAR_2024, prepaid: [{ on: '2024-11-10', amount: 1000 }] },
  { slot: 17, ...YEAR_2024, prepaid: [{ on: '2024-08-10', amount: 400 }] },
  {
    slot: 18,
    ...YEAR_2024,
    prepaid: [
      { on: '2024-08-10', amount: 400 },
      { on: '2025-02-28', amount: 600 },
    ],
  },
  // Under other schemes.
  {
    slot: 19,
    ...YEAR_2024,
    subsidy: { level: 'PROVINCIAL', status: 'PAID', scheme: '示例：省技改贷款贴息' },
  },
  {
    slot: 20,
    ...YEAR_2024,
    subsidy: { level: 'PROVINCIAL', status: 'RESERVED', scheme: '示例：省提质争效贷款贴息' },
  },
  { slot: 21, ...YEAR_2024, subsidy: { level: 'CITY', status: 'PAID', scheme: '示例：市级贷款贴息' } },
];

export const LOAN_SLOTS = 22;
