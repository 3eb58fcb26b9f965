-- The council's own directory says who its members are (SCIM 2.0): the tokens that let it in, kept as hashes.
create table scim_token (
  tenant_id integer not null references tenant,
  id        uuid not null,
  name      text not null,
  hash      text not null,
  made      timestamptz not null,
  made_by   uuid not null,
  expires   timestamptz not null,
  revoked   timestamptz,
  used      timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, hash),
  foreign key (tenant_id, made_by) references member
);
call protect('scim_token');

-- What is made of the directory's people; one row for each council that has said it.
create table scim_rule (
  tenant_id integer not null references tenant,
  id        uuid not null,
  key_from  text not null check (key_from in ('USER_NAME', 'EXTERNAL_ID', 'NONE')),
  role      text not null,
  primary key (tenant_id, id),
  unique (tenant_id)
);
call protect('scim_rule');

-- A person of the directory, as it has said it, and the member that they are.
create table scim_person (
  tenant_id   integer not null references tenant,
  id          uuid not null,
  member      uuid,
  user_name   text not null,       -- in small letters
  external_id text not null,
  said        text not null,       -- JSON, without what Sopu has no use for
  active      boolean not null,
  ended_here  boolean not null,    -- the directory has ended the membership, not a hand
  made        timestamptz not null,
  changed     timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, user_name),
  unique (tenant_id, member),
  foreign key (tenant_id, member) references member
);
call protect('scim_person');
create index scim_person_by_external_id on scim_person (tenant_id, external_id);

-- A group of the directory, and what being in it gives.
create table scim_group (
  tenant_id     integer not null references tenant,
  id            uuid not null,
  name          text not null,
  external_id   text not null,
  role          text not null,
  council_group uuid,
  made          timestamptz not null,
  changed       timestamptz not null,
  primary key (tenant_id, id)
);
call protect('scim_group');

create table scim_seat (
  tenant_id integer not null references tenant,
  id        uuid not null,
  group_id  uuid not null,
  person    uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, group_id, person),
  foreign key (tenant_id, group_id) references scim_group,
  foreign key (tenant_id, person) references scim_person
);
call protect('scim_seat');
create index scim_seat_by_person on scim_seat (tenant_id, person);

-- What the directory has said, for a month.
create table scim_call (
  tenant_id integer not null references tenant,
  id        uuid not null,
  at        timestamptz not null,
  what      text not null,
  who       text not null,
  text_key  text not null,
  arguments text not null,
  primary key (tenant_id, id)
);
call protect('scim_call');
create index scim_call_by_time on scim_call (tenant_id, at);
