-- Files of who is in which unit: read, looked at, applied once, and for a day taken back by the act that they became.
create table unit_file (
    tenant_id integer not null references tenant,
    id        uuid not null,
    name      text not null,
    state     text not null,
    taken     timestamptz not null,
    taken_by  uuid not null,
    grid      text not null,
    making    boolean not null,
    act_id    uuid,             -- null: nothing to take back
    added     integer not null,
    moved     integer not null,
    made      integer not null,
    primary key (tenant_id, id)
);
create index on unit_file (tenant_id, taken);
call protect('unit_file');
