#!/usr/bin/env bash
# Runs the scripts of action.yml as GitHub's runner would, on a pull request in a repository of its own.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT

failures=0
check() {
  if [ "$2" = "$3" ]; then
    printf 'ok      %s\n' "$1"
  else
    printf 'FAILED  %s\n  expected: %s\n  but was:  %s\n' "$1" "$2" "$3"
    failures=$((failures + 1))
  fi
}

export GITHUB_ACTION_PATH=$root GITHUB_OUTPUT=$temp/output GITHUB_STEP_SUMMARY=$temp/summary.md
value() {
  sed -n "s/^$1=//p" "$GITHUB_OUTPUT" | tail -1
}

: >"$GITHUB_OUTPUT"
action/prepare.sh
check 'a Java that is there is used' "${JAVA_HOME:-none}" "$(JAVA_HOME=${JAVA_HOME:-} value java)"
check 'the sources have a name' 32 "$(value source | tr -d '\n' | wc -c | tr -d ' ')"

repository=$temp/repository
git init -q "$repository"
cd "$repository"
git config user.name 'A Reviewer'
git config user.email reviewer@example.org
mkdir -p prisma/migrations/20240101000000_init 'prisma/migrations/20240201000000_a, b: 100%'
printf 'provider = "postgresql"\n' >prisma/migrations/migration_lock.toml
printf 'CREATE TABLE "User" ("id" TEXT PRIMARY KEY, "name" TEXT);\n' >prisma/migrations/20240101000000_init/migration.sql
printf 'ALTER TABLE "User" DROP COLUMN "name";\n' >'prisma/migrations/20240201000000_a, b: 100%/migration.sql'
git add . && git reset -q 'prisma/migrations/20240201000000_a, b: 100%' && git commit -qm base
base=$(git rev-parse HEAD)
git add . && git commit -qm change

lint() {
  : >"$GITHUB_OUTPUT"
  rm -f "$GITHUB_STEP_SUMMARY"
  env "$@" "$root/action/lint.sh" >"$temp/out" 2>"$temp/err"
}

lint REDFLAG_BASE="$base" REDFLAG_SARIF=redflag.sarif
check 'a finding gives the exit code 1' 1 "$(value exit-code)"
check 'it is annotated at its line' \
  '::error file=prisma/migrations/20240201000000_a%2C b%3A 100%25/migration.sql,line=1,endLine=1,col=20,endColumn=38,title=drop-column' \
  "$(sed -n 's/\(title=drop-column\).*/\1/p' "$temp/out")"
check 'SARIF is written' "$repository/redflag.sarif" "$(value sarif-file)"
check 'with the finding' drop-column "$(sed -n 's/.*"ruleId" *: *"\(drop-column\)".*/\1/p' redflag.sarif | head -1)"
check 'the summary names it' 1 "$(grep -c '`drop-column`' "$GITHUB_STEP_SUMMARY")"
check 'and tells the impact' 1 "$(grep -c 'ACCESS EXCLUSIVE\|AccessExclusive' "$GITHUB_STEP_SUMMARY" | sed 's/^[1-9].*/1/')"

lint REDFLAG_SINCE=none REDFLAG_BASE="$base" REDFLAG_FAIL_ON=never REDFLAG_SARIF= REDFLAG_ANNOTATIONS=false
check 'fail-on is passed on' 0 "$(value exit-code)"
check 'no SARIF where none is asked for' '' "$(value sarif-file)"
check 'text without annotations' 0 "$(grep -c '^::' "$temp/out" || true)"

lint REDFLAG_PATHS='prisma/migrations
  prisma/migrations/$(touch gone); touch gone' REDFLAG_SARIF=redflag.sarif
check 'what is written in the workflow is never run' 'not there' "$([ -e gone ] && echo there || echo not there)"
check 'a path that does not exist gives 2' 2 "$(value exit-code)"
check 'and no SARIF, so that no alert is closed' '' "$(value sarif-file)"

git clone -q --depth 1 "file://$repository" "$temp/shallow"
cd "$temp/shallow"
lint REDFLAG_BASE="$base"
check 'a shallow checkout gives 2' 2 "$(value exit-code)"
check 'and says what to do' 1 "$(grep -c 'fetch-depth' "$temp/err" || true)"

[ "$failures" -eq 0 ]
