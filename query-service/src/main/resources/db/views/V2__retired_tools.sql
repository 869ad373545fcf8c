alter table tool_card
    add column retired boolean not null default false;
