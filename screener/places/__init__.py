"""Places: countries by any name people write, and regions within them."""

from screener.places.countries import country_code, country_name

__all__ = ["country_code", "country_name"]
