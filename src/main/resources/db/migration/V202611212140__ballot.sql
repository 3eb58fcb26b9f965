-- Secret answers. What is in the clear here must never tell who answered, when, in which order, or what.

-- A sealed answer: nothing but the council, the activity, the question's random token and ciphertext of one length.
-- No foreign key: nothing that carries a time, a sequence or a person may be reached from here.
create table ballot (
  tenant_id   integer not null,
  activity_id uuid not null,
  token       uuid not null,
  sealed      bytea not null check (length(sealed) = 283),
  primary key (tenant_id, activity_id, token)
);
call protect('ballot');

-- The box of an activity; its times are those of the activity's life, not of anybody's answer.
create table ballot_box (
  tenant_id         integer not null references tenant,
  id                uuid not null,
  activity_id       uuid not null,
  state             text not null check (state in ('OPEN', 'CLOSED', 'SEALED')),
  answers           bigint not null check (answers >= 0),
  participants      integer not null check (participants >= 0),
  lost              boolean not null,
  closed_at         timestamptz,
  closed_by         uuid,
  keys_destroyed_at timestamptz,
  sealed_at         timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, activity_id),
  check ((state = 'OPEN') = (closed_at is null)),
  check ((state = 'SEALED') = (sealed_at is not null))
);
call protect('ballot_box');

-- Answers between closing and sealing, written in random order under random ids; a cluster is one voter, no one knows who.
create table cluster_answer (
  tenant_id   integer not null,
  id          uuid not null,
  activity_id uuid not null,
  cluster     uuid not null,
  payload     bytea not null,
  primary key (tenant_id, id)
);
call protect('cluster_answer');
create index cluster_answer_by_activity on cluster_answer (tenant_id, activity_id);
