/** 二(九)2.s2: 每年度最多可举荐2人. The places of a year, as the table's check has them. */
export const SLOTS = [1, 2] as const;

/** What leaves its place of the year, as the table's indexes have it. Rejected on substance, it has been used. */
export const LEAVES_SLOT = ['WITHDRAWN_BEFORE_SUBMIT', 'REJECTED_FORM'];
