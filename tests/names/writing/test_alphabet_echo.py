"""Foreign words that letters with vowels spell by their sound."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.writing.alphabet_echo import odd_in_letters


@pytest.mark.parametrize(
    ("reading", "script", "word"),
    # Джонсон, Вестингауз, Хуавей, Джили, Пежо, Χίκβιζιον, ჰიკვიჟენი, Մայքրոսոֆթ and श्याओमी as read.
    [("dzhonson", "Cyrl", "johnson"), ("vestingauz", "Cyrl", "westinghouse"),
     ("khuavei", "Cyrl", "huawei"), ("dzhili", "Cyrl", "geely"), ("pezho", "Cyrl", "peugeot"),
     ("hikvizion", "Grek", "hikvision"), ("hikvizhen", "Geor", "hikvision"),
     ("maykrosoft", "Armn", "microsoft"), ("shyaomi", "Deva", "xiaomi")],
)  # fmt: skip
def test_letters_spell_a_foreign_word(reading: str, script: str, word: str) -> None:
    assert odd_in_letters(reading, script, word) == 0


def test_one_sound_may_be_spelled_as_few_do() -> None:
    assert odd_in_letters("gembl", "Cyrl", "gamble") == 1


@pytest.mark.parametrize(
    ("reading", "word"),
    [("shaverin", "chevron"), ("nesterovo", "nestle"), ("simes", "siemens"), ("bash", "base"),
     ("shevronet", "chevron"), ("kir", "kerr"), ("", "a"), ("", "")],
)  # fmt: skip
def test_they_spell_no_other(reading: str, word: str) -> None:
    assert odd_in_letters(reading, "Cyrl", word) is None


@pytest.mark.parametrize(
    ("name", "latin"),
    # Firms as the press of these languages writes them.
    [("ООО «Хуавэй Восток»", "Huawei Vostok LLC"), ("Джонсон и Джонсон", "Johnson & Johnson"),
     ("Проктер энд Гэмбл", "Procter & Gamble"), ("Дженерал Электрик", "General Electric"),
     ("ООО «Джили»", "Geely"), ("Филип Морис", "Philip Morris"), ("Зиђин", "Zijin"),
     ("ООО «Сяоми»", "Xiaomi"), ("ООО «Цезарь Сателлит»", "Cesar Satellite LLC"),
     ("Χουάουεϊ", "Huawei"), ("Φολκσβάγκεν", "Volkswagen"), ("Γιουνιλέβερ", "Unilever"),
     ("Μιτσουμπίσι", "Mitsubishi"), ("Χάινεκεν", "Heineken"), ("Χίκβιζιον", "Hikvision"),
     ("ჯენერალ ელექტრიკი", "General Electric"), ("ჰიკვიჟენი", "Hikvision"),
     ("ჰალიბარტონი", "Halliburton"), ("პროქტერ ენდ გემბლი", "Procter & Gamble"),
     ("Հուավեյ", "Huawei"), ("Մայքրոսոֆթ", "Microsoft"), ("Հյունդայ", "Hyundai"),
     ("Ֆիլիպ Մորիս", "Philip Morris"), ("Հիքվիժն", "Hikvision"), ("היקוויז'ן", "Hikvision"),
     ("יוניליוור", "Unilever"), ("श्याओमी", "Xiaomi"), ("ไฮเนเก้น", "Heineken")],
)  # fmt: skip
def test_a_firm_is_found_by_its_name_in_other_letters(name: str, latin: str) -> None:
    assert matching.compare(name, latin).is_match
    assert matching.compare(latin, name).is_match


@pytest.mark.parametrize(
    ("firm", "listed"),
    # Firms of Russia and Greece, and names that the EU, OFAC and the UK list.
    [("АО «Бастион»", "AL-BUSTAN CHARITY"), ("ООО «Эрбас»", "ERPAC"), ("АО «Баш»", "Base"),
     ("Телеканал «Спас»", "CHANGE WORK AND SPACE"), ("ООО «Интера»", "MK INTERROS INVEST"),
     ("ANG HOME ΜΟΝΟΠΡΟΣΩΠΗ Ι.Κ.Ε.", "IRAN AIR"),
     ("HELLENIQ ENERGY ΑΝΩΝΥΜΗ ΕΤΑΙΡΕΙΑ ΣΥΜΜΕΤΟΧΩΝ", "SIMMETRON ELEKTRONNYE KOMPONENTY")],
)  # fmt: skip
def test_a_firm_is_no_listed_one_that_sounds_near(firm: str, listed: str) -> None:
    assert not matching.compare(firm, listed).is_match
