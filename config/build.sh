# Builds with Maven and shows the progress. Sourced by the script jurybox, which sets ROOT and finds JDK.

PROFILES=unchecked,untested

# $1: the modules to build, $2: all stale modules.
build() {
    local log=$ROOT/target/build.log begun=$ROOT/target/build.begun started=$SECONDS code
    echo "building $(echo $1 | sed 's/ /, /g')" >&2
    mkdir -p "$ROOT/target" || fail $EXIT_BUILD_FAILED "nothing can be written to $ROOT/target."
    BUILT=true
    mark_unchecked $1
    echo $$ >"$begun"
    run_maven -B -P $PROFILES -pl "$(echo $1 | tr ' ' ',')" -am package -T 1C 2>&1 | keep_in "$log" | show_build
    code=${PIPESTATUS[0]}
    case $code in
        0) mark_fresh "$begun" "$1" "$2" && rm -f "$begun" ;;
        $CODE_INTERRUPTED | $CODE_TERMINATED) exit "$code" ;;
        *) build_failed "$code" "$log" "$2" ;;
    esac
    echo "built in $((SECONDS - started)) s" >&2
}

# Adds Maven's process id to that of this script in build.begun: both are known from before the first output until all
# output is complete.
run_maven() (
    cd "$ROOT" && JAVA_HOME=$JDK exec sh -c 'echo $$ >>target/build.begun && exec ./mvnw "$@"' mvnw "$@"
)

# Like show_build, this ignores interrupts and ends after Maven, also when the whole process group is interrupted.
keep_in() (
    trap '' INT
    exec tee "$1"
)

# $1: Maven's exit code, $2: its log, $3: all stale modules. Their jars are deleted, because a jar that a full disk
# truncated would look fresh.
build_failed() {
    local module
    for module in $3; do rm -f "$ROOT/$module/target/$module.jar"; done
    [ "$1" -gt 128 ] || grep -q -i -e 'no space left' -e 'file too large' -e 'quota exceeded' "$2" ||
        rm -f "$ROOT/target/build.begun"
    grep -v -e '^\[INFO\]' -e '^\[WARNING\]' "$2" | tail -n 30 >&2
    ! grep -q -e 'Could not transfer' -e 'Failed to fetch' "$2" ||
        echo "jurybox: a build downloads what it needs the first time: is there a network?" >&2
    fail $EXIT_BUILD_FAILED "the build failed: its output is in $2."
}

# A killed build may leave output that is newer than its sources but incomplete: classes, jars, copies of libraries.
settle_earlier_build() {
    local begun=$ROOT/target/build.begun module
    [ -e "$begun" ] || return 0
    await_build "$begun"
    [ -e "$begun" ] || return 0
    echo "an earlier build was cut off, and is done again from the start" >&2
    for module in $MODULES; do
        rm -rf "$ROOT/$module/target/classes" "$ROOT/$module/target/maven-status" "$ROOT/$module/target/lib" \
            "$ROOT/$module/target"/*.jar
    done
    rm -f "$begun"
}

# Waits for the build of another script, or for a Maven process that outlived the script that started it.
await_build() {
    local said=""
    while build_runs "$1"; do
        [ -n "$said" ] || echo "waiting for a build that is under way, process $(tail -n 1 "$1")" >&2
        said=yes
        sleep 1
    done
}

build_runs() {
    local pid
    while read -r pid; do
        ! ps -ww -o args= -p "$pid" 2>/dev/null | grep -q -e "$PROFILES" -e jurybox || return 0
    done 2>/dev/null <"$1"
    return 1
}

# Shows progress from Maven's output: one line with the current step on a terminal, else a line per hundred downloads.
show_build() {
    local line doing="starting Maven" files=0 kilobytes=0
    trap '' INT
    [ -d "${MAVEN_USER_HOME:-$HOME/.m2}/wrapper/dists" ] || doing="downloading Maven"
    show_progress
    while IFS= read -r line; do
        case $line in
            "[INFO] Downloading from "*) doing="downloading ${line##*/}" ;;
            "[INFO] Downloaded from "*) count_download "${line##*(}" ;;
            "[INFO] --- compiler:"*":compile "*) doing=$(with_module compiling "$line") ;;
            "[INFO] --- jar:"*":jar "* | "[INFO] --- spring-boot:"*":repackage "*) doing=$(with_module packing "$line") ;;
            *) continue ;;
        esac
        show_progress
    done
    [ ! -t 2 ] || printf '\r\033[K' >&2
    [ $files -eq 0 ] || echo "downloaded $(downloads)" >&2
}

# $2: a line such as [INFO] --- jar:3.5.1:jar (default-jar) @ local ---
with_module() {
    local module=${2##*@ }
    echo "$1 ${module% ---}"
}

# $1: size and rate, such as 4.6 MB at 2.1 MB/s)
count_download() {
    local size=${1%% *}
    files=$((files + 1))
    case $1 in
        *.*" MB at "*) kilobytes=$((kilobytes + ${size%.*} * 1000 + ${size#*.} * 100)) ;;
        *" MB at "*) kilobytes=$((kilobytes + size * 1000)) ;;
        *" kB at "*) kilobytes=$((kilobytes + ${size%.*})) ;;
    esac
    [ -t 2 ] || [ $((files % 100)) -ne 0 ] || echo "downloaded $(downloads) so far" >&2
}

downloads() { echo "$files files, $((kilobytes / 1000)) MB"; }

show_progress() {
    local text="building: $doing"
    [ -t 2 ] || return 0
    case $doing in "downloading "*) [ $files -eq 0 ] || text="$text ($(downloads))" ;; esac
    printf '\r%s\033[K' "${text:0:79}" >&2
}
