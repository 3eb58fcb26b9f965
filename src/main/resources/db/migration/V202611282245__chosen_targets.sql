-- What a unit has chosen to develop after a round: what is done about a dimension, by whom and by when. Later rounds follow it up.
create table chosen_target (
  tenant_id  integer not null references tenant,
  id         uuid not null,
  process_id uuid not null,        -- the series
  round_id   uuid not null,        -- in which it was chosen
  unit_id    uuid not null,        -- of the round; the process's id for the whole
  dimension  uuid not null,        -- its lasting id
  what_fi    text,
  what_sv    text,
  who        text not null,
  until      date,
  done_on    date,
  removed    boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, process_id) references process (tenant_id, id),
  foreign key (tenant_id, round_id) references measured_round (tenant_id, id)
);
create index on chosen_target (tenant_id, process_id, unit_id);
create index on chosen_target (tenant_id, round_id);
call protect('chosen_target');
