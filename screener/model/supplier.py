"""Suppliers, and rows that could not become one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from screener.model.statement import Statement

__all__ = [
    "JOINT",
    "Evidence",
    "Gap",
    "Identifier",
    "IndustryCode",
    "Owner",
    "Party",
    "RejectedRow",
    "Supplier",
]

JOINT = "; "
"""What stands between the texts of several columns, or of several rows, in one field."""


@dataclass(frozen=True, slots=True)
class IndustryCode:
    """An industry code together with the classification that gives it a meaning."""

    scheme: str
    """``nace_2.1``, ``nace_2``, ``isic_4``, ``naics``, ``sic``; ``""`` when not stated."""
    code: str
    """The code with dots as published, e.g. ``03.1``."""
    stated: str = ""
    """What the list said where this code was mapped from it, e.g. ``naics 315250``."""


@dataclass(frozen=True, slots=True)
class Identifier:
    """A registered number of a firm or person."""

    kind: str
    """``lei``, ``vat``, ``uscc``, ``duns``, ``inn``, ``cnpj`` (of a person, a CPF), ``isin`` (of a
    security that it issued), ``registration``, ``imo``, ``mmsi`` or ``other``."""
    value: str
    country: str = ""
    """ISO 3166-1 alpha-2 of the issuer, or empty."""

    @property
    def names_issuer(self) -> bool:
        """Whether the number says itself whose it is; others are given the supplier's country."""
        return self.kind not in {"vat", "registration"} or (
            self.kind == "vat" and self.value[:2].isalpha()
        )


@dataclass(frozen=True, slots=True)
class Gap:
    """A fact that we lack about a supplier, and why that matters."""

    field: str
    """The supplier field that is missing or unclear, e.g. ``country``."""
    statement: Statement


@dataclass(frozen=True, slots=True)
class Owner:
    """Someone who owns part of a supplier: a firm or a person."""

    name: str
    share: float | None = None
    """Share in per cent, 0 to 100; None when the file does not say."""


@dataclass(frozen=True, slots=True)
class Party:
    """A firm or ship that the list names beside a supplier: who ships its goods, or makes them."""

    name: str
    called: str = ""
    """What it is there, as the list says it: ``Notify Party``, ``Tier 3 Spinner``."""
    is_ship: bool = False
    """The list says that this is a ship; it is then held against listed ships only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A document about working conditions at a supplier, as its list states it."""

    kind: str
    """``audit``, ``certificate`` and ``remediation`` are about working conditions;
    ``self_declaration`` is the supplier's own word, ``other_subject`` about the environment,
    safety, quality or a product, ``unspecified`` about nothing that its text names."""
    issuer: str = ""
    issued: date | None = None
    expires: date | None = None
    expires_text: str = ""
    """What the list says of the expiry where that is no day that can be read for certain."""
    stated: str = ""
    """What the list says the document is, as written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplier:
    """One supplier as the list gave it and as it was understood. Unknown text is ``""``."""

    name: str
    number: str = ""
    """The file's own supplier number, kept as text with leading zeros."""
    row: int = 0
    """Row in the file, counted as a spreadsheet does (the heading is row 1). Records and the rows
    of a DataFrame count as if a heading stood above them: the first is 2. 0 where `Supplier`
    records were given without one."""
    other_names: tuple[str, ...] = ()
    country: str = ""
    """ISO 3166-1 alpha-2, or empty when not given or not understood."""
    country_text: str = ""
    """The country as written in the file."""
    region: str = ""
    """ISO 3166-2 code of a region within the country where one was stated, e.g. ``CN-XJ``."""
    city: str = ""
    address: str = ""
    sites: tuple[str, ...] = ()
    """Further addresses where it produces."""
    site_countries: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2 codes of its sites outside ``country``, where the list states them."""
    sector_text: str = ""
    industry_codes: tuple[IndustryCode, ...] = ()
    products: tuple[str, ...] = ()
    hs_codes: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    parent: str = ""
    """The parent firm's name."""
    owners: tuple[Owner, ...] = ()
    """Owners, firms or persons; compared with listed firms and listed persons."""
    parties: tuple[Party, ...] = ()
    """Firms and ships named beside it; compared with listed firms and ships, and with persons of
    lists of one's own."""
    directors: tuple[str, ...] = ()
    """Directors and managers; compared with listed persons only."""
    sole_trader: bool = False
    """The supplier is one person trading; its name is then compared with listed persons too."""
    supply_tier: str = ""
    """Place in the chain as written, e.g. ``1`` for a direct supplier."""
    spend: str = ""
    evidence: tuple[Evidence, ...] = ()
    workforce: str = ""
    """Notes about workers, recruitment and contracts, as written."""
    gaps: tuple[Gap, ...] = ()
    """Gaps that intake found, such as a country it could not read."""

    @property
    def searchable(self) -> bool:
        """Whether lists can be searched for it: by its name, or by another name or number."""
        wordless = any(gap.statement.code == "gap.name_wordless" for gap in self.gaps)
        return not wordless or bool(self.other_names or self.identifiers)

    @property
    def country_inferred(self) -> bool:
        """Whether no one stated the country: it was read from a number, a region or an address."""
        read = any(gap.statement.code == "gap.country_inferred" for gap in self.gaps)
        return read and not self.country_text

    @property
    def country_unread(self) -> str:
        """What is stated as a country of seat or sites and was not understood, or empty."""
        unread = (gap for gap in self.gaps if gap.statement.code == "gap.country_unreadable")
        return next((dict(gap.statement.params)["text"] for gap in unread), "")

    @property
    def as_stated(self) -> Supplier:
        """The supplier without a country that no one stated."""
        if not self.country_inferred:
            return self
        identifiers = tuple(
            one if one.names_issuer else replace(one, country="") for one in self.identifiers
        )
        return replace(self, country="", identifiers=identifiers)


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row of the file that is not screened, with the reason; nothing is dropped silently."""

    row: int
    reason: Statement
    values: tuple[tuple[str, str], ...]
    """Heading and value of each cell, as read."""
