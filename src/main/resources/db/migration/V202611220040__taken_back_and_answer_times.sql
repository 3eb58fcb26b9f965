-- Answers taken back, and how long answers take. Neither may tell who answered, when, or what.

-- Remembers that an answer was taken back, so that the same one, held up on its way, is not stored after all. Like a ballot in every respect:
-- no foreign key, no time, ciphertext of one length. The row goes when the same token is answered anew, and at the closing.
create table taken_back (
  tenant_id   integer not null,
  id          uuid not null,
  activity_id uuid not null,
  token       uuid not null,
  sealed      bytea not null check (length(sealed) = 283),
  primary key (tenant_id, id),
  unique (tenant_id, activity_id, token)
);
call protect('taken_back');

-- How many answers of a question took how long. Bucket 0 is up to half a second, each further one a quarter of a doubling; written by twenty
-- or more at a time, so that no change of a count can be laid beside the ballot that was stored with it.
create table answer_time (
  tenant_id   integer not null references tenant,
  id          uuid not null,
  question_id uuid not null,
  format      text not null check (format in ('BEST_WORST', 'DUEL')),
  bucket      integer not null check (bucket between 0 and 42),
  answers     integer not null check (answers > 0),
  primary key (tenant_id, id),
  foreign key (tenant_id, question_id) references question on delete cascade,
  unique (tenant_id, question_id, format, bucket)
);
call protect('answer_time');
