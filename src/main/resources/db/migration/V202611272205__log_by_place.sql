-- The log is read from a place in it on, in the order of its indexes, however long it is: all of it, one act of it, what one person did; as told
-- and, by the platform's own administration, at its exact times.
drop index audit_entry_as_told;
drop index audit_entry_by_time;
create index audit_entry_as_told on audit_entry (tenant_id, told_at desc, id);
create index audit_entry_by_time on audit_entry (tenant_id, at desc, id);
create index audit_entry_by_act on audit_entry (tenant_id, act, told_at desc, id);
create index audit_entry_by_actor on audit_entry (tenant_id, actor, told_at desc, id);

-- Each act that may be told of by now, found by a step in the index for each and not by reading every row. Whoever asks sees their own council's:
-- the view is bound by the row-level security of the table.
create view audit_act with (security_invoker = true) as
  with recursive known (act) as (
    select min(act) from audit_entry
    union all
    select (select min(e.act) from audit_entry e where e.act > known.act) from known where known.act is not null
  )
  select act from known where act is not null and exists (select from audit_entry e where e.act = known.act and e.told_at <= now());
grant select on audit_act to ${app_role};
