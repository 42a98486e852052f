"""What auditors and NGOs write of workers: answers of forms, lists of denials, sixteen languages.

A note has the harms that a reader would say it states, and none else. The eleven indicators are
those of the ILO's booklet of 2012; answers and lists are written as questionnaires have them.
"""

from __future__ import annotations

import time

import pytest

from screener.risk.lexicon import Lexicon
from tests.risk.harms import harms_in


@pytest.mark.parametrize(
    "text",
    [
        "Passport retention: n/a",
        "Passport retention: -",
        "Passport retention:",
        "Forced overtime - N.A.",
        "Withheld wages: not applicable",
        "Are passports or identity documents retained by the employer?",
        "Does the company retain original ID papers? (Y/N)",
        "Vermittlungsgebühren: entfällt",
        "Frais de recrutement : sans objet",
        "Cuotas de contratación: no aplica",
        "Commissioni di reclutamento: non applicabile",
        "Taxas de recrutamento: não se aplica",
        "Zorla fazla mesai: uygulanamaz",
        "招聘费：不适用",
        "採用手数料の徴収：該当なし",
        "채용 수수료: 해당 없음",
        "Phí tuyển dụng: không áp dụng",
        "নিয়োগ ফি: প্রযোজ্য নয়",
        "भर्ती शुल्क: लागू नहीं",
        "رسوم الاستقدام: لا ينطبق",
        "Плата за трудоустройство: не применимо",
        "ค่าธรรมเนียมจัดหางาน: ไม่เกี่ยวข้อง",
    ],
)
def test_a_question_that_is_not_answered_neither_states_nor_denies(
    lexicon: Lexicon, text: str
) -> None:
    assert harms_in(lexicon, text) == harms_in(lexicon, text, "absent") == set()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Debt bondage: nil", "recruitment_fees"),
        ("Bonded labour (Y/N): N", "recruitment_fees"),
        ("Are passports retained by the agent? No", "document_retention"),
        ("Werden Pässe der Beschäftigten einbehalten? Nein", "document_retention"),
        ("Les passeports sont-ils confisqués ? Non", "document_retention"),
        ("Pasaportlara el koyma: yok", "document_retention"),
        ("İşçilerin pasaportlarına el konulmuyor", "document_retention"),
        ("扣押护照：无", "document_retention"),
        ("パスポートの取り上げ：無し", "document_retention"),
        ("会社はパスポートを保管していない", "document_retention"),
        ("여권 압수: 없음", "document_retention"),
        ("임금 체불: 무", "wages_withheld"),
        ("회사는 여권을 압수하지 않음", "document_retention"),
        ("Giữ hộ chiếu: không", "document_retention"),
        ("পাসপোর্ট জব্দ: না", "document_retention"),
        ("मजदूरों से भर्ती शुल्क नहीं लिया जाता", "recruitment_fees"),
        ("لا يتم حجز جوازات السفر", "document_retention"),
        ("Задержка зарплаты: отсутствует", "wages_withheld"),
        ("นายจ้างไม่ยึดหนังสือเดินทาง", "document_retention"),
        ("No workers without employment contracts", "unclear_contract"),
    ],
)
def test_an_answer_or_a_verb_that_denies_makes_the_harm_absent(
    lexicon: Lexicon, text: str, rule: str
) -> None:
    assert harms_in(lexicon, text) == set()
    assert rule in harms_in(lexicon, text, "absent")


