#!/usr/bin/env bash
# Starts a small program with the agent and reads its cache statistics from outside.
# With --once, stops the program after that; otherwise the program ends after a minute.
set -euo pipefail

example=quickstart
source "$(dirname "$0")/build.sh"

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
