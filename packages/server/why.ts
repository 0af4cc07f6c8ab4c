import { isCivilDate, system } from '@tidu/core';
import { parse } from 'graphql';
import { execute } from './execute/execute.ts';
import { Operation, type Runtime } from './execute/operation.ts';
import { type Answered, printAnswer } from './why-text.ts';

export interface WhyOptions {
  readonly creditCode: string;
  readonly policy: string;
  readonly on?: string;
  readonly reading?: string;
  readonly lang?: string;
}

/** What the graph is asked: what any viewer of the enterprise's figures could read. */
export const WHY = parse(`
  query Why($creditCode: CreditCode!, $policy: String!, $on: Date, $reading: Reading!) {
    enterprise(creditCode: $creditCode) {
      name
      determinations(policies: [$policy], on: $on, reading: $reading) {
        policy { id title titleEn }
        subject { id }
        on eventOn reading verdict
        amount { low high }
        appliesIf { ...Found }
        findings { ...Found }
        missing { label labelEn }
        missingForAmount { label labelEn }
        caps { limit used }
        conflictsWith { id title titleEn }
        repairs { leadsTo changes { fact { label labelEn } from to } }
        nextChange { on verdict }
        otherReadings { reading interpretation { id alternatives { code title titleEn } } alternative verdict amount { low high } }
      }
    }
  }
  fragment Found on Finding {
    title titleEn clauseId result
    clause { text }
    comparisons { operator left { text } right { text } result }
    scores { table { title titleEn } points maximum }
    facts { fact { label labelEn } value state source on }
  }`);

/**
 * Asks the graph, as the platform itself, what a rule answers for an enterprise, and prints the answer: one block for
 * each thing of its that the rule decides about.
 *
 * @throws Error that says what was found instead of an enterprise, a rule, a day or a language.
 */
export async function whyText(runtime: Runtime, options: WhyOptions): Promise<string> {
  const { creditCode, policy, on, reading = 'LITERAL', lang = 'zh' } = options;
  if (lang !== 'zh' && lang !== 'en') throw new Error(`--lang: expected zh or en, found ${lang}.`);
  if (on !== undefined && !isCivilDate(on))
    throw new Error(`--on: expected a day as YYYY-MM-DD, found ${on}.`);
  if (reading !== 'LITERAL' && reading !== 'AS_AMENDED')
    throw new Error(`--reading: expected LITERAL or AS_AMENDED, found ${reading}.`);
  const operation = new Operation(runtime, { viewer: system('why') });
  const { data, errors } = await execute(operation, WHY, { creditCode, policy, on, reading }, undefined);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  const { enterprise } = data as unknown as { readonly enterprise: Answered | null };
  if (enterprise === null) {
    throw new Error(`why: found no enterprise ${creditCode}. Look the code up with the query enterprises.`);
  }
  return printAnswer(enterprise, creditCode, policy, lang);
}
