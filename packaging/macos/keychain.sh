#!/bin/sh
# Puts certificate and notary credentials into a keychain of their own, for a machine that is thrown
# away afterwards (the release workflow); on a Mac of one's own they are in the keychain already.
#
#   CERTIFICATE            the 'Developer ID Application' certificate with its key (.p12), in base64
#   CERTIFICATE_PASSWORD   its password
#   NOTARY_APPLE_ID, NOTARY_TEAM, NOTARY_PASSWORD   of the account that has things notarised
#
# Prints what image.sh is to be told: KEYCHAIN, SIGN_AS and NOTARY_PROFILE, a line each.
set -eu

folder=${RUNNER_TEMP:-$(mktemp -d)}
keychain=$folder/release.keychain-db
secret=$(openssl rand -hex 16)
printf '%s' "$CERTIFICATE" | openssl base64 -d -A >"$folder/certificate.p12"
security create-keychain -p "$secret" "$keychain"
security set-keychain-settings -t 3600 -u "$keychain"
security unlock-keychain -p "$secret" "$keychain"
security import "$folder/certificate.p12" -k "$keychain" -P "$CERTIFICATE_PASSWORD" \
  -T /usr/bin/codesign >&2
rm "$folder/certificate.p12"
# Without these two codesign would ask a person, or not look here.
security set-key-partition-list -S apple-tool:,apple: -s -k "$secret" "$keychain" >&2
security list-keychains -d user -s "$keychain" login.keychain
identity=$(security find-identity -v -p codesigning "$keychain" |
  sed -n 's/^ *1) [0-9A-F]* "\(.*\)"$/\1/p')
[ -n "$identity" ] || { echo "the certificate holds no identity to sign with" >&2; exit 1; }
xcrun notarytool store-credentials paperdesk --keychain "$keychain" --apple-id "$NOTARY_APPLE_ID" \
  --team-id "$NOTARY_TEAM" --password "$NOTARY_PASSWORD" >&2
printf '%s\n' "KEYCHAIN=$keychain" "SIGN_AS=$identity" "NOTARY_PROFILE=paperdesk"
