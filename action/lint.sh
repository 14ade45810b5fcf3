#!/usr/bin/env bash
# The lint step of action.yml. Everything that the workflow's author wrote comes through the environment and stays one
# word an argument: nothing of it is read as shell.
set -euo pipefail

if [ "${REDFLAG_JAVA_HOME:-none}" != none ]; then
  export JAVA_HOME=$REDFLAG_JAVA_HOME
fi
redflag=$GITHUB_ACTION_PATH/bin/redflag
jar=$GITHUB_ACTION_PATH/target/redflag.jar
# A jar from the cache is older than the sources that were fetched a moment ago, though it was made of the same.
if [ "${REDFLAG_CACHED:-false}" = true ] && [ -f "$jar" ]; then
  touch "$jar"
fi
export REDFLAG_CDS=off

# Adds the lines of $1, without blanks around them, to the array named $2.
add_lines() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line#"${line%%[![:space:]]*}"}
    line=${line%"${line##*[![:space:]]}"}
    [ -z "$line" ] || eval "$2+=(\"\$line\")"
  done <<<"$1"
}

paths=()
add_lines "${REDFLAG_PATHS:-}" paths
selection=()
since=${REDFLAG_SINCE:-}
[ -n "$since" ] || since=${REDFLAG_BASE:-}
if [ -n "$since" ] && [ "$since" != none ]; then
  selection+=("--since=$since")
fi
further=()
add_lines "${REDFLAG_ARGS:-}" further
[ -z "${REDFLAG_FAIL_ON:-}" ] || further+=("--fail-on=$REDFLAG_FAIL_ON")

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
outputs=()
if [ "${REDFLAG_ANNOTATIONS:-true}" = true ]; then
  outputs+=(--format github)
else
  outputs+=(--format text)
fi
sarif=${REDFLAG_SARIF:-}
if [ -n "$sarif" ]; then
  rm -f "$sarif"
  outputs+=("--format=sarif=$sarif")
fi
summary=false
if [ "${REDFLAG_SUMMARY:-true}" = true ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  summary=true
  outputs+=("--format=markdown=$temp/findings.md")
fi

code=0
"$redflag" lint "${outputs[@]}" ${selection[@]+"${selection[@]}"} ${further[@]+"${further[@]}"} -- \
  ${paths[@]+"${paths[@]}"} || code=$?

if "$summary" && [ -f "$temp/findings.md" ]; then
  cat "$temp/findings.md" >>"$GITHUB_STEP_SUMMARY"
  if "$redflag" impact --format markdown ${selection[@]+"${selection[@]}"} -- ${paths[@]+"${paths[@]}"} \
    >"$temp/impact.md" 2>"$temp/impact.err"; then
    # A summary may have a mebibyte.
    head -c 500000 "$temp/impact.md" >>"$GITHUB_STEP_SUMMARY"
  fi
fi

{
  printf 'exit-code=%s\n' "$code"
  if [ -n "$sarif" ] && [ -f "$sarif" ]; then
    # The upload runs in the workspace, whatever this step's folder is.
    printf 'sarif-file=%s\n' "$(cd "$(dirname "$sarif")" && pwd)/$(basename "$sarif")"
  else
    printf 'sarif-file=\n'
  fi
} >>"$GITHUB_OUTPUT"
