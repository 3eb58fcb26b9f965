-- The three roles and the database that Sopu needs, for a PostgreSQL (15 or newer) of one's own. As its administrator:
--
--   psql -v owner_password=... -v app_password=... -v backup_password=... -f config/postgres/roles.sql
--
-- Then tell Sopu: sopu.db.url, sopu.db.password, sopu.db.owner.password (config/sopu.properties). The third password is for whoever backs up.
-- The embedded PostgreSQL of scripts/run is set up by these same statements.

-- owns the database and every table; runs the migrations when Sopu starts, and nothing else
create role sopu_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';

-- the running application: owns nothing, so that row-level security holds for whatever it asks
create role sopu_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';

-- backups: reads all councils' rows and changes none. Row-level security binds the owner too, so that a pg_dump as sopu_owner fails half-way.
-- (Where the database's administrator may not give "bypassrls", dump as a role that has it.)
create role sopu_backup login nosuperuser nocreatedb nocreaterole bypassrls password :'backup_password';
grant pg_read_all_data to sopu_backup;
alter role sopu_backup set default_transaction_read_only = on;

create database sopu owner sopu_owner encoding 'UTF8' template template0;

-- nobody else on the same server looks in
revoke all on database sopu from public;
grant connect on database sopu to sopu_app;
grant connect on database sopu to sopu_backup;
