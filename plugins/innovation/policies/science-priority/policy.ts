import { isQuality } from '@tidu/core';
import { all, criterion, definePolicy, isTrue, on } from '@tidu/policy';
import { project } from '../../facts/research.ts';

const appliedOn = on(project.appliedOn);
const clause = '二(二)1.s1';

/**
 * 二(二)1.s1: which projects are recommended before others. A priority is a place in the order and nothing else: who
 * does not meet the conditions of the programme has none.
 */
export const sciencePriority = definePolicy(import.meta, {
  id: 'innovation.science-priority',
  title: { zh: '科技计划项目优先推荐', en: 'Recommended first for science programmes' },
  measure: 'I1',
  subject: project.subject,
  inForce: appliedOn,
  eligible: all(
    criterion('tier', isQuality(appliedOn), {
      title: { zh: '申报时为优质中小企业', en: 'A quality SME when it applied' },
      clause,
    }),
    criterion('conditions', isTrue(project.meetsConditions), {
      title: { zh: '符合科技计划项目申报条件', en: "Meets the programme's own conditions" },
      clause,
    }),
  ),
});
