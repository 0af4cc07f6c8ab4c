import {
  type Certificate,
  type CollectionFact,
  dateText,
  type Fact,
  type Facts,
  type FactValue,
  printQuantity,
} from '@tidu/policy';

/** A value in the notation of `cases.yaml`, which `evaluate` takes: money as 20万元, dates as text, lists as objects. */
export function writtenValue(fact: Fact, value: FactValue | null | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return printQuantity(value, fact.unit);
  if (typeof value === 'number') return dateText(value);
  if (typeof value !== 'object') return value;
  return isCollection(fact)
    ? recordsIn(value).map((record) =>
        Object.fromEntries(
          Object.entries(fact.elements).map(([key, element]) => [
            key,
            writtenValue(element, record[element.id]),
          ]),
        ),
      )
    : certificatesIn(value).map(({ tier, validFrom, validTo, endedOn, reexaminationPending }) => ({
        tier,
        from: dayText(validFrom),
        to: dayText(validTo),
        ...(endedOn === null ? {} : { endedOn: dateText(endedOn) }),
        ...(reexaminationPending ? { reexaminationPending } : {}),
      }));
}

/** As text; a list as JSON. Null: unknown. */
export function valueText(fact: Fact, value: FactValue | null): string | null {
  const written = writtenValue(fact, value);
  if (written === null) return null;
  return typeof written === 'object' ? JSON.stringify(written) : String(written);
}

const dayText = (day: number | null): string | null => (day === null ? null : dateText(day));

type ListValue = readonly Facts[] | readonly Certificate[];
/** The fact's type says what its list holds. */
const recordsIn = (list: ListValue): readonly Facts[] => list as readonly Facts[];
const certificatesIn = (list: ListValue): readonly Certificate[] => list as readonly Certificate[];

const isCollection = (fact: Fact): fact is CollectionFact => 'elements' in fact;
