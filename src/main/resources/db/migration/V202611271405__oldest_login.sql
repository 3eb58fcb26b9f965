-- The oldest age of a login is now set by people: an IdP that remembers for weeks and ignores ForceAuthn would lock its people out.
alter table idp drop constraint idp_max_auth_hours_check;
alter table idp add constraint idp_max_auth_hours_check check (max_auth_hours between 1 and 8760);
-- Whether the IdP asked the person anew in a test.
alter table test_login add column freshness text not null default 'FRESH' check (freshness in ('FRESH', 'REMEMBERED', 'FORCE_IGNORED'));
