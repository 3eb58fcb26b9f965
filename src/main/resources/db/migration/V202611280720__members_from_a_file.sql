-- A file of members that an administrator has given: its rows until it is decided on, and for a day afterwards what had been before.
create table member_file (
  tenant_id  integer not null references tenant,
  id         uuid not null,
  name       text not null,
  state      text not null check (state in ('READ', 'APPLIED', 'UNDONE')),
  taken      timestamptz not null,
  taken_by   uuid not null,
  grid       text not null,          -- JSON: the rows as they were read; empty once it has been applied
  mapping    text not null,          -- what each column is, in their order
  choices    text not null,          -- JSON: what was chosen, and answered to questions
  planned    integer not null default 0,
  done       integer not null default 0,
  added      integer not null default 0,
  changed    integer not null default 0,
  ended      integer not null default 0,
  applied    timestamptz,
  before     text not null default '', -- JSON: what its changes have written over; empty when it can no longer be undone
  primary key (tenant_id, id),
  foreign key (tenant_id, taken_by) references member
);
call protect('member_file');
create index member_file_by_time on member_file (tenant_id, taken);

-- What a column of this name was said to be the last time.
create table known_column (
  tenant_id integer not null references tenant,
  id        uuid not null,
  header    text not null,
  meaning   text not null,
  primary key (tenant_id, id),
  unique (tenant_id, header)
);
call protect('known_column');

-- Fields of a member that stay as somebody typed them, whatever a file or another system says.
alter table member add column locked text not null default '';
