from __future__ import annotations

from pathlib import Path

import pytest

from screener.addresses import is_public
from screener.errors import InputError
from screener.notify import NoticeSettings

GOOD = {
    "SCREENER_NOTIFY_MAIL_TO": "ana@example.org, ben@example.org",
    "SCREENER_NOTIFY_MAIL_FROM": "screening@example.org",
    "SCREENER_SMTP_HOST": "mail.example.org",
    "SCREENER_WEBHOOK_URLS": "https://hooks.example.org/a https://hooks.example.org/b",
    "SCREENER_WEBHOOK_SECRET": "sixteen characters and more",
}


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


@pytest.mark.usefixtures("environment")
def test_lists_are_read_from_the_environment() -> None:
    settings = NoticeSettings.load()
    assert settings.notify_mail_to == ("ana@example.org", "ben@example.org")
    assert len(settings.webhook_urls) == 2


def test_nobody_is_told_until_somebody_is_named() -> None:
    settings = NoticeSettings.load()
    assert (settings.notify_mail_to, settings.webhook_urls) == ((), ())


def test_a_secret_may_stand_in_a_file_of_systemd_s(
    environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "SCREENER_SMTP_PASSWORD").write_text("from a file\n", encoding="utf-8")
    environment.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert NoticeSettings.load().smtp_password.get_secret_value() == "from a file"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("SCREENER_WEBHOOK_URLS", "http://hooks.example.org/s3cr3t", "SCREENER_WEBHOOK_URLS"),
        ("SCREENER_WEBHOOK_URLS", "https://me:s3cr3t@hooks.example.org/", "user name"),
        ("SCREENER_WEBHOOK_SECRET", "s3cr3t", "16 characters"),
        ("SCREENER_NOTIFY_MAIL_TO", "ana@example.org\r\nBcc: s3cr3t", "SCREENER_NOTIFY_MAIL_TO"),
        ("SCREENER_NOTIFY_MAIL_TO", "ana@example.org,s3crüt@example.org", "address 2"),
        ("SCREENER_NOTIFY_MAIL_TO", "s3cr3t..ana@example.org", "address 1"),
        ("SCREENER_NOTIFY_MAIL_TO", "s3cr3t@example.org.", "address 1"),
        ("SCREENER_NOTIFY_MAIL_FROM", "nobody", "SCREENER_NOTIFY_MAIL_FROM"),
        ("SCREENER_NOTIFY_MAIL_FROM", "jürgen@example.org", "SCREENER_NOTIFY_MAIL_FROM"),
        ("SCREENER_SMTP_HOST", "", "SCREENER_SMTP_HOST"),
        ("SCREENER_SMTP_SECURITY", "none", "this machine only"),
        ("SCREENER_SMTP_PORT", "s3cr3t", "SCREENER_SMTP_PORT"),
    ],
)
def test_a_setting_that_makes_no_sense_is_named_and_not_repeated(
    environment: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    environment.setenv(name, value)
    with pytest.raises(InputError) as raised:
        NoticeSettings.load()
    assert said in str(raised.value)
    assert "s3cr3t" not in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - an address to refuse
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
    ],
)
def test_addresses_inside_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:4700::6810:84e5", "64:ff9b::101:101"])
def test_addresses_outside_are(address: str) -> None:
    assert is_public(address)
