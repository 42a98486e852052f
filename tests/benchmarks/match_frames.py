"""Two firms that share all but their brands, wrongly matched; and legal forms that are not read.

    python tests/benchmarks/match_frames.py

The frames, goods and forms (frames.csv) were written from memory by a mender of the rules, and
were looked at: they tell which classes of names are covered, not how often names are.
"""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from screener import matching

FRAMES = Path(__file__).parent / "frames.csv"
BRANDS: Mapping[str, Sequence[tuple[str, str]]] = {
    "ledger": (("Velkoria", "Tamburo"), ("Brenlak", "Osvita Nur"), ("Kardelen", "Moonfield")),
    "zh": (("威科力", "丹博罗"), ("恒泽", "锦澜"), ("鸿图", "博远")),
    "ja": (("高槻", "森永"), ("ベルコ", "タンブロ"), ("明星", "光陽")),
    "ko": (("벨코", "탐부로"), ("한빛", "새롬"), ("대성", "광진")),
    "ru": (("Велкория", "Тамбуро"), ("Сибирьлес", "Донпром"), ("Восход", "Заря")),
    "ar": (("فيلكوريا", "تمبورو"), ("النخيل", "الربيع"), ("البتراء", "القدس")),
    "latin": (
        ("Velkoria", "Tamburo"), ("Al Nakheel", "Al Rabee"), ("Sunrise", "Moonlight"),
        ("Kumar", "Sharma"),
    ),
}  # fmt: skip
_COMMON = (
    ("Kumar", "Sharma"), ("Sunrise", "Moonlight"), ("Al Nakheel", "Al Rabee"),
    ("Velkoria", "Tamburo"),
)  # fmt: skip
_OF_GOODS = (
    "{b} {u} {v} Ltd",
    "{b} {u} & {v} Industries Pvt Ltd",
    "{u} and {v} {b} Trading Co",
    "{b} {u} {v} Factory",
)
_SEED, _DRAWN = 4, 3_000


def two_goods(goods: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield two firms of two goods each, told apart by a common name: a seeded sample."""
    drawn = random.Random(_SEED)  # noqa: S311 - a sample, no secret
    for _ in range(_DRAWN):
        u, v = (word.title() for word in drawn.sample(goods, 2))
        brands = drawn.choice(_COMMON)
        frame = drawn.choice(_OF_GOODS)
        one, other = (frame.format(b=brand, u=u, v=v) for brand in brands)
        yield one, other


def matched(pairs: Sequence[tuple[str, str]]) -> int:
    """Return how many of the pairs are alerted."""
    return sum(matching.compare(one, other).is_match for one, other in pairs)


def is_read(form: str) -> bool:
    """Whether a form behind a brand leaves it the same firm, and makes no match of another."""
    name = f"Velkoria {form}"
    same = matching.compare(name, "Velkoria").is_match
    return same and not matching.compare(name, f"Tamburo {form}").is_match


def main() -> None:
    """Print every figure."""
    said = defaultdict[str, list[str]](list)
    with FRAMES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            said[row["of"]].append(row["text"])
    for of, brands in BRANDS.items():
        pairs = [(f.format(b=one), f.format(b=other)) for f in said[of] for one, other in brands]
        print(f"{of}: {len(said[of])} frames, {matched(pairs)} of {len(pairs):,} pairs matched")
    pairs = [*two_goods(said["goods"])]
    print(f"two goods: {matched(pairs)} of {len(pairs):,} pairs matched")
    lost = [form for form in said["form"] if not is_read(form)]
    print(f"legal forms: {len(lost)} of {len(said['form'])} not read: {', '.join(lost)}")


if __name__ == "__main__":
    main()
