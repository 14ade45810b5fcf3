#!/usr/bin/env bash
# Commits with pre-commit, husky with lint-staged, and lefthook, each as docs/hooks.md sets it up. Needs Node; a pre-commit
# that is not there is left out, and that is said.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
export GIT_CONFIG_GLOBAL="$temp/gitconfig" PRE_COMMIT_HOME="$temp/pre-commit"
git config --global user.name 'A Developer'
git config --global user.email developer@example.org
git config --global protocol.file.allow always

failures=0
check() {
  if [ "$2" = "$3" ]; then
    printf 'ok      %s\n' "$1"
  else
    printf 'FAILED  %s\n  expected: %s\n  but was:  %s\n' "$1" "$2" "$3"
    sed 's/^/    | /' "$temp/out" | tail -15
    failures=$((failures + 1))
  fi
}

status() {
  "$@" >"$temp/out" 2>&1 && echo 0 || echo $?
}

# A repository with one migration, in which $temp/out will hold what the last command said.
start() {
  rm -rf "$temp/repository"
  git init -q "$temp/repository"
  cd "$temp/repository"
  migration 20240101000000_init 'CREATE TABLE "User" ("id" TEXT PRIMARY KEY, "name" TEXT);'
  printf 'provider = "postgresql"\n' >prisma/migrations/migration_lock.toml
  git add .
  git commit -qm init
}

migration() {
  mkdir -p "prisma/migrations/$1"
  printf '%s\n' "$2" >"prisma/migrations/$1/migration.sql"
}

if command -v pre-commit >/dev/null; then
  pre-commit validate-manifest .pre-commit-hooks.yaml
  git clone -q "$root" "$temp/hooks"
  git -C "$temp/hooks" tag v0.0.0-check
  start
  cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: file://$temp/hooks
    rev: v0.0.0-check
    hooks:
      - id: redflag
        verbose: true
YAML
  pre-commit install >/dev/null
  for i in $(seq -w 1 199); do
    migration "20240201000${i}_m" "ALTER TABLE \"User\" ADD COLUMN \"c$i\" TEXT;"
  done
  mkdir -p 'my app/migrations'
  echo 'CREATE TABLE t (id int);' >'my app/migrations/001_a b.sql'
  git add .
  check 'pre-commit: 200 files pass' 0 "$(status git commit -m many)"
  check 'pre-commit: in one call' 1 "$(grep -c 'in 200 files' "$temp/out")"
  git rm -qr prisma/migrations/20240201000199_m
  check 'pre-commit: a deletion is not linted' 0 "$(status git commit -m less)"
  migration 20250101000000_drop 'ALTER TABLE "User" DROP COLUMN "name";'
  git add .
  check 'pre-commit: an error stops the commit' 1 "$(status git commit -m drop)"
  check 'pre-commit: and is shown' 1 "$(grep -c '\[drop-column\]' "$temp/out")"
else
  echo 'left out: pre-commit is not on the PATH'
fi

tools=$root/target/checks/hooks
mkdir -p "$tools"
[ -d "$tools/node_modules/lefthook" ] ||
  npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$tools" husky@9 lint-staged@15 lefthook@1
# The package itself is tried by npm.sh.
mkdir -p "$tools/node_modules/.bin"
ln -sf "$root/bin/redflag" "$tools/node_modules/.bin/redflag"

start
printf 'node_modules\n' >.gitignore
ln -s "$tools/node_modules" node_modules
cat >package.json <<'JSON'
{ "private": true, "lint-staged": { "**/migrations/**/*.sql": "redflag lint" } }
JSON
npx husky >/dev/null
echo 'npx lint-staged' >.husky/pre-commit
migration 20240201000000_add 'ALTER TABLE "User" ADD COLUMN "a" TEXT;'
git add .
check 'husky and lint-staged: a clean migration passes' 0 "$(status git commit -m add)"
migration '20240301000000_drop it' 'ALTER TABLE "User" DROP COLUMN "name";'
git add .
check 'husky and lint-staged: an error stops the commit' 1 "$(status git commit -m drop)"
check 'husky and lint-staged: and is shown' 1 "$(grep -c '\[drop-column\]' "$temp/out")"

start
printf 'node_modules\n' >.gitignore
ln -s "$tools/node_modules" node_modules
cat >lefthook.yml <<'YAML'
pre-commit:
  commands:
    redflag:
      glob: "**/migrations/**/*.sql"
      run: npx redflag lint {staged_files}
YAML
npx lefthook install >/dev/null
migration 20240201000000_add 'ALTER TABLE "User" ADD COLUMN "a" TEXT;'
git add .
check 'lefthook: a clean migration passes' 0 "$(status git commit -m add)"
migration '20240301000000_drop it' 'ALTER TABLE "User" DROP COLUMN "name";'
git add .
check 'lefthook: an error stops the commit' 1 "$(status git commit -m drop)"
check 'lefthook: and is shown' 1 "$(grep -c '\[drop-column\]' "$temp/out")"

[ "$failures" -eq 0 ]
