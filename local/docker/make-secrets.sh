#!/usr/bin/env bash
# Makes every password and key once, each in a file named after the property it is; changes nothing that is there.
set -euo pipefail
umask 077
cd "$1"
mkdir -p command query

random() {
  head -c 32 /dev/urandom | base64 -w 0 | tr '+/' '-_' | tr -d '='
}

make() {
  [ -e "$1" ] || random > "$1"
}

for file in postgres.password operator-token log-read.password \
  command/spring.datasource.password command/spring.flyway.password \
  command/jurybox.voters.token-key command/jurybox.voters.pseudonym-key \
  query/spring.datasource.password query/spring.flyway.password; do
  make "$file"
done

sha256sum < operator-token | cut -d ' ' -f 1 | tr -d '\n' > command/jurybox.operator.token-hash
chmod -R a+rX command query .
chmod 600 operator-token
