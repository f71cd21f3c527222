"""The house: few rooms on few floors, imports that only go down, and no circle of modules anywhere.

A room is a folder, or a module beside the folders; its floor is one above the highest of those it imports from. Imports
inside functions and for type checking count like all others.
"""

import ast
from functools import cache

from support.workbooks import ROOT

PACKAGE = ROOT / "pkxl"
FILES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in PACKAGE.rglob("*.py")
}


def imports(module):
    """The modules that a module imports, as far as they are files of this project."""
    for node in ast.walk(ast.parse(FILES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in FILES)
        elif isinstance(node, ast.ImportFrom) and node.module in FILES:
            for alias in node.names:
                below = f"{node.module}.{alias.name}"
                yield below if below in FILES else node.module


GRAPH = {module: set(imports(module)) - {module} for module in FILES}


def room(module):
    path = FILES[module].relative_to(PACKAGE)
    return str(path.parent) if len(path.parts) > 1 else path.stem


ROOMS = {room(module) for module in FILES} - {"__init__"}
ARROWS = {
    (room(module), room(other))
    for module, others in GRAPH.items()
    for other in others
    if room(module) != room(other) and "__init__" not in (room(module), room(other))
}


@cache
def floor(name):
    return 1 + max((floor(below) for above, below in ARROWS if above == name), default=0)


def circle(graph):
    """Modules that import each other in a circle; without any, they can be taken away one after another."""
    left = {module: set(others) for module, others in graph.items()}
    while free := [module for module, others in left.items() if not others & left.keys()]:
        for module in free:
            del left[module]
    return sorted(left)


def test_no_module_imports_itself_by_way_of_others():
    assert circle({module: others - {"pkxl"} for module, others in GRAPH.items()}) == []


def test_rooms_floors_and_arrows(figure):
    figure("rooms of the house", len(ROOMS))
    figure("floors of the house", max(map(floor, ROOMS)))
    figure("arrows between rooms", len(ARROWS))
    assert len(ROOMS) <= 20
    assert max(map(floor, ROOMS)) <= 10
    assert len(ARROWS) <= 90


def test_every_folder_says_what_it_is_for():
    for folder in PACKAGE.rglob("__init__.py"):
        doc = ast.get_docstring(ast.parse(folder.read_text(encoding="utf-8")))
        assert doc
        assert "\n" not in doc.partition("\n\n")[0]


def test_files_are_of_one_subject():
    longest = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES.values()}
    assert {name: lines for name, lines in longest.items() if lines > 400} == {}


def test_layers_of_the_contract():
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    named = {name.strip().removeprefix("pkxl.") for layer in layers for name in layer.split("|")}
    assert len(layers) <= 12
    assert named == {name for name in ROOMS if "/" not in name}
