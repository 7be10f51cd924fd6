#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Postlotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=installer/common.sh
. "$root/installer/common.sh"

usage() {
    cat <<'END'
Usage: installer/run.sh [--no-install] [--no-start]

Builds Postlotse and opens it with the sample tenant. Packages that are missing are installed first,
with sudo unless you are root. Without a display the sample tenant's exports, analysis and plan are
written into a new folder instead.

  --no-install   do not install packages; use what is there
  --no-start     only build
  --help         this text
END
}

install=yes start=yes packager=none
for argument in "$@"; do
    case "$argument" in
        --no-install) install= ;;
        --no-start) start= ;;
        --help | -h) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
done

if [ -n "$install" ]; then
    detect_packager
    say "Checking packages ($packager)"
    # shellcheck disable=SC2046
    ensure_packages required $(packages_for build)
elif [ "$(uname -s)" = Darwin ] && have brew; then
    packager=brew
fi
check_tools
configure release
build release

window=$root/build/release/src/app/postlotse
if [ -x "$window.app/Contents/MacOS/postlotse" ]; then window=$window.app/Contents/MacOS/postlotse; fi
cli=$root/build/release/src/cli/postlotse-cli

if [ -z "$start" ]; then
    say "Built. The window: $window"
    say "The command line: $cli"
    exit 0
fi

if [ "$(uname -s)" = Darwin ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the window with the sample tenant: $window --sample"
    if "$window" --sample; then exit 0; else status=$?; fi
    say "The window did not open or ended with code $status."
fi

# "demo" insists on a new folder, so that it never writes among other files.
parent=${HOME:-}
if [ -z "$parent" ] || [ ! -w "$parent" ]; then parent=$root/build; fi
folder=$parent/postlotse-demo
number=2
while [ -e "$folder" ]; do
    folder=$parent/postlotse-demo-$number
    number=$((number + 1))
done
say "No window here: writing the sample tenant's exports, analysis and plan instead"
"$cli" demo --out "$folder" || die "writing the sample tenant's plan to $folder did not work (code $?)."
say "The sample tenant's plan is in $folder:"
(cd "$folder" && find . -type f -name '*.pdf' | sed 's|^\./|    |' | LC_ALL=C sort)
