-- People who are asked or invited together beside the organisation's units, in groups of their own: 200 supervisors in four.
create table target_group (
  tenant_id integer not null references tenant,
  id        uuid not null,
  name_fi   text,
  name_sv   text,
  removed   boolean not null,   -- offered no more; rounds that have asked it keep what they have
  primary key (tenant_id, id),
  check (name_fi is not null or name_sv is not null)
);
call protect('target_group');

create table cohort (
  tenant_id integer not null references tenant,
  id        uuid not null,
  target_id uuid not null,
  name      text not null,
  position  integer not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, target_id) references target_group (tenant_id, id)
);
create index on cohort (tenant_id, target_id);
call protect('cohort');

create table cohort_seat (
  tenant_id integer not null references tenant,
  id        uuid not null,
  target_id uuid not null,
  cohort_id uuid not null,
  member_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, target_id) references target_group (tenant_id, id),
  foreign key (tenant_id, cohort_id) references cohort (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  unique (tenant_id, target_id, member_id)
);
create index on cohort_seat (tenant_id, cohort_id);
create index on cohort_seat (tenant_id, member_id);
call protect('cohort_seat');

-- Whom a question asks, where that is not everybody in the body.
alter table question add column asks_of uuid;
