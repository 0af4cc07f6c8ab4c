import { all, asOf, criterion, definePolicy, isTrue, notAfter, on, oneOf } from '@tidu/policy';
import { cluster } from '../../facts.ts';

const clause = '二(一).s4';

/** 二(一).s4: localities fund clusters of provincial level or above (省级以上). */
export const clusterSupport = definePolicy(import.meta, {
  id: 'core.cluster-support',
  title: { zh: '特色产业集群资金支持', en: 'Support for distinctive SME clusters' },
  measure: 'G7',
  subject: cluster.subject,
  inForce: asOf,
  appliesIf: criterion('scheme', isTrue(cluster.scheme.exists), {
    title: { zh: '当地有资金支持办法', en: 'The place has a scheme' },
    clause,
  }),
  eligible: all(
    criterion('level', oneOf(cluster.level, ['PROVINCIAL', 'NATIONAL']), {
      title: { zh: '省级以上集群', en: 'Of provincial level or above' },
      clause,
    }),
    criterion('valid', all(notAfter(on(cluster.recognisedOn), asOf), notAfter(asOf, on(cluster.validTo))), {
      title: { zh: '认定在有效期内', en: 'Recognised on the day' },
      clause,
    }),
  ),
});
