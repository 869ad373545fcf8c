-- Whether an event of an excluded voter was left out: a misspelt pseudonym leaves out nothing. Null where a version before this one
-- began the what-if, which does not note it.
alter table excluded_voter
    add column found boolean;
