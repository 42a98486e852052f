"""What suppliers answer in self-assessments: seven languages, labels, questions for a person.

An answer has the harms that a reader would say it states, and none else.
"""

from __future__ import annotations

import pytest

from screener.risk.lexicon import Lexicon
from tests.risk.harms import harms_in


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Days off: none", "overtime"),
        ("4.2 Rest days: 0", "overtime"),
        ("Do workers get rest days? No", "overtime"),
        ("Arbeitsfreie Tage pro Monat: keine", "overtime"),
        ("Jours de repos : aucun pendant les vendanges", "overtime"),
        ("Folgas: nenhuma durante a colheita", "overtime"),
        ("Dni wolne: brak", "overtime"),
        ("Employment contracts: none", "unclear_contract"),
        ("Contrato de trabajo: no", "unclear_contract"),
        ("Were passports returned? No", "document_retention"),
        ("No passports: confiscated at arrival", "document_retention"),
        ("No identity cards: kept by the agent", "document_retention"),
    ],
)
def test_what_workers_are_owed_states_the_harm_where_it_is_denied(
    lexicon: Lexicon, text: str, rule: str
) -> None:
    assert harms_in(lexicon, text) == {rule}


@pytest.mark.parametrize(
    "text",
    [
        "Days off: Saturday and Sunday",
        "Rest days: 2 per month",
        "Accidents on rest days: none",
        "Rest days worked: none",
        "Employment contracts: see annex",
        "Were passports returned? Yes",
        "Section 3: Retention of documents",
        "Abschnitt 2.1: Einbehaltung von Pässen",
        "Chapitre IV - Heures supplémentaires forcées",
        "Local workers have no passport",
        "Recruitment fees: paid by the employer",
        "Vermittlungsgebühren trägt der Arbeitgeber",
        "Les frais de recrutement sont pris en charge par l'entreprise",
        "İşe alım ücreti firmamızca karşılanır",
        "Reisekosten werden monatlich abgerechnet und vom Arbeitgeber erstattet",
        "Die Arbeitserlaubnisse liegen vor",
        "Wir arbeiten in drei Schichten an sieben Tagen die Woche",
        "O segundo turno começa às 14 horas",
        "I permessi di soggiorno vengono consegnati ai lavoratori",
        "Yatakhanede her işçinin kilitli dolabı vardır",
        "Kimlik bilgileri kayıt altında tutuluyor",
    ],
)
def test_what_states_no_harm_in_a_self_assessment(lexicon: Lexicon, text: str) -> None:
    assert harms_in(lexicon, text) == set()


def test_a_heading_takes_nothing_from_what_follows(lexicon: Lexicon) -> None:
    text = "Section 3: Retention of documents. The agent holds passports."
    assert harms_in(lexicon, text) == {"document_retention"}
    denied = "Section 3: Retention of documents: none"
    assert harms_in(lexicon, denied, "absent") == {"document_retention"}


def test_an_answer_takes_nothing_from_what_stands_before_its_question(lexicon: Lexicon) -> None:
    for text in (
        "Passports are kept by the employer. Recruitment fees: none",
        "Passports: retained, wages: paid on time, complaints: none",
    ):
        assert harms_in(lexicon, text) == {"document_retention"}


@pytest.mark.parametrize(
    "text", ["No dormitories or agency workers", "Keine Unterkünfte oder Leiharbeiter"]
)
def test_a_denial_goes_on_over_an_or(lexicon: Lexicon, text: str) -> None:
    said = {signal for signal, _ in lexicon.signals(text)}
    assert said == {"absent:workforce.dormitories", "absent:workforce.agency"}


def test_a_question_goes_over_a_comma_to_its_answer(lexicon: Lexicon) -> None:
    text = "Are passports retained, or fees charged? No"
    assert "document_retention" in harms_in(lexicon, text, "absent")


