-- Tidings about a day say which; what it is now is looked up when they are told.
alter table tiding add column date_id uuid;      -- null: about no day
alter table tiding add foreign key (tenant_id, date_id) references calendar_date (tenant_id, id);
create index on tiding (tenant_id, date_id);

-- Whether a member wants each meeting as an invitation that a calendar takes, in a mail of its own.
alter table mail_choice add column invitations boolean not null default false;
