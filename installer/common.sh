# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Postlotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What installer/run.sh and tests/run.sh share: messages, packages, configuring and building.
# Sourced, with $root set to the top of the source tree. Written for bash 3.2, which macOS ships.
: "${root:?}"

say() { printf '==> %s\n' "$*"; }

# die REASON [WHAT TO DO]...: one line each, then the end.
die() {
    printf '\nStopped: %s\n' "$1" >&2
    shift
    local line
    for line in "$@"; do printf '  %s\n' "$line" >&2; done
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Where the description of the Linux distribution stands; the tests put their own file here.
os_release=${POSTLOTSE_OS_RELEASE:-/etc/os-release}

# The value of one key of the distribution's description, empty when there is none.
os_value() {
    [ -r "$os_release" ] || return 0
    sed -n "s/^$1=//p" "$os_release" | tr -d "\"'" | head -n 1
}

# Sets $packager to apt, dnf, zypper, pacman or brew.
detect_packager() {
    local tool name
    if [ "$(uname -s)" = Darwin ]; then
        packager=brew
        xcode-select -p >/dev/null 2>&1 ||
            die "Apple's command line tools are missing, so there is no compiler." \
                "Run: xcode-select --install" "Then run this script again."
        have brew || die "Homebrew is not installed; the packages would come from there." \
            "Install it as https://brew.sh shows, then run this script again."
        return
    fi
    case " $(os_value ID) $(os_value ID_LIKE) " in
        *' debian '* | *' ubuntu '*) packager=apt tool=apt-get ;;
        *' fedora '* | *' rhel '*) packager=dnf tool=dnf ;;
        *' suse '* | *' opensuse'*) packager=zypper tool=zypper ;;
        *' arch '*) packager=pacman tool=pacman ;;
        *)
            name=$(os_value PRETTY_NAME)
            die "this system (${name:-no name known}) is not one whose packages this script knows." \
                "It knows Debian 12, Ubuntu 24.04 and newer, Fedora, openSUSE, Arch and macOS with Homebrew." \
                "Install by hand: a C++20 compiler, CMake 3.24, Ninja, pkg-config, libpsl, libqrencode, QtKeychain, and Qt 6.4 or newer" \
                "with Charts, SVG and the Linguist tools (GoogleTest and OpenSSL too for the tests)." \
                "Then run this script with --no-install."
            ;;
    esac
    have "$tool" || die "$tool is missing, although this looks like a system that uses it." \
        "Install the packages in your own way, then run this script with --no-install."
}

# packages_for build|test|fuzz: names of the system's packages, "a|b" where the name depends on its age.
packages_for() {
    case "$packager:$1" in
        apt:build)
            echo 'g++ cmake ninja-build pkg-config|pkgconf libpsl-dev libqrencode-dev libgl-dev|libgl1-mesa-dev' \
                'qt6-base-dev qt6-charts-dev|libqt6charts6-dev qt6-svg-dev|libqt6svg6-dev qtkeychain-qt6-dev' \
                'qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n fonts-dejavu-core'
            # Later releases hold these headers in qt6-base-dev.
            case "$(os_value VERSION_CODENAME) $(os_value DEBIAN_CODENAME)" in
                *bookworm*) echo 'libqt6opengl6-dev' ;;
            esac
            [ -z "${WAYLAND_DISPLAY:-}" ] || echo 'qt6-wayland'
            ;;
        apt:test) echo 'libgtest-dev libgmock-dev libssl-dev poppler-utils fonts-noto-core gnome-keyring dbus' ;;
        apt:fuzz) echo 'clang libclang-rt-dev|libclang-rt-18-dev|libclang-rt-19-dev' ;;
        # What a package provides is named alike on all systems with RPM; the packages are not.
        dnf:build | zypper:build)
            echo 'gcc-c++ cmake ninja-build|ninja pkgconfig(libpsl) pkgconfig(libqrencode) pkgconfig(gl)' \
                'cmake(Qt6Widgets) cmake(Qt6Concurrent) cmake(Qt6Charts) cmake(Qt6Svg) cmake(Qt6LinguistTools)' \
                'cmake(Qt6DBus) cmake(Qt6Keychain)' \
                'qt6-qttranslations|qt6-translations dejavu-sans-fonts|dejavu-fonts'
            [ -z "${WAYLAND_DISPLAY:-}" ] || echo 'qt6-qtwayland|qt6-wayland'
            ;;
        dnf:test)
            echo 'cmake(Qt6Test) pkgconfig(gmock) pkgconfig(openssl) poppler-utils google-noto-sans-fonts' \
                'libasan libubsan gnome-keyring dbus-daemon dbus-tools'
            ;;
        zypper:test) echo 'cmake(Qt6Test) pkgconfig(gmock) pkgconfig(openssl) poppler-tools noto-sans-fonts gnome-keyring dbus-1' ;;
        dnf:fuzz) echo 'clang compiler-rt' ;;
        zypper:fuzz) echo 'clang' ;;
        pacman:build) echo 'gcc cmake ninja pkgconf libpsl qrencode qtkeychain-qt6 qt6-base qt6-charts qt6-svg qt6-tools qt6-translations ttf-dejavu' ;;
        pacman:test) echo 'gtest openssl poppler noto-fonts gnome-keyring dbus' ;;
        pacman:fuzz) echo 'clang compiler-rt' ;;
        brew:build) echo 'cmake ninja pkgconf qt qtkeychain libpsl qrencode' ;;
        brew:test) echo 'googletest openssl@3 poppler' ;;
    esac
}

