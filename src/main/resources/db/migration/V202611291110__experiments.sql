-- Experiments: what is tried where and from when to when, what has come of it so far, and what was decided in the end.
create table experiment (
  tenant_id   integer not null references tenant,
  id          uuid not null,
  title_fi    text,
  title_sv    text,
  question_fi text,
  question_sv text,
  watched_fi  text,
  watched_sv  text,
  place       text not null,
  who         text not null,
  starts      date not null,
  ends        date not null,
  verdict     text check (verdict in ('ADOPT', 'ADAPT', 'STOP')),   -- null: nothing has been decided
  why         text not null,
  decided_on  date,
  removed     boolean not null,
  primary key (tenant_id, id),
  check (title_fi is not null or title_sv is not null),
  check (ends >= starts),
  check ((verdict is null) = (decided_on is null))
);
call protect('experiment');

create table experiment_result (
  tenant_id     integer not null references tenant,
  id            uuid not null,
  experiment_id uuid not null,
  noted_on      date not null,
  text          text not null,
  member_id     uuid not null,    -- who noted it
  primary key (tenant_id, id),
  foreign key (tenant_id, experiment_id) references experiment (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index on experiment_result (tenant_id, experiment_id);
call protect('experiment_result');
