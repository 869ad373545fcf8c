#!/usr/bin/env bash
# Sets the passwords and rights of the relay and the query service at every start, because a volume from before
# passwords were introduced has none. No other user except the administrator has any right.
set -euo pipefail
umask 077

bin=/opt/kafka/bin
admin=(--bootstrap-server kafka:9092 --command-config /tmp/admin.properties)

main() {
  printf '%s\n' security.protocol=SASL_PLAINTEXT sasl.mechanism=PLAIN \
    "sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username=\"admin\" password=\"$(cat /secrets/kafka/admin.password)\";" \
    >/tmp/admin.properties
  password relay
  password query
  allow relay --operation Describe --operation DescribeConfigs --operation Create --operation Write --operation Read \
    --topic jurybox.events
  allow query --operation Describe --operation Read --topic jurybox.events
  allow query --operation Read --group jurybox- --resource-pattern-type prefixed
}

# The tool accepts a password only as an argument. No other user can see it, since this container runs nothing else.
password() {
  "$bin/kafka-configs.sh" "${admin[@]}" --alter --entity-type users --entity-name "$1" \
    --add-config "SCRAM-SHA-256=[iterations=4096,password=$(cat "/secrets/kafka/$1.password")]"
}

allow() {
  local user=$1
  shift
  "$bin/kafka-acls.sh" "${admin[@]}" --add --allow-principal "User:$user" "$@"
}

main
