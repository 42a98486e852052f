"""Places: countries by any name people write, and regions within them."""

from screener.places.countries import country_code, country_name
from screener.places.regions import RegionHit, Regions, find_regions
from screener.places.subdivisions import is_subdivision, regions_of, subdivisions

__all__ = [
    "RegionHit",
    "Regions",
    "country_code",
    "country_name",
    "find_regions",
    "is_subdivision",
    "regions_of",
    "subdivisions",
]
