#!/usr/bin/env bash
# Compiles LuceneBenchmark.java where it has changed and runs it: Apache Lucene 4.10's side of the engine benchmarks.
# LUCENE_JARS: another folder of lucene-core-4.10.4.jar; JAVA_OPTIONS: instead of -Xmx2g.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
jars="${LUCENE_JARS:-/usr/share/java}"
core="$jars/lucene-core-4.10.4.jar"
[ -f "$core" ] || { echo "error: $core is missing: install liblucene4.10-java, or set LUCENE_JARS." >&2; exit 1; }
command -v javac >/dev/null || { echo "error: javac is missing: install openjdk-17-jdk-headless." >&2; exit 1; }
classes="${TMPDIR:-/tmp}/msctext-benchmarks/java-$(cksum <"$here/LuceneBenchmark.java" | tr ' ' '-')"
if [ ! -f "$classes/LuceneBenchmark.class" ]; then
  unfinished="$classes.unfinished-$$"
  mkdir -p "$unfinished"
  javac -nowarn -encoding UTF-8 -cp "$core" -d "$unfinished" "$here/LuceneBenchmark.java" >&2
  mv "$unfinished" "$classes"
fi
# shellcheck disable=SC2086
exec java -server ${JAVA_OPTIONS:--Xmx2g} -cp "$core:$classes" LuceneBenchmark "$@"
