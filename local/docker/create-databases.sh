#!/usr/bin/env bash
# Runs once, when PostgreSQL is first set up.
set -euo pipefail
secret() { cat "/secrets/$1"; }
psql --set ON_ERROR_STOP=1 --username postgres \
  --set log_owner_password="$(secret command/spring.flyway.password)" \
  --set log_append_password="$(secret command/spring.datasource.password)" \
  --set log_read_password="$(secret log-read.password)" \
  --set views_owner_password="$(secret query/spring.flyway.password)" \
  --set views_password="$(secret query/spring.datasource.password)" \
  --file /databases.sql
