import { parseGlobalId } from '@tidu/core';
import type { Label } from '@tidu/policy';

type Language = keyof Label;
type Truth = 'TRUE' | 'FALSE' | 'UNKNOWN' | 'REVIEW';

interface Titled {
  readonly title: string;
  readonly titleEn: string;
}
interface Labelled {
  readonly label: string;
  readonly labelEn: string;
}
interface Amount {
  readonly low: string;
  readonly high: string | null;
}
interface Side {
  readonly text: string;
}

/** An enterprise with its determinations under one rule, as the query of `why.ts` gets them. */
export interface Answered {
  readonly name: string;
  readonly determinations: readonly Determined[];
}

export interface Determined {
  readonly policy: Titled & { readonly id: string };
  readonly subject: { readonly id: string } | null;
  readonly on: string;
  readonly eventOn: string | null;
  readonly reading: string;
  readonly verdict: string;
  readonly amount: Amount | null;
  readonly appliesIf: Found | null;
  readonly findings: readonly Found[];
  readonly missing: readonly Labelled[];
  readonly missingForAmount: readonly Labelled[];
  readonly caps: readonly { readonly limit: string | null; readonly used: string | null }[];
  readonly conflictsWith: readonly (Titled & { readonly id: string })[];
  readonly repairs: readonly {
    readonly leadsTo: string;
    readonly changes: readonly { readonly fact: Labelled; readonly from: string; readonly to: string }[];
  }[];
  readonly nextChange: { readonly on: string; readonly verdict: string } | null;
  readonly otherReadings: readonly {
    readonly reading: string;
    readonly interpretation: {
      readonly id: string;
      readonly alternatives: readonly (Titled & { readonly code: string })[];
    } | null;
    readonly alternative: string | null;
    readonly verdict: string;
    readonly amount: Amount | null;
  }[];
}

interface Found extends Titled {
  readonly clauseId: string;
  readonly clause: { readonly text: string } | null;
  readonly result: Truth;
  readonly comparisons: readonly {
    readonly operator: string;
    readonly left: Side | null;
    readonly right: Side | null;
    readonly result: Truth;
  }[];
  readonly scores: readonly {
    readonly table: Titled | null;
    readonly points: number | null;
    readonly maximum: number | null;
  }[];
  readonly facts: readonly {
    readonly fact: Labelled;
    readonly value: string | null;
    readonly state: string;
    readonly source: string | null;
    readonly on: string | null;
  }[];
}

/** The answer in words, a block for each subject. */
export function printAnswer(
  { name, determinations }: Answered,
  creditCode: string,
  policy: string,
  language: Language,
): string {
  const say = (label: Label): string => label[language];
  const head = `${name}  ${creditCode}`;
  if (determinations.length === 0) return `${head}\n${policy}: ${say(WORDS.nothing)}`;
  return [head, ...determinations.map((each) => block(each, language))].join('\n\n');
}

