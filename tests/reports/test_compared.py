from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from screener.model import Decision, Finding, Name, Result, Statement
from screener.reports.compared import alike, compared, folded, other_script

AS_OF = datetime(2026, 7, 20, 12, 0, tzinfo=UTC)


def _marked(left: str, right: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = compared(left, right)
    return found.only_left, found.only_right


def test_words_that_one_name_lacks_are_marked() -> None:
    assert _marked("Hetian Taida Garment", "Hetian Taida Apparel Co., Ltd") == (
        ("Garment",),
        ("Apparel", "Co", "Ltd"),
    )


def test_case_accents_order_and_ampersand_do_not_differ() -> None:
    assert _marked("ÉTOILE & Fils", "Fils and Etoile") == ((), ())


def test_initials_with_dots_are_the_word_without() -> None:
    assert _marked("Kingtom Aluminio SRL", "Kingtom Aluminio S.R.L.") == ((), ())
    assert _marked("Acme AG", "Acme A.G") == ((), ())
    assert _marked("Acme S.R.L. Rome", "Acme S.p.A. Rome") == (("S.R.L.",), ("S.p.A.",))
    assert _marked("St. Moritz", "Moritz") == (("St",), ())


def test_han_names_are_compared_sign_by_sign() -> None:
    assert _marked("新疆蓝桥轧花", "新疆红桥轧花") == (("蓝",), ("红",))


def test_signs_that_nobody_sees_part_no_word() -> None:
    assert _marked("He\u200btian Taida", "Hetian Taida") == ((), ())
    assert _marked("He\u0301tian Taida", "Hétian Taida") == ((), ())


def test_letters_of_another_script_that_look_alike_are_told() -> None:
    name = "\u0410\u041e Vostok"  # АО, in Cyrillic
    assert _marked(name, "AO Vostok") == (("\u0410\u041e",), ("AO",))
    assert other_script("\u0410\u041e", name) == "Cyrl"
    assert other_script("V\u043estok", "AO V\u043estok") == "Cyrl"
    assert other_script("AO", "AO Vostok") == ""
    assert other_script("ABC", "新疆ABC棉业") == ""


def test_across_scripts_nothing_is_marked() -> None:
    found = compared("合盛硅业", "Hoshine Silicon")
    assert not found.same_script
    assert not any(word.differs for word in (*found.left, *found.right))


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_pieces_are_the_name_and_equal_names_never_differ(left: str, right: str) -> None:
    found = compared(left, right)
    assert "".join(word.text for word in found.left) == left
    assert "".join(word.text for word in found.right) == right
    assert _marked(left, left) == ((), ())


def test_entries_of_one_firm_in_one_list_are_shown_together(result: Result) -> None:
    (match,) = result.assessments[0].matches
    dotted = replace(match, listed_name=Name("Hetian Taida Apparel Co., Ltd.", "primary"))
    other = replace(match, tier="possible")
    another_firm = replace(match, group="g2")
    ended = replace(match, listing=replace(match.listing, delisted_on=date(2026, 1, 1)))
    assert alike((match, dotted, other, another_firm, ended)) == [
        [match, dotted],
        [other],
        [another_firm],
        [ended],
    ]


def test_one_decision_made_twice_is_one_case_and_two_decisions_are_two(result: Result) -> None:
    (match,) = result.assessments[0].matches
    said = Decision(verdict="dismissed", reason="Other firm", by="A", at=AS_OF)
    later = replace(said, at=AS_OF + timedelta(seconds=9))
    assert len(alike(replace(match, decision=one) for one in (said, later))) == 1
    assert len(alike(replace(match, decision=one) for one in (said, None))) == 2


def _found(programme: str, listed: str = "Hetian Taida Apparel Co., Ltd") -> Finding:
    statement = Statement.of("finding.match", listed=listed, source="uflpa", programme=programme)
    return Finding(rule="list.match", component="list", citation="", statement=statement)


def test_findings_on_entries_of_one_firm_are_said_once_with_each_programme() -> None:
    dotted = _found("2(d)(2)(B)(v)", "Hetian Taida Apparel Co., Ltd.")
    other = _found("2(d)(2)(B)(ii)", "Another Firm")
    sector = replace(_found("", ""), component="sector")
    said = folded((_found("2(d)(2)(B)(i)"), dotted, other, sector, replace(sector, points=10)))
    assert [dict(one.statement.params)["programme"] for one in said[:2]] == [
        "2(d)(2)(B)(i), 2(d)(2)(B)(v)",
        "2(d)(2)(B)(ii)",
    ]
    assert [one.points for one in said[2:]] == [0, 10]


def test_words_that_matching_calls_the_same_are_not_told_apart() -> None:
    same = Statement.of("match.word_equal", first="grp", second="group", weight=0.3)
    found = compared("Zijin Mining Grp", "Zijin Mining Group Co., Ltd.", (same,))
    assert (found.only_left, found.only_right) == ((), ("Co", "Ltd"))


def test_a_word_that_is_read_as_one_of_the_other_name_is_common() -> None:
    name = "Hesheng Silicon Industry (Shanshan) Co."
    read = Statement.of("match.read_second", name=name, read="hoshine silicon industry shanshan")
    found = compared("HOSHINE SILICON", name, (read,))
    assert (found.only_left, found.only_right) == ((), ("Industry", "Shanshan", "Co"))
    told = "china national petroleum corp daqing"
    first = Statement.of("match.read_first", name="CNPC Daqing", read=told)
    found = compared("CNPC Daqing", "China National Petroleum Corp Ltd", (first,))
    assert (found.only_left, found.only_right) == (("Daqing",), ("Ltd",))


def test_names_that_are_read_alike_have_no_words_of_their_own() -> None:
    whole = Statement.of("match.equal_normal_forms", name="esquel group")
    found = compared("Esquel Gruppe", "Esquel Group", (whole,))
    assert found.same_read
    assert (found.only_left, found.only_right) == ((), ())


def test_signs_that_stand_together_in_one_name_only_are_told_as_one_word() -> None:
    found = compared("和田泰达服饰", "和田泰达纺织有限公司")
    assert [(word.text, word.differs) for word in found.left] == [
        ("和田泰达", False),
        ("服饰", True),
    ]
    assert found.only_right == ("纺织有限公司",)
