import type { Join, Place, SchemePlace } from '@tidu/core';

/** Where the columns of an event's own row come from. */
export const own = (row: string) => ({ source: `${row}.source`, recordedAt: `${row}.recorded_at` });

/** The row whose key the SQL gives. */
export function byKey(table: string, key: (at: Place) => string): Join {
  return { table, on: (alias, at) => `${alias}.id = ${key(at)}` };
}

/** The enterprise of the event's row; a source that asks where it is joins it as `owner`. */
export const owner = byKey('core.enterprise', ({ row }) => `${row}.enterprise_id`);

/** The place of the enterprise, on the day that the SQL gives. */
export const placeOn =
  (day: (row: string) => string) =>
  (at: Place): SchemePlace => ({
    region: `${at.join('owner')}.region_code`,
    city: `${at.join('owner')}.city_code`,
    on: day(at.row),
  });
