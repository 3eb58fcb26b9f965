-- which columns of the members' list an administrator does not want to see: the person's, in whatever browser and on whichever node
alter table member add column hidden_columns varchar(200) not null default '';
