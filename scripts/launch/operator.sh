# What the scripts in ops/ share; each reads it right after its own words.
set -euo pipefail
umask 077
root=$(realpath "$(dirname "$(readlink -f "$0")")/../..")
name=scripts/ops/$(basename "$0")

fail() { printf '%s\n' "$*" >&2; exit 1; }

# the words at the head of the script
help() { sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"; exit; }

# want OPTION VALUE...: as called with "$@" where an option wants a value
want() { [ $# -ge 2 ] && [ -n "$2" ] || fail "$1 wants a value; $name --help tells which."; }

unknown() { fail "Unknown option $1; $name --help tells which there are."; }

# A council's name in addresses, of the same letters as Sopu itself takes
slug_or_fail() { [[ $1 =~ ^[a-z][a-z0-9-]{1,39}$ ]] || fail "Say which council: $2 (a name in an address: small letters a-z, digits and hyphens; --help tells more)"; }

# hand_over FOLDER FILE...: what is written here is read by Sopu, which may run as another user: whose the folder is. Root gives the files to that
# user; somebody else gives them to the folder's group.
hand_over() {
  local folder=$1; shift
  if [ "$(id -u)" = 0 ]; then chown --reference="$folder" "$@"
  elif [ ! -O "$folder" ]; then chgrp --reference="$folder" "$@" && chmod g+r "$@" || fail "$folder is another user's, who could not read what is written there; run this as $(stat -c %U "$folder") or as root."
  fi
}

# put_first NEW NAME: gives the finished file NEW its name, unless there is one by that name, which then stays as it is; on disk before it returns.
# A link fails where a rename would replace: a button in Sopu or another operator may have been quicker.
put_first() { sync "$1" && { ln "$1" "$2" 2> /dev/null || { rm -f "$1"; return 1; }; } && rm -f "$1" && sync "$(dirname "$2")"; }

# What Sopu answers at an address: a status, or 000 where nobody does. Debian has no curl from the start; without TLS bash will do.
status() {
  if command -v curl > /dev/null; then curl -s -o /dev/null -m 20 -w '%{http_code}' "$1" || true; return; fi
  [[ $1 =~ ^http://([^/:]+):?([0-9]*)(/.*)$ ]] || { echo 000; return; }
  timeout 20 bash -c 'exec 3<> "/dev/tcp/$0/$1" && printf "GET %s HTTP/1.0\r\nHost: %s\r\n\r\n" "$2" "$0:$1" >&3 && read -r _ code _ <&3 && echo "$code"' \
    "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]:-80}" "${BASH_REMATCH[3]}" 2> /dev/null || echo 000
}

# there_or_fail SLUG: asks the running Sopu, so that a mistyped name makes nothing that is never used
there_or_fail() {
  local url=${SOPU_URL:-http://localhost:8080} answer
  answer=$(status "${url%/}/$1/public/index")
  [ "$answer" != 000 ] || fail "Sopu does not answer at $url$(command -v curl > /dev/null || echo " (https needs curl)"), so nobody can tell whether there is a council $1. Say where it runs (SOPU_URL=https://... $name ...), or add --sure when you are."
  [ "$answer" != 404 ] || fail "The Sopu at $url has no council $1. Is the name right? Another Sopu: SOPU_URL=https://... $name ...; add --sure to go on in any case."
}

need_keytool() {
  keytool=keytool quick="-J-XX:+UseSerialGC -J-XX:TieredStopAtLevel=1"
  [ -z "${JAVA_HOME:-}" ] || keytool=$JAVA_HOME/bin/keytool
  command -v "$keytool" > /dev/null || fail "keytool is missing; it comes with the JDK."
}

# The folder of Sopu's SAML keys: as given, as set, or that of scripts/run where there is one
keys_or_fail() {
  folder=${1:-${SOPU_SAML_KEYS_DIR:-}}
  if [ -z "$folder" ] && [ -d "${SOPU_DATA:-$root/.sopu}/saml-keys" ]; then folder=${SOPU_DATA:-$root/.sopu}/saml-keys; fi
  [ -n "$folder" ] || fail "Say where the keys are kept (the setting sopu.saml.keys.dir): as the last argument, or in SOPU_SAML_KEYS_DIR."
  [ -d "$folder" ] || fail "$folder is no folder; make it first, or say another one: it is the setting sopu.saml.keys.dir."
  [ -w "$folder" ] && [ -x "$folder" ] || fail "$(id -un) may not write to $folder; run this as its owner, $(stat -c %U "$folder")."
}
