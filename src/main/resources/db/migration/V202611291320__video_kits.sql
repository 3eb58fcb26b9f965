-- Video workshops: kits that somebody runs in a unit, and in which units they have been held.
create table kit (
  tenant_id    integer not null references tenant,
  id           uuid not null,
  title_fi     text,
  title_sv     text,
  purpose_fi   text,
  purpose_sv   text,
  video_fi     text,
  video_sv     text,
  guide_fi     text,
  guide_sv     text,
  exercises_fi text,
  exercises_sv text,
  minutes      integer not null check (minutes between 1 and 480),
  removed      boolean not null,
  primary key (tenant_id, id),
  check (title_fi is not null or title_sv is not null)
);
call protect('kit');

create table kit_session (
  tenant_id integer not null references tenant,
  id        uuid not null,
  kit_id    uuid not null,
  unit_id   uuid not null,         -- may be no more: its name is kept
  unit_fi   text,
  unit_sv   text,
  held_on   date not null,
  people    integer not null check (people between 1 and 999),
  note      text not null,         -- may be empty
  member_id uuid not null,         -- who recorded it
  removed   boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, kit_id) references kit (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  check (unit_fi is not null or unit_sv is not null)
);
create index on kit_session (tenant_id, kit_id);
create index on kit_session (tenant_id, member_id);
call protect('kit_session');
