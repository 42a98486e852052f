"""The headings by which the columns of a table of one's own are recognised."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.sources.table import Row, folded
from screener.sources.text import tidy

__all__ = ["FIELDS", "columns", "is_of_ships", "remarked"]

_SHIPS = (
    *("vessel name", "vessel", "name of vessel", "name of the vessel", "ship name", "ship"),
    *("name of ship", "fishing vessel", "fishing vessel name", "nom du navire", "navire"),
    *("nombre del buque", "buque", "nome do navio", "navio", "nome nave", "schiffsname", "schiff"),
    *("название судна", "судно", "船名"),
)
"""Headings of names that are ships'."""

FIELDS: dict[str, tuple[str, ...]] = {
    "name": (
        *("name", "company", "company name", "supplier", "supplier name", "firm", "entity"),
        *("entity name", "legal name", "company legal name", "organisation", "organization"),
        *("organisation name", "organization name", "issuer", "issuer name", "name of issuer"),
        *("constituent", "constituent name", "holding name", "vendor", "vendor name", "producer"),
        *("producer name", "manufacturer", "manufacturer name", "factory", "factory name"),
        *("facility", "facility name", "mill", "mill name", "business name", "employer name"),
        *("employer", "razão social", "empregador", "empresa", "fornecedor", "nome"),
        *("razón social", "proveedor", "nombre", "ragione sociale", "denominazione", "fornitore"),
        *("raison sociale", "dénomination", "fournisseur", "nom", "société", "entreprise"),
        *("full name", "person", "person name"),
        *("firma", "lieferant", "unternehmen", "emittent", "émetteur", "emisor", "emittente"),
        *_SHIPS,
        *("security name", "security description", "instrument name", "security"),
    ),
    "aliases": (
        *("aliases", "alias", "also known as", "aka", "other names", "other name", "trade name"),
        *("trading name", "trading as", "dba", "doing business as", "short name", "local name"),
        *("nome fantasia", "nombre comercial", "nome commerciale", "nom commercial", "handelsname"),
    ),
    "weak_aliases": ("weak aliases", "weak alias", "low quality aliases", "weak aka"),
    "former_names": (
        *("former names", "former name", "formerly known as", "formerly", "fka"),
        *("previous names", "previous name", "previously known as", "ex names", "ex name"),
        *("former vessel names", "previous vessel names", "noms antérieurs", "nombres anteriores"),
        *("anciens noms", "frühere namen"),
    ),
    "id": ("id", "number", "reference", "no", "supplier number"),
    "kind": ("kind", "type", "entity type", "vessel type", "type of vessel"),
    "country": (
        *("country", "country code", "country name", "country of incorporation"),
        *("country of domicile", "domicile", "country of risk", "headquarters country"),
        *("flag", "flag state", "current flag", "vessel flag", "pavillon", "bandera", "pabellón"),
        *("flagge", "flaggenstaat", "país", "paese", "pays", "land", "nationality", "citizenship"),
    ),
    "address": (
        *("address", "addresses", "establishment", "endereço", "estabelecimento", "morada"),
        *("dirección", "domicilio", "indirizzo", "adresse"),
    ),
    "identifier": ("identifier", "identifiers"),
    "lei": ("lei", "lei code", "lei number"),
    "vat": ("vat number", "vat", "vat no", "vat id"),
    "uscc": ("uscc", "unified social credit code"),
    "duns": ("duns", "duns number", "d-u-n-s", "d-u-n-s number"),
    "inn": ("inn",),
    "imo": (
        *("imo", "imo number", "imo no", "imo ship number", "lloyds imo number", "uvi"),
        *("imo lloyds", "numéro omi", "número omi"),
    ),
    "mmsi": ("mmsi", "mmsi number", "mmsi no"),
    "isin": ("isin", "isin code", "isin number", "isins", "code isin", "código isin"),
    "cnpj": ("cnpj", "cnpj/cpf", "cpf/cnpj", "cpf"),
    "registration": (
        "registration number",
        "registration no",
        "company number",
        "company registration number",
        "tax number",
        "tax id",
        *("rfc", "ruc", "nit", "cuit", "rut", "codice fiscale"),
    ),
    "birth_date": (
        *("birth date", "date of birth", "dob", "birthdate", "geburtsdatum", "date de naissance"),
        *("fecha de nacimiento", "data de nascimento", "data di nascita"),
    ),
    "programme": (
        *("programme", "program", "list", "category", "exclusion category", "listed by", "rfmo"),
        *("iuu list",),
    ),
    "listed_on": (
        *("listed on", "date listed", "listing date", "date of listing", "date added", "added on"),
        *("date of inclusion", "inclusion date", "exclusion date", "date of exclusion"),
        *("decision date", "date of decision", "date", "since"),
        *("datum", "ausschlussdatum", "seit", "date d'exclusion", "date d'inscription", "fecha"),
        *("fecha de inclusión", "fecha de exclusión", "data di inclusione", "data de inclusão"),
        "inclusão no cadastro de empregadores",
    ),
    "delisted_on": (
        *("delisted on", "delisting date", "date delisted", "removed on", "removal date"),
        *("date removed", "until"),
    ),
    "status": ("status", "listing status", "exclusion status", "current status"),
    "remark": (
        *("remark", "remarks", "reason", "reasons", "note", "notes", "comment", "comments"),
        *("reason for listing", "reason for exclusion", "exclusion reason", "grounds", "criterion"),
        *("criteria", "exclusion criteria", "controversy", "controversies", "allegation"),
        *("allegations", "headline", "news", "description", "summary", "details", "issue"),
        *("severity", "score", "rating", "assessment", "link", "url", "source", "source url"),
        *(
            "news link",
            "role",
            "position",
            "ticker",
            "sedol",
            "call sign",
            "ircs",
            "parent",
            "parent company",
        ),
        *("ultimate parent", "ultimate parent company", "owner", "registered owner"),
        *("beneficial owner", "operator", "previous flags", "previous flag", "last updated"),
        *("begründung", "grund", "ausschlussgrund", "ausschlusskriterium", "kriterium"),
        *("bemerkung", "bemerkungen", "motif", "motif d'exclusion", "critère", "remarque"),
        *(
            "critère d'exclusion",
            "commentaire",
            "motivo",
            "motivo de exclusión",
            "criterio",
            "observaciones",
            "critério",
        ),
        *("motivo dell'esclusione", "osservazioni", "observações"),
    ),
}
"""Our fields and the headings by which they are recognised, in lower case."""

