#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Postlotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs installer/run.sh and tests/run.sh on a machine made of stubs: a copy of the scripts, and a PATH
# that holds nothing but harmless tools and stand-ins for everything that would install or build.
# Usage: scripts_test.sh SOURCE_DIR
#
# What the stubs do is expanded when they run, not here.
# shellcheck disable=SC2016
set -euo pipefail
source_dir=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bash=$(command -v bash)
failures=0

# stub NAME SCRIPT: a command of the machine.
stub() {
    printf '#!%s\n%s\n' "$bash" "$2" >"$machine/bin/$1"
    chmod +x "$machine/bin/$1"
}

# A Debian with everything installed, run as root, without a display.
new_machine() {
    machine=$scratch/machine-$1
    mkdir -p "$machine/bin" "$machine/home" "$machine/tree/installer" "$machine/tree/tests"
    cp "$source_dir/installer/run.sh" "$source_dir/installer/common.sh" "$machine/tree/installer/"
    cp "$source_dir/tests/run.sh" "$machine/tree/tests/"
    local tool
    for tool in bash sh dirname sed tr head grep mkdir cat find sort mktemp rm env; do
        ln -s "$(command -v "$tool")" "$machine/bin/$tool"
    done
    printf 'ID=debian\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n' >"$machine/os-release"
    stub uname 'echo Linux'
    stub id 'echo 0'
    stub nproc 'echo 2'
    stub ninja 'exit 0'
    stub ctest 'echo "100% tests passed, 0 tests failed out of 7"'
    stub dpkg-query 'printf installed'
    # As long as real ones: a reader that leaves early must not make it look like a failure.
    stub apt-cache 'i=0; while [ $i -lt 3000 ]; do echo "Package: $3, and a description of some length"; i=$((i + 1)); done'
    stub apt-get 'echo "apt-get $*" >>"$MACHINE/log"'
    # "cmake --build --preset X" leaves the two programs behind, as the real one would.
    stub cmake '
echo "cmake $*" >>"$MACHINE/log"
case "$1" in
  --version) echo "cmake version 3.25.1" ;;
  --build)
    mkdir -p "$MACHINE/tree/build/release/src/cli" "$MACHINE/tree/build/release/src/app"
    cd "$MACHINE/tree/build/release/src"
    printf "%s\n" "#!$(command -v bash)" "echo \"cli \$*\" >>\"\$MACHINE/log\"; mkdir \"\$3\" && : >\"\$3/plan.pdf\"" >cli/postlotse-cli
    printf "%s\n" "#!$(command -v bash)" "echo \"window \$*\" >>\"\$MACHINE/log\"; exit \${WINDOW_CODE:-0}" >app/postlotse
    chmod +x cli/postlotse-cli app/postlotse ;;
esac'
    sed -i.bak "s|\$(command -v bash)|$bash|g" "$machine/bin/cmake"
    stub chmod "exec $(command -v chmod) \"\$@\""
    : >"$machine/log"
}

# run SCRIPT ARGUMENT...: leaves the exit code in $code and what was printed in $output.
run() {
    local script=$1
    shift
    code=0
    output=$(env -i PATH="$machine/bin" HOME="$machine/home" MACHINE="$machine" \
        POSTLOTSE_OS_RELEASE="$machine/os-release" ${display:+DISPLAY="$display"} ${window_code:+WINDOW_CODE="$window_code"} \
        "$bash" "$machine/tree/$script" "$@" 2>&1 </dev/null) || code=$?
}

fail() {
    failures=$((failures + 1))
    printf 'FAILED %s: %s\n--- exit code %s, output:\n%s\n--- log:\n%s\n' \
        "$current" "$1" "$code" "$output" "$(cat "$machine/log")" >&2
}
expect_code() { [ "$code" = "$1" ] || fail "exit code is not $1"; }
expect_output() { case "$output" in *"$1"*) ;; *) fail "nothing said about: $1" ;; esac; }
expect_log() { grep -qF -- "$1" "$machine/log" || fail "never called: $1"; }
expect_no_log() { ! grep -qF -- "$1" "$machine/log" || fail "called: $1"; }

nothing_missing_installs_nothing() {
    run installer/run.sh --no-start
    expect_code 0
    expect_log 'cmake --preset release'
    expect_log 'cmake --build --preset release'
    expect_no_log apt-get
    expect_no_log window
}

