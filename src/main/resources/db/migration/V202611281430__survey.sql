-- What a question's kind asks by, such as an instrument; null where the kind knows by itself.
alter table question add column asks_by uuid;

-- Instruments of a council's own; the ready ones are Sopu's and lie in no table. Their ids are why none of the references below is a foreign key.
create table instrument (
  tenant_id  integer not null references tenant,
  id         uuid not null,
  name_fi    text,
  name_sv    text,
  name_en    text,
  about_fi   text,
  about_sv   text,
  about_en   text,
  changed_fi text,                 -- what is else than in the version before
  changed_sv text,
  changed_en text,
  version    integer not null check (version >= 1),
  former_id  uuid,                 -- null: the first version
  asked      boolean not null,     -- nothing changes any more
  primary key (tenant_id, id)
);
call protect('instrument');

create table instrument_dimension (
  tenant_id     integer not null references tenant,
  id            uuid not null,
  instrument_id uuid not null,
  lasting       uuid not null,     -- the same in every version whose figures may be compared
  position      integer not null,
  name_fi       text,
  name_sv       text,
  name_en       text,
  overall       boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, instrument_id) references instrument (tenant_id, id)
);
create index on instrument_dimension (tenant_id, instrument_id);
call protect('instrument_dimension');

create table instrument_statement (
  tenant_id    integer not null references tenant,
  id           uuid not null,
  dimension_id uuid not null,
  position     integer not null,
  text_fi      text,
  text_sv      text,
  text_en      text,
  reversed     boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, dimension_id) references instrument_dimension (tenant_id, id)
);
create index on instrument_statement (tenant_id, dimension_id);
call protect('instrument_statement');

-- A question of statements from the opening of its stage on.
create table measured_round (
  tenant_id     integer not null references tenant,
  id            uuid not null,     -- the question's
  process_id    uuid not null,
  instrument_id uuid not null,
  former_id     uuid,              -- the round that it is compared with; null: none
  number        integer not null check (number >= 1),
  smallest      integer not null check (smallest >= 5),
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references question (tenant_id, id),
  foreign key (tenant_id, process_id) references process (tenant_id, id),
  foreign key (tenant_id, former_id) references measured_round (tenant_id, id)
);
create index on measured_round (tenant_id, process_id);
create index on measured_round (tenant_id, former_id);
call protect('measured_round');

create table round_unit (
  tenant_id integer not null references tenant,
  id        uuid not null,
  round_id  uuid not null,
  unit_id   uuid not null,         -- as it was then: the unit itself may be gone; the process's id for the whole
  parent_id uuid,                  -- null: the whole
  name_fi   text,
  name_sv   text,
  position  integer not null,
  people    integer not null check (people >= 0),
  shown     boolean not null,
  primary key (tenant_id, id),
  unique (tenant_id, round_id, unit_id),
  foreign key (tenant_id, round_id) references measured_round (tenant_id, id)
);
call protect('round_unit');

create table round_seat (
  tenant_id integer not null references tenant,
  id        uuid not null,
  round_id  uuid not null,
  member_id uuid not null,
  unit_id   uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, round_id, member_id),
  foreign key (tenant_id, round_id) references measured_round (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index on round_seat (tenant_id, member_id);
call protect('round_seat');

-- What may be told; whatever else was answered is in no table.
create table measured_cell (
  tenant_id integer not null references tenant,
  id        uuid not null,
  round_id  uuid not null,
  unit_id   uuid not null,
  dimension uuid not null,
  people    integer not null check (people >= 5),
  total     double precision not null,
  squares   double precision not null,
  ones      integer not null,
  twos      integer not null,
  threes    integer not null,
  fours     integer not null,
  fives     integer not null,
  primary key (tenant_id, id),
  unique (tenant_id, round_id, unit_id, dimension),
  foreign key (tenant_id, round_id) references measured_round (tenant_id, id)
);
call protect('measured_cell');

create table measured_change (
  tenant_id integer not null references tenant,
  id        uuid not null,
  round_id  uuid not null,
  unit_id   uuid not null,
  dimension uuid not null,
  people    integer not null check (people >= 5),
  total     double precision not null,
  squares   double precision not null,
  primary key (tenant_id, id),
  unique (tenant_id, round_id, unit_id, dimension),
  foreign key (tenant_id, round_id) references measured_round (tenant_id, id)
);
call protect('measured_change');

create table measured_weight (
  tenant_id     integer not null references tenant,
  id            uuid not null,
  round_id      uuid not null,
  dimension     uuid not null,
  strength      double precision not null,
  strength_low  double precision not null,
  strength_high double precision not null,
  people        integer not null,
  alpha         double precision,  -- this and the next three null: too few answered every statement
  alpha_low     double precision,
  alpha_high    double precision,
  alpha_people  integer,
  primary key (tenant_id, id),
  unique (tenant_id, round_id, dimension),
  foreign key (tenant_id, round_id) references measured_round (tenant_id, id)
);
call protect('measured_weight');
