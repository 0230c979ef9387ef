#!/bin/sh
# Shows that a stranger can trust the packages: makes a bare Debian, installs the .deb there, and
# does as a plain user what a newcomer does; then purges it and looks for what is left. After that
# the same for the portable archive.
#
#   packaging/installed-check.sh [SUITE]     SUITE is bookworm unless told
#
# Root only; needs debootstrap, Xvfb, openbox, xdotool, ImageMagick's import, and dist/ as 'packaging/dev deb' and
# 'packaging/dev tar' leave it. Mirror and certificates are those of this machine. Pictures come to
# build/screens/installed-*.png. The Debian is thrown away, unless KEEP is set; BARE names one that
# is there already.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
suite=${1:-bookworm}
display=:${BARE_DISPLAY:-88}
say() { printf '%s\n' "== $*"; }
fail() { printf '%s\n' "installed-check: $*" >&2; exit 1; }

[ "$(id -u)" = 0 ] || fail "only root can make a Debian of its own"
for tool in debootstrap Xvfb openbox xdotool import; do
  command -v $tool >/dev/null || fail "$tool is missing"
done
deb=$(ls "$root"/dist/paperdesk_*.deb) || fail "first: packaging/dev deb"
tar=$(ls "$root"/dist/paperdesk-*-linux-*.tar.xz) || fail "first: packaging/dev tar"

server=
manager=
window=
bare=${BARE:-$(mktemp -d)}
chmod 755 "$bare" # apt fetches as a user of its own
clean() {
  [ -z "$window" ] || kill "$window" 2>/dev/null || true
  [ -z "$manager" ] || kill "$manager" 2>/dev/null || true
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  sleep 1
  for mounted in tmp/.X11-unix proc dev/pts dev; do
    ! mountpoint -q "$bare/$mounted" || umount "$bare/$mounted"
  done
  [ -n "${KEEP:-}" ] || rm -rf --one-file-system "$bare"
}
trap clean EXIT
trap 'exit 1' INT TERM

if [ ! -e "$bare/usr/bin/dpkg" ]; then
  say "A bare $suite in $bare"
  # shellcheck disable=SC2016 # apt, not the shell, fills this in
  mirror=$(apt-get indextargets --format '$(SITE)' 'Label: Debian' 2>/dev/null | head -n 1)
  [ -n "$mirror" ] || fail "this machine's apt names no Debian archive"
  debootstrap --variant=minbase "$suite" "$bare" "$mirror" >"$bare.log" 2>&1 ||
    fail "debootstrap did not work: $(tail -n 3 "$bare.log")"
  rm -f "$bare.log"
