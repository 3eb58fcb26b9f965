-- Asking a programme's people, half a year and a year after it, what it has brought about.
create table impact (
  tenant_id    integer not null references tenant,
  id           uuid not null,
  programme_id uuid not null,
  months       integer not null check (months in (6, 12)),
  opens        date not null,
  last_day     date,             -- null: it is not asked yet
  counted      boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, programme_id) references programme (tenant_id, id),
  unique (tenant_id, programme_id, months),
  check (not counted or last_day is not null)
);
call protect('impact');

-- What may be told of it, counted once when asking ends; the single answers are nowhere.
create table impact_told (
  tenant_id integer not null references tenant,
  id        uuid not null,
  impact_id uuid not null,
  statement text not null check (statement in ('USED', 'CHANGED', 'TOGETHER', 'NOTICED')),
  answers   integer not null check (answers >= 0),   -- 0: too few to be told of
  kept      integer,             -- null, as the next three: only a band may be told, or nothing
  partly    integer,
  not_kept  integer,
  cant_say  integer,
  band      text check (band in ('KEPT', 'PARTLY', 'NOT_KEPT', 'CANT_SAY')),   -- what nearly all said
  at_least  integer,             -- how many of ten did so at least
  primary key (tenant_id, id),
  foreign key (tenant_id, impact_id) references impact (tenant_id, id),
  unique (tenant_id, impact_id, statement),
  check ((band is null) = (at_least is null)),
  check (band is null or kept is null)
);
call protect('impact_told');

create table impact_words (
  tenant_id integer not null references tenant,
  id        uuid not null,
  impact_id uuid not null,
  words     text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, impact_id) references impact (tenant_id, id)
);
create index on impact_words (tenant_id, impact_id);
call protect('impact_words');

-- How many of the council's things were in which state on the day on which asking began; both are keys of texts.
create table impact_things (
  tenant_id integer not null references tenant,
  id        uuid not null,
  impact_id uuid not null,
  position  integer not null,
  things    text not null,
  state     text not null,
  many      integer not null check (many > 0),
  primary key (tenant_id, id),
  foreign key (tenant_id, impact_id) references impact (tenant_id, id),
  unique (tenant_id, impact_id, position)
);
call protect('impact_things');
