-- The two roles and the database that Sopu needs, for a PostgreSQL (15 or newer) of one's own. As its administrator:
--
--   psql -v owner_password=... -v app_password=... -f config/postgres/roles.sql
--
-- Then tell Sopu: sopu.db.url, sopu.db.password, sopu.db.owner.password (config/sopu.properties).
-- The embedded PostgreSQL of scripts/run is set up by these same statements.

-- owns the database and every table; runs the migrations when Sopu starts, and nothing else
create role sopu_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';

-- the running application: owns nothing, so that row-level security holds for whatever it asks
create role sopu_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';

create database sopu owner sopu_owner encoding 'UTF8' template template0;

-- nobody else on the same server looks in
revoke all on database sopu from public;
grant connect on database sopu to sopu_app;
