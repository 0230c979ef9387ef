#!/bin/sh
# Shows that a bare Debian needs nothing typed before: makes one, runs 'packaging/dev test'
# in it, and takes a picture of the window that 'packaging/dev run' opens there.
#
#   packaging/bare-check.sh [--set-up-only] [SUITE]     SUITE is bookworm unless told
#
# Root only, Linux only; needs debootstrap, Xvfb and ImageMagick's import here. Mirror, pip's
# configuration and certificates are those of this machine. The picture comes to
# build/screens/bare.png; the Debian is thrown away, unless KEEP is set.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
only_set_up=
if [ "${1:-}" = --set-up-only ]; then only_set_up=yes; shift; fi
suite=${1:-bookworm}
display=:${BARE_DISPLAY:-87}

say() { printf '%s\n' "== $*"; }
fail() { printf '%s\n' "bare-check: $*" >&2; exit 1; }

[ "$(id -u)" = 0 ] || fail "only root can make a Debian of its own"
for tool in debootstrap Xvfb git; do
  command -v $tool >/dev/null || fail "$tool is missing"
done

bare=$(mktemp -d)
chmod 755 "$bare" # apt fetches as a user of its own
server=
window=
clean() {
  [ -z "$window" ] || kill "$window" 2>/dev/null || true
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  for mounted in tmp/.X11-unix data proc dev/pts dev; do
    ! mountpoint -q "$bare/$mounted" || umount "$bare/$mounted"
  done
  [ -n "${KEEP:-}" ] || rm -rf --one-file-system "$bare"
}
trap clean EXIT
trap 'exit 1' INT TERM

# The address and key of the first Debian archive in this machine's own configuration.
# shellcheck disable=SC2016 # apt, not the shell, fills this in
mirror=$(apt-get indextargets --format '$(SITE)' 'Label: Debian' 2>/dev/null | head -n 1)
[ -n "$mirror" ] || fail "this machine's apt names no Debian archive"

say "A bare $suite in $bare"
debootstrap --variant=minbase "$suite" "$bare" "$mirror" >"$bare.log" 2>&1 || {
  tail -n 20 "$bare.log" >&2
  fail "debootstrap did not work"
}
rm -f "$bare.log"

# What a machine's owner has set up for the network, and nothing else.
copy() {
  if [ -e "$1" ]; then
    mkdir -p "$bare$(dirname "$1")"
    cp -rL "$1" "$bare$(dirname "$1")/"
  fi
}
for file in /etc/resolv.conf /etc/hosts /etc/pip.conf /etc/xdg/pip "$HOME/.config/pip" "$HOME/.pip" \
  /etc/apt/apt.conf.d/*proxy* /usr/local/share/ca-certificates; do
  copy "$file"
done
# Certificates of this machine, if pip is told to use them; the bare one has none of its own yet.
own_certificates=$(env | sed -n 's/^PIP_CERT=//p')
[ -z "$own_certificates" ] || {
  mkdir -p "$bare/opt/certificates"
  cp -L "$own_certificates" "$bare/opt/certificates/all.crt"
}

mount --bind /dev "$bare/dev"
mount --bind /dev/pts "$bare/dev/pts"
mount -t proc proc "$bare/proc"
git clone -q --no-hardlinks "$root" "$bare/paperdesk"

# inside COMMAND...: in the bare Debian, with an environment as bare.
inside() {
  chroot "$bare" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
    ${own_certificates:+PIP_CERT=/opt/certificates/all.crt} \
    ${PAPERDESK_TEST_DATA:+PAPERDESK_TEST_DATA=/data} "$@"
}

if [ -n "${PAPERDESK_TEST_DATA:-}" ]; then
  mkdir "$bare/data"
  mount --bind -o ro "$PAPERDESK_TEST_DATA" "$bare/data"
fi

if [ -n "$only_set_up" ]; then
  say "Set-up alone"
  inside /paperdesk/packaging/dev bench
  inside /paperdesk/.venv/bin/python -c 'import PySide6.QtWidgets, paperdesk; print("Qt loads")'
else
  say "packaging/dev test"
  inside /paperdesk/packaging/dev test </dev/null
fi

say "packaging/dev run"
[ -d /tmp/.X11-unix ] || mkdir -m 1777 /tmp/.X11-unix
Xvfb "$display" -screen 0 1600x1000x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
mkdir -p "$bare/tmp/.X11-unix" "$root/build/screens"
mount --bind /tmp/.X11-unix "$bare/tmp/.X11-unix"
sleep 2
# --home: the window of a reader who comes for the first time.
inside DISPLAY="$display" /paperdesk/packaging/dev run --home /root/desk </dev/null &
window=$!
sleep "${SECONDS_TO_OPEN:-15}"
kill -0 "$window" 2>/dev/null || fail "the window closed by itself"
import -display "$display" -window root "$root/build/screens/bare.png"
colours=$(identify -format %k "$root/build/screens/bare.png")
[ "$colours" -gt 16 ] || fail "the screen stayed empty"
say "The window is open: build/screens/bare.png ($colours colours)"
