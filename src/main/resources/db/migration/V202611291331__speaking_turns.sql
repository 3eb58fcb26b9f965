-- Who has raised a hand on a day, who speaks and who has spoken. Gone when the day is over.
create table speaking_turn (
  tenant_id    integer not null references tenant,
  id           uuid not null,
  gathering_id uuid not null,
  member_id    uuid not null,
  raised_at    timestamptz not null,
  begun_at     timestamptz,      -- null: waits
  ended_at     timestamptz,      -- null: waits or speaks
  primary key (tenant_id, id),
  foreign key (tenant_id, gathering_id) references gathering (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  check (ended_at is null or begun_at is not null)
);
-- one hand for each, and one who speaks
create unique index on speaking_turn (tenant_id, gathering_id, member_id) where ended_at is null;
create unique index on speaking_turn (tenant_id, gathering_id) where begun_at is not null and ended_at is null;
create index on speaking_turn (tenant_id, member_id);
call protect('speaking_turn');
