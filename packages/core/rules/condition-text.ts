import {
  type BooleanNode,
  type DateNode,
  INTERPRETATIONS,
  type Label,
  type NumberNode,
  type Policy,
} from '@tidu/policy';

type Language = keyof Label;

/** The condition in words, in the terms of its facts and parameters: 企业自主研发费用不低于最低研发费用. */
export function conditionText(node: BooleanNode, policy: Policy, language: Language): string {
  return condition(node, { policy, language });
}

/** A number in words: 企业本年营业收入 × 奖励比例. */
export function numberText(node: NumberNode, policy: Policy, language: Language): string {
  return number(node, { policy, language });
}

interface Wording {
  readonly policy: Policy;
  readonly language: Language;
}

function condition(node: BooleanNode, wording: Wording): string {
  const { language, policy } = wording;
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  /** Within another condition; a list of conditions is set apart from what surrounds it. */
  const inner = (each: BooleanNode): string => {
    const text = condition(each, wording);
    const isList = (each.kind === 'all' || each.kind === 'any') && each.of.length > 1;
    return isList ? say(`（${text}）`, `(${text})`) : text;
  };
  const where = (each: BooleanNode): string =>
    say(`（${condition(each, wording)}）`, ` (${condition(each, wording)})`);
  const codes = (values: readonly string[]): string => values.join(say('、', ', '));
  switch (node.kind) {
    case 'compare': {
      const isDate = node.left.kind === 'on' || node.left.kind === 'asOf';
      const words = (isDate ? DATE_WORDS : NUMBER_WORDS)[node.operator][language];
      return `${side(node.left, wording)}${words}${side(node.right, wording)}`;
    }
    case 'all':
      return node.of.map(inner).join(say('，且', ' and '));
    case 'any':
      return node.of.map(inner).join(say('，或', ' or '));
    case 'not':
      return node.of.kind === 'some'
        ? say(
            `无${node.of.collection.label.zh}${where(node.of.where)}`,
            `no ${node.of.collection.label.en}${where(node.of.where)}`,
          )
        : say(`非（${condition(node.of, wording)}）`, `not (${condition(node.of, wording)})`);
    case 'kOf': {
      const list = node.of.map(inner).join(say('；', '; '));
      const least = parameter(node.k.id, wording);
      return say(`以下各项满足${least}项以上：${list}`, `at least ${least} of: ${list}`);
    }
    case 'oneOf': {
      const review =
        node.review.length === 0
          ? ''
          : say(`（${codes(node.review)}须审核）`, ` (${codes(node.review)}: for a reviewer)`);
      return `${node.fact.label[language]}${say('为', ' is ')}${codes(node.values)}${review}`;
    }
    case 'isTrue':
      return node.fact.label[language];
    case 'holds':
      return say(
        `${side(node.on, wording)}持有${codes(node.tiers)}有效证书`,
        `a valid certificate of ${codes(node.tiers)} on ${side(node.on, wording)}`,
      );
    case 'some':
      return say(
        `有${node.collection.label.zh}${where(node.where)}`,
        `some ${node.collection.label.en}${where(node.where)}`,
      );
    case 'interpretedAs': {
      const reading = INTERPRETATIONS[node.interpretation]?.alternatives[node.alternative];
      return say(
        `${node.interpretation}作“${reading?.zh ?? node.alternative}”解`,
        `${node.interpretation} is read as “${reading?.en ?? node.alternative}”`,
      );
    }
    case 'criterion':
      return condition(node.of, { policy, language });
  }
}

const side = (node: NumberNode | DateNode, wording: Wording): string =>
  node.kind === 'on' || node.kind === 'asOf' ? date(node, wording) : number(node, wording);

function date(node: DateNode, { language }: Wording): string {
  if (node.kind === 'on') return node.fact.label[language];
  return language === 'zh' ? '申请之日' : 'the day of the question';
}

