-- A council is founded with its bodies and term in one transaction, which is bound to the new council's number. So the one row that may be added
-- is that of the council which is bound; whoever is bound to a council that is there already can add none.
drop policy platform_or_start_adds on tenant;
create policy council_founds_itself on tenant for insert with check (id = bound_tenant());
-- Numbers were the highest one and one more, beside this sequence.
select setval('tenant_number', greatest((select max(id) + 1 from tenant), 10), false);
