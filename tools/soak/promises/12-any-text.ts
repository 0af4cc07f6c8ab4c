import { Agent } from 'node:http';
import { isStorableText } from '@tidu/core';
import fc from 'fast-check';
import { ask, countBy, kindOf } from '../ask.ts';
import { withProbe } from '../probe-server.ts';
import type { Soak } from '../promise.ts';

const AT_ONCE = 20;

/** Texts of all kinds: any code units, any characters, and what programs have stumbled over before. */
const TEXTS = fc.oneof(
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    maxLength: 40,
  }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\0',
    'a\0b',
    '\ud800',
    '\udc00\ud800',
    '１２３４５６７８９０',
    '91350500ＭＡ',
    '\u202e\u0000',
    "'; drop table core.enterprise; --",
    '#{7*7}',
    '%s%n',
    '\\u0000',
    '\\x00',
    '梯度🧗‍♀️',
    '\ufeff',
    '\u2028',
    'NaN',
    'null',
    '__proto__',
  ),
);

/** Each text goes to PostgreSQL and back, as a variable. The count is the texts. */
export const soak: Soak = {
  promise: 12,
  title: 'any text in, the same text out, or a clean refusal',
  figure: 'NUL, lone surrogates, full-width digits, 10,000 random strings: no 5xx',
  full: 10_000,
  reduced: 300,
  run: ({ cluster, count, seed, say }) =>
    withProbe(cluster, {}, async ({ server, token }) => {
      const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
      const kinds: string[] = [];
      const wrong: string[] = [];
      const query = 'query ($text: String!) { probe { echo(text: $text) } }';
      const texts = fc.sample(TEXTS, { numRuns: count, seed });
      try {
        for (let at = 0; at < texts.length; at += AT_ONCE) {
          await Promise.all(
            texts.slice(at, at + AT_ONCE).map(async (text) => {
              const outcome = await ask(server.url, { body: { query, variables: { text } }, token, agent });
              kinds.push(kindOf(outcome));
              const isRight = isStorableText(text)
                ? outcome.status === 200 && outcome.data?.probe?.echo === text
                : outcome.status === 400 && outcome.codes[0] === 'BAD_REQUEST';
              if (!isRight) wrong.push(JSON.stringify(text));
            }),
          );
        }
      } finally {
        agent.destroy();
      }
      say(JSON.stringify(countBy(kinds)));
      return {
        holds: wrong.length === 0,
        reached: `${texts.length} texts, ${wrong.length} neither came back as they were nor were refused${wrong.length > 0 ? `: ${wrong.slice(0, 3).join(', ')}` : ''}`,
        figures: { ...countBy(kinds), wrong: wrong.length },
      };
    }),
};
