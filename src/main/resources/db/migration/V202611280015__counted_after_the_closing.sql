-- What a closed question's answers come to is computed after the transaction that closed it, or that changed its groups, on whichever node takes it. A row
-- says which revision is being counted (greater than the one that is there; revision 0: none yet), until when a node has it, and how far it has come.
-- Nothing here is about answers. The defaults stay: a node of the version before writes outcomes that it has counted already.
alter table outcome
  add column counting integer not null default 0 check (counting >= 0),
  add column counted_percent integer not null default 0 check (counted_percent between 0 and 100),
  add column leased_until timestamptz not null default 'epoch';
