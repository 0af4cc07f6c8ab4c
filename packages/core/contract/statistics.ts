import type { RawBuilder } from 'kysely';
import type { Role } from './viewer.ts';

interface Title {
  readonly zh: string;
  readonly en: string;
}

/**
 * Rows that may be counted and summed up: what a plugin offers the query `statistics`. SQL stands here and nowhere
 * else; a question names dimensions and values by id, and what it asks is read under the viewer's own rows.
 */
export interface StatisticsSource {
  /** Begins with the plugin's id: `finance.loans`. */
  readonly id: string;
  readonly title: Title;
  /** What follows `from`, for the day of the question: `finance.loan l join core.enterprise e on …`. */
  readonly from: (on: string) => RawBuilder<unknown>;
  /** Who may ask; officials unless said. For rows whose wall hides them, so that nobody takes nothing for zero. */
  readonly roles?: readonly Role[];
  /**
   * Rows are persons. Small cells are hidden, with so many others that they cannot be worked out; a question has one
   * dimension and no conditions, or two answers could be subtracted from each other. Its dimensions must not nest (a
   * county in a city) for the same reason.
   */
  readonly personal?: boolean;
  /** How rows are counted where one stands for several; `count(*)` unless said. */
  readonly rows?: RawBuilder<unknown>;
  /** The day of a row, a date: what trends by month and `from`, `to` go by. */
  readonly date?: RawBuilder<unknown>;
  readonly dimensions: readonly StatisticsDimension[];
  readonly values?: readonly StatisticsNumber[];
}

/** What of the rules a list of names may be made from. */
interface NamedPolicies {
  readonly policies: ReadonlyMap<string, { readonly title: { readonly zh: string; readonly en: string } }>;
}

interface DimensionName {
  readonly id: string;
  readonly title: Title;
  /** The Chinese names of its codes: the columns of a register, or a list. */
  readonly names?:
    | { readonly table: string; readonly key: string; readonly name: string }
    | ((rules: NamedPolicies) => Readonly<Record<string, string>>);
}

/** What rows are grouped by: one code a row, or several when a row belongs in several groups at once. */
export type StatisticsDimension = DimensionName &
  (
    | { readonly code: (on: string) => RawBuilder<unknown>; readonly codes?: undefined }
    /** A query of one column, each code once: the tiers an enterprise holds. */
    | { readonly codes: (on: string) => RawBuilder<unknown>; readonly code?: undefined }
  );

export const STATISTICS_FUNCTIONS = ['COUNT', 'SUM', 'AVERAGE', 'MEDIAN'] as const;
export type StatisticsFunction = (typeof STATISTICS_FUNCTIONS)[number];

/** A number of each row. Unknown numbers are left out: of a sum, of an average, and of its count. */
export interface StatisticsNumber {
  readonly id: string;
  readonly title: Title;
  /** FEN is shown as yuan, PPM as percent. */
  readonly unit: 'FEN' | 'PPM' | 'NUMBER';
  readonly value: RawBuilder<unknown>;
  /** What may be asked of it; all four unless said. */
  readonly functions?: readonly StatisticsFunction[];
  /** Its different values are counted: the enterprises behind loans. */
  readonly distinct?: boolean;
}
