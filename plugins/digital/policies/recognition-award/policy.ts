import { isSrdi } from '@tidu/core';
import { all, any, atLeast, criterion, definePolicy, isTrue, not, on, one, oneOf, param } from '@tidu/policy';
import { recognition } from '../../facts.ts';

const recognisedOn = on(recognition.recognisedOn);
const clause = '二(五).s2';

/**
 * 二(五).s2: an award for smart factories and scenes, 按规定: how much another document says, which is not known here.
 * That a title of the ladder that followed stands for the plan's is our reading: AS_AMENDED.
 */
export const recognitionAward = definePolicy(import.meta, {
  id: 'digital.recognition-award',
  title: { zh: '智能制造示范工厂、优秀场景奖励', en: 'Award for smart factories and scenes' },
  measure: 'D2',
  subject: recognition.subject,
  inForce: recognisedOn,
  eligible: all(
    criterion('tier', isSrdi(recognisedOn), {
      title: { zh: '认定时为专精特新中小企业', en: 'An SRDI SME when it was recognised' },
      clause,
    }),
    criterion('kind', oneOf(recognition.kind, ['DEMONSTRATION_FACTORY', 'SCENE']), {
      title: { zh: '智能制造示范工厂或优秀场景', en: 'A demonstration factory or an excellent scene' },
      clause,
    }),
    criterion(
      'name',
      any(not(isTrue(recognition.isNamedLater)), atLeast<never>(param('laterTitlesCount'), one)),
      {
        title: { zh: '以行动计划所称名义认定', en: 'Recognised under a title that counts' },
        clause,
      },
    ),
    criterion('held', isTrue(recognition.isHeld), {
      title: { zh: '称号未被撤销', en: 'Not withdrawn' },
      clause,
    }),
  ),
});
