-- Networks of organisations: tenants of a second kind, their member organisations, and people who come through their own council. Each side keeps its own row of a membership,
-- with the other's name in paths; nothing of one tenant is read from another.
alter table tenant drop constraint tenant_kind_check;
alter table tenant add constraint tenant_kind_check check (kind in ('COUNCIL', 'NETWORK', 'PLATFORM'));

-- At a network: who comes from which council, by a key that this council has made for this network alone.
alter table member add column home text, add column home_key uuid;
alter table member add unique (tenant_id, home, home_key);
alter table login add column home text;

-- At a network: the organisations that belong to it, or are asked to. One that has no council in Sopu has no name in paths.
create table organisation (
  tenant_id integer not null references tenant,
  id        uuid not null,
  slug      text,
  name_fi   text,
  name_sv   text,
  state     text not null check (state in ('INVITED', 'MEMBER', 'DECLINED', 'ENDED')),
  until     date not null,       -- last day
  mail      boolean not null,    -- the council passes on addresses of mail
  groups    boolean not null,    -- and council groups
  primary key (tenant_id, id),
  unique (tenant_id, slug),
  check (name_fi is not null or name_sv is not null)
);
call protect('organisation');

-- At a council: the networks that have asked it, and on what conditions it belongs to them.
create table network_membership (
  tenant_id       integer not null references tenant,
  id              uuid not null,
  network         text not null,       -- the network's name in paths
  name_fi         text,
  name_sv         text,
  state           text not null check (state in ('INVITED', 'MEMBER', 'DECLINED', 'ENDED')),
  until           date not null,
  councillors     boolean not null,    -- whoever sits in the council, and deputies, may go
  office_holders  boolean not null,    -- and whoever else works with it
  mail            boolean not null,
  groups          boolean not null,
  primary key (tenant_id, id),
  unique (tenant_id, network),
  check (name_fi is not null or name_sv is not null)
);
call protect('network_membership');

-- Who may go beside those whose role says so.
create table network_goer (
  tenant_id     integer not null references tenant,
  id            uuid not null,
  membership_id uuid not null,
  member_id     uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, membership_id, member_id),
  foreign key (tenant_id, membership_id) references network_membership (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
call protect('network_goer');

-- Who has agreed to be passed on, and by which key this network knows them.
create table traveller (
  tenant_id     integer not null references tenant,
  id            uuid not null,
  membership_id uuid not null,
  member_id     uuid not null,
  key           uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, membership_id, member_id),
  foreign key (tenant_id, membership_id) references network_membership (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
call protect('traveller');

-- A login at a network that ends with the login here from which it was begun.
create table passage (
  tenant_id     integer not null references tenant,
  id            uuid not null,
  membership_id uuid not null,
  member_id     uuid not null,
  login_id      uuid not null,       -- here
  arrived_id    uuid not null,       -- there
  primary key (tenant_id, id),
  foreign key (tenant_id, membership_id) references network_membership (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index on passage (tenant_id, login_id);
call protect('passage');

-- At a council: what a network has coming for one of its people, as the network has sent it.
create table network_card (
  tenant_id     integer not null references tenant,
  id            uuid not null,
  membership_id uuid not null,
  member_id     uuid not null,
  title_fi      text,
  title_sv      text,
  day           date not null,
  path          text not null,       -- within the network
  primary key (tenant_id, id),
  foreign key (tenant_id, membership_id) references network_membership (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  check (title_fi is not null or title_sv is not null)
);
create index on network_card (tenant_id, member_id);
call protect('network_card');
