-- A council's units: areas of responsibility, units, teams. Where each stands is dated, and so is who is in it, so that a measurement knows them as they were on a day.
-- Days are the first and the last; what has no last day goes on.
create table unit (
    tenant_id integer not null references tenant,
    id        uuid not null,
    name_fi   text,
    name_sv   text,
    position  integer not null check (position >= 0),   -- among those beside it
    primary key (tenant_id, id),
    check (name_fi is not null or name_sv is not null)
);
call protect('unit');

-- Two ids are alike as ranges of one: so no extension is needed to say that nothing is in two places on one day.
create type uuid_range as range (subtype = uuid);

-- Deferred: of what is moved the next is written before the former has ended.
create table unit_place (
    tenant_id integer not null references tenant,
    id        uuid not null,
    unit_id   uuid not null,
    parent_id uuid,             -- null: below none
    from_day  date not null,
    until_day date,
    primary key (tenant_id, id),
    foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    foreign key (tenant_id, parent_id) references unit (tenant_id, id),
    check (until_day >= from_day),
    check (parent_id <> unit_id),
    exclude using gist (int4range(tenant_id, tenant_id, '[]') with &&, uuid_range(unit_id, unit_id, '[]') with &&, daterange(from_day, until_day, '[]') with &&)
        deferrable initially deferred
);
create index on unit_place (tenant_id, unit_id);
create index on unit_place (tenant_id, parent_id);
call protect('unit_place');

create table unit_seat (
    tenant_id   integer not null references tenant,
    id          uuid not null,
    member_id   uuid not null,
    unit_id     uuid not null,
    from_day    date not null,
    until_day   date,
    source      text not null,
    with_member boolean not null,   -- ended since the member did
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id),
    foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    check (until_day >= from_day),
    exclude using gist (int4range(tenant_id, tenant_id, '[]') with &&, uuid_range(member_id, member_id, '[]') with &&, daterange(from_day, until_day, '[]') with &&)
        deferrable initially deferred
);
create index on unit_seat (tenant_id, member_id);
create index on unit_seat (tenant_id, unit_id);
call protect('unit_seat');

-- What was done to units and people, with what was before, until it can no longer be taken back.
create table unit_act (
    tenant_id integer not null references tenant,
    id        uuid not null,
    kind      text not null,
    made      timestamptz not null,
    change    text not null,
    undone    boolean not null,
    primary key (tenant_id, id)
);
create index on unit_act (tenant_id, made);
call protect('unit_act');
