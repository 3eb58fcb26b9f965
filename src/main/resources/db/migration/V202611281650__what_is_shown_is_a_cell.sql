-- Of which units something is told is seen from the cells that there are.
alter table round_unit drop column shown;