@pytest.mark.parametrize(
    "text",
    [
        "No passport retention, debt bondage, recruitment fees",
        "No evidence of withheld wages, retained passports, threats or restricted movement",
        "Not observed: document retention, debt bondage, forced overtime",
        "The auditors did not find forced overtime, deductions, or locked dormitories.",
        "Keine Einbehaltung von Pässen, Schuldknechtschaft, Vermittlungsgebühren",
        "Aucune rétention de passeports, servitude pour dettes, frais de recrutement",
        "Sin retención de pasaportes, servidumbre por deudas, comisiones de contratación",
        "No se detectaron amenazas, salarios impagos ni retención de pasaportes",
        "Nessun ritiro di passaporti, servitù per debiti, commissioni di reclutamento",
        "Pasaportlara el koyma, borç köleliği, zorla fazla mesai yoktur",
        "未发现拖欠工资、扣押证件或限制人身自由",
        "パスポートの取り上げ、強制労働、賃金未払いはありません",
        "여권 압수, 강제 노동, 임금 체불 없음",
        "폭언이나 폭행은 없었다",
        "Không giữ hộ chiếu, lao động gán nợ, thu phí tuyển dụng",
        "Долговая кабала, угрозы, изъятие паспортов: отсутствуют",
        "ไม่มีการยึดหนังสือเดินทาง แรงงานขัดหนี้ หรือการบังคับทำงานล่วงเวลา",
    ],
)
def test_a_list_of_names_is_denied_as_a_whole(lexicon: Lexicon, text: str) -> None:
    assert harms_in(lexicon, text) == set()
    assert harms_in(lexicon, text, "absent")


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("No debt bondage, excessive overtime in peak season", {"overtime"}),
        ("No passport retention, no recruitment fees; excessive overtime found", {"overtime"}),
        (
            "No child labour, passports confiscated, wages unpaid",
            {"document_retention", "wages_withheld"},
        ),
        ("No debt bondage, wages are withheld, workers are beaten", {"wages_withheld", "threats"}),
        ("No problems, forced overtime, debt bondage", {"overtime", "recruitment_fees"}),
        ("No grievance mechanism, passports retained", {"document_retention"}),
        ("Free of child labour, forced overtime. But wages are withheld.", {"wages_withheld"}),
        ("Recruitment fees? Each worker paid the agent", {"recruitment_fees"}),
        ("Do workers pay recruitment fees? Yes", {"recruitment_fees"}),
        ("Do workers keep their own passports? No", {"document_retention"}),
        ("没有申诉机制，扣押证件，拖欠工资", {"document_retention", "wages_withheld"}),
        ("本人の同意なしに会社がパスポートを没収している", {"document_retention"}),
        ("사전 통보 없이 임금 체불이 발생", {"wages_withheld"}),
        ("वेतन बकाया है, शिकायत करने की अनुमति नहीं", {"wages_withheld"}),
        ("Công ty giữ hộ chiếu, không trả lại khi nghỉ việc", {"document_retention"}),
        ("नियुक्ति पत्र नहीं, मजदूरी बकाया है", {"unclear_contract", "wages_withheld"}),
        ("No way to complain: passports are confiscated", {"document_retention"}),
        ("Not one worker is free to leave", {"movement_restricted"}),
        ("No worker is allowed to keep his passport", {"document_retention"}),
        ("Passports held by workers: none", {"document_retention"}),
        ("Are workers paid on time? No", {"wages_withheld"}),
        ("Not all workers are paid on time", {"wages_withheld"}),
        ("Do workers have a written contract? No", {"unclear_contract"}),
        ("Keine Pässe bei den Arbeitern, alle beim Agenten", {"document_retention"}),
        ("Aucun ouvrier ne garde son passeport", {"document_retention"}),
        ("Ningún trabajador tiene su pasaporte", {"document_retention"}),
        ("外出は認められない", {"movement_restricted"}),
    ],
)
def test_a_denial_or_a_question_hides_no_harm_beside_it(
    lexicon: Lexicon, text: str, rules: set[str]
) -> None:
    assert rules <= harms_in(lexicon, text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Were unpaid wages repaid? No", "wages_withheld"),
        ("Has passport retention been remedied? No", "document_retention"),
        ("Passports were returned after workers paid a recruitment fee", "recruitment_fees"),
        ("Passports are kept, and were returned only after payment", "document_retention"),
        ("Recruitment fees reimbursed: no", "recruitment_fees"),
        ("Corrective action for unpaid wages: none", "wages_withheld"),
        ("Plan de remédiation des salaires impayés : aucun", "wages_withheld"),
        ("賃金未払いの是正：なし", "wages_withheld"),
        ("임금 체불 시정: 없음", "wages_withheld"),
    ],
)
def test_a_remedy_that_is_denied_leaves_the_harm(lexicon: Lexicon, text: str, rule: str) -> None:
    assert harms_in(lexicon, text) == {rule}


