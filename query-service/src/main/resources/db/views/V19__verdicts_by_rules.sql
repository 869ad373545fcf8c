-- Rules change verdicts too, without a seat. Such a change is some positions after its cause, not directly after it.
alter table panel_verdict_change
    alter column seat drop not null,
    add column positions_after_cause int not null default 1;

create or replace view panel_history as
select 'PANEL_VERDICT' as what,
       position,
       tool,
       from_label,
       to_label,
       ship_before::bigint as ship_before,
       skip_before::bigint as skip_before,
       ship_after::bigint as ship_after,
       skip_after::bigint as skip_after,
       cause,
       seat,
       position - positions_after_cause as cause_position,
       event_id,
       command_id,
       actor_role,
       rules_version,
       recorded_at
  from panel_verdict_change
 where generation = live('verdict-history');
