#!/usr/bin/env bash
# Makes every password and key once, and changes none that exists. Each reader has a directory of its own and owns it.
# The files of a service are named after the properties that they set.
set -euo pipefail
umask 077
cd "$1"

main() {
  mkdir -p command query postgres kafka operator demo
  rm -f ./*/..half.*
  lost_keys_are_not_remade
  local file
  for file in command/jurybox.voters.token-key command/jurybox.voters.pseudonym-key \
    command/jurybox.voters.collector-key query/jurybox.log.token query/jurybox.cursors.key \
    command/spring.datasource.password command/spring.flyway.password \
    query/spring.datasource.password query/spring.flyway.password \
    command/jurybox.kafka.password query/jurybox.kafka.password kafka/admin.password \
    operator/operator-token operator/log-read.password; do
    make "$file"
  done
  # The relay signs with the first of its keys; the query service verifies with all of them.
  [ -e command/jurybox.relay.keys ] || printf '1:%s' "$(random)" | write command/jurybox.relay.keys
  write query/jurybox.feed.keys <command/jurybox.relay.keys
  hash operator/operator-token | write command/jurybox.operator.token-hash
  hash query/jurybox.log.token | write command/jurybox.reader.token-hash
  # Secrets that the query service shares with the command service are copied, never made separately.
  for file in jurybox.operator.token-hash jurybox.voters.token-key jurybox.voters.pseudonym-key; do
    write "query/$file" <"command/$file"
  done
  make_key_pair operator/people.key command/jurybox.people.keys
  [ ! -e operator/people.key ] || write demo/people.key <operator/people.key
  write postgres/log-owner.password <command/spring.flyway.password
  write postgres/log-append.password <command/spring.datasource.password
  write postgres/log-read.password <operator/log-read.password
  write postgres/views-owner.password <query/spring.flyway.password
  write postgres/views.password <query/spring.datasource.password
  write kafka/relay.password <command/jurybox.kafka.password
  write kafka/query.password <query/jurybox.kafka.password
  make postgres/superuser.password
  own command 10001
  own query 10002
  own postgres 999 # the user id in the images of postgres
  own kafka 1000 # the user id in the image apache/kafka
  own demo 10003
}

# Stops if a voter key is missing although the superuser's password exists. That password is made last: from then on
# there may be votes, and with a new key every voter could vote again.
lost_keys_are_not_remade() {
  local key
  [ -e postgres/superuser.password ] || return 0
  for key in command/jurybox.voters.{token,pseudonym,collector}-key; do
    [ -e "$key" ] && continue
    # Data from before collectors were introduced has no key for them, nor the reader's token, which came with that key.
    [ "$key" = command/jurybox.voters.collector-key ] && [ ! -e query/jurybox.log.token ] && continue
    echo "The key $key is missing: restore it, or give up the votes with docker compose down --volumes." >&2
    exit 5
  done
}

make() {
  [ -e "$1" ] || random | write "$1"
}

hash() {
  sha256sum <"$1" | cut -d ' ' -f 1 | tr -d '\n'
}

# Writes the private key as PKCS#8 and the public key as a JSON Web Key Set. The last 64 bytes of the DER-encoded public
# key are its two coordinates.
make_key_pair() {
  [ -e "$1" ] && [ -e "$2" ] && return
  if ! command -v openssl >/dev/null; then
    echo "No openssl, so no key for tokens: set JURYBOX_PEOPLE_ISSUERURI for the command service." >&2
    return
  fi
  local private public x y
  private=$(openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 |
    openssl pkcs8 -topk8 -nocrypt -outform DER | base64 -w 0)
  public=$(base64 -d <<<"$private" | openssl pkey -inform DER -pubout -outform DER | tail -c 64 | base64 -w 0)
  x=$(base64 -d <<<"$public" | head -c 32 | base64url)
  y=$(base64 -d <<<"$public" | tail -c 32 | base64url)
  printf '{"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","x":"%s","y":"%s"}]}' "$x" "$y" | write "$2"
  printf %s "$private" | write "$1"
}

random() {
  head -c 32 /dev/urandom | base64url
}

base64url() {
  base64 -w 0 | tr '+/' '-_' | tr -d '='
}

# Writes atomically. Services do not read a property from a file whose name begins with two dots.
write() {
  local half
  half=$(mktemp "${1%/*}/..half.XXXXXX")
  cat >"$half"
  mv "$half" "$1"
}

own() {
  chmod 700 "$1"
  [ "$(id -u)" -ne 0 ] || chown "$2" "$1" "$1"/*
}

main
