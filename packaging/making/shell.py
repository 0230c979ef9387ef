"""The man page and the completions of bash, zsh and fish, made from the argument parser itself.

So they never say anything else than ``paperdesk --help`` does. Formats: man(7), the programmable
completion of each shell.
"""

import argparse
import sys
from dataclasses import dataclass

from facts import ROOT, application, moment, opens, version

sys.path.insert(0, str(ROOT))
from paperdesk.cli.arguments import VERBS, verb_parser, window_parser

NAME = "paperdesk"


@dataclass(frozen=True, slots=True)
class Word:
    """An option or an argument: its names (none for an argument), what it takes, its help.

    ``takes`` is the name of its value, ``""`` for a switch; ``choices`` are the
    only values, if there are such.
    """

    names: tuple[str, ...]
    takes: str
    choices: tuple[str, ...]
    help: str
    many: bool = False

    @property
    def is_file(self) -> bool:
        """Whether it takes the name of a file or a folder."""
        return self.takes in ("FILE", "PATH", "DIR")


def words(parser: argparse.ArgumentParser) -> list[Word]:
    """What a parser takes, but for its help and the verbs below it."""
    found = []
    for action in parser._actions:
        if isinstance(action, argparse._HelpAction | argparse._SubParsersAction):
            continue
        value = "" if action.nargs == 0 else str(action.metavar or action.dest.upper())
        choices = tuple(str(choice) for choice in action.choices or ())
        text = "" if action.help is argparse.SUPPRESS else (action.help or "")
        names = tuple(action.option_strings)
        found.append(Word(names, value, choices, text, action.nargs in ("*", "+")))
    return found


def verbs() -> dict[str, list[Word]]:
    """What each verb takes."""
    (below,) = (a for a in verb_parser()._actions if isinstance(a, argparse._SubParsersAction))
    return {name: words(parser) for name, parser in below.choices.items()}


def about(verb: str) -> str:
    """What a verb does, in a sentence without its stop."""
    return VERBS[verb].about.split(". ")[0].rstrip(".")


def names(taken: list[Word]) -> list[str]:
    """The options among words."""
    return [name for word in taken for name in word.names]


def bash() -> str:
    """Completion for bash."""
    cases = "".join(
        f"    {verb})\n      options='{' '.join(['--help', *names(taken)])}'\n"
        f"      first='{' '.join(_first(taken))}' ;;\n"
        for verb, taken in verbs().items()
    )
    values = "".join(
        f"    {'|'.join(f'{verb}:{name}' for name in word.names)}) "
        f"COMPREPLY=($(compgen -W '{' '.join(word.choices)}' -- \"$word\")); return ;;\n"
        for verb, taken in verbs().items()
        for word in taken
        if word.names and word.choices
    )
    return f"""# Completion of {NAME} for bash; made from its argument parser.
_{NAME}() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
  local verb='' place=0 i options='' first=''
  local verbs='{" ".join(verbs())}'
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${{COMP_WORDS[i]}} in
      --home) ((i++)) ;;
      -*) ;;
      *) verb=${{COMP_WORDS[i]}}; place=$i; break ;;
    esac
  done
  case "$verb:$before" in
{values}    *:--home) COMPREPLY=($(compgen -d -- "$word")); return ;;
  esac
  case $verb in
    '') options='{" ".join(["--help", *names(words(window_parser()))])}'; first=$verbs ;;
{cases}    *) return ;;
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  elif [[ -n $first && $COMP_CWORD -eq $((place + 1)) ]]; then
    COMPREPLY=($(compgen -W "$first" -- "$word"))
  fi
}}
complete -o bashdefault -o default -F _{NAME} {NAME}
"""


def zsh() -> str:
    """Completion for zsh."""
    listed = "".join(f"    {_quoted(f'{verb}:{about(verb)}')}\n" for verb in verbs())
    cases = "".join(
        f"      {verb})\n        _arguments {_specs(taken)} ;;\n" for verb, taken in verbs().items()
    )
    return f"""#compdef {NAME}
# Completion of {NAME} for zsh; made from its argument parser.
_{NAME}() {{
  local -a verbs=(
{listed}  )
  local line state
  _arguments -C {_specs([w for w in words(window_parser()) if w.names])} \\
    '1: :->verb' '*:: :->rest'
  case $state in
    verb) _describe verb verbs; _files ;;
    rest)
      case $line[1] in
{cases}        *) _files ;;
      esac ;;
  esac
}}
_{NAME} "$@"
"""


