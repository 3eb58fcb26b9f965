-- What may be told of the feedback on a day, counted once when asking for it ends; the single answers are nowhere.
create table gathering_feedback (
  tenant_id    integer not null references tenant,
  id           uuid not null,
  gathering_id uuid not null,
  statement    text not null check (statement in ('USEFUL', 'HEARD', 'NEXT')),
  answers      integer not null check (answers >= 0),   -- 0: too few to be told of
  kept         integer,          -- null, as the next three: only a band may be told, or nothing
  partly       integer,
  not_kept     integer,
  cant_say     integer,
  band         text check (band in ('KEPT', 'PARTLY', 'NOT_KEPT', 'CANT_SAY')),   -- what nearly all said
  at_least     integer,          -- how many of ten did so at least
  primary key (tenant_id, id),
  foreign key (tenant_id, gathering_id) references gathering (tenant_id, id),
  unique (tenant_id, gathering_id, statement),
  check ((band is null) = (at_least is null)),
  check (band is null or kept is null)
);
call protect('gathering_feedback');
