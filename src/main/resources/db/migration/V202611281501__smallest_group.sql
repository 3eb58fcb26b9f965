-- From how many people on a council lets anything be told of answers: five or more. A stage keeps the number that was the council's when it opened, since that is what those who answered
-- were told; a result the one that it was published by.
alter table council_settings add column smallest integer not null default 5 check (smallest between 5 and 20);
alter table council_settings alter column smallest drop default;
alter table stage add column smallest integer not null default 5 check (smallest between 5 and 20);
alter table outcome add column smallest integer not null default 5 check (smallest between 5 and 20);
