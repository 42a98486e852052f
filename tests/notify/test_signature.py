from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from screener.notify import sign


def test_the_digest_is_that_of_the_standard() -> None:
    # printf '1234567890.{"run":12}' | openssl dgst -sha256 -hmac key
    assert sign(b'{"run":12}', b"key", 1_234_567_890) == (
        "t=1234567890,v1=f63bfd97cc1d2dcbca02fad684e360d5b8a0eb4d8e81679ef5dac86087c0eed9"
    )


@given(
    body=st.binary(max_size=200),
    secret=st.binary(min_size=1, max_size=64),
    at=st.integers(0, 10**10),
)
def test_another_body_key_or_moment_is_signed_otherwise(
    body: bytes, secret: bytes, at: int
) -> None:
    _, digest = sign(body, secret, at).split(",")
    assert digest not in sign(body + b"\0", secret, at)
    assert digest not in sign(body, secret + b"\1", at)
    assert digest not in sign(body, secret, at + 1)
