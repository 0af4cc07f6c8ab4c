import { type RawBuilder, sql } from 'kysely';

/**
 * Names such as 泉州示例恒川机械有限公司. 示例 (example) stands in every one, so nobody takes it for a firm of that
 * place. The characters after it are a number in disguise: two give 9,216 names, a third 1.7 million more. First and
 * second come from lists without a common character, and no line of business begins with one of them, so that no
 * two numbers share a name. None is changed by `normalizeName`, brackets aside.
 */
const FIRST =
  '恒鑫瑞华泰宏永嘉安信诚德福荣昌盛兴隆顺和利源丰裕祥瑜康宁乐怡雅文博思睿智慧启创新锐力強劲腾跃飞翔凌云海山川岳峰岩石磊森林竹松柏梅兰菊荷莲清明朗晖曦晨旭升辰星月光耀辉煌灿炫彩虹霖';
const SECOND = '';
