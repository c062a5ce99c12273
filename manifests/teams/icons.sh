#!/usr/bin/env bash
# Draws the icons of the app package from their drawings, with Chromium.
set -euo pipefail
cd "$(dirname "$0")"

draw() {
  local page
  page=$(mktemp --suffix .html)
  printf '<style>body { margin: 0 } svg { display: block }</style>%s' "$(cat "$1.svg")" >"$page"
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 \
    --window-size="$2,$2" --screenshot="$PWD/$1.png" "file://$page" 2>/dev/null
  rm "$page"
}

draw color 192
draw outline 32
