-- As in the tallies: what asks for a count below zero is one subject's fault, and must not stop everybody's ranking.
-- Where that happened already there is one, so rankings are built again from here on.
delete from standing;
delete from heat_bucket;
delete from ranked_comparison;
delete from ranking_clock;
delete from checkpoint where projection = 'rankings';
delete from subject_at where projection = 'rankings';
delete from parked_subject where projection = 'rankings';
delete from generation where projection = 'rankings';
update projection set live = 1, amended = amended + 1 where name = 'rankings';

alter table standing
    add check (ship >= 0),
    add check (skip >= 0);
