#!/usr/bin/env bash
# Measures the cost of tracking, compared with other libraries, and prints it as Markdown.
# Takes about fifty minutes, with --quick about two.
#   --quick                     a smoke test; the figures are not accurate
#   --only TOPIC                lookup, outcomes, recording, stats, reading, memory, idle, views or scan
#   --rounds N  --warmups N  --iterations N  --millis N  --verbose
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mvn -B -q package -DskipTests -pl examples/benchmarks -am >&2

module=examples/benchmarks/target
exec java \
  -Dbenchmarks.agent=agent/javaagent/target/trackedcache-agent.jar \
  -Dbenchmarks.aspectj="$module/agents/aspectjweaver.jar" \
  -cp "$module/trackedcache-benchmarks.jar:$module/lib/*" \
  io.trackedcache.examples.benchmarks.RunBenchmarks "$@"
