export interface Certificate {
  readonly tier: string;
  /**
   * The batch: how many half-years before the last one, added to the enterprise's own draw of 0 to `spread` - 1. A
   * batch of 0 to 5 is within its three years, one of 6 and more has run out.
   */
  readonly batch?: number;
  readonly spread?: number;
  /** In place of a batch: the last day, in days from the day of the sample. */
  readonly lastDay?: number;
  /** Which bounds are not recorded. */
  readonly unknown?: 'BOTH' | 'FROM' | 'TO';
  /** Ended early: so many days after its first, today at the latest; or with the batch so many half-years later. */
  readonly end?: {
    readonly kind: 'REVOKED' | 'WITHDRAWN' | 'SUPERSEDED';
    readonly afterDays?: number;
    readonly afterBatches?: number;
    readonly reason: string;
  };
}

/** What an enterprise was recognised as, one life a line. */
export interface History {
  /** How many of 10,000 enterprises have it. */
  readonly weight: number;
  /** How much stronger its figures are: 0 none, 3 a champion. */
  readonly strength: number;
  readonly certificates: readonly Certificate[];
}

const INNO = 'INNOVATIVE_SME';
const SRDI = 'SRDI_SME';
const GIANT = 'LITTLE_GIANT';
const CHAMPION = 'PROVINCIAL_CHAMPION';
const NATIONAL = 'NATIONAL_CHAMPION';

const ladder = (weight: number, strength: number, ...certificates: readonly Certificate[]): History => ({
  weight,
  strength,
  certificates,
});
const REVOKED = { kind: 'REVOKED', afterDays: 400, reason: '示例：年度核查发现严重失信，撤销称号' } as const;
const WITHDRAWN = { kind: 'WITHDRAWN', afterDays: 550, reason: '示例：企业迁出本省，申请退出' } as const;
const REEXAMINED = { kind: 'SUPERSEDED', afterBatches: 5, reason: '示例：提前复核通过，换发新证' } as const;

/** The histories of the sample; who draws none was never recognised. Of 2,000 enterprises about 900 draw one. */
export const HISTORIES: readonly History[] = [
  // The ladder, step by step.
  ladder(1500, 0.6, { tier: INNO, batch: 0, spread: 6 }),
  ladder(800, 1.1, { tier: INNO, batch: 1, spread: 5 }, { tier: SRDI, batch: 0, spread: 5 }),
  ladder(300, 1.2, { tier: INNO, batch: 4, spread: 4 }, { tier: SRDI, batch: 2, spread: 4 }),
  ladder(
    60,
    1.9,
    { tier: INNO, batch: 4, spread: 2 },
    { tier: SRDI, batch: 2, spread: 2 },
    { tier: GIANT, batch: 0, spread: 2 },
  ),
  ladder(50, 2, { tier: SRDI, batch: 4, spread: 3 }, { tier: GIANT, batch: 2, spread: 3 }),
  // Champions: after a little giant, on top of a specialised SME, and alone, which the law allows.
  ladder(
    25,
    2.4,
    { tier: SRDI, batch: 3, spread: 3 },
    { tier: GIANT, batch: 2, spread: 3 },
    { tier: CHAMPION, batch: 0, spread: 3 },
  ),
  ladder(45, 2.2, { tier: SRDI, batch: 2, spread: 4 }, { tier: CHAMPION, batch: 1, spread: 4 }),
  ladder(50, 2.6, { tier: CHAMPION, batch: 0, spread: 6 }),
  ladder(15, 3, { tier: CHAMPION, batch: 2, spread: 4 }, { tier: NATIONAL, batch: 1, spread: 4 }),
  // Run out, in the cliff before the end of the plan, and at its edges.
  ladder(500, 0.3, { tier: INNO, batch: 6, spread: 4 }),
  ladder(180, 0.7, { tier: INNO, batch: 7, spread: 2 }, { tier: SRDI, batch: 6, spread: 2 }),
  ladder(40, 1.5, { tier: GIANT, batch: 6, spread: 2 }),
  ladder(30, 2, { tier: CHAMPION, batch: 6, spread: 2 }),
  ladder(5, 0.8, { tier: INNO, lastDay: 0 }, { tier: SRDI, lastDay: 0 }),
  ladder(5, 0.8, { tier: INNO, lastDay: 1 }),
  ladder(5, 0.8, { tier: SRDI, lastDay: -1 }),
  ladder(5, 1.5, { tier: GIANT, lastDay: 0 }),
  // Announced and not yet valid.
  ladder(10, 0.9, { tier: SRDI, lastDay: 1095 + 30 }),
  // Ended early.
  ladder(60, 0.4, { tier: INNO, batch: 2, spread: 4, end: REVOKED }),
  ladder(50, 0.6, { tier: INNO, batch: 3, spread: 3 }, { tier: SRDI, batch: 3, spread: 3, end: REVOKED }),
  ladder(10, 1.2, { tier: SRDI, batch: 4, spread: 2 }, { tier: GIANT, batch: 3, spread: 2, end: REVOKED }),
  ladder(40, 0.5, { tier: INNO, batch: 4, spread: 2, end: WITHDRAWN }),
  ladder(20, 1, { tier: SRDI, batch: 4, spread: 2, end: WITHDRAWN }),
  // Re-examined early: two certificates overlap and the first one gives way.
  ladder(120, 1, { tier: INNO, batch: 5, spread: 5, end: REEXAMINED }, { tier: INNO, batch: 0, spread: 5 }),
  ladder(100, 1.3, { tier: SRDI, batch: 5, spread: 5, end: REEXAMINED }, { tier: SRDI, batch: 0, spread: 5 }),
  // Re-examined in time: one certificate follows the other.
  ladder(80, 1.4, { tier: SRDI, batch: 6, spread: 4 }, { tier: SRDI, batch: 0, spread: 4 }),
  // From lists that print no validity.
  ladder(60, 0.9, { tier: SRDI, batch: 1, spread: 8, unknown: 'BOTH' }),
  ladder(30, 0.5, { tier: INNO, batch: 1, spread: 8, unknown: 'TO' }),
  ladder(20, 0.5, { tier: INNO, batch: 1, spread: 8, unknown: 'FROM' }),
  ladder(10, 2, { tier: CHAMPION, batch: 1, spread: 8, unknown: 'BOTH' }),
];
