import { existsSync, globSync, readFileSync } from 'node:fs';

/** A query that users rely on, kept with its answer (`.json`) and the statements it ran (`.sql`) beside it. */
export interface SavedQuery {
  readonly path: string;
  readonly text: string;
  /** `ROLE scope`, as in `# as: CITY_OFFICER 350500`. */
  readonly as: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const FOLDERS = ['schema/core/queries', 'plugins/*/queries'];

/** Every saved query of core and the plugins. */
export const savedQueries = (): SavedQuery[] =>
  FOLDERS.flatMap((folder) => globSync(`${folder}/*.graphql`).sort()).map((path) =>
    readSavedQuery(path, readFileSync(path, 'utf8')),
  );

/** Reads who asks, and with which variables, from the comments at the head of a query. Throws when they are not there. */
export function readSavedQuery(path: string, text: string): SavedQuery {
  const [as, variables] = ['as', 'variables'].map((name) =>
    new RegExp(`^# ${name}: (.+)$`, 'm').exec(text)?.[1]?.trim(),
  );
  if (!as || !variables) {
    throw new Error(
      `${path}: expected the lines "# as: ROLE [scope]" and "# variables: {…}" at its head, found ${as ? 'the first' : variables ? 'the second' : 'neither'} of them.`,
    );
  }
  return { path, text, as, variables: parseVariables(path, variables) };
}

function parseVariables(path: string, text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new Error(`${path}: expected JSON after "# variables:", found ${text}`);
  }
}

/** The file beside a query: `answers('a.graphql', 'sql')` is `a.sql`. */
export const besideQuery = (path: string, ending: 'json' | 'sql'): string => path.replace(/graphql$/, ending);

/** Answers and statements whose query is gone. */
export const orphans = (): string[] =>
  FOLDERS.flatMap((folder) => globSync(`${folder}/*.{json,sql}`)).filter(
    (path) => !existsSync(path.replace(/(json|sql)$/, 'graphql')),
  );

/**
 * Statements as text to compare: a line a clause, so that a change shows where it is. In the order of their text, since
 * those of one level are sent as their fields come to it.
 */
export function statementsText(statements: readonly string[]): string {
  const clauses =
    /(?<!\b(?:cross|left|inner)) (?=(?:from|where|group by|order by|limit|union|(?:(?:cross|left|inner) )?join) )/g;
  const lines = [...statements]
    .sort()
    .map((text) => `${text.replace(/\s+/g, ' ').trim().replace(clauses, '\n')};`);
  return `-- ${statements.length} statement${statements.length === 1 ? '' : 's'}\n${lines.join('\n\n')}\n`;
}

/** Whether an answer has a value anywhere: a query that finds nothing proves nothing. */
export const findsSomething = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(findsSomething)
    : typeof value === 'string' || (typeof value === 'number' && value > 0);
