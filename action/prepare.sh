#!/usr/bin/env bash
# Tells the later steps of action.yml where a Java is that will do ("none" if a JDK has to be fetched), and what this
# version of Redflag is made of.
set -euo pipefail

java=none
for home in "${JAVA_HOME:-}" "${JAVA_HOME_21_X64:-}" "${JAVA_HOME_21_ARM64:-}" "${JAVA_HOME_17_X64:-}" \
  "${JAVA_HOME_17_ARM64:-}" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}"; do
  if [ -n "$home" ] && [ -x "$home/bin/javac" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null)
    if [ "${version:-0}" -ge 17 ]; then
      java=$home
      break
    fi
  fi
done

cd "$GITHUB_ACTION_PATH"
source=$(find pom.xml LICENSE src/main rules -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c 1-32)

printf 'java=%s\nsource=%s\n' "$java" "$source" >>"$GITHUB_OUTPUT"
