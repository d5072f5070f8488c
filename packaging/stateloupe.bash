# Completion of stateloupe for bash.
# shellcheck shell=bash

_stateloupe() {
    local cur prev words cword command options
    _init_completion -n : || return
    command=${words[1]:-}

    case $prev in
        --sort) mapfile -t COMPREPLY < <(compgen -W "updated created id size" -- "$cur"); return ;;
        --scheme) mapfile -t COMPREPLY < <(compgen -W "light dark system" -- "$cur"); return ;;
        --limit | --revision) return ;;
        --screenshot) _filedir; return ;;
    esac
    case $command in
        list) options="--sort --reverse --limit --json" ;;
        show) options="--raw" ;;
        set) options="--revision --dry-run" ;;
        save) options="--revision --create" ;;
        delete) options="--yes" ;;
        diff) options="" ;;
        health) options="--thorough --json" ;;
        *) options="--sample --screenshot --scheme --version" ;;
    esac
    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options --help" -- "$cur")
        return
    fi
    _filedir
    if ((cword == 1)); then
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY \
            < <(compgen -W "list show set save delete diff health" -- "$cur")
    fi
}
complete -F _stateloupe stateloupe
