import { criterion, isTrue, not } from '@tidu/policy';
import { enterprise } from '../rules/enterprise-facts.ts';
import { isSme } from './sme-size/size-class.ts';

const clause = '第三条';

/** 63号 第三条: what every tier of quality SMEs asks of an enterprise. A policy that has them shares `sizeBounds`. */
export const generalConditions = [
  criterion('sme', isSme(), {
    title: { zh: '符合《中小企业划型标准规定》', en: 'Small or medium-sized by the standard of sizes' },
    clause,
  }),
  criterion('lawful', not(isTrue(enterprise.hasSeriousViolation)), {
    title: { zh: '无严重违法违规行为', en: 'No serious breach of the law' },
    clause,
  }),
  criterion('honest', not(isTrue(enterprise.wasDishonest)), {
    title: { zh: '未被列入经营异常名录或严重失信主体名单', en: 'Not listed for dishonesty' },
    clause,
  }),
  criterion('safe', not(isTrue(enterprise.hadMajorAccident)), {
    title: { zh: '近三年未发生重大事故', en: 'No major accident within three years' },
    clause,
  }),
] as const;
