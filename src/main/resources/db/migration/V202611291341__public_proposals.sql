-- That everybody may read the list of a council's proposals: a row while it does.
create table proposal_list (
  tenant_id    integer not null references tenant,
  id           uuid not null,
  published_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id)
);
call protect('proposal_list');
