#!/bin/sh
# Everything that must be in order: the checks, the tests that need no Django, and all others.
set -u
bin=.venv/bin
failed=0
$bin/python tools/check.py || failed=1
echo "tests: core, knowledge and rulings (without Django and without a database)"
plain=""
for folder in core knowledge rulings; do
  if ls tests/$folder/test_*.py >/dev/null 2>&1; then plain="$plain tests/$folder"; fi
done
$bin/python -m pytest -q $plain || failed=1
echo "tests: everything else (database, pages, browser)"
$bin/python -m pytest -q --ignore=tests/core --ignore=tests/knowledge --ignore=tests/rulings || failed=1
exit $failed
