-- Who may come in, and as whom: identity providers, members with their roles, logins.

create table idp (
  tenant_id     integer not null references tenant,
  id            uuid not null,
  path          text not null check (path ~ '^[a-z][a-z0-9-]{0,30}$'),
  entity_id     text not null,
  metadata      text not null,
  name_fi       text,
  name_sv       text,
  key_attribute text,                       -- Name of the attribute that tells who it is; null: the NameID
  signs         text check (signs in ('ASSERTION', 'RESPONSE', 'BOTH')),   -- pinned; null until the first login
  max_auth_hours integer not null default 8 check (max_auth_hours between 1 and 720),
  live          boolean not null default true,
  revision      integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, path)
);
call protect('idp');

-- An AuthnRequest that waits for its Response: ten minutes, consumed once. The nonce is the browser's, only its hash is here.
create table saml_request (
  tenant_id   integer not null,
  id          uuid not null,
  idp_id      uuid not null,
  request_id  text not null,
  nonce_hash  text not null,
  return_path text not null,
  forced      boolean not null,
  expires     timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, request_id),
  foreign key (tenant_id, idp_id) references idp on delete cascade
);
call protect('saml_request');
create index saml_request_by_expiry on saml_request (tenant_id, expires);

-- Messages seen, written after their signature was verified: the constraint is what refuses the second one, on every node.
create table saml_replay (
  tenant_id  integer not null references tenant,
  id         uuid not null,
  issuer     text not null,
  message_id text not null,
  expires    timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, issuer, message_id)
);
call protect('saml_replay');
create index saml_replay_by_expiry on saml_replay (tenant_id, expires);

create table council_group (
  tenant_id integer not null references tenant,
  id        uuid not null,
  name_fi   text,
  name_sv   text,
  source    text not null,
  primary key (tenant_id, id),
  check (name_fi is not null or name_sv is not null)
);
call protect('council_group');

create table member (
  tenant_id  integer not null references tenant,
  id         uuid not null,
  given      text not null,
  family     text not null,
  email      text,
  language   text not null check (language in ('fi', 'sv', 'en')),
  group_id   uuid,
  login_key  text,                          -- what the IdP's key attribute must say at the first login
  source     text not null,
  removed    timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, login_key),
  foreign key (tenant_id, group_id) references council_group
);
call protect('member');

-- A role in the council (no body) or in one of its bodies, until a day or until further notice.
create table member_role (
  tenant_id integer not null,
  id        uuid not null,
  member_id uuid not null,
  role      text not null,
  body_id   uuid,
  starts    date not null,
  ends      date,
  source    text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member,
  foreign key (tenant_id, body_id) references body,
  check (ends is null or ends >= starts)
);
call protect('member_role');
create index member_role_by_member on member_role (tenant_id, member_id);

-- Who an IdP's user is here: never an e-mail address alone, the exact value.
create table account (
  tenant_id     integer not null,
  id            uuid not null,
  idp_entity_id text not null,
  key_name      text not null,
  key_value     text not null,
  member_id     uuid not null,
  linked        timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, idp_entity_id, key_name, key_value),
  foreign key (tenant_id, member_id) references member
);
call protect('account');

-- One row for each login, looked at in every request. Tokens, tickets and nonces only as hashes.
create table login (
  tenant_id         integer not null,
  id                uuid not null,
  account_id        uuid not null,
  member_id         uuid not null,
  idp_id            uuid not null,
  name_id           text not null,
  name_id_format    text,
  name_qualifier    text,
  sp_name_qualifier text,
  session_index     text,
  ticket_hash       text,
  nonce_hash        text,
  ticket_until      timestamptz,
  return_path       text,
  token_hash        text,
  started           timestamptz not null,
  seen              timestamptz not null,
  ended             timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  unique (tenant_id, ticket_hash),
  foreign key (tenant_id, account_id) references account,
  foreign key (tenant_id, member_id) references member,
  foreign key (tenant_id, idp_id) references idp
);
call protect('login');
create index login_by_name_id on login (tenant_id, idp_id, name_id) where ended is null;
create index login_by_member on login (tenant_id, member_id) where ended is null;
