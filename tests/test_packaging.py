"""What others get: the lists of dependencies, the wheel, and the wheel at work."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PACKAGES = ("articles", "bot", "index", "prompts")


def requirements(lines: list[str]) -> list[Requirement]:
    """The requirements among the lines of a requirements file."""
    return [Requirement(line.split(" #")[0]) for line in lines if line and line[0] != "#"]


def read_requirements(name: str) -> list[Requirement]:
    """The requirements in a file of the project's root."""
    return requirements((ROOT / name).read_text("utf-8").splitlines())


def test_light_requirements_are_the_dependencies_without_sentence_transformers() -> None:
    full = {str(r) for r in requirements(PROJECT["dependencies"])}
    light = {str(r) for r in read_requirements("requirements-light.txt")}
    assert {Requirement(r).name for r in full - light} == {"sentence-transformers"}
    assert light <= full


def test_constraints_are_names_and_exact_versions() -> None:
    for pin in read_requirements("constraints.txt"):
        assert [s.operator for s in pin.specifier] == ["=="], pin
        assert pin.url is None, pin
        assert not pin.extras, pin
        # A local version ("+cpu") would bind everyone to one place to install from.
        assert "+" not in str(pin.specifier), pin


def test_constraints_pin_every_dependency_within_its_bounds() -> None:
    pins = {
        canonicalize_name(pin.name): next(iter(pin.specifier)).version
        for pin in read_requirements("constraints.txt")
        if pin.marker is None or pin.marker.evaluate()
    }
    extras = PROJECT["optional-dependencies"].values()
    wanted = requirements(sum(extras, start=PROJECT["dependencies"]))
    for requirement in wanted:
        pinned = pins[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(pinned), f"{requirement}, but {pinned} is pinned"
    assert "torch" in pins  # scripts/install_torch.sh reads its version there


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built offline from a copy: setuptools leaves a build folder in what it builds."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in PACKAGES:
        shutil.copytree(ROOT / name, folder / name)
    for name in ("app.py", "pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, folder)
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--no-build-isolation", "-w", str(folder), str(folder)], check=True)
    return next(folder.glob("*.whl"))


def test_wheel_holds_every_file_of_the_packages_and_nothing_else(wheel: Path) -> None:
    expected = {
        path.relative_to(ROOT).as_posix()
        for name in PACKAGES
        for path in (ROOT / name).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.name[0] != "."
    }
    with zipfile.ZipFile(wheel) as archive:
        found = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert found == expected | {"app.py"}
    assert {"index/model/model_int8.onnx", "bot/model/model_int8.onnx"} <= found
    assert any(name.startswith("articles/") and name.endswith(".jsonl") for name in found)
    assert any(name.startswith("prompts/") and name.endswith(".md") for name in found)


def test_wheel_is_small_enough_to_publish(wheel: Path) -> None:
    assert wheel.stat().st_size < 100_000_000  # what PyPI takes without being asked


def test_installed_wheel_answers_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    """Installs the wheel in an environment of its own and asks a question there.

    To save minutes the new environment borrows the dependencies of this one through a .pth file.
    Paths in it are not searched for further .pth files, so an editable install of this checkout
    stays out of sight: the code that runs is the wheel's.
    """
    venv.create(tmp_path / "env", symlinks=True)
    pip = [sys.executable, "-m", "pip", "--python", str(tmp_path / "env/bin/python")]
    subprocess.run([*pip, "install", "-q", "--no-deps", "--no-index", str(wheel)], check=True)
    site = next((tmp_path / "env/lib").glob("python*/site-packages"))
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib"), "utf-8")

    python = tmp_path / "env/bin/python"
    empty = tmp_path / "empty"
    empty.mkdir()
    ours = ("VRAAGBAAK_", "PYTHON")  # settings of whoever runs the tests
    environment = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
    where = subprocess.run(
        [python, "-c", "from bot.sample import SAMPLE; print(SAMPLE)"],
        cwd=empty, env=environment, capture_output=True, text=True, check=True,
    ).stdout.strip()  # fmt: skip
    assert Path(where).is_relative_to(tmp_path / "env")
    lines = (Path(where) / "sample.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 385
    # Twenty of them take seconds to index, all of them most of a minute.
    (tmp_path / "few.jsonl").write_text("\n".join(lines[:20]), "utf-8")
    title = json.loads(lines[0])["title"]
    asked = subprocess.run(
        [tmp_path / "env/bin/vraagbaak", "ask", title, "--json"],
        cwd=empty,
        env={**environment, "VRAAGBAAK_ARTICLES": str(tmp_path / "few.jsonl")},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert asked.returncode == 0, asked.stderr
    answer = json.loads(asked.stdout)
    assert answer["question"] == title
    assert answer["retrieved"][0]["article_id"] == json.loads(lines[0])["id"]
    assert (empty / "archive").is_dir()
