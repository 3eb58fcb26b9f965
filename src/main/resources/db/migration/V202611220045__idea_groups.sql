-- Ideas that say the same are grouped by a person and counted as one. An idea is in one group at most, and in one of its own question's.
-- A group whose ideas were all taken out stays as an empty row, which the log names.

create table idea_group (
  tenant_id   integer not null references tenant,
  id          uuid not null,
  question_id uuid not null,
  title_fi    text check (length(title_fi) between 1 and 1000),
  title_sv    text check (length(title_sv) between 1 and 1000),
  primary key (tenant_id, id),
  foreign key (tenant_id, question_id) references question on delete cascade,
  unique (tenant_id, question_id, id),
  check (title_fi is not null or title_sv is not null)
);
call protect('idea_group');

alter table idea add column group_id uuid;
alter table idea add foreign key (tenant_id, question_id, group_id) references idea_group (tenant_id, question_id, id);
create index on idea (tenant_id, group_id) where group_id is not null;

-- Pairs of which a person has said that they mean different things: they are not suggested together again.
create table idea_apart (
  tenant_id   integer not null references tenant,
  id          uuid not null,
  question_id uuid not null,
  one_id      uuid not null,
  other_id    uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, question_id) references question on delete cascade,
  foreign key (tenant_id, one_id) references idea on delete cascade,
  foreign key (tenant_id, other_id) references idea on delete cascade,
  unique (tenant_id, question_id, one_id, other_id),
  check (one_id < other_id)
);
call protect('idea_apart');
