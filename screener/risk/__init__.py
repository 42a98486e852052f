"""The rulebook, and what it says of a supplier: findings, points, bands, next steps."""

from screener.risk.assess import Assessor
from screener.risk.changing import adopt, adopted, init, keep
from screener.risk.citations import Checked, checked
from screener.risk.load import is_changed, load_rulebook, rule_files, rules_sha256
from screener.risk.ranking import rank
from screener.risk.rulebook import Rulebook
from screener.risk.sector_words import close_sector_words, names_sector
from screener.risk.sensitivity import sensitivity
from screener.risk.trial import Explanation, Move, explain, moves

__all__ = [
    "Assessor",
    "Checked",
    "Explanation",
    "Move",
    "Rulebook",
    "adopt",
    "adopted",
    "checked",
    "close_sector_words",
    "explain",
    "init",
    "is_changed",
    "keep",
    "load_rulebook",
    "moves",
    "names_sector",
    "rank",
    "rule_files",
    "rules_sha256",
    "sensitivity",
]
