# Fetches the JDK that jdk.properties names into .jdk/. Sourced by the script jurybox, which sets ROOT.

# A directory in .jdk/ that has a version as its name is complete: it gets that name last.
jdk_directory() { echo "$ROOT/.jdk/$(jdk_property version)"; }

jdk_property() { sed -n "s|^$1=||p" "$ROOT/config/jdk.properties"; }

# The platform as in the names of the properties, or nothing if no archive is pinned for this system.
jdk_platform() {
    case $(uname -s)-$(uname -m) in
        Linux-x86_64 | Linux-amd64) echo linux-x64 ;;
        Linux-aarch64 | Linux-arm64) echo linux-aarch64 ;;
        Darwin-x86_64) echo mac-x64 ;;
        Darwin-arm64) echo mac-aarch64 ;;
    esac
}

fetch_jdk() {
    local version platform file sum address directory work
    version=$(jdk_property version)
    platform=$(jdk_platform)
    [ -n "$platform" ] ||
        fail $EXIT_NO_JDK "no JDK is pinned for $(uname -s) on $(uname -m): install one, for example from https://adoptium.net, and set JAVA_HOME to it."
    directory=$(jdk_directory)
    if is_jdk "$directory"; then
        echo "Temurin $version is in $directory already."
        return
    fi
    file=$(jdk_property "$platform.file")
    sum=$(jdk_property "$platform.sha256")
    address=${JURYBOX_JDK_URL:-$(jdk_property url)}/$file

    mkdir -p "$ROOT/.jdk" 2>/dev/null && work=$(mktemp -d "$ROOT/.jdk/unfinished.XXXXXX" 2>/dev/null) ||
        fail $EXIT_NO_JDK "nothing can be written to $ROOT/.jdk."
    trap 'rm -rf "$work"' EXIT
    trap 'exit $CODE_INTERRUPTED' INT
    trap 'exit $CODE_TERMINATED' TERM
    remove_unfinished "$work"

    echo "fetching Temurin $version for $platform, 140 MB, from $address" >&2
    download "$address" "$work/$file" ||
        fail $EXIT_NO_JDK "it could not be fetched, as the line above says: make room, or name a mirror that has $file as JURYBOX_JDK_URL."
    must_have_sum "$work/$file" "$sum"
    echo "unpacking it" >&2
    mkdir "$work/jdk" && tar -xzf "$work/$file" -C "$work/jdk" --strip-components=1 ||
        fail $EXIT_NO_JDK "it could not be unpacked in $ROOT/.jdk: is the disk full?"
    is_jdk "$work/jdk" || fail $EXIT_NO_JDK "what was unpacked is no JDK $JDK_AT_LEAST that runs here."
    rm -rf "$directory" && mv "$work/jdk" "$directory" ||
        fail $EXIT_NO_JDK "it could not be moved to $directory."
    rm -rf "$work"
    trap - EXIT INT TERM
    echo "Temurin $version is in $directory."
}

# On macOS the JDK is in Contents/Home of its directory.
is_jdk() {
    { is_new_enough "$1" && works "$1"; } || { is_new_enough "$1/Contents/Home" && works "$1/Contents/Home"; }
}

# Removes what killed runs left more than an hour ago. The directory of a run in progress is younger, and stays.
remove_unfinished() {
    find "$ROOT/.jdk" -maxdepth 1 -name 'unfinished.*' ! -path "$1" -mmin +60 -exec rm -rf {} + 2>/dev/null
}

# $1: the address, $2: the file. Shows progress on a terminal.
download() {
    local progress=--silent
    [ -t 2 ] && progress=--progress-bar
    if command -v curl >/dev/null; then
        curl --fail --location --show-error $progress --retry 2 --connect-timeout 20 --output "$2" "$1" >&2
    elif command -v wget >/dev/null; then
        wget --no-verbose --tries=3 --timeout=20 --output-document="$2" "$1" >&2
    else
        echo "neither curl nor wget is there" >&2
        return 1
    fi
}

# Checks the archive before anything reads it.
must_have_sum() {
    local found
    if command -v sha256sum >/dev/null; then found=$(sha256sum <"$1"); else found=$(shasum -a 256 <"$1"); fi
    found=${found%% *}
    [ "$found" = "$2" ] ||
        fail $EXIT_NO_JDK "the download is not the expected archive, or is incomplete: its SHA-256 is $found and not $2. Nothing was unpacked."
}

# Asks on a terminal whether to fetch a JDK; elsewhere prints what to do.
offer_jdk() {
    local answer version
    version=$(jdk_property version)
    if [ -t 0 ] && [ -t 2 ] && [ -n "$(jdk_platform)" ]; then
        printf 'There is no JDK %s or later here. Fetch Temurin %s (140 MB) into .jdk/? [Y/n] ' "$JDK_AT_LEAST" "$version" >&2
        read -r answer || answer=n
        case $answer in "" | [Yy]*) fetch_jdk && return ;; esac
    fi
    fail $EXIT_NO_JDK "no JDK $JDK_AT_LEAST or later was found: ./jurybox jdk fetches Temurin $version into .jdk/, or set JAVA_HOME to another."
}
