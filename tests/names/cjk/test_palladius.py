"""Chinese words as Russian writes them."""

from __future__ import annotations

import pytest

from screener.names.cjk.palladius import from_palladius


@pytest.mark.parametrize(
    ("written", "pinyin"),
    [
        ("чжунтай", "zhong tai"),
        ("синьцзян", "xin jiang"),
        ("шэньчжэнь", "shen zhen"),
        ("шеньчжень", "shen zhen"),
        ("вейфан", "wei fang"),
        ("хэнань", "he nan"),
        ("чанъань", "chang an"),
        ("тяньань", "tian an"),
        ("цюаньго", "quan guo"),
        ("жунъэр", "rong er"),
        ("люйлян", "lu liang"),
        ("хуэй", "hui"),
        ("завод", ""),
        ("сталь", ""),
    ],
)
def test_syllables_are_read_by_how_they_end(written: str, pinyin: str) -> None:
    assert from_palladius(written) == tuple(pinyin.split())


def test_syllables_that_are_written_nearly_alike_are_told_apart() -> None:
    written = ["цзи", "цзы", "цзюй", "чжи", "чжу", "чи", "ци", "цюй", "ши", "си", "сы", "сюй", "шу"]
    said = ["ji", "zi", "ju", "zhi", "zhu", "chi", "qi", "qu", "shi", "xi", "si", "xu", "shu"]
    assert [from_palladius(one) for one in written] == [(one,) for one in said]
