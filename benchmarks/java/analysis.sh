#!/usr/bin/env bash
# Compiles LuceneAnalysis.java and runs it: Apache Lucene 4.10 with its SmartCn and English analyzers.
# LUCENE_JARS: another folder of the jars; JAVA_OPTIONS: instead of -Xmx2g.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
jars="${LUCENE_JARS:-/usr/share/java}"
path="$jars/lucene-core-4.10.4.jar:$jars/lucene-analyzers-common-4.10.4.jar:$jars/lucene-analyzers-smartcn-4.10.4.jar"
[ -f "$jars/lucene-analyzers-smartcn-4.10.4.jar" ] || { echo "error: install liblucene4.10-java, or set LUCENE_JARS." >&2; exit 1; }
command -v javac >/dev/null || { echo "error: javac is missing: install openjdk-17-jdk-headless." >&2; exit 1; }
classes="${TMPDIR:-/tmp}/msctext-benchmarks/analysis-$(cksum <"$here/LuceneAnalysis.java" | tr ' ' '-')"
mkdir -p "$classes"
javac -nowarn -encoding UTF-8 -cp "$path" -d "$classes" "$here/LuceneAnalysis.java" >&2
# shellcheck disable=SC2086
exec java -server ${JAVA_OPTIONS:--Xmx2g} -cp "$path:$classes" LuceneAnalysis "$@"