def fish() -> str:
    """Completion for fish."""
    lines = [
        f"# Completion of {NAME} for fish; made from its argument parser.",
        *(
            f"complete -c {NAME} -n __fish_use_subcommand -a {verb} -d {_quoted(about(verb))}"
            for verb in verbs()
        ),
        *(_fish("__fish_use_subcommand", w) for w in words(window_parser()) if w.names),
    ]
    for verb, taken in verbs().items():
        seen = f"__fish_seen_subcommand_from {verb}"
        if not any(word.is_file for word in taken if not word.names):
            lines.append(f"complete -c {NAME} -n {_quoted(seen)} -f")
        lines += [_fish(seen, word) for word in taken if word.names]
        first = _first(taken)
        if first:
            lines.append(f"complete -c {NAME} -n {_quoted(seen)} -a {_quoted(' '.join(first))}")
    return "\n".join(lines) + "\n"


def manual() -> str:
    """The man page, section 1."""
    told = application()
    parts = [
        f'.TH PAPERDESK 1 "{moment():%Y-%m-%d}" "PaperDesk {version()}" "User Commands"',
        f".SH NAME\n{NAME} \\- {_roff(told['summary'][0].lower() + told['summary'][1:])}",
        f".SH SYNOPSIS\n.B {NAME}\n[\\fB\\-\\-home\\fR \\fIDIR\\fR] [\\fIFILE\\fR...]\n.br\n"
        f".B {NAME}\n\\fIVERB\\fR ... [\\fB\\-\\-home\\fR \\fIDIR\\fR] [\\fB\\-\\-json\\fR]",
        ".SH DESCRIPTION\n" + "\n.PP\n".join(_roff(text) for text in told["description"]),
        ".PP\nWithout a verb the window opens; files are shown in it to be imported.",
        ".SH OPTIONS\n" + "".join(map(_option, words(window_parser()))),
        ".SH VERBS\nEach takes \\fB\\-\\-home\\fR and \\fB\\-\\-json\\fR too.",
    ]
    for verb, taken in verbs().items():
        own = [word for word in taken if word.names not in (("--home",), ("--json",))]
        arguments = " ".join(_argument(word) for word in own if not word.names)
        parts.append(
            f".SS {NAME} {verb} {arguments}\n{_roff(VERBS[verb].about)}\n"
            + "".join(_option(word) for word in own if word.names)
        )
    kinds = ", ".join(f"{_roff(one.comment)} ({_roff(' '.join(one.names))})" for one in opens())
    parts += [
        ".SH FILES\n.TP\n.I ~/.local/share/paperdesk\nthe library, notes and trash; worth a backup"
        "\n.TP\n.I ~/.config/paperdesk\nsettings\n.TP\n.I ~/.cache/paperdesk\nthe search index, "
        f"made anew at any time, and the log\n.PP\nIt opens: {kinds}.",
        ".SH ENVIRONMENT\n.TP\n.B PAPERDESK_HOME\nthe folder to keep everything in, as "
        "\\fB\\-\\-home\\fR says it",
        ".SH EXIT STATUS\n0 when done, 1 after a known error, 2 for wrong usage.",
    ]
    return "\n".join(parts) + "\n"


def _first(taken: list[Word]) -> tuple[str, ...]:
    """The choices of a verb's first argument."""
    return next((word.choices for word in taken if not word.names), ())


def _specs(taken: list[Word]) -> str:
    """What zsh's _arguments is told."""
    told = []
    for place, word in enumerate((w for w in taken if not w.names), 1):
        told.append(f"'{'*' if word.many else place}:{word.takes}:{_action(word)}'")
    for word in (w for w in taken if w.names):
        help_text = word.help.replace("'", "’").replace("[", "(").replace("]", ")")
        value = f":{word.takes}:{_action(word)}" if word.takes else ""
        told += [f"'{name}[{help_text.replace(':', chr(92) + ':')}]{value}'" for name in word.names]
    return " ".join(told) or "'*: :'"


def _action(word: Word) -> str:
    if word.choices:
        return f"({' '.join(word.choices)})"
    return ("_files -/" if word.takes == "DIR" else "_files") if word.is_file else " "


def _fish(when: str, word: Word) -> str:
    line = f"complete -c {NAME} -n {_quoted(when)}"
    for name in word.names:
        line += f" -l {name[2:]}" if name.startswith("--") else f" -s {name[1:]}"
    if word.takes:
        line += " -r" if word.is_file else " -x"
    if word.choices:
        line += f" -a {_quoted(' '.join(word.choices))}"
    return line + f" -d {_quoted(word.help)}"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "’") + "'"


def _argument(word: Word) -> str:
    text = "|".join(f"\\fB{_roff(choice)}\\fR" for choice in word.choices)
    text = text or f"\\fI{_roff(word.takes)}\\fR"
    return text + ("..." if word.many else "")


def _option(word: Word) -> str:
    if not word.names:
        return f".TP\n{_argument(word)}\n{_roff(word.help)}\n"
    value = " " + _argument(word) if word.takes else ""
    names = ", ".join(f"\\fB{_roff(name)}\\fR" for name in word.names)
    return f".TP\n{names}{value}\n{_roff(word.help)}\n"


def _roff(text: str) -> str:
    """Plain text for man(7): its escapes, and hyphens that can be copied as such."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return "\\&" + text if text.startswith(".") else text
