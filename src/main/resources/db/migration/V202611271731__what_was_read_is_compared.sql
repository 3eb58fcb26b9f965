-- What an editor had before them is compared with what is stored, for all things alike; running numbers of two of them are not needed any more.
alter table stage drop column revision;
alter table charter_clause drop column wording;
