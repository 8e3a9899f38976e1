"""Made-up cases in bulk, for measuring: in a network of their own, in rows such as services make."""

from woonrust.demo.bulk.load import ensure_cases

__all__ = ["ensure_cases"]
