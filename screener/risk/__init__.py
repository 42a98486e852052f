"""The rulebook, and what it says of a supplier: findings, points, bands, next steps."""

from screener.risk.assess import Assessor
from screener.risk.ranking import rank
from screener.risk.rulebook import Rulebook, load_rulebook, rule_files

__all__ = ["Assessor", "Rulebook", "load_rulebook", "rank", "rule_files"]
