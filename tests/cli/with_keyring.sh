#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Postlotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a program with a session bus, an unlocked gnome-keyring and a home of its own.
# Usage: with_keyring.sh PROGRAM [ARGUMENT]...
set -euo pipefail
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache
export XDG_RUNTIME_DIR=$home/run
unset DISPLAY WAYLAND_DISPLAY XDG_CURRENT_DESKTOP DESKTOP_SESSION
mkdir -m 700 -p "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME"

# Expanded by the shell inside the session.
# shellcheck disable=SC2016
dbus-run-session -- bash -c '
    printf "a password for tests" | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
    keyring=$!
    trap "kill $keyring" EXIT
    # Asking it for anything earlier would start a second one, which is locked.
    owned() {
        dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
            org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q "boolean true"
    }
    for _ in $(seq 200); do owned && break; sleep 0.05; done
    "$@"' with_keyring "$@"
