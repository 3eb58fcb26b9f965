-- Who can be asked to facilitate, and for when they have been. Nobody is at two places at once, whatever asks: the database refuses it.
create extension if not exists btree_gist;

create table facilitator (
  tenant_id integer not null references tenant,
  id        uuid not null,
  member_id uuid not null,
  skills    text not null,
  languages text not null,       -- of fi, sv, en, in this order, a space between
  place     text not null,       -- where they are or go; may be empty
  listed    boolean not null,    -- can be asked
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  unique (tenant_id, member_id)
);
call protect('facilitator');

create table booking (
  tenant_id integer not null references tenant,
  id        uuid not null,
  member_id uuid not null,       -- who is asked
  asker_id  uuid not null,       -- who asks
  title     text not null,
  place     text not null,
  day       date not null,
  starts    time not null,
  ends      time not null,
  status    text not null check (status in ('ASKED', 'ACCEPTED', 'PASSED', 'CANCELLED')),
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  foreign key (tenant_id, asker_id) references member (tenant_id, id),
  check (ends > starts),
  constraint booking_once exclude using gist (tenant_id with =, member_id with =, tsrange(day + starts, day + ends) with &&) where (status = 'ACCEPTED')
);
create index on booking (tenant_id, asker_id);
call protect('booking');

alter table calendar_date drop constraint calendar_date_kind_check;
alter table calendar_date add constraint calendar_date_kind_check check (kind in ('MEETING', 'OPENS', 'ENDS', 'GATHERING', 'BOOKING'));
