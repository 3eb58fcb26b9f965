-- The councils, and the rule that keeps their rows apart.
-- ${app_role} is the application's role: it owns nothing, and row-level security binds it. FORCE binds even the owner.

create procedure protect(tbl text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', tbl);
  execute format('alter table %I force row level security', tbl);
  execute format('create policy own_council on %I '
      'using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::integer) '
      'with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::integer)', tbl);
  execute format('grant select, insert, update, delete on %I to ${app_role}', tbl);
end $$;

create table tenant (
  id            integer primary key,
  slug          text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  kind          text not null check (kind in ('COUNCIL', 'PLATFORM')),
  body_type     text not null,
  name_fi       text not null,
  name_sv       text not null,
  name_en       text not null,
  seats         integer not null check (seats >= 0),
  languages     text not null check (languages in ('fi', 'sv', 'fi,sv', 'sv,fi')),
  accent        text,
  contact_name  text,
  contact_email text,
  suspended     boolean not null default false
);
create sequence tenant_number start 10;
grant select, insert, update on tenant to ${app_role};
grant usage on sequence tenant_number to ${app_role};

create table body (
  tenant_id integer not null references tenant,
  id        uuid not null,
  kind      text not null,
  name_fi   text,
  name_sv   text,
  seats     integer not null default 0,
  position  integer not null default 0,
  primary key (tenant_id, id),
  check (name_fi is not null or name_sv is not null)
);
call protect('body');

create table term (
  tenant_id integer not null references tenant,
  id        uuid not null,
  starts    date not null,
  ends      date not null,
  primary key (tenant_id, id),
  check (starts < ends)
);
call protect('term');

-- A recorded meeting of a body: what stage 3 counts.
create table meeting (
  tenant_id integer not null,
  id        uuid not null,
  body_id   uuid not null,
  held_on   date not null,
  number    integer not null check (number > 0),
  primary key (tenant_id, id),
  foreign key (tenant_id, body_id) references body,
  unique (tenant_id, body_id, held_on, number)
);
call protect('meeting');
