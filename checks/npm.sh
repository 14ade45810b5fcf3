#!/usr/bin/env bash
# Packs the npm package, installs it from the tarball into a project of its own, and uses it as a Prisma team would.
# Needs Node 16 or newer. The tarball stays in target/npm.
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

version=$(bin/redflag --version)
check 'the package has the version of the jar' "$version" "redflag $(node -p 'require("./npm/package.json").version')"

rm -rf target/npm
mkdir -p target/npm
cp -r npm/. target/npm
cp LICENSE target/npm
release=target/npm/release/$(sha256sum target/redflag.jar | cut -c 1-12)
mkdir -p "$release/bin" "$release/lib"
cp bin/redflag "$release/bin"
cp target/redflag.jar "$release/lib"
tarball=target/npm/$(cd target/npm && npm pack --silent)
printf '        %s, %s bytes\n' "$tarball" "$(wc -c <"$tarball")"

project="$temp/a project"
mkdir "$project"
cp -r test-fixtures/quickstart/input/. "$project"
cd "$project"
printf '{ "name": "a-project", "private": true }\n' >package.json
npm install --silent --offline --no-audit --no-fund --save-dev "$root/$tarball"

status() {
  "$@" >"$temp/out" 2>"$temp/err" && echo 0 || echo $?
}

check 'no script runs at installation' undefined "$(node -p 'require("./node_modules/redflag/package.json").scripts')"
check 'findings exit with 1' 1 "$(status npx redflag lint)"
cp "$temp/out" "$temp/npx"
check 'the checkout finds the same' 1 "$(status "$root/bin/redflag" lint)"
check 'with the same bytes' "$(cksum <"$temp/npx")" "$(cksum <"$temp/out")"
check 'nothing found exits with 0' 0 "$(status npx redflag lint --fail-on never)"
check 'arguments with blanks arrive' 2 "$(status npx redflag lint 'no such folder')"
check 'trouble is one line' 'redflag: no such folder: does not exist' "$(cat "$temp/err")"
check 'standard input arrives' 1 "$(echo 'DROP TABLE "Member";' | status npx redflag lint --after prisma/migrations -)"

node=$(dirname "$(command -v node)")
mkdir "$temp/path"
for tool in node sh dirname readlink uname find mkdir locale; do
  ln -s "$(command -v "$tool")" "$temp/path/$tool"
done
check 'without Java it exits with 2' 2 \
  "$(status env -u JAVA_HOME PATH="$temp/path" "$node/node" node_modules/redflag/bin/redflag.js lint)"
check 'and says why' 'redflag: needs Java 17 or newer in JAVA_HOME or on the PATH; none was found' "$(cat "$temp/err")"

[ "$failures" -eq 0 ]
