-- What councils have published: copies that everybody may read without logging in, so that no public page reaches into a
-- council's own tables. A copy belongs to the platform and is never changed; it is withdrawn, and another one made.

create table publication (
  id           uuid primary key,
  tenant_id    integer not null references tenant,
  slug         text not null check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  kind         text not null check (kind in ('REPORT', 'CHARTER')),
  source_id    uuid not null,
  body         text not null check (jsonb_typeof(body::jsonb) = 'object'),
  published_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= published_at)
);
-- one copy of a thing is public at a time
create unique index publication_live on publication (tenant_id, kind, source_id) where withdrawn_at is null;
create index publication_by_council on publication (slug, published_at);

-- Everybody reads; only the council itself adds and withdraws, and nobody changes a copy or removes its trace.
alter table publication enable row level security;
alter table publication force row level security;
create policy everyone_reads on publication for select using (true);
create policy own_council_adds on publication for insert
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
create policy own_council_withdraws on publication for update
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on publication to ${app_role};
grant update (withdrawn_at) on publication to ${app_role};
