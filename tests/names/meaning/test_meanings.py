"""Words of South Asia mean the same with the endings of cases and before another word."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.form import normal_form
from screener.names.writing.fold import fold


def said(name: str) -> list[str]:
    return [token.text for token in normal_form(name).readings[0].tokens]


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("विभागको कार्यालय", "department office"),  # Nepali: of
        ("कामगारांचा संघ", "labor union"),  # Marathi: of the
        ("শ্রমিকদের সমিতি", "worker association"),
        ("વિભાગની કચેરી", "department office"),
        ("தேயிலைத் தோட்டக் கழகம்", "tea plantation corporation"),  # the next word's letter
        ("தேயிலைத் தோட்டத்தின் கழகம்", "tea plantation corporation"),
        ("సంక్షేమము శాఖ", "welfare department"),
        ("ಇಲಾಖೆಯ ಕಚೇರಿ", "department office"),
        ("വകുപ്പിന്റെ ഓഫീസ്", "department office"),
        ("ගොවි සමිතියේ", "farmer society"),
    ],
)
def test_word_means_the_same_with_an_ending(name: str, meaning: str) -> None:
    assert said(name) == meaning.split()


@pytest.mark.parametrize("name", ["பாலாஜி", "तालुकदार", "কর্মকার", "கதிரவன்", "పద్మావతి", "മുത്തൂറ്റ്", "කපිල"])
def test_name_is_no_form_of_a_word(name: str) -> None:
    assert said(f"{name} {name}") == [fold(name)] * 2


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("वैदेशिक रोजगार विभाग", "Department of Foreign Employment"),
        ("मुख्य श्रम आयुक्त केंद्रीय", "Chief Labour Commissioner Central"),
        ("कर्मचारी भविष्य निधि संगठन", "Employees' Provident Fund Organisation"),
        (
            "জনশক্তি কর্মসংস্থান ও প্রশিক্ষণ ব্যুরো",
            "Bureau of Manpower, Employment and Training",
        ),
        ("ශ්‍රී ලංකා විදේශ සේවා නියුක්ති කාර්යාංශය", "Sri Lanka Bureau of Foreign Employment"),
        ("இலங்கை வெளிநாட்டு வேலைவாய்ப்பு பணியகம்", "Sri Lanka Bureau of Foreign Employment"),
        ("కార్మిక శాఖ", "Labour Department"),
        ("શ્રમ અને રોજગાર વિભાગ", "Labour and Employment Department"),
        ("ਕਿਰਤ ਵਿਭਾਗ ਪੰਜਾਬ", "Labour Department Punjab"),
        ("ಕರ್ನಾಟಕ ಹಾಲು ಮಹಾಮಂಡಳ", "Karnataka Milk Federation"),
        ("കേരള സംസ്ഥാന റോഡ് ഗതാഗത കോർപ്പറേഷൻ", "Kerala State Road Transport Corporation"),
        ("Vaideshik Rojgar Vibhag", "Department of Foreign Employment"),
        ("Kamkaru Departamentuwa", "Department of Labour"),
    ],
)
def test_body_of_a_state_is_known_by_its_english_name(written: str, english: str) -> None:
    assert matching.compare(written, english).is_match


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("वैदेशिक रोजगार विभाग", "Department of Foreign Trade"),
        ("गृह मन्त्रालय", "Ministry of Foreign Affairs"),
        ("স্বরাষ্ট্র মন্ত্রণালয়", "Ministry of Foreign Affairs"),
        ("සේවක අර්ථසාධක අරමුදල", "Employees' Trust Fund"),
        ("Kosh Foods", "Fund Foods"),  # by itself a name
        ("Kalyan Jewellers", "Welfare Jewellers"),
    ],
)
def test_body_is_not_taken_for_a_neighbour(written: str, other: str) -> None:
    assert not matching.compare(written, other).is_match
