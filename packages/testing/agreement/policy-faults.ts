import { type Policy, printProblems, runCasesOf } from '@tidu/policy';

/** What is wrong with a policy, its parameters and its cases; each case that comes out otherwise than it says. */
export function policyFaults(policy: Policy): readonly string[] {
  if (policy.problems.length > 0) return [printProblems(policy.problems)];
  const { failed, problems } = runCasesOf(policy);
  return [
    ...(problems.length > 0 ? [printProblems(problems)] : []),
    ...failed.map(
      ({ file, line, name, expected, actual }) =>
        `${file}:${line} ${name}: expected ${expected}, found ${actual}`,
    ),
  ];
}
