#!/usr/bin/env bash
# Runs every test, after installing what they need. The last line is "N passed, N failed, N skipped".
# Arguments are passed on to each test program, for instance --filter-class '*Schedule*'.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 SNAPSHOOTER_STRICT_MODE="${CI:-false}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT

if ! command -v chromium >/dev/null; then
  echo "Installing Chromium for the browser tests"
  (apt-get update -qq && apt-get install -y -qq chromium) >"$log" 2>&1 || { cat "$log"; exit 1; }
fi

if ! ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1; then
  echo "Installing PostgreSQL for the tests of its store"
  (apt-get update -qq && apt-get install -y -qq postgresql) >"$log" 2>&1 || { cat "$log"; exit 1; }
fi

if ! command -v npm >/dev/null; then
  echo "Installing Node.js for what ours is compared with"
  (apt-get update -qq && apt-get install -y -qq nodejs npm) >"$log" 2>&1 || { cat "$log"; exit 1; }
fi

echo "Installing what ours is compared with: calendar libraries, the clients, types and framework of Slack, the cards of Teams"
npm ci --prefix tests/oracles --silent --no-audit --no-fund

echo "Installing the Agents Playground, Microsoft's own client of a bot for Teams"
npm ci --prefix tests/playground --silent --no-audit --no-fund

echo "Installing Azurite, Microsoft's stand-in for Azure Tables"
npm ci --prefix tests/azurite --silent --no-audit --no-fund

dotnet tool restore >/dev/null
dotnet csharpier check .
dotnet build CommunityBot.sln --configuration Release --verbosity quiet

eng/vulnerable.sh

status=0
dotnet test --solution CommunityBot.sln --configuration Release --no-build --max-parallel-test-modules 2 \
  ${@:+-- "$@"} 2>&1 | tee "$log" || status=$?

count() { sed -n "s/^ *$1: *\([0-9]*\).*/\1/p" "$log" | tail -n 1; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
echo "${passed:-0} passed, ${failed:-0} failed, ${skipped:-0} skipped"
exit "$status"
