import { ERRORS } from '@tidu/core';

/** What of an error may stand in a log. */
export interface DescribedError {
  readonly type: string;
  readonly code?: string;
  readonly message?: string;
  /** What PostgreSQL names: `schema`, `table`, `column`, `constraint`, `dataType`, `routine`. */
  readonly names?: Readonly<Record<string, string>>;
  /** Where it was thrown, without its text. */
  readonly stack?: string;
  readonly cause?: DescribedError;
  readonly errors?: readonly DescribedError[];
}

/**
 * An error for the log, by a list of what is known to hold no value of a row or an input: its type, its code, the names
 * PostgreSQL gives, the places in the code. Never `detail`, `where`, `hint`, `internalQuery`, parameters. The text only
 * where all texts of its kind are made of names; with `texts` also that of any error that is not the database's.
 */
export function describeError(error: unknown, texts: 'safe' | 'all' = 'safe', depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: `thrown ${error === null ? 'null' : typeof error}` };
  const { code, errors } = error as { readonly code?: unknown; readonly errors?: unknown };
  const message = messageOf(error, code, texts);
  const names = namesOf(error);
  const stack = placesOf(error);
  const within = depth < MOST_CAUSES;
  return {
    // Not its name, which is a property like any other.
    type: error.constructor.name,
    ...(isKnownCode(code, error) ? { code } : {}),
    ...(message === undefined ? {} : { message }),
    ...(names ? { names } : {}),
    ...(stack ? { stack } : {}),
    ...(within && error.cause !== undefined ? { cause: describeError(error.cause, texts, depth + 1) } : {}),
    ...(within && Array.isArray(errors)
      ? { errors: errors.slice(0, MOST_CAUSES).map((each) => describeError(each, texts, depth + 1)) }
      : {}),
  };
}

const MOST_CAUSES = 3;

/** Errors of our own whose text is for the operator. */
const OWN = new Set([
  'CompositionError',
  'ConfigError',
  'DatabaseInUse',
  'DatabaseUnreachable',
  'EvaluationStopped',
]);

/**
 * The classes of SQLSTATE whose texts name tables, roles and limits, never a value: connections, transactions, rights
 * and names, resources, operators, the system. Not a syntax error: it repeats the text it stumbles on.
 */
const TEXTS_OF_NAMES = /^(08|25|26|40|42(?!601)|53|55|57|58)/;

const isSqlState = (code: unknown): code is string => typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);

/** Codes of PostgreSQL, of Node and its libraries, of our own catalogue. */
const isKnownCode = (code: unknown, error: Error): code is string =>
  typeof code === 'string' &&
  (isSqlState(code)
    ? 'severity' in error
    : /^(ERR_[A-Z0-9_]+|E[A-Z]{3,20})$/.test(code) || Object.hasOwn(ERRORS, code));

function messageOf(error: Error, code: unknown, texts: 'safe' | 'all'): string | undefined {
  const { severity, syscall } = error as { readonly severity?: unknown; readonly syscall?: unknown };
  if (isSqlState(code) && typeof severity === 'string') {
    // MikroORM puts the statement, values and all, before it.
    return TEXTS_OF_NAMES.test(code) ? firstLine(error.message.split(' - ').at(-1)) : undefined;
  }
  if (typeof syscall === 'string' && /^\w+$/.test(syscall)) return `${syscall} failed`;
  return texts === 'all' || OWN.has(error.constructor.name) ? firstLine(error.message) : undefined;
}

const firstLine = (text = ''): string => text.split('\n')[0] ?? '';

const NAMES = ['schema', 'table', 'column', 'constraint', 'dataType', 'routine'] as const;

function namesOf(error: Error): Readonly<Record<string, string>> | undefined {
  if (!('severity' in error)) return undefined;
  const given = error as { readonly [Name in (typeof NAMES)[number]]?: unknown };
  const named = NAMES.flatMap((name) => {
    const value = given[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return named.length > 0 ? Object.fromEntries(named) : undefined;
}

/** A frame and nothing else: a text may look like one on a line of its own. */
const FRAME = /^ {4}at (?:[\w$.<>#[\] ]+ \()?(?:file:\/\/|node:|\/|[A-Z]:\\)[^()\s]*:\d+:\d+\)?$/;

function placesOf(error: Error): string | undefined {
  const stack = error.stack ?? '';
  const text = stack.indexOf(error.message);
  const frames = stack.slice(text < 0 ? 0 : text + error.message.length).split('\n');
  return frames.filter((line) => FRAME.test(line)).join('\n') || undefined;
}