is_installed() {
    case "$packager" in
        apt) [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ] ;;
        dnf | zypper) rpm -q --whatprovides "$1" >/dev/null 2>&1 ;;
        pacman) pacman -Q "$1" >/dev/null 2>&1 ;;
        brew) brew list --formula "$1" >/dev/null 2>&1 ;;
    esac
}

is_available() {
    case "$packager" in
        apt) [ -n "$(apt-cache show --no-all-versions "$1" 2>/dev/null)" ] ;;
        dnf) [ -n "$(dnf -q repoquery --whatprovides "$1" 2>/dev/null)" ] ;;
        zypper) zypper -n search --match-exact --provides "$1" >/dev/null 2>&1 ;;
        *) true ;;
    esac
}

# Prints those of the given packages that are not there; "a|b" is there when one of them is.
missing_of() {
    local wanted name found
    for wanted in "$@"; do
        found=
        for name in $(printf '%s' "$wanted" | tr '|' ' '); do
            if is_installed "$name"; then found=yes; fi
        done
        [ -n "$found" ] || printf '%s ' "$wanted"
    done
}

# Runs a command with the rights to install packages.
as_root() {
    if [ "$packager" = brew ] || [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Ends here, before anything is done, when packages are needed and nobody may install them.
check_rights() {
    if [ "$packager" = brew ]; then
        [ "$(id -u)" != 0 ] || die "Homebrew does not work as root." "Run this script as your own user."
        return
    fi
    [ "$(id -u)" != 0 ] || return 0
    have sudo || die "packages are missing, and installing them needs rights that you do not have (no root, no sudo)." \
        "Missing: $1" "Have an administrator install them, then run this script again."
    if [ ! -t 0 ] && ! sudo -n true 2>/dev/null; then
        die "packages are missing, and sudo would ask for a password, but there is no terminal to ask on." \
            "Missing: $1" "Run this script in a terminal, or have an administrator install them."
    fi
}

# Refreshes the package lists where that is a step of its own; false when it did not work.
refresh_lists() {
    case "$packager" in
        apt) as_root apt-get -qq update -o APT::Update::Error-Mode=any </dev/null ;;
        *) true ;;
    esac
}

install_now() {
    case "$packager" in
        apt)
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
                -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" </dev/null
            ;;
        dnf) as_root dnf install -y --setopt=install_weak_deps=False "$@" </dev/null ;;
        zypper) as_root zypper --non-interactive install --no-recommends "$@" </dev/null ;;
        pacman) as_root pacman -S --needed --noconfirm "$@" </dev/null ;;
        brew) HOMEBREW_NO_AUTO_UPDATE=${HOMEBREW_NO_AUTO_UPDATE:-} brew install "$@" </dev/null ;;
    esac
}

