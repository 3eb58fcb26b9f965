-- A comment that its author has taken away can be put back for an hour; then the next thing that is said about a charter deletes it.
alter table charter_remark add column removed_at timestamptz;
