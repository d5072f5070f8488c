# What run, test and package share. Sourced, from the root of the source tree.
# shellcheck shell=bash

# The packages that packaging/dependencies lists for the given purposes.
packages_for() {
    local purpose
    for purpose; do
        awk -v purpose="$purpose" '$1 == purpose { print $2 }' packaging/dependencies
    done | sort -u
}

is_installed() {
    dpkg-query -W -f='${Status}\n' "$1" 2>/dev/null | grep -q 'ok installed'
}

# Installs what is missing for the given purposes; asks nothing and touches nothing when all is there.
install_packages() {
    local package missing=() as_root=()
    for package in $(packages_for "$@"); do
        is_installed "$package" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0

    echo "Installing Debian packages: ${missing[*]}"
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Root is needed once. As root, run: apt-get install ${missing[*]}" >&2
            return 69
        fi
        as_root=(sudo)
    fi
    local apt=(apt-get -qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 -o Dpkg::Options::=--force-confold)
    local environment=(env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=l NEEDRESTART_SUSPEND=1)
    # PostgreSQL's package would make a database and start it; the tests start servers of their own.
    local clusters=/etc/postgresql-common/createcluster.d
    if [[ " ${missing[*]} " == *" postgresql-"* ]]; then
        "${as_root[@]}" sh -c "mkdir -p $clusters && echo create_main_cluster = false > $clusters/stateloupe.conf"
    fi
    "${as_root[@]}" "${environment[@]}" "${apt[@]}" update
    "${as_root[@]}" "${environment[@]}" "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null
}
