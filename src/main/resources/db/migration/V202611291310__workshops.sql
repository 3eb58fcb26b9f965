-- A programme is of a target group, or of a stage of a process, whose workshops its days are then. A process in which nothing has opened can be removed: so, as of a charter, no foreign key.
alter table programme alter column target_id drop not null;
alter table programme add stage_id uuid;
alter table programme add process_id uuid;
alter table programme add check ((target_id is null) = (stage_id is not null));
alter table programme add check ((stage_id is null) = (process_id is null));
create unique index programme_of_stage on programme (tenant_id, stage_id) where stage_id is not null and not removed;

-- The last day on which whose day it is can say that they come; null: until the day itself.
alter table gathering add signup_until date;
alter table gathering add check (signup_until <= day);
-- Whom a runner has given a place, beside those that are counted.
alter table gathering_seat add seated boolean not null default false;
-- What calendars were told of the last day for saying so; null: of none.
alter table calendar_date add answer_by date;
