-- Who has said that they commit themselves to a version of the charter: under their own name, and theirs to take back. Nobody is shown a name.
create table charter_yes (
  tenant_id  integer not null,
  id         uuid not null,
  version_id uuid not null,
  member_id  uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, version_id, member_id),
  foreign key (tenant_id, version_id) references charter_version (tenant_id, id)
);
call protect('charter_yes');

-- What is told of them: how many, in steps of five, taken anew after a quarter of an hour at the earliest; the same on every node.
create table charter_yes_step (
  tenant_id  integer not null,
  id         uuid not null,
  version_id uuid not null,
  taken_at   timestamptz not null,
  said       integer not null check (said % 5 = 0),
  primary key (tenant_id, id),
  unique (tenant_id, version_id),
  foreign key (tenant_id, version_id) references charter_version (tenant_id, id)
);
call protect('charter_yes_step');
