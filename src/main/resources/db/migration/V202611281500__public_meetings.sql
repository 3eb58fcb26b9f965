-- Whether a council's own meetings can be read as a calendar by everybody: days, hours and places, nobody's name. Off until its administrator says so.
alter table council_settings add column public_meetings boolean not null default false;
alter table council_settings alter column public_meetings drop default;
