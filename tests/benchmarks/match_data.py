"""Labelled names for tuning and measuring, read from the published lists beside the checkout.

Everything is split in two by a seeded hash of the listed entity: *tune* may be looked at to choose
a figure or a word, *report* is only measured.
"""

from __future__ import annotations

import csv
import hashlib
import itertools
import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from lxml import etree

from screener.model import ListingKind

Part = Literal["tune", "report"]
SEED = 20261125
DATA = Path(__file__).resolve().parents[3] / "shared" / "data"


@dataclass(frozen=True)
class Entity:
    """A listed organisation with its published names."""

    key: str
    names: tuple[str, ...]

    @property
    def part(self) -> Part:
        return part_of(self.key)


@dataclass(frozen=True)
class LabelledPair:
    first: str
    second: str
    is_match: bool
    kind: ListingKind = "organisation"


def part_of(key: str) -> Part:
    """Which half of the data a key belongs to; the same in every run and every process."""
    digest = hashlib.sha256(f"{SEED}:{key}".encode()).digest()
    return "tune" if digest[0] % 2 == 0 else "report"


def _root(path: Path) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.parse(path, parser).getroot()


def _entity(key: str, names: list[str | None]) -> Entity | None:
    clean = tuple(dict.fromkeys(" ".join(n.split()) for n in names if n and n.strip()))
    return Entity(key, clean) if clean else None


def ofac() -> Iterator[Entity]:
    for file in ("sdn_2024-05.xml", "consolidated_2024-05.xml"):
        for entry in _root(DATA / "ofac" / file).iterfind("{*}sdnEntry"):
            if entry.findtext("{*}sdnType") != "Entity":
                continue
            names = [entry.findtext("{*}lastName")]
            names += [aka.findtext("{*}lastName") for aka in entry.iterfind("{*}akaList/{*}aka")]
            if found := _entity(f"ofac:{entry.findtext('{*}uid')}", names):
                yield found


def eu() -> Iterator[Entity]:
    for entry in _root(DATA / "eu_fsf" / "20240513-FULL-1_1.xml").iterfind("{*}sanctionEntity"):
        subject = entry.find("{*}subjectType")
        if subject is None or subject.get("code") != "enterprise":
            continue
        names = [alias.get("wholeName") for alias in entry.iterfind("{*}nameAlias")]
        if found := _entity(f"eu:{entry.get('logicalId')}", names):
            yield found


def uk() -> Iterator[Entity]:
    for entry in _root(DATA / "uk" / "REBUILT_UK_Sanctions_List_2026-08.xml").iterfind(
        "Designation"
    ):
        if entry.findtext("IndividualEntityShip") != "Entity":
            continue
        names = [name.findtext("Name6") for name in entry.iterfind("Names/Name")]
        names += [n.text for n in entry.iterfind("NonLatinNames/NonLatinName/NameNonLatinScript")]
        if found := _entity(f"uk:{entry.findtext('UniqueID')}", names):
            yield found


def un() -> Iterator[Entity]:
    for entry in _root(DATA / "un" / "un_consolidated_2024-05.xml").iterfind("ENTITIES/ENTITY"):
        names = [entry.findtext("FIRST_NAME"), entry.findtext("NAME_ORIGINAL_SCRIPT")]
        names += [alias.findtext("ALIAS_NAME") for alias in entry.iterfind("ENTITY_ALIAS")]
        if found := _entity(f"un:{entry.findtext('DATAID')}", names):
            yield found


_ALSO = re.compile(r"^(?P<name>.*?)\s*\((?:and|including|also|formerly)(?P<rest>.*)\)")


def uflpa() -> Iterator[Entity]:
    path = DATA / "us_uflpa" / "DERIVED_uflpa_raw_cells.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for at, row in enumerate(csv.DictReader(file)):
            found = _ALSO.match(row["name_cell"])
            names: list[str | None] = [row["name_cell"]]
            if found:
                rest = re.split(r"known as|alias(?:es)?:", found["rest"])[-1]
                names = [found["name"], *(re.sub(r"^\s*and ", "", n) for n in rest.split(";"))]
            if entity := _entity(f"uflpa:{at}", names):
                yield entity


def listed() -> list[Entity]:
    """All listed organisations of the five lists."""
    return [*uflpa(), *ofac(), *eu(), *uk(), *un()]


def _csv_pairs(file: str) -> Iterator[LabelledPair]:
    with (DATA / "name_pairs" / file).open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            yield LabelledPair(row["name1"], row["name2"], row["is_match"] == "true")


def factories() -> Iterator[LabelledPair]:
    data = json.loads((DATA / "name_pairs" / "dedupe_training.json").read_text(encoding="utf-8"))
    for label, is_match in (("match", True), ("distinct", False)):
        for item in data[label]:
            a, b = item["__value__"]
            yield LabelledPair(a["name"], b["name"], is_match)


def _cross_script() -> Iterator[LabelledPair]:
    """Firms of China, Japan and Korea, written down while words were added: no neutral set."""
    path = Path(__file__).with_name("cross_script_pairs.csv")
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            yield LabelledPair(row["name1"], row["name2"], row["is_match"] == "true")


