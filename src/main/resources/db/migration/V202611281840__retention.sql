-- How long a council keeps a kind of data, where it has chosen something else than usual.
create table retention (
  tenant_id integer not null references tenant,
  id        uuid not null,
  kind      varchar(60) not null,
  days      integer not null check (days between 1 and 3660),
  primary key (tenant_id, id),
  unique (tenant_id, kind)
);
call protect('retention');
