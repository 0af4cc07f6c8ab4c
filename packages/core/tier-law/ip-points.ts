import { choose, moreThan, type NumberExpression, otherwise, param, points, when, zero } from '@tidu/policy';
import { enterprise } from '../rules/enterprise-facts.ts';

const tables = [
  points(enterprise.highValueClassOneIp, param('ipHighValue')),
  points(enterprise.ownClassOneIp, param('ipOwn')),
  points(enterprise.classOneIp, param('ipClassOne')),
] as const;

/**
 * 与企业主导产品相关的有效知识产权数量 of 63号: the best kind it has. A choice rather than the greatest, since what is known
 * of a better kind makes what is unknown of the others idle. The policy has the four tables.
 */
export const ipPoints = (): NumberExpression<'core'> =>
  choose<'core'>(
    ...tables.map((each) => when<'core'>(moreThan(each, zero), each)),
    otherwise<'core'>(points(enterprise.classTwoIp, param('ipClassTwo'))),
  );
