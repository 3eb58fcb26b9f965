-- What the answers behind a pair count in the ranking: a member who answers more than the budget counts as the budget.
alter table pair_count add weight double precision;
update pair_count set weight = answers * case format when 'BEST_WORST' then 0.7 else 1 end;
alter table pair_count alter weight set not null;
alter table pair_count add check (weight > 0);
