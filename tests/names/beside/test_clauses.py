"""What a firm does, told within the name that a register has of it."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("firm", "registered"),
    [
        ("Metal Ravne d.o.o.", "METAL RAVNE, podjetje za proizvodnjo plemenitih jekel, d.o.o."),
        ("Krka d.d.", "KRKA, TOVARNA ZDRAVIL, D.D., NOVO MESTO"),
        ("Iskraemeco d.d.", "ISKRAEMECO, merjenje in upravljanje energije, d.d."),
        ("Steklarna Hrastnik d.o.o.", "STEKLARNA HRASTNIK, družba za steklene izdelke, d.o.o."),
        ("Drvo-Prom d.o.o.", "DRVO-PROM d.o.o. za preradu drva i trgovinu"),
        ("Dalekovod d.d.", "DALEKOVOD, dioničko društvo za inženjering i izgradnju"),
        ("Galenika AD", "GALENIKA a.d. za proizvodnju lekova, Beograd-Zemun"),
        ("Solida AG", "SOLIDA Aktiengesellschaft für Zementwaren"),
        ("Frigor GmbH", "Frigor Gesellschaft für Kühlwaren mbH"),
    ],
)
def test_a_firm_is_found_without_what_it_is_for(firm: str, registered: str) -> None:
    assert matching.compare(firm, registered).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ISKRA, podjetje za elektroniko, d.d.", "ISKRA, podjetje za avtomatiko, d.d."),
        ("DRVO-PROM d.o.o. za preradu drva", "Drvo-Prom Energija d.o.o."),
        ("Kompas, turizem, d.d.", "Kompas d.o.o."),
        ("Gorenje, orodjarna, d.o.o.", "Gorenje d.d."),
        ("Atlas, trgovina d.o.o.", "Atlas Ltd"),  # of one common word are hundreds
        ("MAGNA Gesellschaft für Metallverarbeitung mbH", "Magna Holding GmbH"),
        ("Deutsche Gesellschaft für Zusammenarbeit GmbH", "Deutsche GmbH"),
        ("Fond za razvoj d.o.o.", "Fond d.o.o."),
        ("Smith, jones and brown Ltd", "Smith Ltd"),
        ("López, hijos, S.L.", "López S.L."),
        ("Makedonska banka za poddrška na razvojot AD", "Makedonska banka AD"),
    ],
)
def test_what_a_firm_is_for_tells_sisters_apart(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
