-- An instrument that nobody is offered any more: a stage may have chosen it before.
alter table instrument add column gone boolean not null default false;
