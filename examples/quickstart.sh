#!/usr/bin/env bash
# Starts a small program with the agent and reads its cache statistics from outside.
# With --once, stops the program after that; otherwise the program ends after a minute.
set -euo pipefail

usage() {
  echo "usage: examples/quickstart.sh [--once]" >&2
  exit 2
}

once=false
case "${1:-}" in
  "") ;;
  --once) once=true ;;
  *) echo "unknown argument '$1'" >&2; usage ;;
esac

cd "$(dirname "$0")/.."
version=0.1.0-SNAPSHOT
agent=agent/javaagent/target/trackedcache-agent.jar
app=examples/quickstart/target/trackedcache-quickstart-$version.jar
annotations=annotations/target/trackedcache-annotations-$version.jar
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

# Whether a jar exists and is newer than its sources.
is_fresh() {
  local jar=$1
  shift
  [ -f "$jar" ] && [ -z "$(find "$@" -newer "$jar" -print -quit)" ]
}

is_built() {
  is_fresh "$agent" runtime/*/src/main agent/*/src/main &&
    is_fresh "$app" examples/quickstart/src/main &&
    is_fresh "$annotations" annotations/src/main
}

if ! is_built; then
  echo "Building the agent and the example ..."
  mvn -B -q -Dmaven.test.skip=true -pl examples/quickstart,agent/javaagent -am package
fi

# Not among the sessions of this user.
export TRACKEDCACHE_SESSION_DIR=$PWD/examples/quickstart/target/sessions
log=$(mktemp)
"$java" -javaagent:"$agent" -cp "$app:$annotations" io.trackedcache.examples.quickstart.WeatherApp >"$log" 2>&1 &
pid=$!
trap 'kill "$pid" 2>/dev/null || true; rm -f "$log"' EXIT

until grep -q "own counts" "$log"; do
  if ! kill -0 "$pid" 2>/dev/null; then
    echo "The example ended early. Its output:" >&2
    cat "$log" >&2
    exit 1
  fi
  sleep 0.1
done

echo
echo "Counted by the program itself:"
cat "$log"
echo
echo "Counted by the agent, read over JMX from process $pid:"
"$java" -cp "$app" io.trackedcache.examples.quickstart.PrintCaches "$pid"

if $once; then
  exit 0
fi
echo
echo "The program runs for another minute, with some requests every second. To see its caches, run"
echo
echo "    jconsole -pluginpath $agent $pid"
echo
echo "and open the tab TrackedCache, or the tab MBeans > io.trackedcache > CacheStatistics > default > weather-reports > Attributes."
wait "$pid"
