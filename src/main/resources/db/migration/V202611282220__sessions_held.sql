-- What was held in some units between two rounds, and how often in each: those units are set beside the others.
alter table measured_round add column held_fi text;
alter table measured_round add column held_sv text;

create table held_sessions (
  tenant_id integer not null references tenant,
  id        uuid not null,
  round_id  uuid not null,
  unit_id   uuid not null,         -- of the round, none below it
  sessions  integer not null check (sessions between 1 and 999),
  primary key (tenant_id, id),
  unique (tenant_id, round_id, unit_id),
  foreign key (tenant_id, round_id) references measured_round (tenant_id, id)
);
call protect('held_sessions');
