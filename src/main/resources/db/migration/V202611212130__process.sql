-- Processes, their stages and questions, who may answer, and what closed questions gave.
-- No column here says whether anybody has answered: participation is computed while a stage is open and only counted at its closing.

create table process (
    tenant_id          integer not null references tenant (id),
    id                 uuid not null,
    body_id            uuid not null,
    title_fi           text,
    title_sv           text,
    is_template        boolean not null default false,
    starts_on          date,
    created_at         timestamptz not null,
    charter_adopted_on date,
    charter_version    integer not null default 0,
    closed_at          timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, body_id) references body (tenant_id, id),
    check (title_fi is not null or title_sv is not null)
);
call protect('process');

create table process_planner (
    tenant_id  integer not null,
    id         uuid not null,
    process_id uuid not null,
    member_id  uuid not null,
    acts_as    text not null,
    primary key (tenant_id, id),
    unique (tenant_id, process_id, member_id, acts_as),
    foreign key (tenant_id, process_id) references process (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id)
);
call protect('process_planner');

create table stage (
    tenant_id     integer not null,
    id            uuid not null,
    process_id    uuid not null,
    position      integer not null,
    kind          text not null,
    title_fi      text,
    title_sv      text,
    purpose_fi    text,
    purpose_sv    text,
    note_fi       text,
    note_sv       text,
    minutes       integer not null check (minutes between 1 and 60),
    opening       text not null,
    opens_on      date,
    closes_on     date,
    days          integer not null check (days between 1 and 120),
    audience      text not null,
    released_when text not null,
    deputies      boolean not null,
    opened_at     timestamptz,
    closed_at     timestamptz,
    released_at   timestamptz,
    overdue_at    timestamptz,
    roll          integer not null default 0 check (roll >= 0),
    revision      integer not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, process_id) references process (tenant_id, id),
    check (title_fi is not null or title_sv is not null),
    check (closed_at is null or opened_at is not null)
);
create index on stage (tenant_id, process_id);
call protect('stage');

create table question (
    tenant_id  integer not null,
    id         uuid not null,
    stage_id   uuid not null,
    position   integer not null,
    kind       text not null,
    pole       text not null,
    words_fi   text,
    words_sv   text,
    format     text not null,
    top_k      integer not null check (top_k between 1 and 20),
    idea_limit integer not null check (idea_limit between 40 and 500),
    primary key (tenant_id, id),
    foreign key (tenant_id, stage_id) references stage (tenant_id, id),
    check (words_fi is not null or words_sv is not null)
);
create index on question (tenant_id, stage_id);
call protect('question');

create table stage_roll (
    tenant_id integer not null,
    id        uuid not null,
    stage_id  uuid not null,
    member_id uuid not null,
    primary key (tenant_id, id),
    unique (tenant_id, stage_id, member_id),
    foreign key (tenant_id, stage_id) references stage (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id)
);
call protect('stage_roll');

create table outcome (
    tenant_id    integer not null,
    id           uuid not null,
    question_id  uuid not null,
    asked_fi     text,
    asked_sv     text,
    roll         integer not null,
    participants integer not null,
    answers      bigint not null,
    revision     integer not null,
    published_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, question_id),
    foreign key (tenant_id, question_id) references question (tenant_id, id),
    check (participants between 0 and roll)
);
call protect('outcome');

create table outcome_item (
    tenant_id  integer not null,
    id         uuid not null,
    outcome_id uuid not null,
    position   integer not null,
    source_id  uuid not null,
    words_fi   text,
    words_sv   text,
    item_rank  integer not null,
    score      double precision not null,
    low        double precision not null,
    high       double precision not null,
    counts     text not null,
    primary key (tenant_id, id),
    unique (tenant_id, outcome_id, position),
    foreign key (tenant_id, outcome_id) references outcome (tenant_id, id),
    check (low <= high)
);
call protect('outcome_item');
