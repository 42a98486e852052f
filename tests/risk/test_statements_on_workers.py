"""What auditors write in sentences of their own: who, what is done and with what, in any order.

The notes are in the manner of reports on SMETA, SA8000 and amfori audits; the hours are those of
the ETI Base Code, clause 6.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from screener.risk.lexicon import Lexicon
from tests.risk.harms import harms_in


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (
            "Interviewed workers had paid USD 4,000 each to a broker before leaving",
            "recruitment_fees",
        ),
        ("The cost of visa and air ticket is recovered from their salaries", "recruitment_fees"),
        ("Nine of 25 workers had taken a loan to cover agency charges", "recruitment_fees"),
        ("Passports of all workers were found in a locked cabinet", "document_retention"),
        ("Employees stated their papers had been taken by the recruiter", "document_retention"),
        ("Piece-rate workers earn less than the legal minimum", "wages_withheld"),
        ("Fines for lateness are deducted from pay", "wages_withheld"),
        ("Dormitory doors are locked from 10 pm until 5 am", "movement_restricted"),
        ("Women workers may only leave the hostel with a chaperone", "movement_restricted"),
        ("Supervisors yell at and insult workers who miss the target", "threats"),
        ("The owner threatens to withhold pay if anyone joins the union", "threats"),
        ("12 of 20 interviewees had never seen a contract", "unclear_contract"),
        ("Die Pässe der Beschäftigten liegen im Büro des Vorarbeiters", "document_retention"),
        ("Die Arbeiter haben seit zwei Monaten keinen Lohn gesehen", "wages_withheld"),
        ("Des ouvriers disent avoir versé 3 000 euros à un recruteur", "recruitment_fees"),
        ("Le chef d'équipe crie sur les ouvrières", "threats"),
        ("A varios obreros se les adeuda el salario de dos meses", "wages_withheld"),
        ("Los obreros pagaron 2.000 euros a un intermediario", "recruitment_fees"),
        ("Gli operai lavorano fino a 16 ore al giorno", "overtime"),
        ("O gato cobrou 800 reais de cada trabalhador pela viagem", "recruitment_fees"),
        ("Ustabaşı işçilere bağırıyor ve hakaret ediyor", "threats"),
        ("Quản đốc chửi mắng công nhân", "threats"),
        ("工人每人向中介支付了5万元费用", "recruitment_fees"),
        ("Employees work 12-hour shifts, 7 days per week", "overtime"),
        ("Operators work from 6 am, six days a week, i.e. 84 hours per week", "overtime"),
        (
            "Workers could not go home since the company had not renewed their permits",
            "movement_restricted",
        ),
        ("Паспорта рабочих хранятся в сейфе бригадира", "document_retention"),
    ],
)
def test_a_harm_is_read_from_who_what_and_what_is_done(
    lexicon: Lexicon, text: str, rule: str
) -> None:
    assert rule in harms_in(lexicon, text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("7 workers could show neither a visa nor a residence card", "without_status"),
        ("A part of the assembly is carried out by inmates", "prison"),
        ("Workers relocated from southern Xinjiang under subsidies", "labour_transfer"),
        ("35 of 110 workers are leased from a staffing firm", "agency"),
        ("Workforce rises from 40 to 300 during the picking season", "seasonal"),
        ("finishing is given out to households in the village", "subcontracting"),
        ("Workers are put up in tents next to the site", "dormitories"),
        ("vacancies are posted in a Telegram channel", "online_recruitment"),
        ("Twelve North Korean nationals were met in the cutting room", "north_korean"),
        ("Trois personnes travaillaient sans autorisation de travail", "without_status"),
        ("Part of the order went to another workshop without telling us", "subcontracting"),
    ],
)
def test_who_works_and_how_is_read_too(lexicon: Lexicon, text: str, rule: str) -> None:
    assert f"present:workforce.{rule}" in dict(lexicon.signals(text))


@pytest.mark.parametrize(
    "text",
    [
        "Workers worked 61 hours a week",
        "Time records show an average of 103 hours a week",
        "14-hour shifts in the packing hall",
        "Overtime of up to 13 hours per week for all workers",
        "Monthly overtime of up to 120 hours was recorded",
        "Workers worked 26 consecutive days",
        "Laut Zeiterfassung bis zu 75 Stunden in der Woche",
        "Semaines de plus de 70 heures relevées",
        "抽样员工每月加班80至110小时",
    ],
)
def test_long_hours_and_days_are_read_as_numbers(lexicon: Lexicon, text: str) -> None:
    assert "overtime" in harms_in(lexicon, text)


@pytest.mark.parametrize(
    "text",
    [
        "Workers worked 60 hours a week",
        "Max 56 hours per week for all workers",
        "Workers work 12 hours a day",
        "Workers work 6 consecutive days",
        "Workers took 10 consecutive days of annual leave",
        "Machines run 24 hours a day",
        "Overtime 6 hours per week on average",
        "Weekly hours of workers did not exceed 60 hours",
        "O segundo turno começa às 14 horas",
    ],
)
def test_hours_within_the_limits_are_no_harm(lexicon: Lexicon, text: str) -> None:
    assert harms_in(lexicon, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Check at next visit whether overtime is forced and who holds the passports",
        "Training on debt bondage, threats and retention of documents was held in May",
        "The ILO lists withheld wages and excessive overtime among its indicators",
        "If fees were charged to workers, the supplier must repay them",
        "Passports that had been kept by the agent were handed back to all workers in March",
        "Die Löhne der Arbeiter waren nicht gezahlt und wurden nachgezahlt",
        "Les passeports gardés par le patron ont été rendus aux ouvriers",
        "In the previous audit passports had been retained",
        "Finding: passports were withheld and were handed back to all workers",
        "Passports were withheld, and passports were handed back in May",
        "如果公司扣押护照，应当报告",
        "若拖欠工资，罚款",
    ],
)
def test_what_is_to_be_checked_trained_or_was_made_good_is_no_harm(
    lexicon: Lexicon, text: str
) -> None:
    assert harms_in(lexicon, text) == set()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Training on debt bondage was held, but wages of workers are unpaid", "wages_withheld"),
        ("Passports are kept by the agent and have not been returned", "document_retention"),
        ("Workers' passports are confiscated, deposits were refunded", "document_retention"),
        ("Passports withheld by employer, fees were repaid", "document_retention"),
        ("An audit to check whether wages are paid found that wages are unpaid", "wages_withheld"),
        ("Wenn jemand krank wird, droht der Vorarbeiter mit Kündigung", "threats"),
        ("Passports are withheld by the agent, but fees were repaid", "document_retention"),
        ("Workers' wages are withheld, passports were handed back", "wages_withheld"),
        ("Withheld wages were repaid: no", "wages_withheld"),
        ("No union: passport confiscation at arrival", "document_retention"),
        ("No trees are felled and forced overtime is common", "overtime"),
        (
            "The broker charges workers no fee but workers pay the agent a fee",
            "recruitment_fees",
        ),
        ("Sí, el empleador guarda los pasaportes", "document_retention"),
        ("Sí: los pasaportes están retenidos por el empleador", "document_retention"),
    ],
)
def test_what_goes_on_behind_it_or_was_not_made_good_stands(
    lexicon: Lexicon, text: str, rule: str
) -> None:
    assert rule in harms_in(lexicon, text)


def test_what_stands_before_a_but_is_stated_and_what_is_to_be_checked_behind_it_is_not(
    lexicon: Lexicon,
) -> None:
    note = "Passports are withheld, but we check whether wages are late"
    assert harms_in(lexicon, note) == {"document_retention"}


@pytest.mark.parametrize(
    "text",
    [
        "None of the workers interviewed had paid anything for the job",
        "Workers paid nothing to the agent",
        "The agency may not charge workers any fee",
        "Wages of workers are paid by the agency on the 10th",
        "No worker was threatened, hit or insulted",
        "The gerente does not shout at workers",
        "Workers can leave the site after work without asking for permission",
        "The manager threatened to change supplier",
        "Suppliers are paid late",
        "Chemicals are kept locked, key with the supervisor",
        "Os trabalhadores não pagaram nada pela contratação",
        "İşçilere bağırma veya hakaret görülmedi",
        "没有员工被扣押证件",
        "Wages correspond to hours worked and are never delayed",
        "I salari non sono mai stati pagati in ritardo",
        "Паспорта удерживаются не работодателем",
        "No 7-day weeks found in time records",
        "Debt collection agency",
        "Workers may resign with 30 days' notice without penalty",
        "Ücretler hiç gecikmedi",
    ],
)
def test_what_is_denied_or_said_of_others_is_no_harm(lexicon: Lexicon, text: str) -> None:
    assert harms_in(lexicon, text) == set()


def test_prisoners_who_make_nothing_are_no_prison_labour(lexicon: Lexicon) -> None:
    said = dict(lexicon.signals("No goods are made by prisoners"))
    assert "present:workforce.prison" not in said


def test_seasonal_goods_are_no_seasonal_work(lexicon: Lexicon) -> None:
    assert lexicon.signals("seasonal vegetables, class I") == ()
    assert lexicon.signals("dormitory furniture, bunk beds") == ()


@pytest.mark.soak
def test_the_words_for_a_statement_are_the_same_in_every_process() -> None:
    """Sets of texts differ in their order from process to process, runs may not."""
    notes = (
        "HR keeps the workers' passports for safe-keeping",
        "Nine of 25 workers had taken a loan to cover agency charges",
        "The supervisor keeps the identity cards of all Burmese employees",
    )
    script = (
        "from screener.risk import load_rulebook;"
        "from screener.risk.clauses import Clauses;"
        "clauses = Clauses(load_rulebook().workforce);"
        f"print([list(clauses.read(note)) for note in {notes!r}])"
    )
    said = {
        subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1


def test_a_word_that_tells_two_parts_of_a_statement_is_told_once(lexicon: Lexicon) -> None:
    assert ("present:workforce.overtime", "turni … 14 ore") in lexicon.signals(
        "turni di 14 ore senza pausa"
    )
