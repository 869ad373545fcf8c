-- A pair as it was published last, with both panels' verdicts as they stood then.
create table comparison (
    generation   int         not null,
    pair         text        not null collate "C",
    left_tool    text        not null collate "C",
    right_tool   text        not null collate "C",
    headline     text,
    left_label   text        not null,
    left_ship    int         not null,
    left_skip    int         not null,
    right_label  text        not null,
    right_ship   int         not null,
    right_skip   int         not null,
    published    bigint      not null,
    published_at timestamptz not null,
    withdrawn    text,
    primary key (generation, pair)
);
create index comparison_left on comparison (generation, left_tool);
create index comparison_right on comparison (generation, right_tool);

grant select, insert, update, delete on comparison to ${views_role};
