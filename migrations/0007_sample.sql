-- What invented sample data is made with. Everything is a function of a number, so that the same n gives the same
-- rows in every database and no statement asks for chance or the clock.

-- migrate:up
-- The id of the n-th sample row of a kind, such as ('enterprise', 1).
create function core.sample_id(kind text, n bigint) returns uuid
  language sql immutable strict parallel safe
  return md5('tidu sample ' || kind || ' ' || n)::uuid;

-- A number in [0, 1) that looks like chance and is fixed by kind and n. With a constant kind this costs one hash.
create function core.sample_share(kind text, n bigint) returns double precision
  language sql immutable strict parallel safe
  return (hashint8extended(n, hashtextextended(kind, 0)) & 9007199254740991)::double precision / 9007199254740992;

-- A number of mean 0 and deviation 1, never beyond 3.5: the sum of four parts of one hash.
create function core.sample_normal(kind text, n bigint) returns double precision
  language sql immutable strict parallel safe
  return ((hashint8extended(n, hashtextextended(kind, 0)) & 65535)
    + ((hashint8extended(n, hashtextextended(kind, 0)) >> 16) & 65535)
    + ((hashint8extended(n, hashtextextended(kind, 0)) >> 32) & 65535)
    + ((hashint8extended(n, hashtextextended(kind, 0)) >> 48) & 65535) - 131070)::double precision / 37837.0;

-- Yuan to fen, rounded to thousands of yuan as firms declare them.
create function core.sample_fen(yuan double precision) returns bigint
  language sql immutable strict parallel safe
  return round(yuan / 1000)::bigint * 100000;

-- The whole credit code (GB 32100) for its first 16 characters: the check of the organisation code in positions 9 to 16
-- (GB 11714) and its own follow.
create function core.credit_code(first16 text) returns text
  language plpgsql immutable strict parallel safe as $$
declare
  alphabet constant text := '0123456789ABCDEFGHJKLMNPQRTUWXY';
  weights constant integer[] := array[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  organisation_alphabet constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  organisation_weights constant integer[] := array[3, 7, 9, 10, 5, 8, 4, 2];
  code text := first16;
  total integer := 0;
begin
  for i in 1..8 loop
    total := total + organisation_weights[i] * (strpos(organisation_alphabet, substr(first16, 8 + i, 1)) - 1);
  end loop;
  code := code || substr('0X987654321', 1 + total % 11, 1);
  total := 0;
  for i in 1..17 loop
    total := total + weights[i] * (strpos(alphabet, substr(code, i, 1)) - 1);
  end loop;
  return code || substr(alphabet, 1 + (31 - total % 31) % 31, 1);
end $$;

-- migrate:down
drop function core.credit_code, core.sample_fen, core.sample_normal, core.sample_share, core.sample_id;
