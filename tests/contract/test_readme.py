"""The README and the READMEs of the tests: what they say is run, and compared with the program and its folders."""

import ast
import re
import shlex
import shutil
import tomllib
from dataclasses import fields
from enum import Enum
from itertools import pairwise
from pathlib import Path
from typing import get_type_hints

import pytest
import typer
from support.cases import found
from support.offices import make
from support.terminal import pkxl
from support.workbooks import EXAMPLES, ROOT

from pkxl import cli
from pkxl.guard.limits import Limits, variable

README = (ROOT / "README.md").read_text(encoding="utf-8")
READMES = sorted(path.relative_to(ROOT) for path in (ROOT / "README.md", *(ROOT / "tests").rglob("README.md")))
COMMANDS = typer.main.get_command(cli.app).commands
HELP = {"-h", "--help"}
HOSTILE = Path("tests/hostile/README.md")


def text_of(readme):
    return (ROOT / readme).read_text(encoding="utf-8")


def spans(text):
    """What stands in single backquotes, as it is shown."""
    prose = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    return [span.replace("\\|", "|") for span in re.findall(r"`([^`\n]+)`", prose)]


def rows(text, first):
    """The cells of the table whose header begins with this word."""
    _, _, below = text.partition(f"\n| {first} |")
    for line in below.splitlines()[2:]:
        if not line.startswith("|"):
            return
        yield [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def options(command):
    """The options of a command, each with all its spellings."""
    return [p for p in command.params if p.param_type_name == "option"]


# --- every shell block is run -----------------------------------------------------------------------------

TYPED = [
    command
    for block in re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL)
    for line in block.splitlines()
    for command in line.split(" && ")
]
NOT_RUN = {
    "python -m pip": "it would change the environment that these tests run in; .ci/run runs it",
    "pytest -n auto --dist loadfile": "it is what runs this test",
}


def why_not(command):
    return next((why for start, why in NOT_RUN.items() if command.startswith(start)), None)


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """What each command of the README came to: typed one after another in one folder, where its names exist."""
    home = tmp_path_factory.mktemp("README")
    shutil.copytree(EXAMPLES, home / "folder-kantor")
    shutil.copy(EXAMPLES / "Perjanjian Kinerja - Camat.xlsx", home)
    shutil.copy(ROOT / "pkxl" / "data" / "office.toml", home / "kantor-kami.toml")
    make(home / "folder-kabupaten", 2)
    return {command: pkxl(*shlex.split(command)[1:], cwd=home) for command in TYPED if not why_not(command)}


@pytest.mark.parametrize("command", TYPED)
def test_what_the_readme_says_to_type_works(command, request):
    if why := why_not(command):
        pytest.skip(why)
    done = request.getfixturevalue("ran")[command]
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_the_readme_begins_with_the_two_commands():
    assert [word for command in TYPED[:4] for word in command.split()[:1]] == ["python", "pkxl", "python", "pytest"]


# --- every command and option is told, and no other -------------------------------------------------------

ROWS = {  # name of a command: (its words in the first cell, its words in both)
    shlex.split(shown)[1]: (shlex.split(shown), [word for span in spans(cells[0] + cells[2]) for word in span.split()])
    for cells in rows(README, "command")
    for shown in spans(cells[0])
}


def test_every_command_has_its_line():
    assert list(ROWS) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_commands_line_has_all_its_options_and_no_other(name):
    told = {word for word in ROWS[name][1] if word.startswith("-")}
    assert [o.opts for o in options(COMMANDS[name]) if not told & set(o.opts)] == []
    assert told - {spelling for option in options(COMMANDS[name]) for spelling in option.opts} == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_commands_line_has_its_arguments_and_what_it_cannot_do_without(name):
    first, _ = ROWS[name]
    shown = [word for before, word in pairwise(first[1:]) if "-" not in before[:1] + word[:1]]
    arguments = [p for p in COMMANDS[name].params if p.param_type_name == "argument"]
    assert [(word.endswith("..."), not word.startswith("[")) for word in shown] == [
        (a.nargs == -1, a.required) for a in arguments
    ]
    needed = [option.opts for option in options(COMMANDS[name]) if option.required]
    assert all(set(first) & set(spellings) for spellings in needed)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_commands_line_has_the_choices_of_its_options(name):
    words = ROWS[name][1]
    kinds = get_type_hints(getattr(cli, name))
    for option in options(COMMANDS[name]):
        kind = kinds[option.name]
        if isinstance(kind, type) and issubclass(kind, Enum):
            told = words[next(i for i, word in enumerate(words) if word in option.opts) + 1]
            assert told.split("|") == [choice.value for choice in kind]


EVERY = {spelling for command in COMMANDS.values() for option in options(command) for spelling in option.opts}
EVERY |= {*HELP, "--version"}
MEASURE = set(
    re.findall(r'add_argument\("(--\w+)"', (ROOT / "tests/benchmarks/measure.py").read_text(encoding="utf-8"))
)


