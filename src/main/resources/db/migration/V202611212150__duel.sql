-- Ideas, and what was counted about them. No time and no sequence: nothing may tell who worded what by when it came.

create table idea (
  tenant_id     integer not null references tenant,
  id            uuid not null,
  question_id   uuid not null,
  token         uuid not null,
  fi            text check (length(fi) between 1 and 1000),
  sv            text check (length(sv) between 1 and 1000),
  author        text,
  asked         boolean not null,
  seeded        boolean not null,
  hidden_reason text,
  hidden_by     uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, question_id) references question on delete cascade,
  unique (tenant_id, question_id, token),
  check (fi is not null or sv is not null),
  check ((hidden_reason is null) = (hidden_by is null))
);
call protect('idea');

-- Answers of a closed question, counted by pair; no voter is left in them.
create table pair_count (
  tenant_id   integer not null references tenant,
  id          uuid not null,
  question_id uuid not null,
  winner_id   uuid not null,
  loser_id    uuid not null,
  format      text not null check (format in ('BEST_WORST', 'DUEL')),
  answers     integer not null check (answers > 0),
  primary key (tenant_id, id),
  foreign key (tenant_id, question_id) references question,
  foreign key (tenant_id, winner_id) references idea,
  foreign key (tenant_id, loser_id) references idea,
  unique (tenant_id, question_id, winner_id, loser_id, format),
  check (winner_id <> loser_id)
);
call protect('pair_count');
