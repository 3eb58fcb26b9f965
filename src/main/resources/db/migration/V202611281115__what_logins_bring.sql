-- What is taken from the logins by an IdP: name and address, and roles by groups; nothing without a row.
create table brought_rule (
  tenant_id    integer not null references tenant,
  id           uuid not null,
  idp          text not null,
  takes_fields boolean not null,
  attribute    text not null,       -- Name of the attribute that tells groups; empty: none is read
  primary key (tenant_id, id),
  unique (tenant_id, idp),
  foreign key (tenant_id, idp) references idp (tenant_id, path) on delete cascade
);
call protect('brought_rule');

-- A group as an IdP tells it, and the role that it gives once it is on.
create table brought_group (
  tenant_id integer not null references tenant,
  id        uuid not null,
  idp       text not null,
  value     text not null,
  role      text not null,
  live      boolean not null,
  primary key (tenant_id, id),
  unique (tenant_id, idp, value),
  foreign key (tenant_id, idp) references idp (tenant_id, path) on delete cascade
);
call protect('brought_group');

-- Who was in a group at the latest login, for a week. Two logins at one moment may write two rows, which tell the same.
create table brought_seat (
  tenant_id integer not null references tenant,
  id        uuid not null,
  group_id  uuid not null,
  member    uuid not null,
  day       date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, group_id) references brought_group on delete cascade,
  foreign key (tenant_id, member) references member
);
call protect('brought_seat');
create index brought_seat_by_member on brought_seat (tenant_id, member);
create index brought_seat_by_group on brought_seat (tenant_id, group_id);

-- What an IdP says of a member otherwise than it is kept.
create table brought_fields (
  tenant_id integer not null references tenant,
  id        uuid not null,
  idp       text not null,
  member    uuid not null,
  given     text not null,
  family    text not null,
  email     text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, idp) references idp (tenant_id, path) on delete cascade,
  foreign key (tenant_id, member) references member
);
call protect('brought_fields');
create index brought_fields_by_member on brought_fields (tenant_id, member);
create index brought_fields_by_idp on brought_fields (tenant_id, idp);
