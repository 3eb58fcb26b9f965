-- Whatever a councillor gives while a question is open lies in its ballot box, ideas too, each row as long as the others of that box. What older
-- versions stored otherwise is sealed anew at the first start of this one, by Sopu itself, which alone has the keys.

-- How long everything in a box is; 0 for one that is still as an older version left it.
alter table ballot_box add column longest integer not null default 0 check (longest >= 0);
alter table ballot_box alter column longest drop default;
-- One length in each activity. Rows stay in one piece, ciphertext is not to be compressed.
alter table ballot drop constraint ballot_sealed_check;
alter table ballot add check (length(sealed) > 64);
alter table ballot alter column sealed set storage external;
alter table ballot set (toast_tuple_target = 8160);

-- All answers of a closed question in one piece, until they are sealed; as long as a power of two.
create table kept_answers (
  tenant_id   integer not null,
  id          uuid not null,
  activity_id uuid not null,
  sealed      bytea not null check (length(sealed) & (length(sealed) - 1) = 0),
  primary key (tenant_id, id),
  unique (tenant_id, activity_id)
);
call protect('kept_answers');
alter table kept_answers alter column sealed set storage external;

-- Ideas of open questions, with their groups and what is not to be grouped; empty for ever after the first start.
create table idea_unsealed (
  tenant_id     integer not null references tenant,
  id            uuid not null,
  question_id   uuid not null,
  fi            text,
  sv            text,
  author        text,
  asked         boolean not null,
  hidden_reason text,
  group_id      uuid,
  title_fi      text,
  title_sv      text,
  apart         text,
  primary key (tenant_id, id)
);
-- Ideas of questions that have not been opened, or that have been closed: text, and what was done to it since; nobody's, and in random order.
create table idea_clear (
  tenant_id     integer not null references tenant,
  id            uuid not null,
  question_id   uuid not null,
  fi            text check (length(fi) between 1 and 1000),
  sv            text check (length(sv) between 1 and 1000),
  seeded        boolean not null,
  hidden_reason text,
  group_id      uuid,
  primary key (tenant_id, id),
  check (fi is not null or sv is not null)
);
alter table idea no force row level security;
alter table idea_group no force row level security;
alter table idea_apart no force row level security;
alter table ballot_box no force row level security;
alter table question no force row level security;
insert into idea_unsealed
  select i.tenant_id, i.id, i.question_id, i.fi, i.sv, i.author, i.asked, i.hidden_reason, i.group_id, g.title_fi, g.title_sv,
    (select string_agg(a.other_id::text, ',') from idea_apart a where a.tenant_id = i.tenant_id and a.one_id = i.id)
  from idea i join ballot_box b on b.tenant_id = i.tenant_id and b.activity_id = i.question_id and b.state = 'OPEN'
    left join idea_group g on g.tenant_id = i.tenant_id and g.id = i.group_id
  order by random();
insert into idea_clear
  select tenant_id, id, question_id, fi, sv, author is null and seeded and not exists (select from ballot_box b where b.tenant_id = i.tenant_id and b.activity_id = i.question_id),
    hidden_reason, group_id
  from idea i where not exists (select from idea_unsealed u where u.tenant_id = i.tenant_id and u.id = i.id)
  order by random();
delete from idea_apart a using ballot_box b where b.tenant_id = a.tenant_id and b.activity_id = a.question_id and b.state = 'OPEN';
drop table idea cascade;
delete from idea_group g using ballot_box b where b.tenant_id = g.tenant_id and b.activity_id = g.question_id and b.state = 'OPEN';
alter table idea_clear rename to idea;
alter index idea_clear_pkey rename to idea_pkey;
alter table idea add foreign key (tenant_id, question_id) references question on delete cascade;
alter table idea add foreign key (tenant_id, question_id, group_id) references idea_group (tenant_id, question_id, id);
create index on idea (tenant_id, question_id);
create index on idea (tenant_id, group_id) where group_id is not null;
create index on idea_unsealed (tenant_id, question_id);
alter table idea_apart add foreign key (tenant_id, one_id) references idea on delete cascade;
alter table idea_apart add foreign key (tenant_id, other_id) references idea on delete cascade;
alter table pair_count add foreign key (tenant_id, winner_id) references idea;
alter table pair_count add foreign key (tenant_id, loser_id) references idea;
-- only now: what checks the rows that are there is bound by it too
call protect('idea');
call protect('idea_unsealed');
alter table idea_group force row level security;
alter table idea_apart force row level security;
alter table ballot_box force row level security;
alter table question force row level security;

-- A weight told in every pair who had answered more than the budget: of such a voter answers are left out by chance now.
alter table pair_count drop column weight;