@pytest.mark.parametrize(
    ("question", "themselves", "others"),
    [
        (
            "Who keeps the workers' passports and identity papers?",
            "The workers",
            "The workers' agent",
        ),
        (
            "Wer verwahrt Pässe und Ausweise der Beschäftigten?",
            "Die Beschäftigten selbst.",
            "Der Vermittler",
        ),
        (
            "Qui garde les passeports et papiers d’identité des travailleurs ?",
            "Chaque salarié garde le sien",
            "Les travailleurs les remettent à l'agence",
        ),
        ("¿Quién guarda los pasaportes?", "Cada trabajador el suyo", "El encargado"),
        ("Chi conserva i passaporti?", "I lavoratori stessi", "Il caposquadra"),
        ("Quem guarda os passaportes?", "Os próprios trabalhadores", "O patrão"),
        ("Kto przechowuje paszporty?", "Pracownicy", "Kierownik zmiany"),
        ("Pasaportlar kimde tutuluyor?", "İşçilerin kendisinde", "Dayıbaşında"),
    ],
)
def test_who_keeps_documents_is_told_by_the_answer(
    lexicon: Lexicon, question: str, themselves: str, others: str
) -> None:
    assert harms_in(lexicon, question) == set()
    assert harms_in(lexicon, f"{question} {themselves}") == set()
    assert harms_in(lexicon, f"{question} {themselves}", "absent") == {"document_retention"}
    assert harms_in(lexicon, f"{question} {others}") == {"document_retention"}


@pytest.mark.parametrize(
    ("question", "employer"),
    [
        ("Who pays the recruitment fees?", "The employer."),
        ("Wer bezahlt die Vermittlungsgebühren?", "Der Arbeitgeber"),
        ("Qui paie les frais de recrutement ?", "L’employeur"),
        ("¿Quién paga las comisiones de contratación?", "La empresa"),
    ],
)
def test_who_pays_for_recruitment_is_told_by_the_answer(
    lexicon: Lexicon, question: str, employer: str
) -> None:
    assert harms_in(lexicon, f"{question} {employer}") == set()
    assert harms_in(lexicon, f"{question} {employer}", "absent") == {"recruitment_fees"}


@pytest.mark.parametrize(
    "text",
    [
        "Who pays the recruitment fees? The workers",
        "Who pays the recruitment fees? The employer, who deducts them from the wages",
        "Who pays the recruitment fees? The agency",
        "Wer bezahlt die Vermittlungsgebühren? Die Beschäftigten",
    ],
)
def test_who_else_pays_for_recruitment_states_it(lexicon: Lexicon, text: str) -> None:
    assert "recruitment_fees" in harms_in(lexicon, text)


def test_the_employer_keeps_no_passports_by_saying_so(lexicon: Lexicon) -> None:
    assert harms_in(lexicon, "Who keeps the passports? The employer") == {"document_retention"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Die Vermittlungskosten werden in Raten vom Lohn abgezogen", "recruitment_fees"),
        (
            "Les travailleurs paient-ils pour obtenir ou garder leur emploi ? Oui",
            "recruitment_fees",
        ),
        ("¿Pagan los trabajadores por conseguir el empleo? Sí", "recruitment_fees"),
        ("O custo da viagem é descontado nos primeiros meses", "recruitment_fees"),
        ("Opłata za pośrednictwo jest potrącana", "recruitment_fees"),
        ("Les pièces d'identité sont déposées au bureau du chef d'équipe", "document_retention"),
        ("Il caposquadra custodisce i passaporti", "document_retention"),
        ("Suriyeli işçilerin kimlikleri dayıbaşında durmaktadır", "document_retention"),
        ("Nóminas pendientes de pago: enero y febrero", "wages_withheld"),
        ("Wynagrodzenie za listopad nie zostało wypłacone", "wages_withheld"),
        ("Les ouvriers ne peuvent sortir qu'avec l'accord du contremaître", "movement_restricted"),
        ("Os trabalhadores dormem no armazém e o portão fica trancado", "movement_restricted"),
        ("Yatakhanenin kapısı gece kilitleniyor", "movement_restricted"),
        ("Nikt nie może wyjść z hostelu", "movement_restricted"),
        ("Parte do pessoal ainda sem contrato assinado", "unclear_contract"),
        ("El encargado dice que llamará a la policía", "threats"),
        ("Tuve que pagar 5.000 euros por el contrato", "recruitment_fees"),
        ("La sera ci chiudono dentro", "movement_restricted"),
        ("Pracujemy siedem dni w tygodniu", "overtime"),
    ],
)
def test_a_harm_is_read_as_suppliers_write_it(lexicon: Lexicon, text: str, rule: str) -> None:
    assert harms_in(lexicon, text) == {rule}


