-- What members should know of what happened without them. The text is a key, so that each reads it in their own language.
create table notice (
    tenant_id   integer not null,
    id          uuid not null,
    member_id   uuid not null,
    text_key    text not null,
    about_fi    text,
    about_sv    text,
    path        text not null,
    created_at  timestamptz not null,
    put_away_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index on notice (tenant_id, member_id) where put_away_at is null;
call protect('notice');
