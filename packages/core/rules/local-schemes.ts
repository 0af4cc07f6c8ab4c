import { defineFact } from '@tidu/policy';
import { computed, type Place } from '../contract/facts.ts';

/** Where and when a locality's offer is looked for: SQL over the subject's row. */
export interface SchemePlace {
  /** The county-level region of the enterprise, and the city above it. */
  readonly region: string;
  readonly city: string;
  /** The day that decides; the day asked for where the event has none of its own. */
  readonly on: string;
}

/**
 * Declares the facts of a local option (鼓励各地…), such as `localScheme('innovation', 'enterprise', 'I3', place)`:
 * `innovation.enterprise.schemeI3`, `…I3Rate` and `…I3Cap`. A county's offer goes before its city's, and of two the
 * later one. `exists` is unknown where the region is, and without it the measure is not in force there.
 */
export function localScheme<
  const Owner extends string,
  const Of extends string,
  const Measure extends string,
>(owner: Owner, subject: Of, measure: Measure, place: (at: Place) => SchemePlace) {
  const exists = defineFact({
    id: `${owner}.${subject}.scheme${measure}`,
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: `当地有${measure}的实施办法`, en: `The locality has a scheme under ${measure}` },
  });
  const rate = defineFact({
    id: `${owner}.${subject}.scheme${measure}Rate`,
    type: 'RATE_PPM',
    trust: 'REGISTRY',
    bounds: { min: 0n, max: 1_000_000n },
    label: { zh: `当地${measure}的比例`, en: `Rate of the local scheme under ${measure}` },
  });
  const cap = defineFact({
    id: `${owner}.${subject}.scheme${measure}Cap`,
    type: 'MONEY',
    trust: 'REGISTRY',
    bounds: { min: 0n },
    label: { zh: `当地${measure}的上限`, en: `Cap of the local scheme under ${measure}` },
  });
  const found = (at: Place, select: string): string => {
    const { region, city, on } = place(at);
    return `(select ${select} from core.local_scheme s
      where s.measure_id = '${measure}' and s.region_code in (${region}, ${city})
        and s.valid_from <= ${on} and (s.valid_to is null or s.valid_to >= ${on})
      order by (s.region_code = ${region}) desc, s.valid_from desc, s.id limit 1)`;
  };
  const reads = ['core.local_scheme'];
  return {
    exists,
    rate,
    cap,
    sql: [
      computed(exists, {
        reads,
        sql: (at) => {
          const { region, on } = place(at);
          return `(case when ${region} is not null and ${on} is not null then ${found(at, 'true')} is not null end)`;
        },
      }),
      computed(rate, { reads, sql: (at) => found(at, 's.rate_ppm') }),
      computed(cap, { reads, sql: (at) => found(at, 's.cap') }),
    ],
  };
}
