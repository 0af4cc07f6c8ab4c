-- Figures of the targets over all enterprises.

-- migrate:up
-- Counts for each numeric target on a day. Looks past the wall: it returns counts and nothing else.
-- A target of basis VALID_CERTIFICATE counts enterprises with a certificate valid on the day; RECOGNISED_NOT_ENDED
-- counts those recognised by the day and not ended, whatever the validity (A-08).
create function core.target_counts(day date, region text)
  returns table (target text, threshold integer, value integer, expiring integer, unknown integer)
  language sql stable security definer set search_path = pg_catalog, core
  begin atomic
    select t.id, t.threshold, held.value, held.expiring, held.unknown
    from core.target t cross join lateral (
      select
        (count(*) filter (where h.counts))::integer as value,
        (count(*) filter (where h.counts and h.last_day < t.deadline))::integer as expiring,
        (count(*) filter (where h.counts is not true and h.may_count))::integer as unknown
      from (
        select
          bool_or(case t.count_basis
            when 'VALID_CERTIFICATE' then c.valid_from <= day and c.valid_to >= day
            else coalesce(c.recognised_on, c.valid_from) <= day end) as counts,
          -- Unknown: nothing known says that it does not count.
          bool_or(case t.count_basis
            when 'VALID_CERTIFICATE' then
              (c.valid_from is null or c.valid_to is null)
              and coalesce(c.valid_from <= day, true) and coalesce(c.valid_to >= day, true)
            else coalesce(c.recognised_on, c.valid_from) is null end) as may_count,
          -- The last day of what counts: null while one has no known end.
          case when bool_or(c.valid_to is null) then null else max(c.valid_to) end as last_day
        from core.certification c
        where c.tier_code = t.tier_code
          and (c.ended_on is null or c.ended_on > day)
          -- Enterprises are looked at only for a part of the province: no certificate is without one.
          and (target_counts.region is null or target_counts.region = '350000'
            or exists (select from core.enterprise e where e.id = c.enterprise_id
              and (e.city_code = target_counts.region or e.region_code = target_counts.region)))
        group by c.enterprise_id
      ) h
    ) held
    where t.metric = 'HOLDERS' and t.quantified
    order by t.id;
  end;
alter function core.target_counts(date, text) owner to tidu_definer;
revoke all on function core.target_counts(date, text) from public;
grant execute on function core.target_counts(date, text) to tidu_app;

-- migrate:down
drop function core.target_counts(date, text);