function block(of: Determined, language: Language): string {
  const say = (label: Label | undefined): string => label?.[language] ?? '';
  const titleOf = ({ title, titleEn }: Titled): string => (language === 'zh' ? title : titleEn);
  const labelOf = ({ label, labelEn }: Labelled): string => (language === 'zh' ? label : labelEn);
  const verdict = (code: string): string => `${say(VERDICTS[code])} ${code}`;
  const line = (word: Label, text: string): string => `${say(word)}${language === 'zh' ? '：' : ': '}${text}`;
  const list = (word: Label, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [line(word, items.join(language === 'zh' ? '、' : ', '))];
  const money = (amount: Amount): string => {
    const high = amount.high === null ? say(WORDS.unlimited) : yuan(amount.high);
    return amount.low === amount.high ? high : `${yuan(amount.low)} – ${high}`;
  };
  const yuan = (text: string): string => (language === 'zh' ? `${text}元` : `CNY ${text}`);
  const limit = (text: string | null): string => (text === null ? say(WORDS.notKnown) : yuan(text));

  const subject = of.subject === null ? undefined : parseGlobalId(of.subject.id);
  const finding = (found: Found): string[] => [
    `  ${MARKS[found.result]} ${titleOf(found)}  [${found.clauseId}]`,
    ...(found.clause === null ? [] : [`      “${shortened(found.clause.text)}”`]),
    ...found.comparisons.map(
      ({ left, operator, right, result }) =>
        `      ${left?.text ?? '?'} ${SIGNS[operator]} ${right?.text ?? '?'}  ${say(RESULTS[result])}`,
    ),
    ...found.scores.map(
      ({ table, points, maximum }) =>
        `      ${table === null ? say(WORDS.points) : titleOf(table)}  ${points ?? '?'} / ${maximum ?? '–'}`,
    ),
    ...found.facts.map(({ fact, value, state, source, on }) => {
      const origin = [source, on].filter((part) => part !== null && part !== '').join(', ');
      return `      ${labelOf(fact)} = ${value ?? say(STATES[state])}${origin === '' ? '' : `  (${origin})`}`;
    }),
  ];
  const readings = of.otherReadings.map(({ reading, interpretation, alternative, verdict: code, amount }) => {
    const chosen = interpretation?.alternatives.find(({ code }) => code === alternative);
    const how = chosen === undefined ? say(READINGS[reading]) : `${interpretation?.id} “${titleOf(chosen)}”`;
    return `  ${how} → ${verdict(code)}${amount === null ? '' : `  ${money(amount)}`}`;
  });
  const repairs = of.repairs.map(({ changes, leadsTo }) => {
    const steps = changes.map(({ fact, from, to }) => `${labelOf(fact)} ${from} → ${to}`);
    return `  ${steps.join(language === 'zh' ? '；' : '; ')}  ⇒ ${verdict(leadsTo)}`;
  });
  return [
    `${titleOf(of.policy)}  ${of.policy.id}`,
    ...(subject === undefined || subject.type === 'Enterprise' ? [] : [`${subject.type} ${subject.key}`]),
    [
      line(WORDS.on, of.on),
      ...(of.eventOn === null || of.eventOn === of.on ? [] : [line(WORDS.eventOn, of.eventOn)]),
      say(READINGS[of.reading]),
    ].join('  '),
    line(WORDS.verdict, verdict(of.verdict)),
    ...(of.amount === null ? [] : [line(WORDS.amount, money(of.amount))]),
    ...of.caps.map((cap) => line(WORDS.cap, `${limit(cap.used)} / ${limit(cap.limit)}`)),
    ...(of.appliesIf === null ? [] : [`${say(WORDS.appliesIf)}`, ...finding(of.appliesIf)]),
    ...(of.findings.length === 0 ? [] : [say(WORDS.criteria), ...of.findings.flatMap(finding)]),
    ...list(WORDS.missing, of.missing.map(labelOf)),
    ...list(WORDS.missingForAmount, of.missingForAmount.map(labelOf)),
    ...list(
      WORDS.conflictsWith,
      of.conflictsWith.map((policy) => `${titleOf(policy)} ${policy.id}`),
    ),
    ...(repairs.length === 0 ? [] : [say(WORDS.repairs), ...repairs]),
    ...(of.nextChange === null
      ? []
      : [line(WORDS.nextChange, `${of.nextChange.on} → ${verdict(of.nextChange.verdict)}`)]),
    ...(readings.length === 0 ? [] : [say(WORDS.otherReadings), ...readings]),
  ].join('\n');
}

/** A clause may be a whole task: its first words say which. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= 80 ? text : `${characters.slice(0, 79).join('')}…`;
}

const MARKS: Readonly<Record<Truth, string>> = { TRUE: '✓', FALSE: '✗', UNKNOWN: '?', REVIEW: '…' };
const SIGNS: Readonly<Record<string, string>> = {
  AT_LEAST: '≥',
  MORE_THAN: '>',
  AT_MOST: '≤',
  LESS_THAN: '<',
};
type Words = Readonly<Record<string, Label>>;
const VERDICTS: Words = {
  ELIGIBLE: { zh: '符合', en: 'eligible' },
  INELIGIBLE: { zh: '不符合', en: 'not eligible' },
  UNKNOWN: { zh: '信息不足', en: 'not known' },
  NEEDS_REVIEW: { zh: '待审核', en: 'for a reviewer' },
  NOT_IN_FORCE: { zh: '不在适用范围', en: 'not in force' },
};
const RESULTS: Readonly<Record<Truth, Label>> = {
  TRUE: { zh: '满足', en: 'met' },
  FALSE: { zh: '不满足', en: 'not met' },
  UNKNOWN: { zh: '未知', en: 'not known' },
  REVIEW: { zh: '待审核', en: 'for a reviewer' },
};
const STATES: Words = {
  MISSING: { zh: '缺失', en: 'missing' },
  STALE: { zh: '过期', en: 'too old' },
  CONFLICTING: { zh: '记录冲突', en: 'records contradict each other' },
  PENDING: { zh: '待签署', en: 'to be signed by an officer' },
};
const READINGS: Words = {
  LITERAL: { zh: '按原文', en: 'as written' },
  AS_AMENDED: { zh: '按修订', en: 'as amended' },
};
const WORDS = {
  nothing: {
    zh: '该企业名下没有该规则的判定对象。',
    en: 'the enterprise has nothing that this rule decides about.',
  },
  on: { zh: '判定日期', en: 'On' },
  eventOn: { zh: '事项日期', en: 'Event on' },
  verdict: { zh: '结论', en: 'Verdict' },
  amount: { zh: '金额', en: 'Amount' },
  unlimited: { zh: '未定', en: 'no limit yet' },
  notKnown: { zh: '未知', en: 'not known' },
  cap: { zh: '已享受/上限', en: 'Used of the limit' },
  appliesIf: { zh: '适用前提', en: 'Applies if' },
  criteria: { zh: '逐项认定', en: 'Criteria' },
  points: { zh: '登记的得分', en: 'Recorded points' },
  missing: { zh: '影响结论的缺失事实', en: 'Missing for the verdict' },
  missingForAmount: { zh: '影响金额的缺失事实', en: 'Missing for the amount' },
  conflictsWith: { zh: '互斥政策', en: 'Only one of it and' },
  repairs: { zh: '补救办法', en: 'What would help' },
  nextChange: { zh: '下次变化', en: 'Next change' },
  otherReadings: { zh: '其他读法', en: 'Under other readings' },
} satisfies Words;
