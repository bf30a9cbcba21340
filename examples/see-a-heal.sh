#!/usr/bin/env bash
# A lesson: a cache that counts its lookups itself loses some; the agent finds where, and heals the counters if it may.
# With --once, stops the program after that; otherwise the program ends after a minute.
set -euo pipefail

example=see-a-heal
source "$(dirname "$0")/build.sh"

log=$(mktemp)
warnings=$(mktemp)
pid=
trap 'kill $pid 2>/dev/null || true; rm -f "$log" "$warnings"' EXIT

# Runs the program with these settings and an argument, until it has told its part.
run() {
  : >"$log"
  "${bin}java" -javaagent:"$agent=heal.interval=1s$1" -cp "$app" io.trackedcache.examples.seeaheal.SeeAHeal "$2" \
    >>"$log" 2>"$warnings" &
  pid=$!
  until grep -q "^The end" "$log"; do
    if ! kill -0 "$pid" 2>/dev/null; then
      echo "The example ended early. Its output:" >&2
      cat "$log" "$warnings" >&2
      exit 1
    fi
    sleep 0.1
  done
  grep -v "^The end" "$log"
}

write="heal.own-counters.write=users/cache_hits;users/cache_misses;users/total_queries"

echo
echo "A cache counts its lookups itself: total++, hits++ and misses++ on four threads. The agent counts them too."
echo
run "" report
echo
echo "The same program again. Now the agent has a setting more:"
echo "  $write"
echo
run ",$write" heal

if $once; then
  exit 0
fi
echo
echo "The program runs for another minute. To see its counters, run"
echo
echo "    $(printf '%q' "${bin}jconsole") -pluginpath $(printf '%q' "$agent") $pid"
echo
echo "and open the tab MBeans > io.trackedcache > CacheStatistics > default > users > Attributes > OwnCounters."
wait "$pid"
