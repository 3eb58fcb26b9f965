-- Which target groups lead the change: their people alone see its page.
alter table target_group add column steers boolean not null default false;
