"""Names of persons as people write them: with aliases, nicknames and articles, in two spellings."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ahmad Fadil Nazzal al-Khalayila @ Abu Musab Al Zarqawi", "Abu Mus'ab al-Zarqawi"),
        ("Ramesh Kumar Sharma @ Ramu Dada", "Ramu Dada"),
        ("Ahmed Hassan alias Abu Ali Tunisi", "Abu Ali al-Tunisi"),
        ("Ahmed Hassan a.k.a. Abu Ali Tunisi", "Abu Ali Tunisi"),
        ('José "Pepe" Mujica', "MUJICA CORDANO, Jose Alberto"),
        ('Joaquin "El Chapo" Guzman', "Joaquín Guzmán Loera"),
        ("Umar Hasan Ahmad EL BASHIR", "Omar al-Bashir"),
        ("AL-QADHAFI, Mu'ammar Muhammad Abu Minyar", "Moammar Gadhafi"),
        ("EL AISSAMI, Tarek", "Tareck Zaidan El Aissami Maddah"),
        ("Atta-ur-Rahman Khan", "Ataur Rahman Khan"),
        ("Mujibur Rahman", "Mujib-ur-Rehman"),
        ("Roh Moo-hyun", "No Mu-hyŏn"),
        ("Park Chung-hee", "Pak Chŏng-hŭi"),
        ("Chey Tae-won", "Choi Tae-won"),
        ("Shin Dong-bin", "신동빈"),
        ("Mohammed bin Salman", "SALMAN, Mohammed bin"),
    ],
)
def test_one_person_is_found_however_written(one: str, other: str) -> None:
    assert matching.compare(one, other, kind="person").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shin Dong-bin", "Shin Dong-joo"),  # brothers of Lotte
        ("Kim Soo-bin", "Kim Soo-hyun"),
        ("Kovács Istvánné", "Kovács István"),  # his wife
        ("Fabien Martin", "Fabienne Martin"),
        ("Ayşe Demir", "Ayşen Demir"),
        ("Aung San", "Aung San Suu Kyi"),  # her father
        ("AZAROV Mykola Yanovych", "AZAROV Oleksii Mykolayovych"),  # his son
        ("Habibur Rahman", "Mizanur Rahman"),
        ("Abdul Rahman Khan", "Rahman Khan Gul Agha"),
    ],
)
def test_another_of_the_family_or_of_a_like_name_stays_apart(one: str, other: str) -> None:
    assert not matching.compare(one, other, kind="person").is_match
