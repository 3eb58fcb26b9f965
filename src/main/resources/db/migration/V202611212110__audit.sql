-- Who did what. The application may add and read, never change or remove.
create table audit_entry (
  tenant_id integer not null references tenant,
  id        uuid not null,
  at        timestamptz not null,
  actor     uuid,
  act       text not null,
  about     text not null,
  subject   uuid,
  detail    text,
  primary key (tenant_id, id)
);
call protect('audit_entry');
revoke update, delete on audit_entry from ${app_role};
create index audit_entry_by_subject on audit_entry (tenant_id, subject, at);
create index audit_entry_by_time on audit_entry (tenant_id, at);
