-- What a round told of everybody together, prepared as a copy that may leave the council for a network's situation analysis. Withdrawn, it is removed.
create table prepared_analysis (
  tenant_id   integer not null references tenant,
  id          uuid not null,
  round_id    uuid not null,
  content     text not null,          -- JSON, whose shape src/docs/survey.md tells
  prepared_at timestamptz not null,
  prepared_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, round_id),
  foreign key (tenant_id, round_id) references measured_round (tenant_id, id),
  foreign key (tenant_id, prepared_by) references member (tenant_id, id)
);
create index on prepared_analysis (tenant_id, prepared_by);
call protect('prepared_analysis');