fi
for file in /etc/resolv.conf /etc/hosts /etc/apt/apt.conf.d/*proxy* \
  /usr/local/share/ca-certificates; do
  [ ! -e "$file" ] || { mkdir -p "$bare$(dirname "$file")" && cp -rL "$file" "$bare$(dirname "$file")/"; }
done
mkdir -p "$bare/tmp/.X11-unix"
mount --bind /dev "$bare/dev"
mount --bind /dev/pts "$bare/dev/pts"
mount -t proc proc "$bare/proc"

inside() {
  chroot "$bare" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive "$@"
}
# reader COMMAND...: as the plain user, at home
reader() {
  inside setpriv --reuid reader --regid reader --clear-groups env HOME=/home/reader \
    DISPLAY="$display" sh -c 'cd && exec "$@"' sh "$@"
}
# What is on the disk, but for what every installation of anything changes.
files() {
  (cd "$bare" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./run \
    -o -path ./var/cache -o -path ./var/log -o -path ./var/lib/dpkg -o -path ./var/lib/apt \
    -o -path ./home/reader \) -prune -o -print | LC_ALL=C sort)
}

Xvfb "$display" -screen 0 1400x900x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
mkdir -p "$root/build/screens"
mount --bind /tmp/.X11-unix "$bare/tmp/.X11-unix"
sleep 2
DISPLAY="$display" openbox >/dev/null 2>&1 & # windows get the keyboard from a window manager
manager=$!
sleep 1

# A slow machine is told to wait longer, by SLOWER=3.
wait_for() { sleep $(($1 * ${SLOWER:-1})); }
press() {
  DISPLAY="$display" xdotool "$@"
  wait_for 2
}
# shoot NAME: keeps a picture of the screen
shoot() {
  import -display "$display" -window root "$root/build/screens/$1.png"
  colours=$(identify -format %k "$root/build/screens/$1.png")
  [ "$colours" -gt 16 ] || fail "the screen is empty where $1 should be"
  say "build/screens/$1.png"
}

# journey NAME COMMAND...: what a newcomer does at the window, with real keys: opens it with a file,
# takes the papers in, searches, writes a note, goes; and what the command line then knows of it
journey() {
  name=$1
  shift
  reader "$@" --self-test || fail "the self-test does not pass"
  starter=$(reader find / -xdev -name twelve-papers.jsonl 2>/dev/null | head -n 1)
  reader "$@" "$starter" </dev/null &
  window=$!
  wait_for 8
  kill -0 "$window" 2>/dev/null || fail "the window closed by itself"
  shoot "$name-import"
  press key Return
  wait_for 3
  press key slash
  press type reversal
  shoot "$name-search"
  press key Down
  press key n
  press type --delay 40 'Read again before Friday.'
  press key ctrl+Return
  press key Escape
  shoot "$name-note"
  press key ctrl+q
  wait_for 3
  ! kill -0 "$window" 2>/dev/null || fail "the window does not close"
  wait "$window" || fail "the window ended with an error"
  window=
  reader "$@" search reversal --limit 3
  reader "$@" note arxiv:2309.12288 | grep -q 'before Friday' || fail "the note was not kept"
  reader "$@" check
}

inside apt-get -qq update
inside id reader >/dev/null 2>&1 || inside useradd --create-home reader

say "apt-get install ./$(basename "$deb")"
cp "$deb" "$bare/var/cache/"
inside apt-get -qq install -y --no-install-recommends desktop-file-utils shared-mime-info >/dev/null 2>&1
tools=$(files)
inside apt-get -qq install -y --no-install-recommends "/var/cache/$(basename "$deb")" >/dev/null 2>&1 ||
  fail "apt cannot install it"
say "$(inside dpkg-query --list | grep -c '^ii') packages are installed now"
# As a desktop starts it: the entry's words, in which %U is the file.
started=$(sed -n 's/^Exec=\(.*\) %U$/\1/p' "$bare/usr/share/applications/paperdesk.desktop")
[ -n "$started" ] || fail "the desktop entry takes no files"
# shellcheck disable=SC2086 # words
journey installed-deb $started
grep -q 'application/jsonl=paperdesk.desktop' "$bare/usr/share/applications/mimeinfo.cache" ||
  fail "the desktop does not know what it opens"
grep -q 'application/jsonl:\*.jsonl' "$bare/usr/share/mime/globs2" || fail "a type is not known"

say "apt-get purge"
inside apt-get -qq purge -y --autoremove paperdesk >/dev/null 2>&1
printf '%s\n' "$tools" >"$bare/tmp/tools"
files >"$bare/tmp/left"
more=$(LC_ALL=C comm -13 "$bare/tmp/tools" "$bare/tmp/left" | grep -v '^./etc/\(ld.so.cache\|passwd-\|group-\)' || true)
[ -z "$more" ] || fail "left behind: $more"
[ -e "$bare/home/reader/.local/share/paperdesk/library.db" ] || fail "the reader's library is gone"
say "Nothing is left but what the reader made: $(cd "$bare/home/reader" && find . -name '*paperdesk*' | tr '\n' ' ')"

say "The portable archive, with the libraries that it names"
named=$(tar -xOf "$tar" --wildcards '*/README.txt' |
  sed -n '/^  lib/{s/([^)]*)//g; s/[a-z0-9.-]*t64 | //g; s/,/ /g; p;}')
[ "$suite" = bookworm ] || named=$(printf '%s' "$named" | sed 's/libglib2.0-0/libglib2.0-0t64/')
# shellcheck disable=SC2086 # a list of packages
inside apt-get -qq install -y --no-install-recommends $named >/dev/null 2>&1 ||
  fail "not all of these can be installed: $named"
rm -rf "$bare/home/reader/.local" "$bare/home/reader/.cache" "$bare/home/reader/.config"
tar -xf "$tar" -C "$bare/home/reader" --no-same-owner
inside chown -R reader: /home/reader
folder=/home/reader/$(basename "$tar" | sed 's/-linux.*//')
journey installed-tar "$folder/paperdesk" --home "$folder/desk"
say "All as it should be on $suite"
