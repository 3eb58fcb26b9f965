-- What a member is to be told by mail, until it is gathered into one: a name of what happened and what it is about, in no language yet.
create table tiding (
    tenant_id integer not null,
    id        uuid not null,
    member_id uuid not null,
    occasion  text not null,
    about_fi  text,
    about_sv  text,
    path      text not null,
    minutes   integer not null,
    until     timestamptz,
    at        timestamptz not null,
    due_at    timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index on tiding (tenant_id, due_at);
create index on tiding (tenant_id, member_id);
call protect('tiding');

-- How a member wants mail, and on which day they were last told something by it. Who has no row is told in the usual way.
create table mail_choice (
    tenant_id integer not null,
    id        uuid not null,
    member_id uuid not null,
    way       text not null,
    language  text not null,
    told_on   date not null,
    primary key (tenant_id, id),
    unique (tenant_id, member_id),
    foreign key (tenant_id, member_id) references member (tenant_id, id)
);
call protect('mail_choice');

-- What the clock has told of already, so that it is told once.
create table told (
    tenant_id integer not null,
    id        uuid not null,
    occasion  text not null,
    about     uuid not null,
    at        timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, occasion, about)
);
call protect('told');