function number(node: NumberNode, wording: Wording): string {
  const { language } = wording;
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const list = (nodes: readonly NumberNode[]): string =>
    nodes.map((each) => number(each, wording)).join(say('、', ', '));
  const where = (each: BooleanNode): string =>
    `${say('（', ' (')}${condition(each, wording)}${say('）', ')')}`;
  switch (node.kind) {
    case 'fact':
      return node.fact.label[language];
    case 'parameter':
      return parameter(node.id, wording);
    case 'constant':
      return String(node.value);
    case 'plus':
      return node.terms.map((each) => number(each, wording)).join(' + ');
    case 'minus':
      return `${number(node.from, wording)} − ${operand(node.take, wording)}`;
    case 'times':
      return `${operand(node.base, wording)} × ${operand(node.rate, wording)}`;
    case 'min':
      return node.terms.length === 1
        ? list(node.terms)
        : say(`${list(node.terms)}中的最小值`, `the least of ${list(node.terms)}`);
    case 'max':
      return node.terms.length === 1
        ? list(node.terms)
        : say(`${list(node.terms)}中的最大值`, `the most of ${list(node.terms)}`);
    case 'floor':
      return say(`${operand(node.of, wording)}（舍去尾数）`, `${operand(node.of, wording)} (rounded down)`);
    case 'sum':
      return say(
        `各${node.collection.label.zh}的${number(node.value, wording)}之和`,
        `the sum of ${number(node.value, wording)} over ${node.collection.label.en}`,
      );
    case 'count':
      return say(
        `${node.collection.label.zh}${where(node.where)}数`,
        `the number of ${node.collection.label.en}${where(node.where)}`,
      );
    case 'points': {
      const of =
        node.of === null
          ? ''
          : say(`占${number(node.of, wording)}的比重`, ` as a share of ${number(node.of, wording)}`);
      return say(
        `按${parameter(node.table.id, wording)}对${number(node.value, wording)}${of}评分`,
        `the points of ${number(node.value, wording)}${of} by ${parameter(node.table.id, wording)}`,
      );
    }
    case 'choose': {
      const cases = node.cases.map((each) =>
        say(
          `${condition(each.when, wording)}的，${number(each.value, wording)}`,
          `${number(each.value, wording)} if ${condition(each.when, wording)}`,
        ),
      );
      const otherwise = number(node.otherwise, wording);
      return [...cases, say(`其他情形，${otherwise}`, `otherwise ${otherwise}`)].join(say('；', '; '));
    }
    case 'elapsed': {
      const unit = {
        DAYS: say('天', 'days'),
        MONTHS: say('月', 'full months'),
        YEARS: say('年', 'full years'),
      }[node.unit];
      const [from, to] = [date(node.from, wording), date(node.to, wording)];
      return say(`${from}至${to}的${unit}数`, `the ${unit} from ${from} to ${to}`);
    }
    case 'interest': {
      const [from, until] = [date(node.from, wording), date(node.until, wording)];
      const [rate, most, basis] = [node.rate, node.maxDays, node.basis].map((each) =>
        parameter(each.id, wording),
      );
      return say(
        `${node.principal.label.zh}余额自${from}至${until}按${rate}计息（${most}，${basis}）`,
        `simple interest at ${rate} on the balance of ${node.principal.label.en} from ${from} to ${until} (${most}, ${basis})`,
      );
    }
  }
}

/** A number beside a sign: one of several terms stands in brackets. */
function operand(node: NumberNode, wording: Wording): string {
  const text = number(node, wording);
  const isList = node.kind === 'plus' || node.kind === 'minus' || node.kind === 'choose';
  return isList ? (wording.language === 'zh' ? `（${text}）` : `(${text})`) : text;
}

const parameter = (id: string, { policy, language }: Wording): string =>
  policy.parameters.get(id)?.title[language] ?? id;

const NUMBER_WORDS = {
  atLeast: { zh: '不低于', en: ' at least ' },
  moreThan: { zh: '超过', en: ' more than ' },
  atMost: { zh: '不超过', en: ' at most ' },
  lessThan: { zh: '低于', en: ' less than ' },
};
const DATE_WORDS = {
  atLeast: { zh: '不早于', en: ' not before ' },
  moreThan: { zh: '晚于', en: ' after ' },
  atMost: { zh: '不晚于', en: ' not after ' },
  lessThan: { zh: '早于', en: ' before ' },
};
