#!/bin/sh
# Signs the bundle's PaperDesk.app, has it notarised, and makes the disk image; on a Mac only.
#
#   SIGN_AS         the identity of a 'Developer ID Application' certificate in the keychain
#   NOTARY_PROFILE  a profile that 'xcrun notarytool store-credentials' has kept
#   KEYCHAIN        where both are, if not in the usual keychain
#
# Without SIGN_AS the image is made unsigned, for trying; macOS then asks before it opens it.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
cd "$root"
app=dist/PaperDesk.app
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' paperdesk/__init__.py)
image=dist/PaperDesk-$version-$(uname -m).dmg

if [ -n "${SIGN_AS:-}" ]; then
  # From the inside out: what is signed last vouches for the rest.
  find "$app" -type f \( -name '*.dylib' -o -name '*.so' \) -exec \
    codesign --force --timestamp --options runtime --sign "$SIGN_AS" {} +
  codesign --force --timestamp --options runtime --entitlements packaging/macos/entitlements.plist \
    --sign "$SIGN_AS" "$app"
  codesign --verify --deep --strict "$app"
fi
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
rm -f "$image"
hdiutil create -volname "PaperDesk $version" -srcfolder "$stage" -format UDZO "$image"
if [ -n "${SIGN_AS:-}" ]; then
  codesign --timestamp --sign "$SIGN_AS" "$image"
  if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" \
      ${KEYCHAIN:+--keychain "$KEYCHAIN"} --wait
    xcrun stapler staple "$image"
  fi
fi
echo "$image"
