-- An instrument may ask one thing in words. What was answered is told in the words' own order of chance, of everybody together, and leads to nobody.
alter table instrument
  add column open_fi text,
  add column open_sv text,
  add column open_en text;

create table measured_words (
  tenant_id integer not null references tenant,
  id        uuid not null,        -- of chance: no order tells who wrote when
  round_id  uuid not null,
  words     text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, round_id) references measured_round (tenant_id, id)
);
create index on measured_words (tenant_id, round_id);
call protect('measured_words');
