-- What belongs to a day to be read: files and addresses, in the order in which they were given, for its people from when it is opened on.
alter table gathering add material_open boolean not null default false;

create table gathering_material (
  tenant_id    integer not null references tenant,
  id           uuid not null,
  gathering_id uuid not null,
  position     integer not null check (position > 0),
  title        text not null,
  link         text not null,        -- '' of a file
  kind         text,                 -- null of a link
  bytes        integer not null,     -- 0 of a link
  removed      boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, gathering_id) references gathering (tenant_id, id),
  unique (tenant_id, gathering_id, position),
  check ((kind is null) = (link <> '')),
  check (bytes between 0 and 20971520)
);
call protect('gathering_material');

-- What is in a file: beside it, so that a list does not read it.
create table gathering_file (
  tenant_id   integer not null references tenant,
  id          uuid not null,
  material_id uuid not null,
  content     bytea not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, material_id) references gathering_material (tenant_id, id),
  unique (tenant_id, material_id)
);
-- pictures, PDF and office documents are compressed already
alter table gathering_file alter content set storage external;
call protect('gathering_file');