@pytest.mark.parametrize(
    "text",
    [
        "Keine Vermittlungskosten vom Lohn abgezogen",
        "La empresa no retiene pasaportes",
        "A empresa não retém passaporte dos empregados",
        "Commissioni a carico del lavoratore: no",
        "Zorla çalıştırma, pasaportlara el koyma veya borç karşılığı çalıştırma yoktur",
        "Ücret gecikmesi yaşanmamıştır",
        "Pracownicy nie ponoszą żadnych kosztów rekrutacji",
    ],
)
def test_a_denial_is_read_as_suppliers_write_it(lexicon: Lexicon, text: str) -> None:
    assert harms_in(lexicon, text) == set()


@pytest.mark.parametrize(
    ("question", "bad", "good", "rule"),
    [
        ("Werden Löhne pünktlich gezahlt?", "Nein", "Ja", "wages_withheld"),
        ("Les salaires sont-ils versés à temps ?", "Non", "Oui", "wages_withheld"),
        ("¿Se pagan los salarios puntualmente?", "No", "Sí", "wages_withheld"),
        ("Czy wynagrodzenia są wypłacane terminowo?", "Nie", "Tak", "wages_withheld"),
        ("Ücretler zamanında ödeniyor mu?", "Hayır", "Evet", "wages_withheld"),
        ("Is overtime voluntary?", "No", "Yes", "overtime"),
        ("Les heures supplémentaires sont-elles volontaires ?", "Non", "Oui", "overtime"),
        ("Behalten die Beschäftigten ihre Pässe?", "Nein", "Ja", "document_retention"),
        ("Werden Ausweise vom Arbeitgeber verwahrt?", "Ja", "Nein", "document_retention"),
        ("A empresa retém os passaportes?", "Sim", "Não", "document_retention"),
        ("Zahlen Beschäftigte Gebühren für die Vermittlung?", "Ja", "Nein", "recruitment_fees"),
        ("I lavoratori hanno un contratto di lavoro scritto?", "No", "Sì", "unclear_contract"),
        ("Peuvent-ils sortir librement du site ?", "Non", "Oui", "movement_restricted"),
    ],
)
def test_yes_and_no_are_read_with_their_question(
    lexicon: Lexicon, question: str, bad: str, good: str, rule: str
) -> None:
    assert harms_in(lexicon, f"{question} {bad}") == {rule}
    assert harms_in(lexicon, f"{question} {good}") == harms_in(lexicon, question) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Do you have a policy against recruitment fees? Yes",
        "Richtlinie gegen Vermittlungsgebühren: ja",
        "Avez-vous une politique contre la rétention de passeports ? Oui",
        "Training on forced overtime: twice a year",
    ],
)
def test_a_measure_that_is_affirmed_states_no_harm(lexicon: Lexicon, text: str) -> None:
    assert harms_in(lexicon, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Passport retention: compliant",
        "Unpaid wages: OK",
        "Rest days: no issues",
        "Vermittlungsgebühren: keine Feststellung",
        "Rétention de passeports : rien à signaler",
        "Recruitment fees: not applicable - no migrants",
        "Recruitment fees: No worker pays",
        "Passport retention: No passports are held by us",
        "Passport retention: Workers keep their passports",
        "Are passports retained? All workers hold their own passports",
        "Passport retention: FALSE",
    ],
)
def test_an_auditors_mark_or_a_sentence_answers_a_heading(lexicon: Lexicon, text: str) -> None:
    assert harms_in(lexicon, text) == set()


