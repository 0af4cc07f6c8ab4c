/** What one check found. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly check: string;
  readonly state: 'ok' | 'warning' | 'problem';
  /** What was found. Never a secret. */
  readonly found: string;
  /** What to do about it; undefined where nothing need be done. */
  readonly cure: string | undefined;
}

export const ok = (check: string, found: string): Finding => ({
  check,
  state: 'ok',
  found,
  cure: undefined,
});
export const warning = (check: string, found: string, cure: string): Finding => ({
  check,
  state: 'warning',
  found,
  cure,
});
export const problem = (check: string, found: string, cure: string): Finding => ({
  check,
  state: 'problem',
  found,
  cure,
});

/** A line a finding, what to do on the next one. */
export const findingsAsText = (findings: readonly Finding[]): string =>
  findings
    .map(({ check, state, found, cure }) => {
      const line = `${state.padEnd(8)} ${check.padEnd(16)} ${found}`;
      return cure ? `${line}\n${' '.repeat(26)}→ ${cure}` : line;
    })
    .join('\n');

/** The text of an error that is made for people, such as those of a connection. */
export const reasonOf = (error: unknown): string => {
  const { message, code } = error as { readonly message?: string; readonly code?: string };
  // Several addresses tried in vain: Node's error has a code and no text.
  return message || code || String(error);
};

/** Why a fetch failed, by its code: its text repeats the address, in which there may be a password. */
export function silenceOf(error: unknown): string {
  const { name, cause } = error as { readonly name?: string; readonly cause?: { readonly code?: unknown } };
  return typeof cause?.code === 'string'
    ? cause.code
    : name === 'TimeoutError'
      ? 'no answer in time'
      : 'no answer';
}