_EAST_ASIAN = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


def _listed_cross_script() -> Iterator[LabelledPair]:
    """Each listed name in Han, kana or Hangul with its first Latin name and the next listing's."""
    written = []
    for entity in listed():
        own = [name for name in entity.names if _EAST_ASIAN.search(name)]
        latin = [name for name in entity.names if name.isascii()]
        written += [(name, latin) for name in own if latin]
    for at, (name, latin) in enumerate(written):
        yield LabelledPair(name, latin[0], is_match=True)
        yield LabelledPair(name, written[(at + 1) % len(written)][1][0], is_match=False)


def _written(part: Part) -> dict[str, list[LabelledPair]]:
    """Pairs written from memory by people who did not know the rules, by category.

    ``written_pairs.csv`` says of each whether its errors were looked at; only the others report.

    Raises:
        ValueError: a pair that reports was looked at in another set.
    """
    sets: dict[str, list[LabelledPair]] = {}
    path = Path(__file__).with_name("written_pairs.csv")
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    seen, unseen = (
        {frozenset((row["name1"], row["name2"])) for row in rows if row["looked_at"] == answer}
        for answer in ("yes", "no")
    )
    if twins := seen & unseen:
        raise ValueError(f"{path.name}: {len(twins)} pairs that report were looked at elsewhere")
    for row in rows:
        if (row["looked_at"] == "no") == (part == "report"):
            kind: ListingKind = (
                "person" if row["category"].startswith("persons") else "organisation"
            )
            pair = LabelledPair(row["name1"], row["name2"], row["is_match"] == "true", kind)
            sets.setdefault(f"written: {row['category']}", []).append(pair)
    return sets


def pair_sets(part: Part) -> dict[str, list[LabelledPair]]:
    """The labelled pairs by the name of their set, of one half."""
    sets = {
        "ofac_alias": list(_csv_pairs("ofac_org_alias_derived.csv")),
        "uflpa_hand": list(_csv_pairs("uflpa_style_hand.csv")),
        "companies": list(_csv_pairs("eason_company.csv")),
        "factories": list(factories()),
        "cross_script_hand": list(_cross_script()),
        "cross_script_listed": list(_listed_cross_script()),
    }
    split = {
        name: [p for p in pairs if part_of(min(p.first, p.second)) == part]
        for name, pairs in sets.items()
    }
    return split | _written(part)


def clean_names() -> list[str]:
    """Names of real suppliers that no list names."""
    names: dict[str, None] = {}
    folder = DATA / "supplier_lists"
    for path in sorted(folder.glob("oar_*.csv")):
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            names.update((row["name"].strip(), None) for row in csv.DictReader(file) if row["name"])
    with (folder / "apple-supplier-list.csv").open(encoding="utf-8", newline="") as file:
        names.update((row["supplier_name"].strip(), None) for row in csv.DictReader(file))
    return [name for name in names if name]


# --- alterations -------------------------------------------------------------------------------

