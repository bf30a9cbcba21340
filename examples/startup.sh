#!/usr/bin/env bash
# Measures the cost of the agent at the start of a JVM, compared with other agents, and prints it as Markdown.
#   --quick     3 runs of each instead of 15
#   --runs N
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mvn -B -q package -DskipTests -pl examples/benchmarks -am >&2

module=examples/benchmarks/target
exec java \
  -Dbenchmarks.agent=agent/javaagent/target/trackedcache-agent.jar \
  -Dbenchmarks.opentelemetry="$module/agents/opentelemetry-javaagent.jar" \
  -Dbenchmarks.directory="$module/startup" \
  -cp "$module/trackedcache-benchmarks.jar:$module/lib/*" \
  io.trackedcache.examples.benchmarks.startup.StartupBenchmark "$@"
