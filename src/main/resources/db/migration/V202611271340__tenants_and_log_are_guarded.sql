-- What the application's role may not do, whatever it is made to ask.

-- A council's row: read by everybody; added by the platform or at a start, when no council is bound; changed by the platform alone, and never
-- its number, its name in paths or its kind.
create function bound_tenant() returns integer language sql stable as
  $$ select nullif(current_setting('app.tenant', true), '')::integer $$;
create function platform_is_bound() returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from tenant where id = bound_tenant() and kind = 'PLATFORM') $$;
alter table tenant enable row level security;
create policy everybody_reads on tenant for select using (true);
create policy platform_or_start_adds on tenant for insert with check (bound_tenant() is null or platform_is_bound());
create policy platform_changes on tenant for update using (platform_is_bound());
revoke update on tenant from ${app_role};
grant update (suspended, name_fi, name_sv, name_en, seats, languages, accent, contact_name, contact_email) on tenant to ${app_role};

-- A row of the log: its time lies in the transaction that adds it, its council is the one that is bound, and who did it is one of that
-- council's members, or else what kind of visitor it was.
alter table audit_entry add column by_whom text not null default 'SOPU' check (by_whom in ('MEMBER', 'SOPU', 'LINK', 'VISITOR'));
alter table audit_entry no force row level security;
update audit_entry set by_whom = 'MEMBER' where actor is not null;
alter table audit_entry force row level security;
alter table audit_entry alter column tenant_id set default bound_tenant();
alter table audit_entry alter column at set default clock_timestamp();
alter table audit_entry add foreign key (tenant_id, actor) references member;
create function audit_entry_is_of_now() returns trigger language plpgsql as $$
begin
  -- several acts of one transaction keep their order
  new.at := greatest(now(), least(coalesce(new.at, clock_timestamp()), clock_timestamp()));
  new.by_whom := case when new.actor is not null then 'MEMBER' when new.by_whom = 'MEMBER' then 'SOPU' else new.by_whom end;
  return new;
end $$;
create trigger audit_entry_is_of_now before insert on audit_entry for each row execute function audit_entry_is_of_now();

-- Which administrator asked for a test login: its answer comes from the identity provider, without their login.
alter table saml_request add column asked_by uuid;
alter table saml_request add foreign key (tenant_id, asked_by) references member;
