-- Proposals: what members raise, who supports it, to whom it goes, and what came back.
create table proposal (
  tenant_id   integer not null references tenant,
  id          uuid not null,
  member_id   uuid not null,     -- who raised it
  title       text not null,
  text        text not null,
  raised_on   date not null,
  status      text not null check (status in ('RAISED', 'COMBINED', 'AT_OWNER', 'ANSWERED', 'DONE', 'NOT_TAKEN')),
  into_id     uuid,              -- the one that it was combined with
  owner       text not null,
  due         date,              -- null: nobody has been asked
  answer      text not null,
  answered_on date,
  withdrawn   boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  foreign key (tenant_id, into_id) references proposal (tenant_id, id),
  check ((status = 'COMBINED') = (into_id is not null)),
  check (into_id <> id)
);
call protect('proposal');

create table proposal_support (
  tenant_id   integer not null references tenant,
  id          uuid not null,
  proposal_id uuid not null,
  member_id   uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  unique (tenant_id, proposal_id, member_id)
);
create index on proposal_support (tenant_id, member_id);
call protect('proposal_support');
