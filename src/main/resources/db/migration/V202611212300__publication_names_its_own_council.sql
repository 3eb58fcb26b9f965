-- A copy is found by the council's path: nobody may put one under another council's.
drop policy own_council_adds on publication;
create policy own_council_adds on publication for insert
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and slug = (select t.slug from tenant t where t.id = publication.tenant_id));
