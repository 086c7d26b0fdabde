"""Imports point one way: app → bot → index; and each foreign library lives where it belongs."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = [
    ROOT / "app.py",
    *sorted((ROOT / "bot").rglob("*.py")),
    *sorted((ROOT / "index").rglob("*.py")),
]
OURS = ("app", "bot", "index")
ALLOWED = {"app": {"bot", "index"}, "bot": {"bot", "index"}, "index": {"index"}}
#: Which of our files may import a library: everybody else goes through them.
HOMES = {
    "chromadb": {"index/vectors.py"},
    "tantivy": {"index/words.py"},
    "sqlalchemy": {
        *("index/archive.py", "index/schema.py", "index/versions.py"),
        *("bot/feedback", "bot/question_log.py"),
    },
    "sentence_transformers": {"index/embedder.py"},
    "gradio": {"bot/ui"},
    "langchain_community": set(),
    "langchain_classic": set(),
    "torch": set(),
}


def imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every imported module with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import in line {node.lineno}"
            yield node.module or "", node.lineno


def wrong(source: str, place: str) -> list[str]:
    """The imports of a file that point the wrong way, or to a library that lives elsewhere."""
    house = place.split("/")[0].removesuffix(".py")
    found = []
    for module, line in imports(ast.parse(source)):
        top = module.split(".")[0]
        if top in OURS and top not in ALLOWED[house]:
            found.append(f"{place}:{line}: {house} imports {module}")
        homes = HOMES.get(top)
        if homes is not None and not any(place.startswith(home) for home in homes):
            found.append(f"{place}:{line}: {module} belongs in {homes or 'no file'}")
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_imports_point_one_way(file: Path) -> None:
    assert wrong(file.read_text("utf-8"), file.relative_to(ROOT).as_posix()) == []


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("index/x.py", "from bot.chain import Chain"),
        ("bot/x.py", "import app"),
        ("bot/x.py", "import chromadb"),
        ("index/x.py", "def f():\n    from langchain_community import y"),
    ],
)
def test_a_wrong_import_is_seen(place: str, source: str) -> None:
    assert wrong(source, place)


def test_no_import_cycles() -> None:
    """Modules of ours can be put in an order in which each imports only earlier ones."""
    names = {f: ".".join(f.relative_to(ROOT).with_suffix("").parts) for f in FILES}
    graph = {
        name.removesuffix(".__init__"): {
            m for m, _ in top_level_imports(ast.parse(f.read_text("utf-8")))
        }
        for f, name in names.items()
    }
    done: set[str] = set()
    while ready := [
        n for n in graph if n not in done and not (graph[n] & graph.keys()) - done - {n}
    ]:
        done.update(ready)
    assert graph.keys() - done == set()


def top_level_imports(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Imports outside functions and outside ``if TYPE_CHECKING``."""
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from imports(ast.Module([node], []))


def test_the_wheel_declares_what_we_import() -> None:
    """Third-party modules that are imported are dependencies, under one name or another."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["openai"]]
    declared = {d.split(">")[0].split("[")[0].replace("-", "_").lower() for d in wanted}
    names = {
        "yaml": "pyyaml",
        "stemmer": "pystemmer",
        "markdown_it": "markdown_it_py",
        "starlette": "fastapi",
        "openai": "langchain_openai",
        "argon2": "argon2_cffi",
        "anyio": "fastapi",
        "pydantic_core": "pydantic",
        "docx": "python_docx",
    }
    for file in FILES:
        for module, _ in imports(ast.parse(file.read_text("utf-8"))):
            top = module.split(".")[0]
            if top in OURS or top in sys.stdlib_module_names or top == "":
                continue
            name = names.get(top.lower(), top.lower())
            assert name in declared, f"{file}: {top}"