_UNSAID = frozenset({"name", "nom", "nombre", "nome", "naam"})
"""Headings of names that say nothing of whose they are."""
_OF_SHIPS = (
    *(
        "mmsi",
        "mmsi number",
        "mmsi no",
        "call sign",
        "radio call sign",
        "ircs",
        "flag",
        "flag state",
    ),
    *("current flag", "vessel flag", "vessel type", "type of vessel", "gross tonnage"),
)
"""Headings of what only ships have."""
_SEVERAL = frozenset({"aliases", "weak_aliases", "former_names", "remark"})
"""Fields that any number of columns may fill."""
_PLAIN = frozenset(
    {"remark", "remarks", "reason", "reasons", "note", "notes", "comment", "comments"}
)
"""Headings that add nothing to the only remark below them."""
_BRACKET = re.compile(r"[(\[].*?[)\]]")


def columns(field: str, headings: Row, stated: str) -> list[int]:
    """Return the places of the columns of a field, or of the one that the user ``stated``.

    Of several the one whose heading stands first in ``FIELDS`` counts, but where a field may have
    more. A heading in two languages, *Name / Nom*, and what stands in brackets behind it say no
    more than it alone does.
    """
    if stated:
        return [at for at, one in enumerate(headings) if folded(one) == folded(stated)][:1]
    known = list(map(folded, FIELDS[field]))
    ways: tuple[list[str], ...] = (
        list(map(folded, headings)),
        [_in_one_language(one, known) for one in headings],
    )
    found = (at for way in ways for one in known for at, said in enumerate(way) if said == one)
    places = list(dict.fromkeys(found))
    return sorted(places) if field in _SEVERAL else places[:1]


def _in_one_language(heading: str, known: list[str]) -> str:
    sides = [folded(side) for side in _BRACKET.sub(" ", heading).split("/") if tidy(side)]
    return sides[0] if sides and all(side in known for side in sides) else ""


def is_of_ships(heading: str, others: Row) -> bool:
    """Whether a column of names has those of ships, by itself or by what stands beside it."""
    said = {folded(_BRACKET.sub(" ", one)) for one in others}
    return folded(_BRACKET.sub(" ", heading)) in set(map(folded, _SHIPS)) or (
        folded(heading) in _UNSAID and not said.isdisjoint(map(folded, _OF_SHIPS))
    )


def remarked(cells: Sequence[tuple[str, str]]) -> str:
    """Return what columns with these headings remark, each with its heading if that says more."""
    if len(cells) == 1 and folded(cells[0][0]) in _PLAIN:
        return tidy(cells[0][1])
    return "; ".join(f"{tidy(heading)}: {tidy(text)}" for heading, text in cells if tidy(text))
