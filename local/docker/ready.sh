#!/usr/bin/env bash
# Checks by bash whether the service is ready, because the image has no HTTP client.
set -euo pipefail
exec 3<>/dev/tcp/127.0.0.1/8085
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
grep -q '"status":"UP"' <&3
