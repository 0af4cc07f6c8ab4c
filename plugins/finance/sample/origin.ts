import { sql } from 'kysely';

/** What every sample row says of itself. */
export const SOURCE = '示例数据（虚构）/ invented sample data';

/** The evening before the day the sample is laid around, in Fujian. */
export const recordedAt = (today: string) =>
  sql`((${today}::date - 1 + time '18:00') at time zone 'Asia/Shanghai')`;
