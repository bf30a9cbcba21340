#!/usr/bin/env bash
# Starts a small program with the agent and reads its cache statistics from outside.
# With --once, stops the program after that; otherwise the program ends after a minute.
set -euo pipefail

usage() {
  echo "usage: $0 [--once]" >&2
  exit 2
}

once=false
case "${1:-}" in
  "") ;;
  --once) once=true ;;
  *) echo "unknown argument '$1'" >&2; usage ;;
esac

cd "$(dirname "$0")/.."
agent=$PWD/agent/javaagent/target/trackedcache-agent.jar
app=$PWD/examples/quickstart/target/trackedcache-quickstart-0.1.0-SNAPSHOT.jar
bin="${JAVA_HOME:+$JAVA_HOME/bin/}"

# Whether a jar exists and is newer than its sources.
is_fresh() {
  local jar=$1
  shift
  [ -f "$jar" ] && [ -z "$(find "$@" -newer "$jar" -print -quit)" ]
}

is_built() {
  is_fresh "$agent" annotations/src/main runtime/*/src/main agent/*/src/main &&
    is_fresh "$app" examples/quickstart/src/main
}

# The plugin that only the agent's jar needs stands for all downloads.
has_downloads() {
  [ -d "$HOME/.m2/repository/org/apache/maven/plugins/maven-shade-plugin" ]
}

# Prints the modules as they are built, and the progress of downloads; of a failed build, its errors.
build() {
  local output
  output=$(mktemp)
  if ! mvn -B -Pquick -Dmaven.test.skip=true -pl examples/quickstart,agent/javaagent -am package 2>&1 | tee "$output" |
    awk '/Building TrackedCache: / { sub(/^.*Building TrackedCache: /, ""); sub(/ [0-9][^ ]* +/, " "); print "  " $0; fflush() }
         /Downloaded from/ && ++files % 100 == 0 { print "  " files " files downloaded"; fflush() }'; then
    grep ERROR "$output" >&2
    rm -f "$output"
    exit 1
  fi
  rm -f "$output"
  # They were compiled without Error Prone: the next "mvn verify" must compile them again, and check them.
  rm -rf annotations/target/classes {runtime,agent}/*/target/classes examples/quickstart/target/classes
}

if ! is_built; then
  if has_downloads; then
    echo "Building the agent and the example; this takes about half a minute ..."
  else
    echo "Building the agent and the example; Maven downloads about 150 MB first, which takes about 2 minutes ..."
  fi
  build
fi

# Not among the sessions of this user.
export TRACKEDCACHE_SESSION_DIR=$PWD/examples/quickstart/target/sessions
log=$(mktemp)
"${bin}java" -javaagent:"$agent" -cp "$app" io.trackedcache.examples.quickstart.WeatherApp >"$log" 2>&1 &
pid=$!
trap 'kill "$pid" 2>/dev/null || true; rm -f "$log"' EXIT

until grep -q "The rush is over" "$log"; do
  if ! kill -0 "$pid" 2>/dev/null; then
    echo "The example ended early. Its output:" >&2
    cat "$log" >&2
    exit 1
  fi
  sleep 0.1
done

echo
echo "Counted by the agent, read over JMX from process $pid, beside what the program has counted itself:"
echo
"${bin}java" -cp "$app" io.trackedcache.examples.quickstart.PrintCaches "$pid" "$log"

if $once; then
  exit 0
fi
echo
echo "The program runs for another minute, with some requests every second. To see its caches, run"
echo
echo "    $(printf '%q' "${bin}jconsole") -pluginpath $(printf '%q' "$agent") $pid"
echo
echo "and open the tab TrackedCache, or the tab MBeans > io.trackedcache > CacheStatistics > default > weather-reports > Attributes."
wait "$pid"