@pytest.mark.parametrize(
    "text",
    [
        "Policy against recruitment fees: none",
        "Richtlinie gegen Vermittlungsgebühren: keine",
        "Política contra la retención de pasaportes: ninguna",
        "Complaints about unpaid wages: none",
    ],
)
def test_a_measure_that_is_denied_says_nothing_of_the_harm(lexicon: Lexicon, text: str) -> None:
    assert harms_in(lexicon, text) == harms_in(lexicon, text, "absent") == set()


@pytest.mark.parametrize(
    ("rule", "texts"),
    [
        (
            "overtime",
            [
                "Workers had no rest days in three weeks",
                "Kein freier Tag pro Woche",
                "Pas de jour de repos hebdomadaire",
                "No tienen día de descanso semanal",
                "Não há folga semanal",
                "Nessun giorno di riposo settimanale",
                "Haftalık izin günü yok",
                "工人每周没有休息日",
                "週に一日も休みがない",
                "주휴일이 없다",
                "Công nhân không có ngày nghỉ hàng tuần",
                "সাপ্তাহিক ছুটি নেই",
                "साप्ताहिक छुट्टी नहीं मिलती",
                "لا يوجد يوم راحة أسبوعي",
                "Рабочие работают без выходных",
                "ไม่มีวันหยุดประจำสัปดาห์",
            ],
        ),
        (
            "unclear_contract",
            [
                "Workers have no contracts",
                "Workers have not received a copy of their contract",
                "Contract is in a language they do not understand",
                "Arbeitsvertrag in einer Sprache, die sie nicht verstehen",
                "Les travailleurs n'ont pas de contrat",
                "Los trabajadores no tienen contrato",
                "Trabalhadores sem contrato",
                "I lavoratori non hanno contratto",
                "Sözleşme anlamadıkları bir dilde",
                "合同使用工人看不懂的语言",
                "雇用契約書がない",
                "근로계약서가 없다",
                "Công nhân không có hợp đồng lao động",
                "শ্রমিকদের কোনো নিয়োগপত্র নেই",
                "मजदूरों के पास कोई अनुबंध नहीं है",
                "العمال ليس لديهم عقود عمل",
                "У рабочих нет трудовых договоров",
                "คนงานไม่มีสัญญาจ้าง",
            ],
        ),
        (
            "document_retention",
            [
                "Il caporale trattiene i documenti dei braccianti",
                "工厂统一保管员工护照",
                "監理団体が技能実習生のパスポートを預かっている",
                "사업주가 근로자의 여권을 보관하고 있음",
                "Công ty giữ hộ chiếu của công nhân",
                "মালিক শ্রমিকদের পাসপোর্ট আটকে রাখে",
                "मालिक मजदूरों के पासपोर्ट रख लेता है",
                "صاحب العمل يحتفظ بجوازات سفر العمال",
                "นายจ้างยึดหนังสือเดินทางของแรงงาน",
            ],
        ),
        (
            "movement_restricted",
            [
                "Gate locked at night, guards do not let them out",
                "Die Arbeiter dürfen das Wohnheim nicht verlassen",
                "Les travailleurs ne sont pas libres de quitter le site",
                "I lavoratori non sono liberi di uscire",
                "工人不能自由离开宿舍",
                "기숙사에서 자유롭게 외출할 수 없음",
                "Рабочим не разрешают покидать общежитие",
                "لا يسمح للعمال بمغادرة السكن",
            ],
        ),
    ],
)
def test_a_harm_is_read_in_the_languages_of_auditors(
    lexicon: Lexicon, rule: str, texts: list[str]
) -> None:
    assert [text for text in texts if rule not in harms_in(lexicon, text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Workers hold their own passports and are free to leave",
        "Los trabajadores conservan sus pasaportes y pueden salir libremente",
        "Os trabalhadores ficam com os passaportes",
        "工人自己保管护照，可以自由进出",
        "公司保管员工身份证复印件",
        "パスポートは本人が保管し、外出は自由",
        "근로자가 여권을 직접 보관하며 자유롭게 외출 가능",
        "Công nhân tự giữ hộ chiếu và được tự do ra vào",
        "मजदूर अपने पासपोर्ट खुद रखते हैं",
        "يحتفظ العمال بجوازات سفرهم",
        "تحتفظ الشركة بنسخ من جوازات السفر",
        "คนงานเก็บหนังสือเดินทางไว้เอง",
        "Kein Lohn wird einbehalten",
        "工资每月10日发放，没有拖欠",
        "Wood from threatened forests is excluded",
        "No contract yet with this supplier; open 7 days a week",
        "全年无休便利店，没有休息室",
        "The company paid the agency, workers have contracts",
        "Not found: passports taken away",
        "No wages paid in cash, workers are paid on time",
    ],
)
def test_safeguards_and_ordinary_trade_are_no_harm(lexicon: Lexicon, text: str) -> None:
    assert harms_in(lexicon, text) == set()


