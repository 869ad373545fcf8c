#!/usr/bin/env bash
# Runs once, when the data directory of PostgreSQL is initialized.
set -euo pipefail
password() { cat "/secrets/postgres/$1.password"; }
psql --set ON_ERROR_STOP=1 --username postgres \
  --set log_owner_password="$(password log-owner)" \
  --set log_append_password="$(password log-append)" \
  --set log_read_password="$(password log-read)" \
  --set views_owner_password="$(password views-owner)" \
  --set views_password="$(password views)" \
  --file /databases.sql
