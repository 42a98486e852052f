"""What all shapes of the API have in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

__all__ = ["Shape"]


class Shape(BaseModel):
    """Refuses what it does not know; the texts under its fields are in the description too."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)
