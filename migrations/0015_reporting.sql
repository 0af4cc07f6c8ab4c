-- What a forecast of the targets rests on.

-- migrate:up
-- For each numeric target, as known on a day: how applications for its tier were decided, in the whole province, and how
-- many are open, in the region. Looks past the wall: it returns counts and nothing else.
create function core.target_history(day date, region text)
  returns table (target text, reexaminations integer, reexaminations_passed integer, recognitions integer,
    recognitions_passed integer, pipeline integer)
  language sql stable security definer set search_path = pg_catalog, core
  begin atomic
    select t.id, h.reexaminations, h.reexaminations_passed, h.recognitions, h.recognitions_passed, h.pipeline
    from core.target t cross join lateral (
      select
        (count(*) filter (where a.kind = 'REEXAMINATION' and decided))::integer as reexaminations,
        (count(*) filter (where a.kind = 'REEXAMINATION' and decided and a.state = 'ACCEPTED'))::integer as reexaminations_passed,
        (count(*) filter (where a.kind = 'RECOGNITION' and decided))::integer as recognitions,
        (count(*) filter (where a.kind = 'RECOGNITION' and decided and a.state = 'ACCEPTED'))::integer as recognitions_passed,
        (count(*) filter (where a.kind = 'RECOGNITION' and (a.decided_on is null or a.decided_on > day)
          and (target_history.region is null or target_history.region = '350000'
            or exists (select from core.enterprise e where e.id = a.enterprise_id
              and (e.city_code = target_history.region or e.region_code = target_history.region)))
          -- Whoever holds the tier is counted already.
          and not exists (select from core.certification c
            where c.enterprise_id = a.enterprise_id and c.tier_code = a.tier_code
              and c.valid_from <= day and c.valid_to >= day and (c.ended_on is null or c.ended_on > day))))::integer as pipeline
      from core.tier_application a
      -- A withdrawn one was not decided on.
      cross join lateral (select a.decided_on <= day and a.state in ('ACCEPTED', 'REJECTED') as decided) d
      where a.tier_code = t.tier_code and a.filed_on <= day
    ) h
    where t.metric = 'HOLDERS' and t.quantified
    order by t.id;
  end;
alter function core.target_history(date, text) owner to tidu_definer;
revoke all on function core.target_history(date, text) from public;
grant execute on function core.target_history(date, text) to tidu_app;

-- migrate:down
drop function core.target_history(date, text);
