-- Times that are offered for a coming day, and whom they suit.
create table time_poll (
  tenant_id    integer not null references tenant,
  id           uuid not null,
  programme_id uuid not null,
  title_fi     text,
  title_sv     text,
  purpose_fi   text,
  purpose_sv   text,
  closes       date not null,    -- the last day for answering
  gathering_id uuid,             -- null: no time has been chosen
  removed      boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, programme_id) references programme (tenant_id, id),
  foreign key (tenant_id, gathering_id) references gathering (tenant_id, id),
  check (title_fi is not null or title_sv is not null)
);
create index on time_poll (tenant_id, programme_id);
call protect('time_poll');

create table poll_time (
  tenant_id integer not null references tenant,
  id        uuid not null,
  poll_id   uuid not null,
  position  integer not null,
  day       date not null,
  starts    time,                -- null: not known yet
  ends      time,                -- null: not known yet
  primary key (tenant_id, id),
  foreign key (tenant_id, poll_id) references time_poll (tenant_id, id),
  unique (tenant_id, poll_id, position)
);
call protect('poll_time');

-- For which cohorts the day will be; without any it will be for everybody in the programme.
create table poll_cohort (
  tenant_id integer not null references tenant,
  id        uuid not null,
  poll_id   uuid not null,
  cohort_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, poll_id) references time_poll (tenant_id, id),
  unique (tenant_id, poll_id, cohort_id)
);
call protect('poll_cohort');

-- Who is asked, and what they have said of each time in turn: it suits, if need be, it does not, nothing.
create table poll_seat (
  tenant_id integer not null references tenant,
  id        uuid not null,
  poll_id   uuid not null,
  member_id uuid not null,
  said      text not null check (said ~ '^[SIN-]*$'),
  primary key (tenant_id, id),
  foreign key (tenant_id, poll_id) references time_poll (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  unique (tenant_id, poll_id, member_id)
);
create index on poll_seat (tenant_id, member_id);
call protect('poll_seat');
