# Completion of stateloupe for bash.
# shellcheck shell=bash

_stateloupe() {
    local cur prev words cword command options
    _init_completion -n : || return
    command=${words[1]:-}

    case $prev in
        --sort) mapfile -t COMPREPLY < <(compgen -W "updated created id size" -- "$cur"); return ;;
        --language) mapfile -t COMPREPLY < <(compgen -W "en de" -- "$cur"); return ;;
        --scheme) mapfile -t COMPREPLY < <(compgen -W "light dark system high-contrast-light high-contrast-dark" -- "$cur"); return ;;
        --environment) mapfile -t COMPREPLY < <(compgen -W "development staging production" -- "$cur"); return ;;
        --format) mapfile -t COMPREPLY < <(compgen -W "jsonl json-folder csv" -- "$cur"); return ;;
        --limit | --revision | --where) return ;;
        --screenshot | --output) _filedir; return ;;
    esac
    case $command in
        list) options="--where --sort --reverse --limit --json --password-stdin" ;;
        show) options="--raw --password-stdin" ;;
        set) options="--revision --dry-run --unlock --password-stdin" ;;
        save) options="--revision --create --unlock --password-stdin" ;;
        delete) options="--yes --unlock --password-stdin" ;;
        export) options="--all --where --format --output --overwrite --password-stdin" ;;
        diff) options="--password-stdin" ;;
        health) options="--thorough --json --password-stdin" ;;
        ttl) options="--revision --unlock --password-stdin" ;;
        connections) options="--json" ;;
        *) options="--fresh --language --sample --screenshot --scheme --version" ;;
    esac
    [[ $command == connections && ${words[2]:-} == add ]] && options="--environment --read-only --password-stdin"
    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options --help" -- "$cur")
        return
    fi
    if [[ $command == connections ]]; then
        ((cword == 2)) && mapfile -t COMPREPLY < <(compgen -W "add remove" -- "$cur")
        return
    fi
    _filedir
    if ((cword == 1)); then
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY \
            < <(compgen -W "list show set save delete export diff health ttl connections" -- "$cur")
    fi
}
complete -F _stateloupe stateloupe
