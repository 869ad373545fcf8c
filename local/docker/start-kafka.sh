#!/usr/bin/env bash
# Starts the broker. The administrator's password is one of the secrets; prepare-kafka-users.sh sets the passwords of
# the other users.
set -euo pipefail
umask 077

main() {
  local password login
  password=$(cat /secrets/kafka/admin.password)
  login="org.apache.kafka.common.security.plain.PlainLoginModule required username=\"admin\" password=\"$password\""
  export KAFKA_LISTENER_NAME_INSIDE_PLAIN_SASL_JAAS_CONFIG="$login user_admin=\"$password\";"
  export KAFKA_LISTENER_NAME_CONTROLLER_PLAIN_SASL_JAAS_CONFIG="$login user_admin=\"$password\";"
  export KAFKA_LISTENER_NAME_INSIDE_SCRAM___SHA___256_SASL_JAAS_CONFIG="org.apache.kafka.common.security.scram.ScramLoginModule required;"
  # The health check logs in with this file.
  printf '%s\n' security.protocol=SASL_PLAINTEXT sasl.mechanism=PLAIN "sasl.jaas.config=$login;" >/tmp/admin.properties
  exec /etc/kafka/docker/run
}

main
