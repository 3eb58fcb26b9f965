-- When in the day a meeting is and where, as far as somebody has said it: members have it in their calendars.
alter table meeting add column starts time;                      -- null: not said
alter table meeting add column ends time;                        -- null: not said
alter table meeting add column place text not null default '';
