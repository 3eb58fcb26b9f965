-- What is long ago is nobody's any more: of a day how many were there, of facilitating when and for how long.
alter table gathering add column attended integer not null default 0 check (attended >= 0);   -- those whose names have been forgotten

alter table booking alter column member_id drop not null;   -- null, as the next: nobody's any more
alter table booking alter column asker_id drop not null;
alter table booking add constraint booking_of_both check ((member_id is null) = (asker_id is null));
alter table booking add constraint booking_somebodys check (member_id is not null or status = 'ACCEPTED');
