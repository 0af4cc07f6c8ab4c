import type { CollectionFact, Fact, SqlMapping } from '@tidu/policy';
import type { Rules } from '../../rules/rules.ts';
import type { SubjectStatement } from '../../rules/statement.ts';

/**
 * Questions about child rows, asked of the whole population at once. `policySql` writes one sub-select a question and
 * row; here every question about one list becomes a column of one grouped query over it, joined by key. What depends
 * on the row around it stays a sub-select.
 */
export interface GroupedQuestions {
  /** For `policySql`, in place of the statement's own. */
  readonly mapping: SqlMapping;
  /** Its SQL with the questions replaced by columns of the joins. */
  resolve(sql: string): string;
  joins(): readonly string[];
}

/** A list as the statement reads it: `table alias where alias.link = row.id and …`. */
interface List {
  readonly from: string;
  readonly table: string;
  readonly link: string;
  readonly row: string;
  readonly where: string;
  /** The aggregates asked for, each once. */
  readonly questions: string[];
}

export function groupedQuestions(rules: Rules, statement: SubjectStatement): GroupedQuestions {
  const lists: List[] = [];
  /** Stands for the list until it is decided how it is read. */
  const markOf = (fact: Fact, from: string): string => {
    const known = lists.findIndex((each) => each.from === from);
    if (known >= 0) return mark(known);
    const list = listOf(rules, fact, from);
    return list === undefined ? from : mark(lists.push(list) - 1);
  };
  const mapping: SqlMapping = {
    ...statement.mapping,
    records: (collection: CollectionFact) => {
      const records = statement.mapping.records(collection);
      return { ...records, from: markOf(collection, records.from) };
    },
    certificates: (fact) => {
      const certificates = statement.mapping.certificates(fact);
      return { ...certificates, from: markOf(fact, certificates.from) };
    },
  };

  const columnOf = (index: number, list: List, question: string): string => {
    if (question.includes(statement.row) || list.where.includes(statement.row)) {
      return `(select ${question} from ${list.from})`;
    }
    if (!list.questions.includes(question)) list.questions.push(question);
    const place = list.questions.indexOf(question);
    // No rows, no group: the answer of an empty list, which PostgreSQL finds once.
    return `(case when ${alias(index)}.link is null then (select ${question} from ${list.table} where false) else ${alias(index)}.q${place} end)`;
  };
  return {
    mapping,
    resolve(sql) {
      let text = sql;
      for (const [index, list] of lists.entries()) {
        const end = ` from ${mark(index)})`;
        for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end)) {
          const start = openingOf(text, at);
          const question = text.slice(start + SELECT.length, at);
          text = text.slice(0, start) + columnOf(index, list, question) + text.slice(at + end.length);
        }
      }
      return text;
    },
    joins: () =>
      lists.flatMap(({ table, link, row, where, questions }, index) => {
        if (questions.length === 0) return [];
        const columns = questions.map((question, place) => `${question} as q${place}`);
        return [
          `left join (select ${link} as link, ${columns.join(', ')} from ${table} where true${where} group by ${link}) ${alias(index)} on ${alias(index)}.link = ${row}.id`,
        ];
      }),
  };
}

const SELECT = '(select ';
const mark = (index: number): string => `⟦${index}⟧`;
const alias = (index: number): string => `list_${index}`;

/** Undefined where the SQL is not of the form the statement gives it: then it is left as it is. */
function listOf(rules: Rules, fact: Fact, from: string): List | undefined {
  const sql = rules.facts.get(fact.id)?.sql;
  if (sql?.kind !== 'records' && sql?.kind !== 'certificates') return undefined;
  const found =
    /^(?<table>\S+ (?<name>\S+)) where (?<link>\S+) = (?<row>\S+)\.id(?<where>(?: and [\s\S]*)?)$/.exec(from);
  const { table = '', name, link = '', row = '', where = '' } = found?.groups ?? {};
  if (link !== `${name}.${sql.link}` || !table.startsWith(`${sql.table} `)) return undefined;
  return { from, table, link, row, where, questions: [] };
}

/** Where the sub-select begins that ends at `end`: the bracket that is open there. */
function openingOf(text: string, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    else if (text[at] === '(') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  throw new Error('Found a question about a list outside a sub-select.');
}
