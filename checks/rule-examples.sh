#!/usr/bin/env bash
# Lays the "sql bad" examples of all rule pages out as projects: rule-examples.sh FOLDER. Each example stands twice, so
# that whatever a reader refuses in repeated findings shows.
set -euo pipefail

target=$1
cd "$(dirname "${BASH_SOURCE[0]}")/.."

for page in rules/*.md; do
  awk -v folder="$target/$(basename "$page" .md)" '
    function put(name, text) {
      file = name
      printf "%s", text >file
      close(file)
    }
    /^```sql history/ { into = "history"; text = ""; next }
    /^```sql bad/ { into = "bad"; text = ""; next }
    /^```/ && into == "history" { history = text; into = ""; next }
    /^```/ && into == "bad" {
      number++
      project = folder "/" number "/a [café] %/migrations"
      system("mkdir -p \"" project "\"")
      put(project "/0001_history.sql", history)
      put(project "/0002_bad.sql", text)
      put(project "/0003_again.sql", text)
      history = ""; into = ""; next
    }
    /^```/ { into = ""; history = into == "" ? history : ""; next }
    /^#/ { history = "" }
    into != "" { text = text $0 "\n" }
  ' "$page"
done
