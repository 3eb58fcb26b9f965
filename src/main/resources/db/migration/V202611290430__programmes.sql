-- What people come together for: programmes of days, for the people of a target group, all of them or some of its cohorts.
create table programme (
  tenant_id  integer not null references tenant,
  id         uuid not null,
  target_id  uuid not null,
  name_fi    text,
  name_sv    text,
  purpose_fi text,
  purpose_sv text,
  owners     text not null,
  starts     date not null,
  ends       date not null,
  invited    boolean not null,   -- its people see it, and are told of its days
  removed    boolean not null,   -- offered no more; its days are cancelled
  primary key (tenant_id, id),
  foreign key (tenant_id, target_id) references target_group (tenant_id, id),
  check (name_fi is not null or name_sv is not null),
  check (ends >= starts)
);
call protect('programme');

create table gathering (
  tenant_id    integer not null references tenant,
  id           uuid not null,
  programme_id uuid not null,
  kind         text not null check (kind in ('TRAINING', 'WORKSHOP', 'LAB', 'SEMINAR', 'VIDEO', 'FORUM')),
  title_fi     text,
  title_sv     text,
  agenda_fi    text,
  agenda_sv    text,
  day          date not null,
  starts       time,             -- null: not known yet
  ends         time,             -- null: not known yet
  place        text not null,
  way          text not null check (way in ('SITE', 'REMOTE', 'BOTH')),
  link         text not null,
  places       integer check (places > 0),   -- null: room for everybody who is invited
  cancelled    boolean not null,
  code         text,             -- null: nobody marks themselves
  primary key (tenant_id, id),
  foreign key (tenant_id, programme_id) references programme (tenant_id, id),
  check (title_fi is not null or title_sv is not null)
);
create index on gathering (tenant_id, programme_id);
call protect('gathering');

-- For which cohorts a day is; without any it is for everybody in the programme.
create table gathering_cohort (
  tenant_id    integer not null references tenant,
  id           uuid not null,
  gathering_id uuid not null,
  cohort_id    uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, gathering_id) references gathering (tenant_id, id),
  unique (tenant_id, gathering_id, cohort_id)
);
call protect('gathering_cohort');

-- What somebody has said of a day, and whether they were there.
create table gathering_seat (
  tenant_id    integer not null references tenant,
  id           uuid not null,
  gathering_id uuid not null,
  member_id    uuid not null,
  answer       text check (answer in ('COMING', 'EXCUSED')),   -- null: nothing said
  said_at      timestamptz,      -- by which a place is got
  came         text check (came in ('LIST', 'CODE')),          -- null: not there, as far as is known
  tries        integer not null, -- wrong codes
  primary key (tenant_id, id),
  foreign key (tenant_id, gathering_id) references gathering (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  unique (tenant_id, gathering_id, member_id),
  check ((answer is null) = (said_at is null))
);
create index on gathering_seat (tenant_id, member_id);
call protect('gathering_seat');

alter table calendar_date drop constraint calendar_date_kind_check;
alter table calendar_date add constraint calendar_date_kind_check check (kind in ('MEETING', 'OPENS', 'ENDS', 'GATHERING'));
