-- Until when what is kept of a closed box may be kept; null: as long as anything may that is counted anew.
alter table ballot_box add column kept_until timestamptz;
