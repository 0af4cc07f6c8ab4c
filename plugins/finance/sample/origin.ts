import { sql } from 'kysely';

/** What every sample row says of itself. */
export const SOURCE = '示例数据（虚构）/ invented sample data';

/** Of the sample's enterprises `e`: a certificate of the ladder has no end on record, and no other is known to be valid. */
export const ofUnknownValidity = sql`exists (select from core.certification c where c.enterprise_id = e.id
    and c.tier_code in ('SRDI_SME', 'LITTLE_GIANT') and c.valid_to is null and c.ended_on is null)
  and not exists (select from core.certification c where c.enterprise_id = e.id and c.valid_to is not null)`;

/** The evening before the day the sample is laid around, in Fujian. */
export const recordedAt = (today: string) =>
  sql`((${today}::date - 1 + time '18:00') at time zone 'Asia/Shanghai')`;
