import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Policy } from '@tidu/policy';
import { policyNamedIn, printProblems, runCases } from '@tidu/policy';

/**
 * Runs a file of cases, which may stand anywhere. Its policy is the one asked for, else the one its `policy` line
 * names, else the one whose folder it stands in.
 *
 * @returns What to print, and whether every case came out as it says.
 * @throws Error if the file cannot be read, or names no policy.
 */
export async function runCaseFile(
  policies: ReadonlyMap<string, Policy>,
  path: string,
  asked: string | undefined,
): Promise<{ readonly text: string; readonly passed: boolean }> {
  const source = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path}: cannot be read (${error.code ?? error.message}). Name a cases.yaml.`);
  });
  const policy = policyOf(policies, path, asked ?? policyNamedIn(source));
  const { passed, failed, problems } = runCases(policy, path, source);
  if (problems.length > 0) return { text: printProblems(problems), passed: false };
  const lines = failed.map(({ name, line, expected, actual, because }) =>
    [
      `${path}:${line}  ${name}`,
      `  expected  ${expected}`,
      `  actual    ${actual}`,
      ...because.map((reason) => `    ${reason}`),
    ].join('\n'),
  );
  return {
    text: [...lines, `${passed} passed, ${failed.length} failed`].join('\n'),
    passed: failed.length === 0,
  };
}

function policyOf(policies: ReadonlyMap<string, Policy>, path: string, id: string | undefined): Policy {
  const folder = dirname(resolve(path));
  const beside = [...policies.values()].find((policy) => resolve(policy.folder) === folder);
  const found = id === undefined ? beside : policies.get(id);
  if (found !== undefined) return found;
  const known = [...policies.keys()].join(', ') || 'none';
  const what =
    id === undefined ? 'no policy: it stands beside none' : `the policy ${id}, which nobody declares`;
  throw new Error(
    `${path}: found ${what}. Write \`policy: <id>\` in the file or pass --policy. The policies are: ${known}.`,
  );
}
