import {
  type Assumptions,
  all,
  asOf,
  criterion,
  type Day,
  definePolicy,
  type Facts,
  situationOf,
  truthOf,
} from '@tidu/policy';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { isLarge, isMedium, isMicro, isSmall, isSme, sizeBounds } from './size-class.ts';

/** 工信部联企业〔2011〕300号: whether an enterprise is a small or medium-sized one, by the figures of last year. */
export const smeSize = definePolicy(import.meta, {
  id: 'core.sme-size',
  title: { zh: '中小企业划型', en: 'Small and medium-sized enterprise' },
  measure: 'G3',
  subject: enterprise.subject,
  inForce: asOf,
  shared: [sizeBounds],
  eligible: all(
    criterion('sme', isSme(), {
      title: { zh: '符合《中小企业划型标准规定》', en: 'Small or medium-sized by the standard of sizes' },
      clause: '第四条',
    }),
  ),
});

export type SizeClass = 'LARGE' | 'MEDIUM' | 'SMALL' | 'MICRO';

const CLASSES = [
  ['LARGE', isLarge()],
  ['MEDIUM', isMedium()],
  ['SMALL', isSmall()],
  ['MICRO', isMicro()],
] as const;

/**
 * The size class by 300号 on the day, from the facts of `smeSize`; null where a figure is missing that could decide, or
 * the sector is not one of the standard's.
 */
export function sizeClassOf(facts: Facts, on: Day, assumptions: Assumptions): SizeClass | null {
  const situation = situationOf(smeSize, facts, on, assumptions);
  return CLASSES.find(([, expression]) => truthOf(expression, situation) === 'TRUE')?.[0] ?? null;
}