# ensure_packages required|optional NAME...: installs what is missing, and only that.
# A required package that cannot be had ends the script, an optional one is only mentioned.
ensure_packages() {
    local need=$1 missing chosen wanted name choice unknown refreshed=yes
    shift
    missing=$(missing_of "$@")
    missing=${missing% }
    [ -n "$missing" ] || return 0
    if [ "$need" = required ]; then
        check_rights "$missing"
    elif ! (check_rights "$missing") 2>/dev/null; then
        return 0
    fi
    say "Installing with $packager what is missing: $missing"
    refresh_lists || refreshed=
    chosen='' unknown=''
    for wanted in $missing; do
        choice=
        for name in $(printf '%s' "$wanted" | tr '|' ' '); do
            if [ -z "$choice" ] && is_available "$name"; then choice=$name; fi
        done
        if [ -n "$choice" ]; then chosen="$chosen $choice"; else unknown="$unknown $wanted"; fi
    done
    if [ -n "$unknown" ] && [ "$need" = required ]; then
        [ -n "$refreshed" ] || die "the package lists could not be refreshed, and these packages are not in the old ones:$unknown" \
            "Check the network connection and the package sources, then run this script again."
        die "the package sources of this system do not hold:$unknown" \
            "Postlotse needs Qt 6.4 or newer: Debian 12, Ubuntu 24.04, a current Fedora, or newer." \
            "On Ubuntu the packages come from the section 'universe'."
    fi
    [ -n "$chosen" ] || return 0
    # The names hold no spaces, and each is a word of its own.
    # shellcheck disable=SC2086
    if ! install_now $chosen; then
        [ "$need" = required ] || { say "Not installed:$chosen; going on without."; return 0; }
        die "installing did not work:$chosen" \
            "The messages above say why. Often the network is not reachable or another installation is running." \
            "Run this script again afterwards; it goes on where it stopped."
    fi
}

# CMake is there and new enough, Ninja is there, the build folder can be written.
check_tools() {
    local tool version major minor
    for tool in cmake ninja; do
        have "$tool" || die "$tool is missing." "Install it, or run this script without --no-install."
    done
    version=$(cmake --version | sed -n 's/^cmake version //p')
    major=${version%%.*}
    minor=${version#*.}
    minor=${minor%%.*}
    if [ "$major" -lt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -lt 24 ]; }; then
        die "CMake $version is too old; 3.24 is needed." \
            "Debian 12, Ubuntu 24.04 and newer bring it; for others see https://cmake.org/download."
    fi
    mkdir -p "$root/build" 2>/dev/null || true
    [ -w "$root/build" ] || die "the folder $root/build cannot be written to." \
        "Copy the sources to a folder of your own."
}

# As many compilers as there are cores, but each with 1.5 GB of memory to work in.
job_count() {
    local cores memory fit
    cores=$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
    memory=$(sed -n 's/^MemAvailable: *\([0-9]*\) kB/\1/p' /proc/meminfo 2>/dev/null)
    [ -n "$memory" ] || memory=$(($(sysctl -n hw.memsize 2>/dev/null || echo 4294967296) / 1024))
    fit=$((memory / 1572864))
    [ "$fit" -ge 1 ] || fit=1
    if [ "$cores" -lt "$fit" ]; then echo "$cores"; else echo "$fit"; fi
}

# configure PRESET
configure() {
    local preset=$1 cache="$root/build/$1/CMakeCache.txt" launcher=${CMAKE_CXX_COMPILER_LAUNCHER:-}
    if [ -z "$launcher" ] && have ccache; then launcher=ccache; fi
    set -- --preset "$preset" "-DCMAKE_CXX_COMPILER_LAUNCHER=$launcher"
    # CMake refuses a build folder that moved together with its sources.
    if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then set -- --fresh "$@"; fi
    if [ "$packager" = brew ]; then set -- "$@" "-DCMAKE_PREFIX_PATH=$(brew --prefix qt);$(brew --prefix);$(brew --prefix openssl@3)"; fi
    say "Configuring build/$preset"
    (cd "$root" && cmake "$@") || die "configuring did not work; CMake's message above says why." \
        "If it names an old package: Postlotse needs Qt 6.4, Debian 12, Ubuntu 24.04 or newer."
}

# build PRESET [TARGET]...
build() {
    local preset=$1 jobs
    shift
    jobs=$(job_count)
    say "Building build/$preset with $jobs compilers at a time"
    if [ $# -gt 0 ]; then set -- --target "$@"; fi
    (cd "$root" && cmake --build --preset "$preset" -j "$jobs" "$@") ||
        die "building did not work; the compiler's message above says why."
}

# Qt complains about a system without any locale; what we write is UTF-8 everywhere.
if [ -z "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ]; then export LC_ALL=C.UTF-8; fi
