#!/usr/bin/env bash
# Installs what the tests need and runs them all.
#
# Needed beforehand: the .NET 10 SDK; Node.js with npm (the build takes its dictionaries from there).
# Installed here, where apt-get can: a JDK and Apache Lucene 4.10, the judge of the index format; Chromium, which opens the reports.
# Without them, or without MSCTEXT_EVAL_DATA, the tests that need them are skipped and say so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

lucene_jar=/usr/share/java/lucene-core-4.10.4.jar
if [ ! -f "$lucene_jar" ] || ! command -v javac >/dev/null; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing a JDK and Apache Lucene 4.10…"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends liblucene4.10-java default-jdk-headless >/dev/null
  else
    echo "warning: Apache Lucene 4.10 (Debian: liblucene4.10-java, default-jdk-headless) is not installed;" \
         "the tests that compare with it will be skipped." >&2
  fi
fi

if ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null && [ -z "${MSCTEXT_CHROMIUM:-}" ]; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing Chromium…"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; } ||
      echo "warning: Chromium could not be installed; the tests that open reports in it will be skipped." >&2
  else
    echo "warning: Chromium (Debian: chromium) is not installed; the tests that open reports in it will be skipped." >&2
  fi
fi

echo "Installing the npm packages that the tests compare with…"
(cd tests/npm && npm install --ignore-scripts --no-save --no-audit --no-fund --loglevel=error)

dotnet build MscText.sln -c Release --nologo -v quiet
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0
dotnet test MscText.sln -c Release --no-build --nologo --logger "trx" --results-directory "$results" "$@" || status=$?

# One line that sums up all test projects.
sum() { grep -ho "<Counters [^>]*" "$results"/*.trx | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | paste -sd+ | bc_or_expr; }
bc_or_expr() { local expression; expression=$(cat); echo $((${expression:-0})); }
total=$(sum total) executed=$(sum executed) passed=$(sum passed)
grep -h -o -E 'NOT (MEASURED|SEEN)[^<]*' "$results"/*.trx | sort | uniq -c | sed 's/^ *\([0-9]*\) /skipped \1 × /' || true
echo "$passed passed, $((executed - passed)) failed, $((total - executed)) skipped"
[ "$status" -eq 0 ] && [ "$passed" -gt 0 ]
