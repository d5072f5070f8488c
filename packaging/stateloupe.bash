# Completion of stateloupe for bash.
# shellcheck shell=bash

_stateloupe() {
    local cur prev words cword command options below
    _init_completion -n : || return
    command=${words[1]:-}

    case $prev in
        --sort) mapfile -t COMPREPLY < <(compgen -W "updated created id size" -- "$cur"); return ;;
        --language) mapfile -t COMPREPLY < <(compgen -W "en de" -- "$cur"); return ;;
        --scheme) mapfile -t COMPREPLY < <(compgen -W "light dark system high-contrast-light high-contrast-dark" -- "$cur"); return ;;
        --environment) mapfile -t COMPREPLY < <(compgen -W "development staging production" -- "$cur"); return ;;
        --role) mapfile -t COMPREPLY < <(compgen -W "system user assistant function tool" -- "$cur"); return ;;
        --to) mapfile -t COMPREPLY < <(compgen -W "langgraph crewai autogen llamaindex" -- "$cur"); return ;;
        --from) mapfile -t COMPREPLY < <(compgen -W "auto langgraph crewai autogen llamaindex" -- "$cur"); return ;;
        --severity) mapfile -t COMPREPLY < <(compgen -W "error warning note" -- "$cur"); return ;;
        --rule | --repair)
            mapfile -t COMPREPLY < <(compgen -W "$(stateloupe check --rules 2> /dev/null | cut -f 1)" -- "$cur"); return ;;
        --format) mapfile -t COMPREPLY < <(compgen -W "jsonl json-folder csv" -- "$cur"); return ;;
        --view) mapfile -t COMPREPLY < <(compgen -W "transcript context checkpoints metadata text" -- "$cur"); return ;;
        --id | --open | --stalled-for | --limit | --revision | --where | --name | --content | --function-call | --metadata) return ;;
        --screenshot | --output | --template) _filedir; return ;;
    esac
    case $command in
        list) options="--where --sort --reverse --limit --json --password-stdin" ;;
        show) options="--raw --password-stdin" ;;
        set) options="--revision --dry-run --unlock --password-stdin" ;;
        save) options="--revision --create --unlock --password-stdin" ;;
        delete) options="--yes --unlock --password-stdin" ;;
        new) options="--template --create --dry-run --unlock --password-stdin" ;;
        duplicate) options="--dry-run --unlock --password-stdin" ;;
        fork) options="--dry-run --unlock --password-stdin" ;;
        tag) options="--remove --revision --dry-run --unlock --password-stdin" ;;
        custom) options="--revision --dry-run --unlock --password-stdin" ;;
        framework) options="--revision --dry-run --unlock --password-stdin" ;;
        message | context | checkpoint) options="" ;;
        convert) options="--to --faithful --dry-run --password-stdin" ;;
        import) options="--from --id --faithful --create --dry-run --unlock --password-stdin" ;;
        export) options="--all --where --format --output --overwrite --password-stdin" ;;
        diff) options="--password-stdin" ;;
        check) options="--rule --severity --stalled-for --repair --dry-run --yes --json --rules --unlock --password-stdin" ;;
        health) options="--thorough --json --password-stdin" ;;
        ttl) options="--revision --unlock --password-stdin" ;;
        connections) options="--json" ;;
        *) options="--fresh --language --open --view --sample --screenshot --scheme --version" ;;
    esac
    case "$command ${words[2]:-}" in
        "message add") options="--name --function-call --metadata --revision --dry-run --unlock --password-stdin" ;;
        "message edit") options="--role --content --name --function-call --metadata --revision --dry-run --unlock --password-stdin" ;;
        "message delete") options="--revision --dry-run --unlock --password-stdin" ;;
        "context set") options="--revision --dry-run --unlock --password-stdin" ;;
        "checkpoint list") options="--json --password-stdin" ;;
        "checkpoint create") options="--metadata --revision --dry-run --unlock --password-stdin" ;;
        "checkpoint restore") options="--revision --dry-run --unlock --password-stdin" ;;
        "connections add") options="--environment --read-only --password-stdin" ;;
    esac
    case $command in
        message) below="add edit delete" ;;
        context) below="set" ;;
        checkpoint) below="list create restore" ;;
        connections) below="add remove" ;;
    esac
    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options --help" -- "$cur")
        return
    fi
    if [[ -n ${below:-} ]] && ((cword == 2)); then
        mapfile -t COMPREPLY < <(compgen -W "$below" -- "$cur")
        return
    fi
    [[ $command == connections ]] && return
    _filedir
    if ((cword == 1)); then
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY \
            < <(compgen -W "list show set save delete new duplicate fork message context checkpoint tag framework custom convert import export diff check health ttl connections" -- "$cur")
    fi
}
complete -F _stateloupe stateloupe
