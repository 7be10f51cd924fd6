#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Postlotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=installer/common.sh
. "$root/installer/common.sh"

usage() {
    cat <<'END'
Usage: tests/run.sh [--fast] [--no-install]

Builds Postlotse with its tests and runs them all. Packages that are missing are installed first,
with sudo unless you are root. The tests run under the address and undefined behaviour sanitizers,
after a short run of the fuzzers where Clang is there.

  --fast         no sanitizers, no fuzzers
  --no-install   do not install packages; use what is there
  --help         this text
END
}

install=yes preset=asan packager=none
for argument in "$@"; do
    case "$argument" in
        --fast) preset=dev ;;
        --no-install) install= ;;
        --help | -h) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
done

# True when clang++ can link a fuzzer; Apple's cannot.
can_fuzz() {
    have clang++ || return 1
    printf '%s\n' '#include <cstddef>' \
        'extern "C" int LLVMFuzzerTestOneInput(const unsigned char *, std::size_t) { return 0; }' \
        >"$scratch/probe.cpp"
    clang++ -fsanitize=fuzzer,address "$scratch/probe.cpp" -o "$scratch/probe" >/dev/null 2>&1
}

# fuzz NAME: a short run on a copy of the corpus, because the fuzzer adds to the folder it is given.
fuzz() {
    local findings=$root/build/fuzz/findings
    mkdir -p "$findings"
    cp -R "$root/tests/imports/fuzz/corpus-$1" "$scratch/corpus-$1"
    say "Running fuzz_$1 for 20 seconds"
    "$root/build/fuzz/tests/imports/fuzz/fuzz_$1" -max_total_time=20 -max_len=8192 -timeout=20 -rss_limit_mb=3072 \
        -verbosity=0 -print_final_stats=1 "-artifact_prefix=$findings/$1-" "$scratch/corpus-$1" ||
        die "fuzz_$1 found an input that breaks the import." "The input is in $findings." \
            "Reproduce with: build/fuzz/tests/imports/fuzz/fuzz_$1 <that file>"
}

if [ -n "$install" ]; then
    detect_packager
    say "Checking packages ($packager)"
    # shellcheck disable=SC2046
    ensure_packages required $(packages_for build) $(packages_for test)
    # shellcheck disable=SC2046
    if [ "$preset" = asan ]; then ensure_packages optional $(packages_for fuzz); fi
elif [ "$(uname -s)" = Darwin ] && have brew; then
    packager=brew
fi
check_tools

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if [ "$preset" = asan ]; then
    if can_fuzz; then
        configure fuzz
        build fuzz
        fuzz csv
        fuzz json
        fuzz differential
    else
        say "Fuzzers skipped: no clang++ with libFuzzer here."
    fi
fi

configure "$preset"
build "$preset"
say "Running the tests"
cd "$root"
ctest --preset "$preset" -j "$(job_count)"
