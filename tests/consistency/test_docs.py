"""Every link in the documentation leads somewhere, every picture is there and small."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from woonrust.cli.main import SUBCOMMANDS
from woonrust.docs.commands import parser_of
from woonrust.docs.settings import check_complete, variables_read
from woonrust.docs.written import with_block
from woonrust.problems import Problem

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    page.relative_to(ROOT).as_posix()
    for page in [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "src").rglob("readme.md"),
        ROOT / "knowledge" / "readme.md",
    ]
)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
NAMED_FILE = re.compile(r"`((?:src|knowledge|tests|docs|tools|bench|frontend)/[\w./-]+\.\w+)`")
LARGEST_PICTURE = 250 * 1024  # bytes


def text_of(page: str) -> str:
    """A page without its blocks of code."""
    return FENCE.sub("", (ROOT / page).read_text(encoding="utf-8"))


def anchors(page: Path) -> set[str]:
    """The anchors of the headings of a page, as code hosts make them."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    plain = (re.sub(r"[`*]", "", head).lower() for head in heads)
    return {re.sub(r"[^\w\- ]", "", head).strip().replace(" ", "-") for head in plain}


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    for link in LINK.findall(text_of(page)):
        if "://" in link or link.startswith("mailto:"):
            continue
        path, _, anchor = link.partition("#")
        target = ((ROOT / page).parent / path).resolve() if path else ROOT / page
        assert target.exists(), f"{page} links to {link}"
        assert not anchor or anchor in anchors(target), f"{page} links to {link}; there is no such heading"


@pytest.mark.parametrize("page", PAGES)
def test_files_that_are_named_exist(page: str) -> None:
    for name in NAMED_FILE.findall(text_of(page)):
        assert (ROOT / name).exists(), f"{page} names {name}"


@pytest.mark.parametrize("page", PAGES)
def test_no_page_names_a_place_of_one_machine(page: str) -> None:
    assert not re.search(r"(?<![\w.`])/(?:home|root|work|Users)/\w", text_of(page))


@pytest.mark.parametrize(
    "picture", sorted((ROOT / "docs" / "images").glob("*.png")), ids=lambda path: path.stem
)
def test_pictures_are_small(picture: Path) -> None:
    assert picture.stat().st_size <= LARGEST_PICTURE


def test_every_subcommand_is_explained() -> None:
    page = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    for name in SUBCOMMANDS:
        assert f"## woonrust {name}\n" in page


def test_a_parser_is_found_without_running_the_command() -> None:
    assert parser_of("seed").prog == "woonrust seed"


def test_a_setting_that_nobody_described_is_named() -> None:
    with pytest.raises(Problem, match="WOONRUST_NEW"):
        check_complete([*variables_read(ROOT), "WOONRUST_NEW"])


def test_a_setting_that_nothing_reads_is_named() -> None:
    with pytest.raises(Problem, match="WOONRUST_PORT is described"):
        check_complete(variables_read(ROOT) - {"WOONRUST_PORT"})


def test_a_lost_mark_of_a_block_is_told() -> None:
    with pytest.raises(Problem, match="put the two marks back"):
        with_block("no marks here", "score", "text", Path("page.md"))
    marked = "a\n<!-- generated: score -->\nold\n<!-- end -->\nb"
    assert with_block(marked, "score", "new", Path("page.md")).split("\n") == [
        "a", "<!-- generated: score -->", "", "new", "", "<!-- end -->", "b",
    ]  # fmt: skip
