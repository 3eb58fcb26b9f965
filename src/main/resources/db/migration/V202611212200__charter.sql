-- Ground rules: charters, their versions and clauses, where the clauses came from, what was said and promised about them.
-- Nothing here says who answered what about a clause: those answers are ballots, and their counts a published outcome.

create table charter (
  tenant_id  integer not null,
  id         uuid not null,
  process_id uuid not null,
  body_id    uuid not null,
  title_fi   text,
  title_sv   text,
  primary key (tenant_id, id),
  unique (tenant_id, process_id),
  foreign key (tenant_id, body_id) references body,
  check (title_fi is not null or title_sv is not null)
);
call protect('charter');

create table charter_version (
  tenant_id       integer not null,
  id              uuid not null,
  charter_id      uuid not null,
  number          integer not null check (number > 0),
  status          text not null check (status in ('DRAFT', 'APPROVAL_ASKED', 'ADOPTED')),
  based_on        uuid,
  started_at      timestamptz not null,
  asked_at        timestamptz,
  meeting_id      uuid,
  meeting_name    text,
  adopted_on      date,
  minutes_section text,
  primary key (tenant_id, id),
  unique (tenant_id, charter_id, number),
  foreign key (tenant_id, charter_id) references charter,
  foreign key (tenant_id, based_on) references charter_version,
  check ((status = 'ADOPTED') = (adopted_on is not null)),
  check ((status = 'ADOPTED') = (meeting_id is not null)),
  check ((status = 'ADOPTED') = (minutes_section is not null))
);
-- one version at a time is being drafted
create unique index charter_version_open on charter_version (tenant_id, charter_id) where status <> 'ADOPTED';
call protect('charter_version');

create table charter_clause (
  tenant_id  integer not null,
  id         uuid not null,
  version_id uuid not null,
  root_id    uuid not null,
  place      integer not null,
  text_fi    text check (char_length(text_fi) <= 600),
  text_sv    text check (char_length(text_sv) <= 600),
  wording    integer not null,
  removed_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, version_id, root_id),
  foreign key (tenant_id, version_id) references charter_version
);
call protect('charter_clause');

-- An idea that a clause came from, copied from the published outcome.
create table charter_source (
  tenant_id   integer not null,
  id          uuid not null,
  clause_id   uuid not null,
  question_id uuid not null,
  idea_id     uuid not null,
  rank        integer not null check (rank > 0),
  idea_fi     text,
  idea_sv     text,
  question_fi text,
  question_sv text,
  primary key (tenant_id, id),
  unique (tenant_id, clause_id, idea_id),
  foreign key (tenant_id, clause_id) references charter_clause
);
call protect('charter_source');

-- Belongs to the clause through all versions, hence by root and not by clause.
create table charter_commitment (
  tenant_id  integer not null,
  id         uuid not null,
  charter_id uuid not null,
  root_id    uuid not null,
  what_fi    text check (char_length(what_fi) <= 300),
  what_sv    text check (char_length(what_sv) <= 300),
  who        text not null check (char_length(who) <= 120),
  until      date,
  done_on    date,
  made_at    timestamptz not null,
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, charter_id) references charter,
  check (what_fi is not null or what_sv is not null)
);
create index charter_commitment_root on charter_commitment (tenant_id, charter_id, root_id);
call protect('charter_commitment');

create table charter_remark (
  tenant_id   integer not null,
  id          uuid not null,
  clause_id   uuid not null,
  member_id   uuid not null,
  member_name text not null,
  text        text not null check (char_length(text) <= 1000),
  said_at     timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, clause_id) references charter_clause
);
create index charter_remark_clause on charter_remark (tenant_id, clause_id);
call protect('charter_remark');

-- The version that a follow-up question asks about.
create table charter_followup (
  tenant_id   integer not null,
  id          uuid not null,
  question_id uuid not null,
  version_id  uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, question_id),
  foreign key (tenant_id, version_id) references charter_version
);
call protect('charter_followup');

-- The database distrusts us: what was adopted does not change, whatever the application thinks.
create function charter_is_frozen() returns trigger language plpgsql as $$
begin
  if old.status = 'ADOPTED' then
    raise exception 'version % is adopted and does not change', old.id;
  end if;
  return coalesce(new, old);
end $$;
create trigger charter_version_frozen before update or delete on charter_version
  for each row execute function charter_is_frozen();

create function charter_clause_is_frozen() returns trigger language plpgsql as $$
declare
  row_of record := coalesce(new, old);
begin
  if exists (select 1 from charter_version v where v.tenant_id = row_of.tenant_id and v.id = row_of.version_id
             and v.status = 'ADOPTED') then
    raise exception 'clause % belongs to an adopted version and does not change', row_of.id;
  end if;
  return row_of;
end $$;
create trigger charter_clause_frozen before insert or update or delete on charter_clause
  for each row execute function charter_clause_is_frozen();
