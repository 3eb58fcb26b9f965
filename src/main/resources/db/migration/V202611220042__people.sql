-- Where each field of a member came from; people who wait to be linked; experts let into one process.

-- the tables force row-level security on their owner too; this step concerns every council
alter table member no force row level security;
alter table member add name_source text, add email_source text, add language_source text, add group_source text, add key_source text;
update member set name_source = source, email_source = source, language_source = source, group_source = source, key_source = source;
alter table member alter name_source set not null, alter email_source set not null, alter language_source set not null,
  alter group_source set not null, alter key_source set not null;
-- a removed person's name may go, while what the log says of the opaque id stays
alter table member alter given drop not null, alter family drop not null;
alter table member add check (removed is not null or given is not null and family is not null);
alter table member force row level security;

-- the one process that an outside expert sees
alter table member_role add process_id uuid;
alter table member_role add foreign key (tenant_id, process_id) references process;

-- Somebody whom the identity provider knows and the council does not yet: until an administrator links or refuses.
create table newcomer (
  tenant_id     integer not null references tenant,
  id            uuid not null,
  idp_entity_id text not null,
  key_name      text not null,
  key_value     text not null,
  name          text,                       -- as the identity provider said it; only for deciding
  email         text,
  first_came    timestamptz not null,
  last_came     timestamptz not null,
  times         integer not null default 1,
  refused       timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, idp_entity_id, key_name, key_value)
);
call protect('newcomer');
create index newcomer_by_time on newcomer (tenant_id, last_came);
create index account_by_member on account (tenant_id, member_id);
create index member_role_by_process on member_role (tenant_id, process_id) where process_id is not null;
