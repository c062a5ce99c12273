#!/bin/sh
# Measures side by side with the baselines; ./bench.sh NAME... runs only those scenarios.
set -eu
cd "$(dirname "$0")"
case " $* " in
  "  " | *" slack"*) npm ci --prefix bench/slack-bolt --silent --no-audit --no-fund ;;
esac
case " $* " in
  "  " | *" teams"*) npm ci --prefix bench/teams-js --silent --no-audit --no-fund ;;
esac
case " $* " in
  "  " | *" store-azure"*) npm ci --prefix tests/azurite --silent --no-audit --no-fund ;;
esac
dotnet build bench/CommunityBot.Bench --configuration Release --verbosity quiet --nologo
exec dotnet artifacts/bin/CommunityBot.Bench/release/CommunityBot.Bench.dll "$@"
