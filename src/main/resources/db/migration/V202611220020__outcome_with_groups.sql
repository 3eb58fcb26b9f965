-- An outcome can be ranked twice: each idea by itself, and each group of like ideas as one. Outcomes from before have no groups and no counts.

alter table outcome add column counts text not null default '';
alter table outcome alter column counts drop default;

alter table outcome_item add column grouped boolean not null default false;
alter table outcome_item alter column grouped drop default;
alter table outcome_item add column within_id uuid check (within_id is null or not grouped);
alter table outcome_item drop constraint outcome_item_tenant_id_outcome_id_position_key;
alter table outcome_item add unique (tenant_id, outcome_id, grouped, position);
