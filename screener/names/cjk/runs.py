"""Runs of Han, kana or Hangul in a text, which have no spaces between their words."""

from __future__ import annotations

from screener.late_regex import regex
from screener.names.cjk.words import legal_words

__all__ = ["EAST_ASIAN", "close_up", "has_east_asian", "runs", "script_of_run", "strip_unspaced"]

EAST_ASIAN = (
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af\u3005\u3007\uff66-\uff9f"
)
_HAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_RUN = regex(f"[{EAST_ASIAN}]+")
_INNER_SPACE = regex(rf"(?<=[{_HAN}])\s+(?=[{_HAN}])")
_SYLLABLES_APART = regex(
    r"(?<![\uac00-\ud7af])(?:[\uac00-\ud7af]\s+){2,}[\uac00-\ud7af](?![\uac00-\ud7af])"
)
"""A word of Hangul that a letterhead spaces out: 대 한 제 당."""
_NTH = regex(r"(?:第|(?<![\uac00-\ud7af])제)(?=\s*\d)")
"""What makes a figure an ordinal: 第5工場, 제2공장."""
_NUMBERED = regex(
    r"(?<=\d)[号號호](?=\s*(?:工[厂廠場场]|[监監][狱獄]|看守所|[农農][场場]|[煤金铁铜铀]?[矿礦]|高[炉爐]|仓库|倉庫"
    r"|공장|연구소|교화소|관리소|탄광|광산|농장|발전소|창고))"
)
"""Behind the figure of a work or prison: 5号监狱, 26호 공장. In addresses a house has one."""
_AS_TRANSFERRED = regex(r"^\s*([カユド])\)|\(([カユド])\)?\s*$")
_TRANSFERRED = {"カ": "株式会社", "ユ": "有限会社", "ド": "合同会社"}
"""Legal forms as transfers of Japanese banks write them, カ)クラレ, and in full."""
_HANGUL = regex("[\uac00-\ud7af]")
_KANA = regex("[\u3040-\u30ff]")


def close_up(text: str) -> str:
    """Take out spaces between East Asian characters, and the signs around an ordinal in figures.

    Legal forms of transfers are written in full.
    """
    text = _AS_TRANSFERRED.sub(lambda form: _TRANSFERRED[form[1] or form[2]], text)
    text = _SYLLABLES_APART.sub(lambda spaced: "".join(spaced[0].split()), text)
    return _NUMBERED.sub("", _NTH.sub("", _INNER_SPACE.sub("", text)))


def has_east_asian(text: str) -> bool:
    """Return whether any character is Han, kana or Hangul."""
    return _RUN.search(text) is not None


def strip_unspaced(text: str) -> tuple[str, tuple[str, ...]]:
    """Take the legal forms written without a space out of ``text``; return their classes."""
    found: list[str] = []
    for form, cls in legal_words():
        if form in text and len(text) > len(form):
            found.append(cls)
            text = text.replace(form, " ")
    return text, tuple(found)


def script_of_run(run: str) -> str:
    """Return ``Hang``, ``Kana`` or ``Hani`` for a run of East Asian characters."""
    if _HANGUL.search(run):
        return "Hang"
    return "Kana" if _KANA.search(run) else "Hani"


def runs(text: str) -> list[tuple[str, bool]]:
    """Cut ``text`` into pieces that are all East Asian (True) or not at all (False)."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for match in _RUN.finditer(text):
        if match.start() > at:
            pieces.append((text[at : match.start()], False))
        pieces.append((match.group(), True))
        at = match.end()
    if at < len(text):
        pieces.append((text[at:], False))
    return pieces
