-- Whoever has no account at the council's IdP comes in by links of their own, which mail carries. Only hashes of them are kept, and nowhere when one was used:
-- the login that it made says so, as any login does.
alter table member add column by_link boolean not null default false;

create table personal_link (
  tenant_id integer not null references tenant,
  id        uuid not null,
  member_id uuid not null,
  link_hash text not null,
  until     timestamptz not null,   -- works no more from then on
  used      boolean not null,
  primary key (tenant_id, id),
  unique (tenant_id, link_hash),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index on personal_link (tenant_id, member_id);
create index on personal_link (tenant_id, until);
call protect('personal_link');

-- A login by a link has no account at an IdP and no IdP.
alter table login alter column account_id drop not null;
alter table login alter column idp_id drop not null;
