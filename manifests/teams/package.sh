#!/usr/bin/env bash
# Builds the app package to be uploaded in Teams:
#   manifests/teams/package.sh APP_ID HOST [VERSION]
# APP_ID is the bot's app id of its Azure Bot registration, HOST the bot's public name without https://, VERSION one that
# is higher than that of the package uploaded before. The package is artifacts/teams/communitybot.zip.
# It names the bot's own pages about itself. Where your organisation has its own, name them in the environment:
#   WEBSITE_URL, PRIVACY_URL, TERMS_URL (https), and your name in DEVELOPER
set -euo pipefail

if [[ ! ${1-} =~ ^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$ || ! ${2-} =~ ^[a-zA-Z0-9.-]+$ ]]; then
  echo "Usage: $0 APP_ID HOST [VERSION], for instance $0 12345678-90ab-cdef-1234-567890abcdef bot.your-domain.example" >&2
  exit 2
fi

for name in WEBSITE_URL PRIVACY_URL TERMS_URL; do
  if [[ -n ${!name-} && ${!name} != https://* ]]; then
    echo "$name has to begin with https://" >&2
    exit 2
  fi
done

if ! command -v python3 >/dev/null; then
  echo "python3 is needed to write the zip." >&2
  exit 1
fi

here=$(cd "$(dirname "$0")" && pwd)
package="$here/../../artifacts/teams/communitybot.zip"
mkdir -p "$(dirname "$package")"

python3 - "$here" "$package" "$1" "$2" "${3-1.0.0}" <<'PYTHON'
import json, os, pathlib, sys, zipfile

here, package, app, host, version = sys.argv[1:]
folder = pathlib.Path(here)
text = (folder / "manifest.json").read_text(encoding="utf-8")
text = text.replace("00000000-0000-0000-0000-000000000000", app).replace("bot.example.org", host)
manifest = json.loads(text) | {"version": version}
told = {"websiteUrl": "WEBSITE_URL", "privacyUrl": "PRIVACY_URL", "termsOfUseUrl": "TERMS_URL", "name": "DEVELOPER"}
manifest["developer"] |= {member: os.environ[name] for member, name in told.items() if os.environ.get(name)}

with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as file:
    file.writestr("manifest.json", json.dumps(manifest, indent=2, ensure_ascii=False))
    for name in ("color.png", "outline.png", "de.json"):
        file.write(folder / name, name)
PYTHON

echo "Built $(realpath "$package") for $2, version ${3-1.0.0}"
