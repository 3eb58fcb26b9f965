-- That people are reminded of an open stage: one row for each, without a name. What is in it of the members is one print of each one's address on the roll's first day,
-- made with the row's id, so that a row of one stage cannot be laid beside another's; and how far the roll has been gone through, whoever on it has answered.
create table reminder (
    tenant_id     integer not null,
    id            uuid not null,
    stage_id      uuid not null,
    reminded      text not null,
    step          text not null,
    next_at       timestamptz not null,
    addresses     text not null,
    reached       text not null,
    claim         text not null,
    claimed_until timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, stage_id),
    foreign key (tenant_id, stage_id) references stage (tenant_id, id)
);
create index on reminder (tenant_id, next_at);
call protect('reminder');

-- Whom a council reminds, once its administrator has chosen.
create table reminder_choice (
    tenant_id integer not null,
    id        uuid not null,
    reminded  text not null,
    primary key (tenant_id, id),
    unique (tenant_id)
);
call protect('reminder_choice');
