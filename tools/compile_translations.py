"""Compile every .po file of Woonrust to the .mo file Django reads (no gettext programs needed)."""

from __future__ import annotations

import sys
from pathlib import Path

import polib

SOURCE = Path(__file__).resolve().parent.parent / "src" / "woonrust"


def main() -> int:
    """Compile all catalogues; exit code 1 with the file's name when one cannot be read."""
    for path in sorted(SOURCE.rglob("locale/*/LC_MESSAGES/*.po")):
        try:
            catalogue = polib.pofile(str(path), check_for_duplicates=True)
        except (OSError, ValueError) as error:
            print(f"{path.relative_to(SOURCE.parent.parent)}: {error}", file=sys.stderr)
            return 1
        catalogue.save_as_mofile(str(path.with_suffix(".mo")))
        print(f"  {path.relative_to(SOURCE)}: {catalogue.percent_translated()} % translated")
    return 0


if __name__ == "__main__":
    sys.exit(main())
