import { type Kysely, sql } from 'kysely';
import { nameKey, SIMILARITY, similarity } from './name.ts';

/** At most so many candidates a row: more is no help to an officer. */
const MOST_CANDIDATES = 5;
/** A pair of characters that more names have says little, such as 科技. */
const COMMON = 500;
/** So many of the rarest pairs of a name are looked up. */
const MOST_GRAMS = 4;
/** So many names are looked at by similarity for each row. */
const MOST_LOOKED_AT = 50;

/**
 * For the rows of the work table that wait and have a name: the enterprises whose names, current or former, are equal
 * or similar, as candidates. A row whose name was unknown, and is similar to one, says so in its reason.
 */
export async function proposeCandidates(db: Kysely<unknown>): Promise<void> {
  const { rows: waiting } = await sql<{ readonly line: number; readonly name: string }>`
    select line, name_normalized as name from import_work where verdict = 'WAIT' and name_normalized is not null
    order by line`.execute(db);
  // By hundreds, so that the statements of a long list stay short.
  for (let start = 0; start < waiting.length; start += 200)
    await proposeFor(db, waiting.slice(start, start + 200));
}

async function proposeFor(
  db: Kysely<unknown>,
  waiting: readonly { readonly line: number; readonly name: string }[],
): Promise<void> {
  const grams = waiting.map(({ name }) => distinctGrams(nameKey(name)));
  const rare = await rareGrams(db, [...new Set(grams.flat())]);
  const looked = grams.flatMap((list, place) =>
    list
      .filter((gram) => (rare.get(gram) ?? 0) > 0 && (rare.get(gram) ?? 0) <= COMMON)
      .sort((a, b) => (rare.get(a) ?? 0) - (rare.get(b) ?? 0))
      .slice(0, MOST_GRAMS)
      .map((gram) => ({ place, gram })),
  );
  const found = await sql<{ readonly place: number; readonly id: string; readonly name: string }>`
    with looked as (
      select place, gram from jsonb_to_recordset(${JSON.stringify(looked)}::jsonb) as l(place integer, gram text)
    ), alike as (
      select l.place, g.enterprise_id as id, row_number() over (partition by l.place order by count(*) desc, g.enterprise_id) as rank
      from looked l join core.enterprise_name_gram g on g.gram = l.gram collate "C"
      group by l.place, g.enterprise_id
    ), named as (
      select n.place, e.id from jsonb_to_recordset(${JSON.stringify(waiting.map(({ name }, place) => ({ place, name })))}::jsonb)
          as n(place integer, name text)
        join core.enterprise e on e.name_normalized = n.name collate "C"
      union
      select n.place, f.enterprise_id from jsonb_to_recordset(${JSON.stringify(waiting.map(({ name }, place) => ({ place, name })))}::jsonb)
          as n(place integer, name text)
        join core.former_name f on f.name_normalized = n.name collate "C"
      union
      select place, id from alike where rank <= ${MOST_LOOKED_AT}
    )
    select n.place, e.id, e.name_normalized as name from named n join core.enterprise e on e.id = n.id
    union all
    select n.place, f.enterprise_id, f.name_normalized from named n join core.former_name f on f.enterprise_id = n.id`.execute(
    db,
  );
  const best = new Map<string, { line: number; id: string; similarity: number }>();
  for (const { place, id, name } of found.rows) {
    const row = waiting[place];
    if (!row) continue;
    const alike = similarity(row.name, name);
    const earlier = best.get(`${place} ${id}`);
    if (alike >= SIMILARITY.POSSIBLE && alike > (earlier?.similarity ?? 0))
      best.set(`${place} ${id}`, { line: row.line, id, similarity: alike });
  }
  const chosen = [...Map.groupBy(best.values(), ({ line }) => line).values()].flatMap((list) =>
    list.sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1)).slice(0, MOST_CANDIDATES),
  );
  if (chosen.length === 0) return;
  const candidates = sql`jsonb_to_recordset(${JSON.stringify(chosen)}::jsonb) as c(line integer, id uuid, similarity real)`;
  await sql`insert into core.import_candidate (row_id, enterprise_id, similarity)
    select w.row_id, c.id, c.similarity from ${candidates} join import_work w on w.line = c.line
    where w.row_id is not null on conflict do nothing`.execute(db);
  await sql`update import_work w set reason = 'SIMILAR_NAME' from ${candidates}
    where w.line = c.line and w.reason = 'UNKNOWN_NAME'`.execute(db);
}

/** How many names have each pair, counted no further than is common. */
async function rareGrams(
  db: Kysely<unknown>,
  grams: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ readonly gram: string; readonly names: number }>`
    select l.gram, (select count(*) from (
        select from core.enterprise_name_gram g where g.gram = l.gram collate "C" limit ${COMMON + 1}) n)::integer as names
    from unnest(${grams}::text[]) as l(gram)`.execute(db);
  return new Map(rows.map(({ gram, names }) => [gram, names]));
}

function distinctGrams(key: string): string[] {
  const characters = [...key];
  return [
    ...new Set(characters.slice(0, -1).map((character, index) => `${character}${characters[index + 1]}`)),
  ];
}
