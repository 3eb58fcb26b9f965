-- What a council has chosen for itself. A council that has chosen nothing has no row.
create table council_settings (
  tenant_id           integer not null references tenant,
  id                  uuid not null,
  accessibility_email varchar(254) not null default '',
  privacy_fi          varchar(8000),
  privacy_sv          varchar(8000),
  accessibility_fi    varchar(8000),
  accessibility_sv    varchar(8000),
  minutes             integer not null check (minutes between 1 and 60),
  admin_starts        boolean not null,
  primary key (tenant_id, id),
  unique (tenant_id)
);
call protect('council_settings');

-- A council changes what is said of itself; whether it is suspended, and how many seats and which names the law has given it, stay the platform's.
create policy council_changes_itself on tenant for update using (id = bound_tenant());
create function council_keeps_to_its_own() returns trigger language plpgsql as $$
begin
  if current_user = '${app_role}' and not platform_is_bound() and (new.suspended, new.name_fi, new.name_sv, new.name_en, new.seats) is distinct from (old.suspended, old.name_fi, old.name_sv, old.name_en, old.seats) then
    raise exception 'the platform alone changes this of a council' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger council_keeps_to_its_own before update on tenant for each row execute function council_keeps_to_its_own();
