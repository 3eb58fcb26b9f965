-- What calendars have been told of each day: by comparing it with what is the case it is known what is new, else or gone, and the sequence by which a calendar knows the later word.
create table calendar_date (
    tenant_id  integer not null references tenant,
    id         uuid not null,
    kind       text not null check (kind in ('MEETING', 'OPENS', 'ENDS')),
    about      uuid not null,
    body_id    uuid not null,
    title_fi   text,
    title_sv   text,
    number     integer not null,
    day        date not null,
    starts     time,             -- null: the whole day
    ends       time,             -- null: not known
    place      text not null,
    sequence   integer not null,
    changed_at timestamptz not null,
    gone       boolean not null,
    primary key (tenant_id, id),
    unique (tenant_id, kind, about),
    foreign key (tenant_id, body_id) references body (tenant_id, id)
);
create index on calendar_date (tenant_id, day);
call protect('calendar_date');

-- A member's secret address for calendars, as a hash.
create table calendar_feed (
    tenant_id integer not null references tenant,
    id        uuid not null,
    member_id uuid not null,
    hash      text not null,
    made      timestamptz not null,
    used_on   date,              -- null: no calendar has asked yet
    primary key (tenant_id, id),
    unique (tenant_id, member_id),
    unique (tenant_id, hash),
    foreign key (tenant_id, member_id) references member (tenant_id, id)
);
call protect('calendar_feed');
