-- What may be told of the answers to an open stage: taken by the clock, in steps, the same on every node. No column says who has answered.
create table stage_step (
  tenant_id integer not null,
  id        uuid not null,
  stage_id  uuid not null,
  taken_at  timestamptz not null,
  answered  integer not null check (answered % 5 = 0),
  roll      integer not null,
  counts    text not null,
  primary key (tenant_id, id),
  unique (tenant_id, stage_id),
  foreign key (tenant_id, stage_id) references stage (tenant_id, id)
);
alter table stage no force row level security;
insert into stage_step (tenant_id, id, stage_id, taken_at, answered, roll, counts)
  select tenant_id, gen_random_uuid(), id, now(), 0, roll, '' from stage where opened_at is not null and closed_at is null;
alter table stage force row level security;
call protect('stage_step');

-- Who is struck off a roll stays counted among those who have answered.
alter table stage_roll add column struck boolean not null default false;

-- Coming and going is told by the day, when the day is over: the time is the operator's alone. Within a day these rows stand together at its end,
-- in the order of their random ids.
alter table audit_entry add column told_at timestamptz not null generated always as (
  case when act in ('identity.loggedIn', 'identity.loggedOut', 'identity.loggedOutByIdp', 'identity.accountLinked', 'identity.forbidden')
    then (date_trunc('day', "at" at time zone 'Europe/Helsinki') + interval '1 day' - interval '1 microsecond') at time zone 'Europe/Helsinki'
    else "at" end) stored;
create index audit_entry_as_told on audit_entry (tenant_id, told_at);