@pytest.mark.parametrize("readme", READMES, ids=str)
def test_only_commands_and_options_that_exist_are_named(readme):
    shown = spans(text_of(readme)) + (TYPED if readme == Path("README.md") else [])
    for name, *words in [shlex.split(span)[1:] for span in shown if span.startswith("pkxl ")]:
        if not name.startswith("-"):
            known = {spelling for option in options(COMMANDS[name]) for spelling in option.opts} | HELP
            assert {word for word in words if word.startswith("-")} <= known, name
    alone = {span.removeprefix("pkxl ").split()[0] for span in shown if span.removeprefix("pkxl ").startswith("-")}
    assert alone <= (EVERY | MEASURE if "benchmarks" in readme.parts else EVERY)


def test_every_spelling_of_an_option_is_explained():
    assert {word for span in spans(README) for word in span.split() if word.startswith("-")} >= EVERY


# --- help texts -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_examples_that_can_be_typed(name):
    lines = [line for line in COMMANDS[name].help.splitlines() if line.startswith("Contoh: ")]
    assert len(lines) == 1
    for example in lines[0].removeprefix("Contoh: ").split("   |   "):
        program, command, *arguments = shlex.split(example)
        assert (program, command) == ("pkxl", name)
        COMMANDS[name].make_context(name, arguments)  # which raises for what cannot be parsed


def test_help_shows_the_examples():
    assert 'Contoh: pkxl upgrade "Perjanjian Kinerja - Camat.xlsx"' in pkxl("upgrade", "--help").stdout


# --- the way through the house ----------------------------------------------------------------------------


def first_line(folder):
    return ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))).partition("\n")[0]


def folders_from_the_top():
    """Every folder of the package by the floors of the import contract, each with the folders in it behind it."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    floors = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    for floor in floors:
        for name in re.findall(r"pkxl\.(\w+)", floor):
            yield from sorted(path.parent for path in (ROOT / "pkxl" / name).rglob("__init__.py"))


def test_the_way_through_the_house_is_what_the_folders_say_of_themselves():
    expected = [[f"`{path.relative_to(ROOT).as_posix()}/`", first_line(path)] for path in folders_from_the_top()]
    assert list(rows(README, "folder")) == expected
    folders = {path.parent for path in (ROOT / "pkxl").rglob("__init__.py")} - {ROOT / "pkxl"}
    assert set(folders_from_the_top()) == folders


def test_every_folder_of_tests_mirrors_the_package_or_is_explained():
    told = {cells[0] for cells in rows(text_of(Path("tests/README.md")), "folder")}
    for folder in {path.parent for path in (ROOT / "tests").rglob("*.py")} - {ROOT / "tests"}:
        inside = folder.relative_to(ROOT / "tests")
        assert (ROOT / "pkxl" / inside).is_dir() or f"`{inside.parts[0]}/`" in told or f"`{inside}/`" in told, inside


# --- places and names -------------------------------------------------------------------------------------

ENDING = re.compile(r"[\w.]+\.(py|md|toml|txt|json|csv)")


def is_path(span):
    return not re.search(r"[ :<>=*]", span) and ("/" in span or bool(ENDING.fullmatch(span))) and span != "/"


def places(readme):
    """Every path and link of a README that leads to a file of the project."""
    text = text_of(readme)
    links = re.findall(r"\]\(([^)\s#]+)[^)]*\)", text)
    return [link for link in links if "://" not in link] + [span for span in spans(text) if is_path(span)]


@pytest.mark.parametrize("readme", READMES, ids=str)
def test_every_path_exists(readme):
    bases = (ROOT, (ROOT / readme).parent)
    assert places(readme)
    assert [place for place in places(readme) if not any((base / place).exists() for base in bases)] == []


@pytest.mark.parametrize("readme", READMES, ids=str)
def test_every_anchor_exists(readme):
    headings = {re.sub(r"[^\w -]", "", h).strip().lower().replace(" ", "-") for h in re.findall(r"^#+ (.+)$", text_of(readme), re.MULTILINE)}  # fmt: skip
    assert set(re.findall(r"\]\(#([^)]+)\)", text_of(readme))) <= headings


@pytest.mark.parametrize("readme", READMES, ids=str)
def test_every_variable_and_module_exists(readme):
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "pkxl").rglob("*.py"))
    known = set(re.findall(r"PKXL_[A-Z_]+[A-Z]", source)) | {variable(limit.name) for limit in fields(Limits)}
    assert set(re.findall(r"PKXL_[A-Z_]+", text_of(readme))) <= known
    for module in re.findall(r"python -m (pkxl[\w.]*)", text_of(readme)):
        assert (ROOT / module.replace(".", "/")).with_suffix(".py").exists()


def test_the_limits_are_told_as_they_are():
    told = {spans(name)[0]: int(value.replace(",", "")) for name, value, _ in rows(text_of(HOSTILE), "limit")}
    inside = {variable(limit.name): limit.default for limit in fields(Limits)}
    assert told == {name: value // 2**20 if name.endswith("_MIB") else value for name, value in inside.items()}


def test_every_promise_names_its_tests():
    promises = list(rows(text_of(HOSTILE), "promise"))
    assert promises
    for promise, tests in promises:
        assert re.search(r"\btest_\w+\.py", tests), promise


def test_the_tables_of_cases_that_are_shown_hold():
    for block in re.findall(r"```python\n(.*?)```", text_of(Path("tests/README.md")), flags=re.DOTALL):
        shown = {}
        exec(block, shown)
        for code, cases in shown["CASES"].items():
            for text, expected in cases.values():
                assert found(text) == sorted(expected), code
