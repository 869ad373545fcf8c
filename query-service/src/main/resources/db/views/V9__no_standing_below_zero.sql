-- As in the tallies: what asks for a count below zero is one subject's fault, and must not stop everybody's ranking.
alter table standing
    add check (ship >= 0),
    add check (skip >= 0);
