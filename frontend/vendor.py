"""Copies the few third-party style sheets and fonts that Woonrust serves out of `node_modules`.

`make setup` runs this after `npm ci`. The output folder is not in version control; `manifest.json` in it says
of every file from which package, version and licence it comes, with the SHA-256 of what lies there. `--check`
compares.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "src" / "woonrust" / "web" / "static" / "vendor"
FONTS = "@fontsource-variable/noto-sans"
SUBSETS = ("noto-sans-latin-ext-wght-normal", "noto-sans-latin-wght-normal")
BUNDLE = (
    ("@nl-design-system-unstable/voorbeeld-design-tokens", "dist/theme.css"),
    ("@utrecht/component-library-css", "dist/index.css"),
    *(
        (f"@nl-design-system-candidate/{name}-css", f"dist/{name}.css")
        for name in ("button", "data-badge", "heading", "link", "number-badge", "paragraph", "skip-link")
    ),
)


def main() -> int:
    """Copy, or with `--check` compare; the exit code is 1 when something is missing or differs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="compare the copied files with their manifest")
    if parser.parse_args().check:
        return check()
    files = wanted_files()
    for path, (content, _packages) in files.items():
        (TARGET / path).parent.mkdir(parents=True, exist_ok=True)
        (TARGET / path).write_bytes(content)
    manifest = [describe(path, content, packages) for path, (content, packages) in sorted(files.items())]
    (TARGET / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    size = sum(len(content) for content, _ in files.values()) // 1024
    print(f"  copied {len(files)} files ({size} KB) to {TARGET.relative_to(HERE.parent)}")
    return 0


def wanted_files() -> dict[str, tuple[bytes, list[str]]]:
    """Every file to serve: its path below the vendor folder, its content and the packages it is made of."""
    files: dict[str, tuple[bytes, list[str]]] = {
        "design-system.css": (bundle(), [package for package, _ in BUNDLE]),
        "noto-sans.css": (font_faces(), [FONTS]),
        "licences/EUPL-1.2.md": (source(BUNDLE[0][0], "LICENSE.md"), [package for package, _ in BUNDLE]),
        "licences/OFL-1.1.txt": (source(FONTS, "LICENSE"), [FONTS]),
    }
    for subset in SUBSETS:
        files[f"files/{subset}.woff2"] = (source(FONTS, f"files/{subset}.woff2"), [FONTS])
    return files


def bundle() -> bytes:
    """One style sheet of the design tokens and components, without references to source maps."""
    parts = []
    for package, path in BUNDLE:
        text = source(package, path).decode("utf-8")
        text = re.sub(r"/\*# sourceMappingURL=.*?\*/", "", text)
        parts.append(f"/* {package} {package_data(package)['version']} (EUPL-1.2) */\n{text.strip()}\n")
    return "\n".join(parts).encode("utf-8")


def font_faces() -> bytes:
    """The @font-face rules of the subsets that Dutch and English texts use."""
    text = source(FONTS, "wght.css").decode("utf-8")
    rules = []
    for subset in SUBSETS:
        found = re.search(rf"/\* {re.escape(subset)} \*/\s*(@font-face \{{.*?\}})", text, re.DOTALL)
        if found is None:
            raise SystemExit(f"{FONTS} no longer has the subset {subset}: look at SUBSETS in vendor.py")
        rules.append(found.group(1))
    return ("/* Noto Sans (OFL-1.1) */\n" + "\n".join(rules) + "\n").encode("utf-8")


def source(package: str, path: str) -> bytes:
    """The content of a file of an installed package."""
    file = HERE / "node_modules" / package / path
    if not file.is_file():
        raise SystemExit(f"{package}/{path} is missing: run `make setup` (it runs `npm ci` in {HERE.name}/)")
    return file.read_bytes()


def package_data(package: str) -> dict[str, str]:
    """What the package says of itself (name, version, licence)."""
    data: dict[str, str] = json.loads(source(package, "package.json"))
    return data


def describe(path: str, content: bytes, packages: list[str]) -> dict[str, object]:
    """The line of the manifest for one file."""
    made_of = [
        {
            "package": package,
            "version": package_data(package)["version"],
            "licence": package_data(package)["license"],
        }
        for package in packages
    ]
    return {"file": path, "sha256": hashlib.sha256(content).hexdigest(), "made_of": made_of}


def check() -> int:
    """Compare what lies in the vendor folder with its manifest; prints every difference."""
    manifest = TARGET / "manifest.json"
    if not manifest.is_file():
        print("The third-party style sheets are missing: run `make setup`.", file=sys.stderr)
        return 1
    wrong = []
    for line in json.loads(manifest.read_text(encoding="utf-8")):
        file = TARGET / line["file"]
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != line["sha256"]:
            wrong.append(line["file"])
    for name in wrong:
        print(f"{name} is missing or differs from its manifest: run `make setup`.", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
