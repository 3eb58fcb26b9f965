-- An IdP is connected in steps by the council's own admin: a draft without metadata, tried by a test login, then switched on.

alter table idp alter column entity_id drop not null;
alter table idp alter column metadata drop not null;
alter table idp
  add column profile          text,         -- the ready attribute profile it began with
  add column key_scope        text,         -- Name of the attribute that the key's value is unique within, or null
  add column given_attribute  text,
  add column family_attribute text,
  add column mail_attribute   text,
  add column metadata_url     text,         -- where the metadata is fetched anew, or null when it was pasted
  add column trust_anchor     text,         -- certificate (PEM) that the metadata's own signature is checked against, or null
  add column fetched          timestamptz,  -- the last attempt to fetch it
  add column fetch_problem    text,         -- why that failed, or null
  add column expires          timestamptz,  -- when the metadata, or the last of its certificates, is no longer valid
  add column proven           timestamptz,  -- when a test login was last recognised as an administrator; null: may not be switched on
  add constraint idp_live_has_metadata check (not live or (metadata is not null and entity_id is not null));

alter table saml_request add column test boolean not null default false;

-- What came of a test login: for the admin who made it, and for a day.
create table test_login (
  tenant_id  integer not null,
  id         uuid not null,
  idp_id     uuid not null,
  made       timestamptz not null,
  problem    text,                          -- the reason of the refusal, or null
  detail     text,
  name_id    text,
  format     text,
  signs      text,
  attributes text,                          -- one line for each value: Name, tab, value; nothing that looks like a personal identity code
  key_value  text,
  member_id  uuid,                          -- who it was recognised as
  primary key (tenant_id, id),
  foreign key (tenant_id, idp_id) references idp on delete cascade,
  foreign key (tenant_id, member_id) references member
);
call protect('test_login');

-- A way in for one person while the council's IdP does not work yet, or no longer: a link and a code, of which only a hash is kept.
create table admin_link (
  tenant_id    integer not null references tenant,
  id           uuid not null,
  purpose      text not null check (purpose in ('FIRST_ADMIN', 'BREAK_GLASS')),
  member_id    uuid,                        -- the first administrator
  name         text not null,
  address      text not null,
  secret_hash  text not null,               -- of link and code together
  link_hash    text not null,
  attempts     integer not null default 0,
  issued       timestamptz not null,
  expires      timestamptz not null,
  used         timestamptz,
  session_hash text,
  ended        timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, link_hash),
  unique (tenant_id, session_hash),
  foreign key (tenant_id, member_id) references member
);
call protect('admin_link');

-- To whom a break-glass link may be given: registered by the council beforehand.
create table emergency_contact (
  tenant_id integer not null references tenant,
  id        uuid not null,
  name      text not null,
  address   text not null,
  since     timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, address)
);
call protect('emergency_contact');

-- Which council logs in through which IdP: the platform's own list, for expiry warnings over all councils and for confirming that
-- councils share an IdP. Addresses and dates only.
create table idp_use (
  id         uuid primary key,
  council_id integer not null references tenant,
  path       text not null,
  entity_id  text not null,
  live       boolean not null,
  expires    timestamptz,
  shared     timestamptz,                   -- when the platform's admin confirmed that councils share this IdP
  unique (council_id, path)
);
create index idp_use_by_entity on idp_use (entity_id);
grant select, insert, update, delete on idp_use to ${app_role};
