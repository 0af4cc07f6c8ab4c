import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { isCivilDate } from '../identifiers/civil-date.ts';

/** Integer fen as the exact decimal yuan text of the graph: 1234 → "12.34". */
export function yuanOf(fen: bigint | string | number): string {
  const value = BigInt(fen);
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const MONEY = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/;

/** Decimal yuan text as integer fen. Undefined when it is not exact money: more than two decimals, an exponent, NaN. */
export function fenOf(yuan: string): bigint | undefined {
  const match = MONEY.exec(yuan);
  if (!match) return undefined;
  const fen = BigInt(`${match[2]}${(match[3] ?? '').padEnd(2, '0')}`);
  return match[1] === '-' ? -fen : fen;
}

/** Parts per million as percent text: 34500 → "3.45". */
export function percentOf(ppm: number): string {
  const sign = ppm < 0 ? '-' : '';
  const digits = Math.abs(ppm).toString().padStart(5, '0');
  const decimals = digits.slice(-4).replace(/0+$/, '');
  return `${sign}${digits.slice(0, -4)}${decimals ? `.${decimals}` : ''}`;
}

const PERCENT = /^(-?)(\d{1,5})(?:\.(\d{1,4}))?$/;

/** Percent text as parts per million; undefined when it is not exact. */
export function ppmOf(percent: string): number | undefined {
  const match = PERCENT.exec(percent);
  if (!match) return undefined;
  const ppm = Number(`${match[2]}${(match[3] ?? '').padEnd(4, '0')}`);
  return match[1] === '-' ? -ppm : ppm;
}

const badInput = (expected: string): GraphQLError =>
  new GraphQLError(`expected ${expected}`, { extensions: { code: 'BAD_USER_INPUT' } });

/** A scalar written as text, whose value inside is what `read` returns; `undefined` refuses the text. */
function textScalar<Inside>(
  name: string,
  expected: string,
  read: (text: string) => Inside | undefined,
  write: (value: unknown) => string,
): GraphQLScalarType {
  const parse = (value: unknown): Inside => {
    const result = typeof value === 'string' ? read(value) : undefined;
    if (result === undefined) throw badInput(expected);
    return result;
  };
  return new GraphQLScalarType({
    name,
    serialize: write,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const asIs = (value: unknown): string => String(value);
/** PostgreSQL prints `2026-01-02 03:04:05.6+08`; the graph prints ISO 8601. */
const isoInstant = (value: unknown): string =>
  value instanceof Date
    ? value.toISOString()
    : new Date(
        String(value)
          .replace(' ', 'T')
          .replace(/([+-]\d\d)$/, '$1:00'),
      ).toISOString();

/** The scalars of the graph by name; `schema/core/scalars.graphql` documents each. */
export const SCALARS: Readonly<Record<string, GraphQLScalarType>> = {
  Date: textScalar('Date', 'a date as YYYY-MM-DD', (text) => (isCivilDate(text) ? text : undefined), asIs),
  DateTime: textScalar(
    'DateTime',
    'a time as 2026-01-31T09:30:00Z',
    (text) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
      !Number.isNaN(Date.parse(text))
        ? text
        : undefined,
    isoInstant,
  ),
  Money: textScalar(
    'Money',
    'an amount of yuan as text with at most two decimals, such as "1234.56"',
    fenOf,
    (v) => yuanOf(v as string),
  ),
  Percent: textScalar(
    'Percent',
    'a percentage as text with at most four decimals, such as "3.45"',
    ppmOf,
    (v) => percentOf(Number(v)),
  ),
  CreditCode: textScalar(
    'CreditCode',
    'a unified social credit code of 18 characters',
    (text) => (/^[0-9A-HJ-NP-RTUW-Y]{18}$/.test(text) ? text : undefined),
    asIs,
  ),
  RegionCode: textScalar(
    'RegionCode',
    'a region code of six characters, such as 350500',
    (text) => (/^\d{2}[0-9P]\d{3}$/.test(text) ? text : undefined),
    asIs,
  ),
  JSON: new GraphQLScalarType({
    name: 'JSON',
    serialize: (value) => value,
    parseValue: (value) => value,
    parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
  }),
};

/** Text that PostgreSQL cannot store (NUL, lone surrogates) is refused where it enters, by this check. */
export const isStorableText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