missing_package_is_installed_alone() {
    stub dpkg-query 'case "${!#}" in qt6-svg-dev|libqt6svg6-dev) exit 1 ;; esac; printf installed'
    run installer/run.sh --no-start
    expect_code 0
    expect_output 'Installing with apt what is missing: qt6-svg-dev|libqt6svg6-dev'
    expect_log 'Use-Pty=0 qt6-svg-dev'
    expect_no_log 'qt6-base-dev'
}

older_package_name_is_found() {
    stub dpkg-query 'case "${!#}" in qt6-svg-dev|libqt6svg6-dev) exit 1 ;; esac; printf installed'
    stub apt-cache 'case "${!#}" in libqt6svg6-dev) echo Package: it ;; *) exit 100 ;; esac'
    run installer/run.sh --no-start
    expect_code 0
    expect_log 'Use-Pty=0 libqt6svg6-dev'
}

unknown_distribution_is_named() {
    printf 'ID=plan9\nPRETTY_NAME="Plan 9 from Bell Labs"\n' >"$machine/os-release"
    run installer/run.sh
    expect_code 1
    expect_output 'Plan 9 from Bell Labs'
    expect_output '--no-install'
    expect_no_log cmake
}

no_rights_and_no_sudo() {
    stub id 'echo 1000'
    stub dpkg-query 'exit 1'
    run installer/run.sh
    expect_code 1
    expect_output 'no root, no sudo'
    expect_output 'qt6-base-dev'
    expect_no_log apt-get
}

sudo_that_would_ask_without_a_terminal() {
    stub id 'echo 1000'
    stub sudo 'exit 1'
    stub dpkg-query 'exit 1'
    run tests/run.sh
    expect_code 1
    expect_output 'no terminal to ask on'
    expect_no_log apt-get
}

sudo_is_used_when_not_root() {
    stub id 'echo 1000'
    stub sudo 'if [ "$1" = -n ]; then exit 0; fi; echo "sudo $1" >>"$MACHINE/log"; exec "$@"'
    stub dpkg-query 'exit 1'
    run installer/run.sh --no-start
    expect_code 0
    expect_log 'sudo apt-get'
    expect_log 'sudo env'
}

offline_with_empty_lists() {
    stub dpkg-query 'exit 1'
    stub apt-get 'exit 100'
    stub apt-cache 'exit 100'
    run installer/run.sh
    expect_code 1
    expect_output 'the package lists could not be refreshed'
    expect_output 'Check the network connection'
    expect_no_log cmake
}

offline_with_old_lists() {
    stub dpkg-query 'exit 1'
    stub apt-get 'exit 100'
    run installer/run.sh
    expect_code 1
    expect_output 'installing did not work'
    expect_no_log cmake
}

distribution_too_old_for_qt6() {
    stub dpkg-query 'exit 1'
    stub apt-cache 'case "${!#}" in *qt6*) exit 100 ;; *) echo Package: it ;; esac'
    run installer/run.sh
    expect_code 1
    expect_output 'the package sources of this system do not hold: qt6-base-dev'
    expect_output 'Debian 12'
    expect_no_log apt-get\ install
}

old_cmake_is_named() {
    stub cmake 'echo "cmake version 3.22.1"'
    run installer/run.sh
    expect_code 1
    expect_output 'CMake 3.22.1 is too old; 3.24 is needed'
}

new_major_cmake_is_enough() {
    sed -i.bak 's/3\.25\.1/4.1.0/' "$machine/bin/cmake"
    run installer/run.sh --no-start
    expect_code 0
}

no_install_asks_no_package_manager() {
    stub dpkg-query 'exit 1'
    printf 'ID=plan9\n' >"$machine/os-release"
    run installer/run.sh --no-install --no-start
    expect_code 0
    expect_no_log apt-get
}

without_display_the_plan_is_written_twice() {
    run installer/run.sh
    expect_code 0
    expect_output "$machine/home/postlotse-demo:"
    expect_output 'plan.pdf'
    run installer/run.sh
    expect_code 0
    expect_log "cli demo --out $machine/home/postlotse-demo-2"
    expect_no_log window
}

