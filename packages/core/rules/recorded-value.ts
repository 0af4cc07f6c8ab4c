import { dateText, type Fact, type FactValue, printQuantity, type Unit } from '@tidu/policy';

/** The four columns of a recorded fact; one of them holds the value. A number is fen, ppm or a count. */
export interface RecordedColumns {
  readonly number: string | null;
  readonly flag: boolean | null;
  readonly code: string | null;
  readonly day: string | null;
}

const EMPTY: RecordedColumns = { number: null, flag: null, code: null, day: null };

/** Where the value of a fact is kept. A list of records or certificates is kept nowhere: undefined. */
export function columnsOfValue(fact: Fact, value: FactValue | null): RecordedColumns | undefined {
  switch (typeof value) {
    case 'bigint':
      return { ...EMPTY, number: String(value) };
    case 'boolean':
      return { ...EMPTY, flag: value };
    case 'string':
      return { ...EMPTY, code: value };
    case 'number':
      return fact.type === 'DATE' ? { ...EMPTY, day: dateText(value) } : undefined;
    default:
      return undefined;
  }
}

/** The value as an officer writes it. Without the unit of a fact that nobody declares any more: the exact number. */
export function printRecorded({ number, flag, code, day }: RecordedColumns, unit: Unit | undefined): string {
  if (number !== null) return unit === undefined ? number : printQuantity(BigInt(number), unit);
  if (flag !== null) return String(flag);
  return code ?? day ?? '';
}