@pytest.mark.parametrize("part", ["is it, ", "passports: ", "no debt bondage, ", "passports? "])
def test_lists_and_questions_of_a_long_note_are_read_in_time_with_its_length(
    lexicon: Lexicon, part: str
) -> None:
    begun = time.process_time()
    lexicon.signals(part * (12_000 // len(part)))
    assert time.process_time() - begun < 3


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("freedom of movement of workers is restricted", {"movement_restricted"}),
        ("Freedom of movement of migrant workers is restricted", {"movement_restricted"}),
        ("freedom of movement of workers is not restricted", set()),
        ("Workers have not been paid since June", {"wages_withheld"}),
        ("the men were not paid for 2 months", {"wages_withheld"}),
        ("recruitment is not paid for by workers", set()),
    ],
)
def test_a_harm_is_told_in_plain_sentences(lexicon: Lexicon, text: str, harm: set[str]) -> None:
    assert harms_in(lexicon, text) == harm


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Workers are recruited by an agency in Dhaka", "agency"),
        ("40% agency staff", "agency"),
        ("workers supplied by manpower agencies", "agency"),
        ("recrutés par une agence", "agency"),
        ("contratados por una agencia", "agency"),
        ("50 foreign nationals in production", "migrant"),
        ("workers sleep at the factory", "dormitories"),
        ("dorms on site", "dormitories"),
        ("home-based women embroider", "subcontracting"),
        ("hired through WhatsApp groups", "online_recruitment"),
        ("jobs advertised on TikTok", "online_recruitment"),
        ("fees are paid by workers", "recruitment_fees"),
        ("agents charge workers for visas", "recruitment_fees"),
        ("workers have to pay for their visa and ticket", "recruitment_fees"),
        ("workers are in debt", "recruitment_fees"),
        ("passports are collected on arrival", "document_retention"),
        ("the agency has the passports", "document_retention"),
        ("wages are three months late", "wages_withheld"),
        ("underpayment of wages", "wages_withheld"),
        ("guards prevent workers from leaving", "movement_restricted"),
        ("workers may only go out on Sundays", "movement_restricted"),
        ("Workers work 14 hours a day", "overtime"),
        ("72-hour weeks in 9 of 12 months", "overtime"),
        ("workers fined and beaten", "threats"),
        ("physical punishment", "threats"),
        ("expired work permits", "without_status"),
        ("overstayed visas", "without_status"),
        ("products made in prisons", "prison"),
        ("work done by inmates", "prison"),
        ("surplus labourers from Kashgar", "labour_transfer"),
        ("contracts in a language they cannot read", "unclear_contract"),
        ("Contracts signed before departure", "contract_in_origin"),
        # Nothing but what is done: a note on workers speaks of them.
        ("80 hours per week", "overtime"),
        ("72 hrs/week.", "overtime"),
        ("80 Stunden pro Woche", "overtime"),
        ("No contracts", "unclear_contract"),
        ("Ohne Vertrag", "unclear_contract"),
        ("Working hours: 80 hours per week", "overtime"),
        ("Arbeitszeit: 70 Stunden pro Woche", "overtime"),
        ("80-Stunden-Woche", "overtime"),
        ("semaine de 72 heures", "overtime"),
        ("Los temporeros trabajan 84 horas semanales", "overtime"),
        ("每周工作84小时", "overtime"),
        ("Passports locked in manager's safe", "document_retention"),
        ("ID cards taken by the agent", "document_retention"),
        ("each worker pays an agent 4000 dollars", "recruitment_fees"),
        ("收取押金", "recruitment_fees"),
        ("wages three months in arrears", "wages_withheld"),
        ("不准离开厂区", "movement_restricted"),
        ("coups et menaces", "threats"),
        ("Forced labour found by an NGO in 2024", "prison"),
        ("Cases of forced labour were found in 2023", "prison"),
        ("trabalhadores em condições análogas à escravidão", "prison"),
        ("发现强迫劳动", "prison"),
        ("Häftlinge in der Fertigung", "prison"),
        ("农民工", "migrant"),
        ("Empresa autuada por trabalho análogo ao de escravo em 2023", "prison"),
        ("Resgate de 12 trabalhadores em condições degradantes", "prison"),
        ("Incluída na lista suja do trabalho escravo", "prison"),
        ("Consta na lista suja desde 2024", "prison"),
        ("40 workers rescued from forced labour in 2022", "prison"),
        ("Tareferos: trabajo esclavo denunciado", "prison"),
        ("Caporalato accertato dall'ispettorato", "prison"),
        ("The owner was convicted of forced labour", "prison"),
        ("Dívida no armazém descontada do salário", "recruitment_fees"),
        ("Zafreros con habilito que deben pagar con castaña", "recruitment_fees"),
        ("Restrição de locomoção na fazenda", "movement_restricted"),
        ("cortadores de caña, pasaportes en poder del patrón", "document_retention"),
        ("sequestro di documenti", "document_retention"),
        ("devono restituire parte dello stipendio in contanti", "wages_withheld"),
        ("Passaports retinguts a l'oficina", "document_retention"),
        ("Temporers sense papers", "without_status"),
    ],
)
def test_notes_are_read_as_people_write_them(lexicon: Lexicon, text: str, rule: str) -> None:
    assert rule in _stated(lexicon, text)