with_display_the_window_opens() {
    display=:7 run installer/run.sh
    expect_code 0
    expect_log 'window --sample'
    expect_no_log 'cli demo'
}

window_that_cannot_open_gives_the_plan() {
    display=:7 window_code=134 run installer/run.sh
    expect_code 0
    expect_output 'ended with code 134'
    expect_log 'cli demo'
}

moved_build_folder_is_configured_afresh() {
    mkdir -p "$machine/tree/build/release"
    echo 'CMAKE_HOME_DIRECTORY:INTERNAL=/elsewhere' >"$machine/tree/build/release/CMakeCache.txt"
    run installer/run.sh --no-start
    expect_code 0
    expect_log 'cmake --fresh --preset release'
}

failing_build_stops() {
    stub cmake 'case "$1" in --version) echo "cmake version 3.25.1" ;; --build) exit 1 ;; esac'
    run installer/run.sh
    expect_code 1
    expect_output 'building did not work'
}

tests_end_in_the_summary_of_ctest() {
    run tests/run.sh
    expect_code 0
    expect_output 'Fuzzers skipped'
    expect_log 'cmake --preset asan'
    case "$output" in *'out of 7') ;; *) fail 'the last line is not the one of ctest' ;; esac
}

fast_tests_use_the_dev_preset() {
    run tests/run.sh --fast
    expect_code 0
    expect_log 'cmake --preset dev'
}

failing_tests_fail() {
    stub ctest 'echo "50% tests passed, 1 tests failed out of 2"; exit 8'
    run tests/run.sh --fast
    expect_code 8
}

unavailable_fuzzer_stops_nobody() {
    stub dpkg-query 'case "${!#}" in clang|libclang-rt*) exit 1 ;; esac; printf installed'
    stub apt-get 'case "$*" in *install*) exit 100 ;; esac'
    run tests/run.sh
    expect_code 0
    expect_output 'going on without'
}

fedora_installs_what_is_missing() {
    printf 'ID=fedora\nPRETTY_NAME="Fedora Linux 43"\n' >"$machine/os-release"
    stub rpm 'case "$3" in "cmake(Qt6Charts)"|dejavu*) exit 1 ;; esac; echo it'
    stub dnf 'case "$2" in repoquery) [ "$4" = dejavu-fonts ] || echo it ;; *) echo "dnf $*" >>"$MACHINE/log" ;; esac'
    run installer/run.sh --no-start
    expect_code 0
    expect_log 'install_weak_deps=False cmake(Qt6Charts) dejavu-sans-fonts'
}

fedora_offline() {
    printf 'ID=fedora\n' >"$machine/os-release"
    stub rpm 'exit 1'
    stub dnf 'case "$2" in repoquery) echo it ;; *) exit 1 ;; esac'
    run installer/run.sh
    expect_code 1
    expect_output 'installing did not work'
    expect_no_log cmake
}

a_mac() {
    stub uname 'echo Darwin'
    stub id 'echo 501'
    stub xcode-select 'echo /Library/Developer/CommandLineTools'
    stub brew 'case "$1" in list) [ "$3" != libpsl ] ;; --prefix) echo "/opt/homebrew${2:+/opt/$2}" ;; *) echo "brew $*" >>"$MACHINE/log" ;; esac'
}

mac_installs_by_homebrew() {
    a_mac
    run installer/run.sh
    expect_code 0
    expect_log 'brew install libpsl'
    expect_log '-DCMAKE_PREFIX_PATH=/opt/homebrew/opt/qt;/opt/homebrew;/opt/homebrew/opt/openssl@3'
    expect_log 'window --sample'
}

mac_without_homebrew() {
    a_mac
    rm "$machine/bin/brew"
    run installer/run.sh
    expect_code 1
    expect_output 'https://brew.sh'
}

unknown_option_is_refused() {
    run installer/run.sh --nonsense
    expect_code 2
    expect_output 'Usage: installer/run.sh'
}

count=0
for current in $(declare -F | sed -n 's/^declare -f //p'); do
    case "$current" in stub | new_machine | run | fail | a_mac | expect_*) continue ;; esac
    count=$((count + 1))
    new_machine "$count"
    "$current"
done
printf '%s scenarios, %s failures\n' "$count" "$failures"
[ "$count" -ge 20 ] && [ "$failures" = 0 ]
