-- What came of a day: notes, and lines on which those who came together have agreed.
create table gathering_outcome (
  tenant_id    integer not null references tenant,
  id           uuid not null,
  gathering_id uuid not null,
  notes_fi     text,
  notes_sv     text,
  primary key (tenant_id, id),
  foreign key (tenant_id, gathering_id) references gathering (tenant_id, id),
  unique (tenant_id, gathering_id)
);
call protect('gathering_outcome');

create table policy_line (
  tenant_id    integer not null references tenant,
  id           uuid not null,
  gathering_id uuid not null,
  position     integer not null check (position > 0),   -- in the order in which they were written; a removed one keeps its own
  text_fi      text,
  text_sv      text,
  removed      boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, gathering_id) references gathering (tenant_id, id),
  unique (tenant_id, gathering_id, position),
  check (text_fi is not null or text_sv is not null)
);
call protect('policy_line');

-- A clause's source is an idea of a result, or a line that was agreed on, on that day: then question_* is what the day was called, and the rank the line's place.
alter table charter_source add agreed_on date;