@pytest.mark.parametrize(
    "text",
    [
        "Wages of workers are paid by bank deposit",
        "Sales employees are paid a commission",
        "Wages are paid monthly in arrears",
        "Lockers are provided to workers for safekeeping of passports",
        "Identity cards are handed over to workers on the first day",
        "Passport data is collected at recruitment",
        "Visa costs of workers are paid by us",
        "Under 18 not allowed to work at night",
        "Office staff working from home two days",
        "Employees can report if harassed",
        "Production runs seven days a week in four shifts",
        "Jobs created: 50. Follow us on Facebook",
        "Workers are recruited directly, no agency staff",
        "We don't recruit via social media",
        "No workers without visas",
        "No worker paid fees to recruiters",
        "No foreign or migrant workers on site",
        "No evidence of unauthorised subcontracting found",
        "All recruitment costs are borne by the company",
        "Plant runs two shifts, 16 hours a day",
        "Open 80 hours per week",
        "Never 80 hours per week",
        "Working hours: 48 hours per week",
        "no contract workers",
        "Policy against forced labour in place",
        "In case of forced labour, we remediate",
        "No forced labour found",
        "Cases of forced labour: 0",
        "未发现强迫劳动",
        "不收取押金",
        "Kein Einsatz von Häftlingen",
        "There were no reported cases of forced labour",
        "No cases of forced labour were reported",
        "Procedure for cases of forced labour",
        "Staff is trained to spot victims of modern slavery",
        "procedimiento para casos de trabajo forzoso",
        "Nunca foi autuada por trabalho escravo",
        "Não consta na lista suja do trabalho escravo",
        "Não consta na lista suja",
        "Workers rescued from the collapsed building in 2013",
        "Trabalhadores resgatados da enchente de 2024",
        "A empresa condena o trabalho escravo",
        "Treinamento sobre trabalho escravo e tráfico de pessoas",
        "Canal de denúncias sobre trabalho escravo disponível",
        "Modello 231 con presidio sul rischio di sfruttamento lavorativo",
        "No hi ha treball forçat ni passaports retinguts",
        "copia dei documenti conservata in ufficio",
        "IDs are kept by workers",
        "IDs held by employees",
        "Nothing prevents workers leaving",
    ],
)
def test_what_only_comes_near_or_is_denied_is_not_stated(lexicon: Lexicon, text: str) -> None:
    assert _stated(lexicon, text) == set()


def _stated(lexicon: Lexicon, text: str) -> set[str]:
    """Return every signal that a text states, harms and others."""
    return {
        signal.removeprefix("present:workforce.")
        for signal, _ in lexicon.signals(text)
        if signal.startswith("present:workforce.")
    }
