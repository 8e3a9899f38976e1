"""Template parts that two or more screens use; `readme.md` beside this file shows each of them."""
