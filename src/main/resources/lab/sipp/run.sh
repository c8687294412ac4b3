#!/usr/bin/env bash
# Runs the surge: SIPp's rate follows the curve, second by second. Needs sipp 3.6 (Debian: sip-tester).
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"
command -v sipp >/dev/null || { echo "sipp is not installed (Debian: apt-get install sip-tester)" >&2; exit 1; }

rates=(@RATES@)
control=${SIPP_CONTROL_PORT:-8888}
here=()
case @HOST@ in localhost | 127.*) here=(-i 127.0.0.1) ;; esac

sipp @HOST@:@PORT@ "${here[@]}" -p "${SIPP_PORT:-5071}" -mp "${SIPP_SOUND_PORT:-40000}" -cp "$control" -nostdin \
    -sf surge.xml -inf callers.csv -m @CALLS@ -l @CALLS@ -r "${rates[0]}" -recv_timeout @PATIENCE@ \
    -trace_err -error_file errors.log -trace_stat -stf statistics.csv -fd 1 >screen.log 2>&1 &
sipp=$!
trap 'kill "$sipp" 2>/dev/null || true' INT TERM

for rate in "${rates[@]}"; do
    kill -0 "$sipp" 2>/dev/null || break
    # a rate of 0 would stop the timers of SIPp's pauses as well
    printf 'cset rate %d' "$((rate > 0 ? rate : 1))" >"/dev/udp/127.0.0.1/$control" || true
    sleep 1
done
# SIPp falls a little behind: what is left comes at the mean rate
printf 'cset rate %d' "$((@CALLS@ / ${#rates[@]} + 1))" >"/dev/udp/127.0.0.1/$control" 2>/dev/null || true
status=0
wait "$sipp" || status=$?
echo "SIPp ended with $status; statistics.csv has every second, errors.log what went wrong"
exit "$status"
