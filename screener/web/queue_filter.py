"""Which cases the queue shows: all that its address says."""

from __future__ import annotations

from typing import Self
from urllib.parse import parse_qsl

from pydantic import BaseModel, Field, ValidationError

from screener.errors import InputError
from screener.service.queries import STATUSES, CaseFilter

__all__ = ["QueueFilter"]


class QueueFilter(BaseModel):
    """The filters of the queue, named as in its address."""

    status: str = "to_review"
    list: str = ""
    source: str = ""
    country: str = ""
    sector: str = ""
    band: str = ""
    action: str = ""
    tier: str = ""
    q: str = ""
    new: bool = False
    holder: str = Field("", alias="with")
    gone: bool = False
    order: str = "pressing"

    @classmethod
    def of(cls, query: str) -> Self:
        """Read them from the query of an address.

        Raises:
            InputError: it is none that the queue gives.
        """
        try:
            return cls.model_validate(dict(parse_qsl(query)))
        except ValidationError as error:
            raise InputError("the address names a queue that there is none of") from error

    def chosen(self) -> CaseFilter:
        """Return the filter; what it cannot ask for lets all through."""
        return CaseFilter(
            status=STATUSES.get(self.status, ""),
            list_name=self.list,
            source=self.source,
            assignee=self.holder,
            country=self.country[:2],
            sector=self.sector[:100],
            band=self.band,
            action=self.action,
            tier=self.tier,
            text=self.q.strip()[:200],
            new=self.new,
            gone=self.gone,
            order="oldest" if self.order == "oldest" else "pressing",
        )