def test_a_sentence_that_states_the_harm_goes_on_with_its_heading(lexicon: Lexicon) -> None:
    assert harms_in(lexicon, "Passport retention: kept by the agent") == {"document_retention"}
    both = "Passport retention: passports held by the employer, workers have copies"
    assert harms_in(lexicon, both) == {"document_retention"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Who pays the recruitment fees? The workers", "recruitment_fees"),
        ("Wer zahlt die Vermittlungsgebühren? Die Beschäftigten", "recruitment_fees"),
        ("Qui paie les frais de recrutement ? Les travailleurs", "recruitment_fees"),
        ("¿Quién paga las tasas de contratación? Los trabajadores", "recruitment_fees"),
        ("Who was threatened with deportation? Workers.", "threats"),
        ("Wo werden die Arbeiter eingesperrt? Bei den Beschäftigten", "movement_restricted"),
    ],
)
def test_what_workers_suffer_is_not_denied_by_their_being_the_answer(
    lexicon: Lexicon, text: str, rule: str
) -> None:
    assert harms_in(lexicon, text) == {rule}


@pytest.mark.parametrize(
    "text",
    [
        "Recruitment fees are paid by the employer and deducted from wages",
        "Recruitment fees are advanced by the employer and repaid by workers",
    ],
)
def test_fees_that_come_back_to_workers_are_no_employers_fees(lexicon: Lexicon, text: str) -> None:
    assert harms_in(lexicon, text) == {"recruitment_fees"}


@pytest.mark.parametrize(
    "text",
    [
        "Audit in São Paulo: no passport retention",
        "No retention of passports; visited São Paulo 2024",
        "No passports are withheld (Ao Nang)",
        "No retention of passports. Os trabalhadores: 40",
    ],
)
def test_a_name_of_portuguese_form_takes_no_denial_away(lexicon: Lexicon, text: str) -> None:
    assert harms_in(lexicon, text) == set()
    assert harms_in(lexicon, text, "absent") == {"document_retention"}


def test_in_the_denies_nothing_in_portuguese(lexicon: Lexicon) -> None:
    text = "No alojamento os trabalhadores são trancados à noite"
    assert harms_in(lexicon, text) == {"movement_restricted"}


@pytest.mark.parametrize(
    "text",
    [
        "Passports confiscated despite our policy: 12 workers complained",
        "Monitoring found that passports were confiscated: see report",
        "Passports were confiscated in breach of our policy on passport retention: yes",
    ],
)
def test_a_harm_stated_beside_a_measure_stands(lexicon: Lexicon, text: str) -> None:
    assert harms_in(lexicon, text) == {"document_retention"}


@pytest.mark.parametrize(
    "text",
    [
        "Passport retention: not compliant",
        "Passport retention: non-compliant",
        "Rétention de passeports : non conforme",
        "Einbehaltung von Pässen: nicht bestanden",
        "Retención de pasaportes: no cumple",
        "Pasaportlara el koyma: uygun değil",
        "扣押护照: 不合格",
    ],
)
def test_a_mark_that_is_denied_leaves_the_harm(lexicon: Lexicon, text: str) -> None:
    assert harms_in(lexicon, text) == {"document_retention"}


def test_a_denial_with_a_mark_behind_it_denies(lexicon: Lexicon) -> None:
    assert harms_in(lexicon, "Passport retention: no (compliant)") == set()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Passport retention: yes. Site B: workers keep their passports", "document_retention"),
        ("Debt bondage: yes, 3 cases; other sites: no recruitment fees", "recruitment_fees"),
    ],
)
def test_what_is_said_of_another_site_denies_no_harm(
    lexicon: Lexicon, text: str, rule: str
) -> None:
    assert harms_in(lexicon, text) == harms_in(lexicon, text, "absent") == {rule}


@pytest.mark.parametrize(
    "text", ["Unpaid wages (EUR): 0.00", "Recruitment fees: 0 EUR", "Debt bondage risk: low"]
)
def test_a_sum_of_nothing_and_a_low_risk_state_no_harm(lexicon: Lexicon, text: str) -> None:
    assert harms_in(lexicon, text) == set()


def test_a_sum_of_something_states_the_harm(lexicon: Lexicon) -> None:
    assert harms_in(lexicon, "Unpaid wages (EUR): 0.50") == {"wages_withheld"}
    assert harms_in(lexicon, "Unpaid wages: 10.000 EUR") == {"wages_withheld"}
