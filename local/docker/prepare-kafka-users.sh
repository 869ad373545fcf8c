#!/usr/bin/env bash
# Gives the relay and the query service their passwords and rights, at every start: a volume that is older than
# passwords has none. Nobody else may do anything.
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

# The tool takes it as an argument alone, in a container that nobody else is in.
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
