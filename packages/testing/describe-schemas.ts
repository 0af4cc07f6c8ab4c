import { withClient } from '@tidu/server';

/** What a schema is: tables, columns, constraints, indexes, policies, functions, triggers, grants. */
const CATALOGUE = `
  select string_agg(line, E'\\n' order by line) as catalogue from (
    select format('table %s.%s %s %s %s', n.nspname, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity) || coalesce(c.relacl::text, '') as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any($1)
    union all select format('column %s %s %s %s %s %s', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
      (select collname from pg_collation where oid = a.attcollation), pg_get_expr(d.adbin, d.adrelid)) || coalesce(a.attacl::text, '')
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attnum > 0 and not a.attisdropped and a.attrelid in (select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm'))
    union all select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace::regnamespace::text = any($1)
    union all select format('index %s', indexdef) from pg_indexes where schemaname = any($1)
    union all select format('policy %s.%s %s %s %s %s %s', schemaname, tablename, policyname, roles, cmd, qual, with_check) from pg_policies where schemaname = any($1)
    union all select format('function %s %s', pg_get_userbyid(p.proowner), pg_get_functiondef(p.oid)) || coalesce(p.proacl::text, '')
      from pg_proc p where p.pronamespace::regnamespace::text = any($1) and p.prokind in ('f', 'p')
    union all select format('trigger %s', pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal
    union all select format('schema %s %s', nspname, nspacl) from pg_namespace where nspname = any($1)
  ) lines`;

/** What schemas are, in one text: the same text is the same schema. */
export const describeSchemas = (url: string, schemas: readonly string[]): Promise<string> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ catalogue: string | null }>(CATALOGUE, [schemas]);
    return rows[0]?.catalogue ?? '';
  });