_LEGAL = re.compile(
    r"[,\s]+(?:co\.?,?\s*ltd\.?|company limited|limited|ltd\.?|inc\.?|llc|l\.l\.c\.?|corp\.?|"
    r"corporation|company|co\.?|gmbh|ag|s\.?a\.?|s\.?r\.?l\.?|plc|jsc|ojsc|pjsc|fze|sas|b\.?v\.?)$",
    re.IGNORECASE,
)
_FORMS = (
    "Ltd",
    "LLC",
    "Inc",
    "Co., Ltd.",
    "Limited",
    "Company",
    "Corp.",
    "GmbH",
    "S.A.",
    "Pvt Ltd",
)
_SHORT = {
    "international": "Intl", "technology": "Tech", "technologies": "Tech", "manufacturing": "Mfg",
    "group": "Grp", "company": "Co", "limited": "Ltd", "corporation": "Corp", "industry": "Ind",
    "industries": "Inds", "industrial": "Indl", "trading": "Trdg", "engineering": "Engg",
    "development": "Dev", "services": "Svcs", "service": "Svc", "products": "Prods",
    "production": "Prod", "construction": "Constr", "national": "Natl", "chemical": "Chem",
    "electronics": "Elec", "electronic": "Elec", "equipment": "Equip", "enterprise": "Ent",
    "enterprises": "Ents", "holding": "Hldg", "holdings": "Hldgs", "investment": "Inv",
    "association": "Assn", "institute": "Inst", "university": "Univ", "general": "Gen",
    "department": "Dept", "management": "Mgmt", "materials": "Matls", "material": "Matl",
    "petroleum": "Petro", "shipping": "Shpg", "transport": "Transp", "and": "&",
    "organization": "Org", "foundation": "Fdn", "factory": "Fty", "science": "Sci",
    "communication": "Comm", "information": "Info", "center": "Ctr", "textile": "Tex",
    "textiles": "Tex", "garment": "Gmt", "garments": "Gmts", "government": "Govt",
}  # fmt: skip
_EXTRA_BEFORE = ("M/s", "M/s.", "Messrs", "The")
_EXTRA_AFTER = (
    "Factory 2", "Branch", "Plant Unit", "Unit 3", "(Factory)", "Export Division", "Head Office",
    "Plant No. 1", "Warehouse", "Main Branch", "Factory",
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _typo(name: str, rng: random.Random) -> str:
    places = [i for i, c in enumerate(name) if c.isalpha()]
    if len(places) < 5:
        return name
    at = rng.choice(places[1:])
    way = rng.randrange(4)
    if way == 0:
        return name[:at] + name[at + 1 :]
    if way == 1:
        return name[:at] + name[at] + name[at:]
    if way == 2 and at + 1 < len(name) and name[at + 1].isalpha():
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    letter = rng.choice(_LETTERS)
    return name[:at] + (letter.upper() if name[at].isupper() else letter) + name[at + 1 :]


def _two_typos(name: str, rng: random.Random) -> str:
    return _typo(_typo(name, rng), rng)


def _abbreviate(name: str, rng: random.Random) -> str:
    del rng
    return re.sub(r"[A-Za-z]+", lambda m: _SHORT.get(m.group().casefold(), m.group()), name)


def _join(name: str, rng: random.Random) -> str:
    words = name.split()
    if len(words) < 2:
        return name
    at = rng.randrange(len(words) - 1)
    return " ".join([*words[:at], words[at] + words[at + 1], *words[at + 2 :]])


def _legal(name: str, rng: random.Random) -> str:
    bare = _LEGAL.sub("", name)
    return rng.choice([bare, f"{bare} {rng.choice(_FORMS)}"])


def _order(name: str, rng: random.Random) -> str:
    words = name.split()
    shift = rng.randrange(1, len(words)) if len(words) > 1 else 0
    return " ".join(words[shift:] + words[:shift])


def _extra(name: str, rng: random.Random) -> str:
    if rng.random() < 0.35:
        return f"{rng.choice(_EXTRA_BEFORE)} {name}"
    return f"{name} {rng.choice(_EXTRA_AFTER)}"


def _several(name: str, rng: random.Random) -> str:
    for change in rng.sample([_typo, _abbreviate, _join, _legal, _order, _extra], 3):
        name = change(name, rng)
    return name


ALTERATIONS: dict[str, Callable[[str, random.Random], str]] = {
    "exact": lambda name, _: name,
    "abbreviations": _abbreviate,
    "one typo": _typo,
    "joined words": _join,
    "legal form": _legal,
    "two typos": _two_typos,
    "word order": _order,
    "extra words": _extra,
    "several at once": _several,
}


_AROUND = {
    "street behind": (
        "{} No. 12 Renmin Road", "{}, 45 Industrial Avenue, Dubai", "{} ul. Lenina 7",
        "{}; Building 5, Science Park", "{} / 3rd Floor, Marine Tower", "{} P.O. Box 61235",
    ),
    "telephone or person behind": (
        "{} Tel. +971 4 1234567", "{} Attn: Mr. Khan", "{} z.Hd. Frau Li", "{} Fax 0755-8123456",
    ),
    "remark of a ledger": (
        "{} (DO NOT USE)", "{} GESPERRT", "{} - INACTIVE", "{} NICHT VERWENDEN", "{} blocked",
        "*** GESPERRT *** {}", "{} VENDOR", "{} - USD",
    ),
    "another firm's name in Han beside": (
        "{} 长城贸易有限公司", "长城贸易有限公司 {}", "{} / 新华电子有限公司",
        "东方纺织厂有限公司({})",
    ),
}  # fmt: skip


def _around(forms: tuple[str, ...]) -> Callable[[str, random.Random], str]:
    return lambda name, rng: rng.choice(forms).format(name)


def _cut_off(length: int) -> Callable[[str, random.Random], str]:
    return lambda name, _: name[:length].rstrip()


LEDGERS = {kind: _around(forms) for kind, forms in _AROUND.items()} | {
    f"cut off at {length}": _cut_off(length) for length in (25, 30, 35, 40)
}
"""As ledgers write names, with what is none; fields of so many letters end most names in a word."""


@dataclass(frozen=True)
class Planted:
    """A supplier name made from a listed one."""

    name: str
    listed: str
    key: str
    kind: str


def planted(
    entities: list[Entity],
    each: int,
    alterations: dict[str, Callable[[str, random.Random], str]] = ALTERATIONS,
    seed: int = SEED,
) -> list[Planted]:
    """Altered copies of primary names in Latin letters, ``each`` of every kind."""
    rng = random.Random(seed)  # noqa: S311 - a reproducible experiment
    out: list[Planted] = []
    for kind, change in alterations.items():
        pool = [e for e in entities if e.names[0].isascii() and len(e.names[0]) > 6]
        rng.shuffle(pool)
        made = (Planted(change(e.names[0], rng), e.names[0], e.key, kind) for e in pool)
        changed = (p for p in made if kind == "exact" or p.name != p.listed)
        out += itertools.islice(changed, each)
    return out
