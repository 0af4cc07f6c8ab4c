/** 上云、用数、赋智, in this order. */
const STAGES = ['CLOUD', 'DATA', 'AI'];

/** Whether an enterprise that comes from one stage to the other loses what it had. */
export const goesBack = (from: string, to: string): boolean => STAGES.indexOf(to) < STAGES.indexOf(from);
