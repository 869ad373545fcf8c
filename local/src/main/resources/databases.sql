-- Creates roles and databases. It is idempotent: existing ones stay, and passwords are set to those of the secrets.
-- Variables: log_owner_password, log_append_password, log_read_password, views_owner_password, views_password.

select format('create role %I login', name)
  from unnest(array['jurybox_log_owner', 'jurybox_log_append', 'jurybox_log_read',
                    'jurybox_views_owner', 'jurybox_views']) as name
 where not exists (select from pg_roles where rolname = name)
\gexec

alter role jurybox_log_owner password :'log_owner_password';
alter role jurybox_log_append password :'log_append_password';
alter role jurybox_log_read password :'log_read_password';
alter role jurybox_views_owner password :'views_owner_password';
alter role jurybox_views password :'views_password';

select format('create database %I owner %I', name, owner)
  from (values ('jurybox_log', 'jurybox_log_owner'),
               ('jurybox_views', 'jurybox_views_owner')) as wanted (name, owner)
 where not exists (select from pg_database where datname = name)
\gexec

revoke all on database jurybox_log from public;
revoke all on database jurybox_views from public;
grant connect on database jurybox_log to jurybox_log_append, jurybox_log_read;
grant connect on database jurybox_views to jurybox_views;
