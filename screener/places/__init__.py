"""Places: countries by any name people write, and regions within them."""
