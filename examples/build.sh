# Reads the arguments of the script of an example, and builds the agent and the example if they are missing or older than
# their sources. To be sourced, after this is set:
#   example    the folder of the example below examples
# Sets once, true for --once; agent and app, the jars; and bin, the folder of the JDK with a slash, or nothing.

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

cd "$(dirname "${BASH_SOURCE[0]}")/.."
agent=$PWD/agent/javaagent/target/trackedcache-agent.jar
app=$PWD/examples/$example/target/trackedcache-$example-0.1.0-SNAPSHOT.jar
bin="${JAVA_HOME:+$JAVA_HOME/bin/}"
# Not among the sessions of this user.
export TRACKEDCACHE_SESSION_DIR=$PWD/examples/$example/target/sessions

# Whether a jar exists and is newer than its sources.
is_fresh() {
  local jar=$1
  shift
  [ -f "$jar" ] && [ -z "$(find "$@" -newer "$jar" -print -quit)" ]
}

is_built() {
  is_fresh "$agent" annotations/src/main runtime/*/src/main agent/*/src/main &&
    is_fresh "$app" "examples/$example/src/main"
}

# The plugin that only the agent's jar needs stands for all downloads.
has_downloads() {
  [ -d "$HOME/.m2/repository/org/apache/maven/plugins/maven-shade-plugin" ]
}

# Prints the modules as they are built, and the progress of downloads; of a failed build, its errors.
build() {
  local output
  output=$(mktemp)
  if ! mvn -B -Pquick -Dmaven.test.skip=true -pl "examples/$example,agent/javaagent" -am package 2>&1 | tee "$output" |
    awk '/Building TrackedCache: / { sub(/^.*Building TrackedCache: /, ""); sub(/ [0-9][^ ]* +/, " "); print "  " $0; fflush() }
         /Downloaded from/ && ++files % 100 == 0 { print "  " files " files downloaded"; fflush() }'; then
    grep ERROR "$output" >&2
    rm -f "$output"
    exit 1
  fi
  rm -f "$output"
  # They were compiled without Error Prone: the next "mvn verify" must compile them again, and check them.
  rm -rf annotations/target/classes {runtime,agent}/*/target/classes "examples/$example/target/classes"
}

if ! is_built; then
  if has_downloads; then
    echo "Building the agent and the example; this takes about half a minute ..."
  else
    echo "Building the agent and the example; Maven downloads about 150 MB first, which takes about 2 minutes ..."
  fi
  build
fi
