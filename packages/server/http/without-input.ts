/** What may follow the value in graphql-js's text: what was expected, in words of the schema. */
const EXPECTED =
  /^(?:Expected (?:non-nullable )?type "[\w![\]]+"(?: not to be null| to be an object)?\.|Field "\w+" of required type "[\w![\]]+" was not provided\.|expected [a-z].*)$/;

/**
 * An error's text without the value that was sent: graphql-js repeats it when it does not fit its type. An answer may
 * be logged or shown where the input may not. `type` is that of the variable which the error is about.
 */
export function withoutInput(message: string, type?: string): string {
  const variable = /^Variable "\$(\w+)" got invalid value /.exec(message)?.[1];
  if (variable !== undefined) {
    const place = new RegExp(` at "(${variable}[\\w.[\\]]*)"; `).exec(message)?.[1];
    const rest = message.slice(message.lastIndexOf('; ') + 2);
    const where = place === undefined ? `"$${variable}"` : `"$${variable}" at "${place}"`;
    // Of a value inside it the type of the whole would say nothing.
    const whole = type === undefined || place !== undefined ? undefined : `expected ${type}.`;
    const expected = EXPECTED.test(rest) ? rest : whole;
    return `Variable ${where} has a value that does not fit its type${expected ? `: ${expected}` : '.'}`;
  }
  return message
    .replace(/^(Expected value of type "[^"]+"), found [\s\S]*$/, '$1.')
    .replace(/^((?:\w+|Enum "\w+") cannot represent [a-z0-9 -]*value): [\s\S]*$/, '$1.')
    .replace(/^Value "[\s\S]*" does not exist in ("\w+" enum)\.[\s\S]*$/, 'The value does not exist in $1.')
    .replace(/^(Syntax Error: .*?\b(?:Name|Int|Float|String|BlockString|Comment)) "[\s\S]*"\.$/, '$1.')
    .replace(/^(Syntax Error: Invalid [\w ]*escape sequence): [\s\S]*$/, '$1.');
}

/** An error's text without the names of the schema that graphql-js suggests instead of one it does not know. */
export const withoutSuggestions = (message: string): string => message.replace(/ ?Did you mean .+\?$/s, '');
