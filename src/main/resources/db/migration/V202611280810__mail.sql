-- Mail that waits to be sent: written in the transaction of what it tells of, claimed by a node for a while, sent, and then forgotten.
create table mail (
    tenant_id       integer not null,
    id              uuid not null,
    member_id       uuid not null,
    purpose         text not null,
    language        text not null,
    title           text not null,
    content         text not null,
    calendar_method text not null,
    calendar        text not null,
    state           text not null,
    tries           integer not null,
    claim           text not null,
    next_at         timestamptz not null,
    created_at      timestamptz not null,
    trouble         text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index on mail (tenant_id, state, next_at);
create index on mail (tenant_id, member_id);
call protect('mail');

-- Which council has mail to be sent and when: all that a node sees before it works for one. Rows are added and taken away, never changed, so that
-- nobody who writes a mail waits for another.
create table mail_due (
    tenant_id integer not null references tenant (id),
    next_at   timestamptz not null,
    id        uuid not null,
    primary key (tenant_id, next_at, id)
);
grant select, insert, delete on mail_due to ${app_role};

-- How a council's mail looks to those who get it.
create table mail_manner (
    tenant_id integer not null,
    id        uuid not null,
    sender    text not null,
    reply_to  text not null,
    primary key (tenant_id, id),
    unique (tenant_id)
);
call protect('mail_manner');

-- By what a mail's own link knows whose it is, without a login: the id is random, and its one power is that the person gets no mail any more.
create table mail_exit (
    tenant_id integer not null,
    id        uuid not null,
    member_id uuid not null,
    primary key (tenant_id, id),
    unique (tenant_id, member_id),
    foreign key (tenant_id, member_id) references member (tenant_id, id)
);
call protect('mail_exit');
