#!/usr/bin/env bash
# Subscribes to a feed as a villager on Linux would: vdirsyncer fetches it, khal shows it.
#
#   subscribe_khal.sh URL FROM UNTIL [STATE]
#
# Prints khal's lines for what starts on a day in [FROM, UNTIL), a tab between start, end, status
# and title; no uid, as vdirsyncer puts a hash of the content in its place. With a STATE folder the
# subscription lives on in it, and the next call with the same folder is a refresh; without one
# each call is a first visit.
set -euo pipefail

url=${1:?the address of the feed} first=${2:?the first day} until=${3:?the day after the last}
python=${BYALAG_TEST_PYTHON:?the Python that has khal and vdirsyncer}
programs=$(dirname "$python")

if [ $# -ge 4 ]; then
    mkdir -p "$4"
    state=$(cd "$4" && pwd)
else
    state=$(mktemp -d)
    trap 'rm -rf "$state"' EXIT
fi

# Nothing of the caller's own calendars, zone or proxies may colour the answer.
export HOME="$state" XDG_CONFIG_HOME="$state" XDG_DATA_HOME="$state" XDG_CACHE_HOME="$state"
export TZ=Europe/Stockholm LC_ALL=C.UTF-8 NO_PROXY='*' no_proxy='*'
mkdir -p "$state/feed"

# khal counts its last day in.
last=$(date --date "$until - 1 day" +%F)

cat >"$state/vdirsyncer.ini" <<END
[general]
status_path = "$state/status"

[pair village]
a = "here"
b = "there"
collections = null
# The feed is right, always: a subscriber has nothing to say back.
conflict_resolution = "b wins"
partial_sync = "revert"

[storage here]
type = "filesystem"
path = "$state/feed"
fileext = ".ics"

[storage there]
type = "http"
url = "$url"
END

cat >"$state/khal.ini" <<END
[calendars]
[[village]]
path = $state/feed
readonly = True

[sqlite]
path = $state/khal.db

[locale]
local_timezone = Europe/Stockholm
default_timezone = Europe/Stockholm
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
END

# Both talk on stdout; only khal's answer is the caller's.
"$programs/vdirsyncer" --config "$state/vdirsyncer.ini" --verbosity WARNING discover village >&2
"$programs/vdirsyncer" --config "$state/vdirsyncer.ini" --verbosity WARNING sync --force-delete village >&2
"$programs/khal" --config "$state/khal.ini" --no-color list --notstarted --day-format '' \
    --format '{start}	{end}	{status}	{title}' "$first" "$last" |
    # khal tells an event of several days on each of them, also when it began before the first.
    awk -F '\t' -v OFS='\t' -v first="$first" \
        'NF == 4 && $1 >= first { sub(/ $/, "", $3); line = $0; if (!told[line]++) print line }'
