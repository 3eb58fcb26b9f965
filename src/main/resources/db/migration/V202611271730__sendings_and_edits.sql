-- Sendings of forms that have been done: the same one again does nothing. A token is a hash of the page's own random number and of what was typed;
-- beside it stand no person, no thing and no time finer than the day, so that no row here leads from one to another.
create table sending (
  tenant_id integer not null references tenant,
  token     uuid not null,
  day       date not null default current_date,
  primary key (tenant_id, token)
);
call protect('sending');
create index sending_by_day on sending (tenant_id, day);

-- Who edited a thing last, for telling whoever edited it at the same time. The id is the thing's own; never an idea's.
create table edit (
  tenant_id integer not null references tenant,
  id        uuid not null,
  member_id uuid not null,
  at        timestamptz not null,
  primary key (tenant_id, id)
);
call protect('edit');
create index edit_by_time on edit (tenant_id, at);
