-- The smallest change that matters is decided with an instrument, before anything has been asked, and why.
alter table instrument add column smallest_change double precision not null default 0.2 check (smallest_change > 0);
alter table instrument add column smallest_why_fi text;
alter table instrument add column smallest_why_sv text;
alter table instrument add column smallest_why_en text;
