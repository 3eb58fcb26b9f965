-- A charter has two parts: what the council promises, and what it avoids. A clause belongs to one of them. Those that there are are promises, and so is
-- whatever a node of the version before still writes: hence the default.
alter table charter_clause add column avoid boolean not null default false;
