"""Attacks, each as a test."""

from __future__ import annotations

import asyncio
import html
import http.client
import io
import itertools
import re
import socket
import zipfile
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote, urlsplit

import httpx
import lxml.html
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, Router
from starlette.types import Message, Receive, Scope, Send

from screener.intake.limits import MAX_UNPACKED
from screener.service.queries import Queries, SupplierFilter
from screener.settings import Settings
from screener.web import server
from screener.web.areas import ROUTERS
from screener.web.config import Config, Limits
from screener.web.job_runner import safe_name
from screener.web.middleware import BodyLimits, RequestGuard
from screener.web.server import Address
from tests.waiting import SECONDS
from tests.web.errands import ended
from tests.web.routes import routes
from tests.web.site import Site, post, serving, token_in
from tests.web.uploads import screened, uploaded, when_read

POSTS = [
    re.sub(r"\{\w+\}", "1", path)
    for path, method, needed in routes(ROUTERS)
    if method == "POST" and needed is not None
]
SCRIPT = "<script>alert(1)</script>"
IMAGE = "\"'><img src=x onerror=alert(1)>"
HOSTILE = [SCRIPT, IMAGE, "{{7*7777777}}", "javascript:alert(1)", "</title><svg onload=alert(1)>"]


# Scripts in every field


def test_no_field_of_a_list_reaches_a_page_unescaped(site: Site) -> None:
    headings = ["Supplier No", "Supplier name", "Country", "City", "Address", "Sector"]
    headings += ["Products", "Workforce", "Owners", "Directors", "Parent", SCRIPT]
    rows = [
        ",".join(f'"{text} {n}"'.replace("\"'", "''") for n in range(len(headings)))
        for text in HOSTILE
    ]
    client = site.person("Bo")
    table = "\n".join([",".join(headings), *rows, ",,,,,,,,,,,"])
    job, run = screened(client, table.encode(), IMAGE + ".csv", list_name=f"list {SCRIPT}")
    pages = [f"/upload/{job}", "/", "/queue", "/suppliers", "/runs", f"/runs/{run}", "/audit"]
    supplier = site.state.queries.suppliers(run, SupplierFilter())[0]
    pages += [f"/suppliers/{one.supplier_id}" for one in supplier]
    pages += [f"/?list={quote('list ' + SCRIPT)}", f"/suppliers?list={quote('list ' + SCRIPT)}"]
    _harmless(site.person("Ada"), pages)


def test_no_text_of_a_person_reaches_a_page_unescaped(site: Site) -> None:
    analyst = site.person("Bo")
    for n, text in enumerate(HOSTILE):
        case = f"/cases/{n % 3 + 1}"
        post(analyst, "/queue/comment", case, case=str(n % 3 + 1), reason=text, back=case)
        post(analyst, "/queue/assign", case, case=str(n % 3 + 1), assignee=text, back=case)
        post(analyst, "/account/tokens", "/account", label=text, scope="read", days="30")
        token = token_in(analyst, "/suppliers/1")
        form = {"csrf": token, "kind": "audit", "issuer": text}
        analyst.post("/suppliers/1/evidence", data=form, files={"file": (text, b"bytes")})
    admin = site.person("Ada")
    for text in HOSTILE:
        post(admin, "/users", "/users", name=text.replace(":", ""), role="viewer")
    pages = ["/queue", "/cases/1", "/cases/2", "/cases/3", "/suppliers/1", "/users", "/audit"]
    _harmless(admin, pages)
    _harmless(analyst, ["/account", "/queue"])


def test_no_part_of_an_address_reaches_a_page_unescaped(site: Site) -> None:
    client = site.person("Ada")
    pages = ("/queue", "/suppliers", "/runs", "/rules", "/", "/login", "/changes", "/rules/trial")
    names = ["q", "list", "source", "country", "sector", "band", "action", "status", "order"]
    names += ["after", "next", "base", "file", "draft"]
    for page, name in itertools.product(pages, names):
        _harmless(client, [f"{page}?{name}={quote(' '.join(HOSTILE))}"])
    _harmless(client, [f"/{quote(text)}" for text in HOSTILE])
    for area in ("rules", "sources", "errands", "upload"):
        _harmless(client, [f"/{area}/{quote(text, safe='')}" for text in HOSTILE])


def _harmless(client: httpx.Client, pages: list[str]) -> None:
    for page in pages:
        text = client.get(page).text
        for attack in ("<script>alert", "<img src=x", "<svg onload", 'href="javascript:'):
            assert attack not in text, (page, attack)
        assert "54444439" not in text, page


def test_every_answer_forbids_inline_script_and_other_hosts(site: Site) -> None:
    client = site.person("Ada")
    for page in ("/", "/queue", "/nowhere", "/static/app.css", "/api/v1/lists", "/login"):
        answer = client.get(page)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "<script>" not in answer.text
        if "html" in answer.headers["content-type"]:
            _no_script_in_attributes(answer.text)
        assert not re.search(r'(?:src|href|action)="(?:https?:)?//(?!www\.|sanctions)', answer.text)


def _no_script_in_attributes(text: str) -> None:
    for element in lxml.html.document_fromstring(text).iter():
        for name in map(str, element.attrib):
            assert not name.startswith("on"), (element.tag, name)
            assert name != "style", element.tag
        assert element.tag != "script" or element.get("src") == "/static/app.js"


# Requests from other sites


@pytest.mark.parametrize("path", POSTS)
def test_no_form_works_without_its_own_token(site: Site, path: str) -> None:
    client, other = site.person("Ada"), site.person("Bo")
    for token in ("", "made up", token_in(other, "/account")):
        assert client.post(path, data={"csrf": token}).status_code == 403, token
    assert client.post(path).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"},
     {"Sec-Fetch-Site": "same-site"}, {"Origin": "http://127.0.0.1:1"}, {"Origin": "http://["}],
)  # fmt: skip
def test_a_right_token_from_another_site_does_not_help(site: Site, headers: dict[str, str]) -> None:
    client = site.person("Ada")
    form = {"csrf": token_in(client, "/account"), "language": "en", "zone": "UTC"}
    assert client.post("/account/preferences", data=form, headers=headers).status_code == 403
    assert client.post("/account/preferences", data=form).status_code == 303


def test_another_host_name_is_refused(site: Site) -> None:
    with site.anyone() as client:
        assert client.get("/login", headers={"Host": "evil.example"}).status_code == 400
        assert client.get("/login", headers={"Host": "127.0.0.1.evil.example"}).status_code == 400


# Other people's things


def test_nobody_sees_or_moves_another_analysts_upload(site: Site) -> None:
    job = uploaded(site.person("Bo"), b"name,country\nAcme,CN\n", "theirs.csv")
    other = site.person("Cy")
    assert other.get(f"/upload/{job}").status_code == 404
    assert other.get(f"/upload/{job}/events").status_code == 404
    for act in ("mapping", "screen", "cancel"):
        assert post(other, f"/upload/{job}/{act}", "/account", list="x").status_code == 404
    header = site.token("Cy", "screen")
    with site.anyone() as program:
        assert program.get(f"/api/v1/jobs/{job}", headers=header).status_code == 404
        assert program.post(f"/api/v1/jobs/{job}/cancel", headers=header).status_code == 404


def test_nobody_revokes_another_persons_token(site: Site) -> None:
    header = site.token("Ada", "read")
    admin = next(one for one in site.state.accounts.people.everyone() if one.name == "Ada")
    number = site.state.accounts.tokens.of(admin)[0].id
    post(site.person("Bo"), f"/account/tokens/{number}/revoke", "/account")
    with site.anyone() as program:
        assert program.get("/api/v1/lists", headers=header).status_code == 200


def test_a_program_with_an_analysts_token_cannot_be_the_second_person(site: Site) -> None:
    with site.anyone() as program:
        answer = program.post(
            "/api/v1/matches/1/decisions",
            headers=site.token("Bo", "decide"),
            json={"verdict": "approved", "revision": 0},
        )
    assert answer.status_code == 403


# Sessions


def test_a_session_chosen_by_someone_else_is_not_taken_up(site: Site) -> None:
    client = site.anyone()
    client.cookies.set("screener_session", "planted.value")
    form = {"name": "Bo", "password": "a long enough phrase", "csrf": token_in(client, "/login")}
    answer = client.post("/login", data=form)
    given = answer.cookies["screener_session"]
    assert "planted" not in given
    assert client.get("/queue").status_code == 200


def test_each_log_in_has_a_session_of_its_own_and_log_out_ends_it(site: Site) -> None:
    client, other = site.person("Bo"), site.person("Bo")
    kept = client.cookies["screener_session"]
    assert kept != other.cookies["screener_session"]
    post(client, "/logout", "/account")
    client.cookies.set("screener_session", kept)
    assert client.get("/queue").status_code == 303
    assert other.get("/queue").status_code == 200


def test_cookies_cannot_be_altered_or_used_for_another_purpose(site: Site) -> None:
    visit = site.anyone()
    visit.get("/login")
    signed = visit.cookies["screener_visit"]
    session = site.person("Bo").cookies["screener_session"]
    for forged in (signed, session[:-1] + "-", "x" + session, session.partition(".")[0], "."):
        client = site.anyone()
        client.cookies.set("screener_session", forged)
        assert client.get("/queue").status_code == 303, forged


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(site: Site) -> None:
    client = site.anyone()
    form = {"name": "Bo", "password": "a long enough phrase", "csrf": token_in(client, "/login")}
    for cookie in client.post("/login", data=form).headers.get_list("set-cookie"):
        assert "HttpOnly" in cookie
        assert "SameSite=lax" in cookie
        assert "Path=/" in cookie


def test_behind_tls_cookies_are_secure_and_bound_to_the_host(tmp_path: Path) -> None:
    with serving(tmp_path) as site:
        object.__setattr__(site.state.cookies, "secure", True)
        with site.anyone() as client:
            cookie = client.get("/login").headers["set-cookie"]
    assert cookie.startswith("__Host-visit=")
    assert "Secure" in cookie


def test_after_half_an_hour_without_a_request_the_session_is_over(site: Site) -> None:
    from datetime import timedelta  # noqa: PLC0415 - for this test alone

    client = site.person("Bo")
    site.clock.ahead += timedelta(minutes=31)
    answer = client.get("/queue?q=acme")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/login?next=/queue?q=acme"


def test_whoever_logs_in_again_comes_to_the_whole_address(site: Site) -> None:
    with site.anyone() as client:
        asked = "/queue?status=dismissed&source=eu_hr&q=S%C3%BCd+%26+Co"
        answer = client.get(asked)
        page = client.get(answer.headers["location"]).text
        (wanted,) = re.findall(r'name="next" value="([^"]+)"', page)
        form = {"name": "Bo", "password": "a long enough phrase", "next": html.unescape(wanted)}
        answer = client.post("/login", data=form | {"csrf": token_in(client, "/login")})
        assert answer.headers["location"] == asked


def test_whoever_took_a_session_is_out_once_its_owner_changes_the_password(tmp_path: Path) -> None:
    with serving(tmp_path) as site:
        site.add_people()
        owner, thief = site.person("Bo"), site.anyone()
        thief.cookies.update(owner.cookies)
        assert thief.get("/account").status_code == 200
        said = {"old": "a long enough phrase", "password": "another long phrase"}
        answer = post(owner, "/account/password", "/account", **said)
        assert answer.status_code == 303
        assert "all your tokens are ended" in owner.get("/account").text
        assert thief.get("/account").status_code == 303


def test_guessing_a_password_locks_the_name(tmp_path: Path) -> None:
    with serving(tmp_path) as site:
        site.add_people()
        client = site.anyone()
        form = {"name": "Bo", "password": "wrong", "csrf": token_in(client, "/login")}
        assert [client.post("/login", data=form).status_code for _ in range(6)] == [401] * 5 + [429]
        right = form | {"password": "a long enough phrase"}
        assert client.post("/login", data=right).status_code == 429


def test_a_log_in_that_fails_is_logged_with_its_address_and_without_what_was_typed(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with serving(tmp_path) as site:
        client = site.anyone()
        form = {"name": "typed instead", "password": "secret", "csrf": token_in(client, "/login")}
        for _ in range(6):
            client.post("/login", data=form)
    said = [record.getMessage() for record in caplog.records if "log-in" in record.getMessage()]
    assert said == [
        *["log-in from 127.0.0.1 failed (refused)"] * 5,
        "log-in from 127.0.0.1 failed (locked)",
    ]


def test_behind_a_proxy_each_visitor_has_an_address_and_none_can_choose_it(
    tmp_path: Path,
) -> None:
    with serving(tmp_path) as site:
        site.add_people()
        object.__setattr__(site.state.config, "base_url", "https://screening.example")
        client = site.anyone()
        form = {"password": "wrong", "csrf": token_in(client, "/login")}

        def tried(number: int, forwarded: str) -> int:
            header = {"X-Forwarded-For": forwarded}
            return client.post(
                "/login", data=form | {"name": f"n{number}"}, headers=header
            ).status_code

        forged = [tried(n, f"10.0.0.{n}, 192.0.2.7") for n in range(41)]
        assert forged == [401] * 40 + [429]
        assert tried(50, "192.0.2.8") == 401
        # As HAProxy does: a header of its own, behind the one that was sent.
        twice = [("X-Forwarded-For", "10.0.0.99"), ("X-Forwarded-For", "192.0.2.7")]
        late = client.post("/login", data=form | {"name": "n51"}, headers=httpx.Headers(twice))
        assert late.status_code == 429
        # As gateways do that write a connection's port too.
        assert tried(52, "192.0.2.7:50012") == 429
        for n in range(41):
            last = tried(60 + n, f"[2001:db8::7]:{50_000 + n}")
        assert last == 429


@pytest.mark.parametrize(
    ("asks", "is_ours"),
    [("172.18.0.2", True), ("172.18.1.2", False), ("fd00::7", True), ("127.0.0.1", True),
     ("::ffff:172.18.0.2", True), ("testclient", False)],
)  # fmt: skip
def test_a_proxy_on_another_machine_is_believed_once_it_is_named(
    tmp_path: Path, asks: str, *, is_ours: bool
) -> None:
    """Else all visitors have its address, and forty wrong passwords close the door for all."""
    named = Address("0.0.0.0", 0, "https://screening.example", ("172.18.0.0/24", "fd00::7"))  # noqa: S104
    plain = Config(settings=Settings(home=tmp_path), base_url=named.base_url)
    told = replace(plain, proxies=plain.proxies + named.networks())
    assert told.is_proxy(asks) is is_ours
    assert not replace(told, base_url="http://127.0.0.1:8000").is_proxy(asks)
    assert plain.is_proxy("172.18.0.2") is False


def test_a_host_may_be_an_ipv6_address(tmp_path: Path) -> None:
    place = "https://[2001:db8::7]:8443"
    config = Config(settings=Settings(home=tmp_path), base_url=place)
    within = RequestGuard(PlainTextResponse("inside"), config)
    assert _asked(within, place).status_code == 200
    assert _asked(within, "https://[2001:db8::8]:8443").status_code == 400


def test_behind_tls_a_redirect_leads_to_no_address_without_it(tmp_path: Path) -> None:
    config = Config(settings=Settings(home=tmp_path), base_url="https://screening.example")
    within = RequestGuard(Router([Route("/queue", PlainTextResponse("inside"))]), config)
    answer = _asked(within, "http://screening.example/queue/")  # as a proxy asks
    assert answer.headers["location"] == "https://screening.example/queue"


def _asked(within: RequestGuard, url: str) -> httpx.Response:
    """Return what is answered to somebody who asks an application that no server runs."""

    async def ask() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(within)) as client:
            return await client.get(url)

    # In a thread of its own: a browser of other tests keeps a loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, ask()).result()


@pytest.mark.parametrize(("path", "call"), [("/runs", "Ada"), ("/api/v1/runs", "")])
def test_the_answer_to_a_defect_is_as_guarded_as_others(
    site: Site, monkeypatch: pytest.MonkeyPatch, path: str, call: str
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    client = site.person(call) if call else site.anyone()
    headers = {} if call else site.token("Ada", "read")
    guarded = client.get(path, headers=headers)
    monkeypatch.setattr(Queries, "runs", broken)
    answer = client.get(path, headers=headers)
    assert (guarded.status_code, answer.status_code) == (200, 500)
    for name in ("content-security-policy", "x-frame-options", "cache-control"):
        assert answer.headers[name] == guarded.headers[name]


# Files


@pytest.mark.parametrize(
    ("name", "kept"),
    [("../../etc/passwd", "passwd"), ("..\\..\\evil.csv", "evil.csv"), ("..", "upload"),
     ("a\r\nb.csv", "ab.csv"), ("", "upload"), ("/abs.csv", "abs.csv"), ("x" * 500, "x" * 120),
     ("C:\\x.csv", "x.csv"), ("a\x00b", "ab"), ('q"<>|?*:.csv', "q.csv"),
     ("our %22best%22 firms%0D%0A.csv", "our best firms.csv"), ("50%25.csv", "50%25.csv"),
     ("a" + "供" * 100 + ".csv", "供" * 78 + ".csv")],
)  # fmt: skip
def test_a_files_name_leads_nowhere(name: str, kept: str) -> None:
    assert safe_name(name) == kept


def test_an_upload_stays_in_its_folder(site: Site) -> None:
    home = site.state.settings.home
    before = {path for path in home.parent.rglob("*") if "uploads" not in path.parts}
    uploaded(site.person("Bo"), b"name\nAcme\n", "../../../outside.csv")
    after = {path for path in home.parent.rglob("*") if "uploads" not in path.parts}
    assert {path.name for path in after - before} <= {"screener.db-wal", "screener.db-shm"}
    assert not list(home.rglob("../outside.csv"))


@pytest.mark.parametrize(
    "path",
    ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2f..%2fsettings.py",
     "/static//etc/passwd", "/runs/1/..%2f..%2fweb.key", "/runs/1/web.key"],
)  # fmt: skip
def test_no_path_leads_to_other_files(site: Site, path: str) -> None:
    client = site.person("Ada")
    address = urlsplit(site.url)
    raw = http.client.HTTPConnection(str(address.hostname), address.port, timeout=SECONDS)
    cookie = f"screener_session={client.cookies['screener_session']}"
    raw.request("GET", path, headers={"Cookie": cookie})
    answer = raw.getresponse()
    body = answer.read()
    raw.close()
    assert answer.status == 404
    assert b"create_app" not in body
    assert b"root:" not in body


def test_a_zip_bomb_is_refused_in_one_line_and_the_server_lives(site: Site) -> None:
    client = site.person("Bo")
    job = uploaded(client, _bomb(), "bomb.xlsx")
    state, page = when_read(client, job)
    assert state == "unreadable"
    assert "bomb.xlsx" in page
    assert client.get("/queue").status_code == 200


def test_an_archive_that_unpacks_without_end_is_no_edition(site: Site) -> None:
    admin = site.person("Ada")
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("list.html", "w", force_zip64=True) as file,
    ):
        for _ in range(2**8):
            file.write(b"<p>" * 2**20)
    form = {"csrf": token_in(admin, "/sources/uflpa")}
    files = {"file": ("list.zip", packed.getvalue())}
    job = ended(site, admin.post("/sources/uflpa/import", data=form, files=files))
    assert job.state == "failed"
    assert "MB" in job.payload["message"]
    assert admin.get("/queue").status_code == 200


def _bomb() -> bytes:
    """A workbook of some megabytes whose one sheet unpacks to a little more than is read.

    Its rows are packed once, and stand there again and again: to pack them all takes seconds. The
    checksum is not theirs, which only who unpacked all of it would see.
    """
    head, rows, tail = (
        b'<worksheet xmlns="' + _MAIN.encode() + b'"><sheetData>',
        b'<row><c t="inlineStr"><is><t>name</t></is></c></row>' * 20_000,
        b"</sheetData></worksheet>",
    )
    times = MAX_UNPACKED // len(rows) + 1
    packing = zlib.compressobj(1, wbits=-zlib.MAX_WBITS)
    begin, again = (
        packing.compress(part) + packing.flush(zlib.Z_FULL_FLUSH) for part in (head, rows)
    )
    end = packing.compress(tail) + packing.flush()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as book:
        book.writestr("[Content_Types].xml", _TYPES)
        book.writestr("_rels/.rels", _RELS)
        book.writestr("xl/workbook.xml", _BOOK)
        book.writestr("xl/_rels/workbook.xml.rels", _BOOK_RELS)
        book.writestr("xl/worksheets/sheet1.xml", begin + again * times + end)
        sheet = book.infolist()[-1]
        sheet.compress_type = zipfile.ZIP_DEFLATED
        sheet.file_size = len(head) + times * len(rows) + len(tail)
    return packed.getvalue()


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PKG = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELS = (
    f'<Relationships xmlns="{_PKG}"><Relationship Id="r1" Type="{_REL}/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>'
)
_BOOK = (
    f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>'
    '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>'
)
_BOOK_RELS = (
    f'<Relationships xmlns="{_PKG}"><Relationship Id="r1" Type="{_REL}/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>'
)


def test_a_formula_in_a_name_is_text_in_the_download(site: Site) -> None:
    client = site.person("Bo")
    rows = 'name,country\n"=HYPERLINK(""http://evil"",""x"")",CN\n"@SUM(1)",DE\n"+1+2",DE\n'
    _, run = screened(client, rows.encode(), "f.csv", list_name="formulas")
    text = client.get(f"/runs/{run}/result.csv").text
    assert "HYPERLINK" in text
    assert not re.search(r'(?:^|,)"?[=@+]', text, re.MULTILINE)


def test_a_download_does_not_act_with_our_rights(site: Site) -> None:
    answer = site.person("Bo").get("/runs/1/report.html")
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert "sandbox" in answer.headers["content-security-policy"]


# Addresses and headers


@pytest.mark.parametrize(
    "target",
    ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)",
     "/x\r\nSet-Cookie: a=b", "\t//evil.example", "/%0d%0aSet-Cookie:a=b"],
)  # fmt: skip
def test_log_in_leads_to_our_own_pages_only(site: Site, target: str) -> None:
    client = site.anyone()
    form = {"name": "Bo", "password": "a long enough phrase", "next": target}
    answer = client.post("/login", data=form | {"csrf": token_in(client, "/login")})
    location = answer.headers["location"]
    assert location.startswith("/")
    assert not location.startswith(("//", "/\\"))
    assert "a=b" not in answer.headers.get("set-cookie", "").replace("%0d%0aSet-Cookie:a=b", "")


def test_a_suppliers_name_cannot_write_headers(site: Site) -> None:
    client = site.person("Bo")
    table = 'name,country\n"x"";filename=evil.exe;\u202e\u00e9",CN\n'
    _, run = screened(client, table.encode(), "h.csv", list_name="headers")
    line = site.state.queries.suppliers(run, SupplierFilter())[0][0]
    answer = client.get(f"/suppliers/{line.supplier_id}/dossier.html")
    assert answer.status_code == 200
    plain = re.search(r'filename="([^"]*)"', answer.headers["content-disposition"])
    assert plain is not None
    assert re.fullmatch(r"[A-Za-z0-9-]+\.html", plain[1])


# Bodies


@pytest.mark.parametrize("path", ["/login", "/queue/dismiss", "/api/v1/screen", "/upload"])
def test_a_huge_body_is_refused_at_its_head(site: Site, path: str) -> None:
    answer = _raw(site, f"POST {path} HTTP/1.1\r\nHost: H\r\nContent-Length: 99999999999\r\n\r\n")
    assert b" 413 " in answer.splitlines()[0]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/upload", b"303"),
        ("/suppliers/1/evidence", b"303"),
        ("/sources/ilo/import", b"303"),
        ("/api/v1/jobs", b"401"),
        ("/welcome/import", b"413"),
        ("/welcome/evidence", b"413"),
    ],
)
def test_a_strangers_file_is_refused_before_it_comes(site: Site, path: str, status: bytes) -> None:
    assert _raw(site, _announced(path)).split()[1] == status


def test_the_file_of_who_may_not_send_any_is_refused_before_it_comes(site: Site) -> None:
    session = "; ".join(f"{name}={value}" for name, value in site.person("Vi").cookies.items())
    bearer = site.token("Bo", "read")["Authorization"]
    for head in (
        _announced("/upload", f"Cookie: {session}"),
        _announced("/api/v1/jobs", f"Authorization: {bearer}"),
    ):
        assert _raw(site, head).split()[1] == b"403"


def _announced(path: str, header: str = "Accept: */*") -> str:
    """Return the head of a request whose body, 100 MB, does not follow."""
    return (
        f"POST {path} HTTP/1.1\r\nHost: H\r\n{header}\r\nContent-Length: 100000000\r\n"
        "Content-Type: multipart/form-data; boundary=b\r\n\r\n"
    )


def test_a_body_that_grows_beyond_its_bound_is_cut_off(tmp_path: Path) -> None:
    with serving(tmp_path, Limits(form_bytes=10_000)) as site:
        head = "POST /login HTTP/1.1\r\nHost: H\r\nTransfer-Encoding: chunked\r\n"
        head += "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
        chunk = f"{4000:x}\r\n{'a' * 4000}\r\n"
        assert b" 413 " in _raw(site, head + chunk * 5).splitlines()[0]


def test_what_is_not_let_in_is_told_on_a_page_in_the_readers_language(tmp_path: Path) -> None:
    with serving(tmp_path, Limits(form_bytes=10_000)) as site, site.anyone() as client:
        client.headers["Accept-Language"] = "de-DE,de"
        large = client.post("/login", data={"name": "a" * 20_000})
        other = client.post("/login", headers={"Sec-Fetch-Site": "cross-site"})
        foreign = client.get("/login", headers={"Host": "evil.example"})
    assert (large.status_code, other.status_code, foreign.status_code) == (413, 403, 400)
    for answer, said in ((large, "10.000 Bytes"), (other, "von einer anderen Website")):
        page = lxml.html.document_fromstring(answer.text)
        assert page.get("lang") == "de"
        assert said in answer.text
    assert foreign.headers["content-type"].startswith("text/plain")
    assert foreign.text.startswith("Unter dieser Adresse antwortet")


def test_a_body_that_does_not_come_is_given_up(tmp_path: Path) -> None:
    with serving(tmp_path, Limits(chunk_seconds=0.3)) as site:
        head = "POST /login HTTP/1.1\r\nHost: H\r\nContent-Length: 100\r\n"
        head += "Content-Type: application/x-www-form-urlencoded\r\n\r\nname="
        assert b" 408 " in _raw(site, head).splitlines()[0]


def test_a_body_that_is_broken_off_is_no_defect() -> None:
    """As of whoever closes the page during an upload; strangers could fill the log with it."""
    gone: Message = {"type": "http.disconnect"}
    messages = iter([{"type": "http.request", "body": b"a", "more_body": True}, gone])
    sent: list[Message] = []

    async def receive() -> Message:
        return next(messages)

    async def send(message: Message) -> None:
        sent.append(message)

    async def route(scope: Scope, receive: Receive, _: Send) -> None:
        await Request(scope, receive).body()

    async def called() -> None:
        scope: Scope = {"type": "http", "method": "POST", "path": "/upload", "headers": []}
        await BodyLimits(route, Limits(), large=lambda _: True)(scope, receive, send)

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, called()).result()
    assert not sent


def test_a_connection_that_says_nothing_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "HEADER_SECONDS", 0.3)
    with serving(tmp_path) as site:
        assert _raw(site, "GET / HTTP/1.1\r\nHost: H\r\nX-Slow: ") == b""


def test_a_thousand_fields_too_many_are_refused(site: Site) -> None:
    client = site.person("Bo")
    form = {"csrf": token_in(client, "/account")} | {f"f{n}": "x" for n in range(3000)}
    answer = client.post("/queue/assign", files={"x": b""}, data=form)
    assert answer.status_code == 400


def _raw(site: Site, request: str) -> bytes:
    address = urlsplit(site.url)
    with socket.create_connection((address.hostname, address.port), timeout=SECONDS) as connection:
        connection.sendall(request.replace("Host: H", f"Host: {address.netloc}").encode())
        got = b""
        while part := connection.recv(65536):
            got += part
            if b"\r\n\r\n" in got:
                break
    return got


# The database


SQL = ["' OR 1=1 --", "'; DROP TABLE cases; --", '" OR ""="', "%", "_", "\\", "1) OR (1=1", "\x00"]
FILTERS = {
    "/queue": ("status", "list", "source", "country", "sector", "band", "action", "tier", "q",
               "order", "after", "new", "with"),
    "/suppliers": ("list", "band", "action", "country", "sector", "q", "after"),
    "/runs": ("list", "before"),
    "/audit": ("before",),
    "/rules": ("q",),
    "/": ("list",),
    "/changes": ("list", "after"),
    "/runs/compare": ("a", "b", "skip"),
    "/rules/trial": ("base", "file", "draft"),
}  # fmt: skip


@pytest.mark.parametrize("page", FILTERS)
def test_no_filter_reaches_the_database_as_sql(site: Site, page: str) -> None:
    client = site.person("Ada")
    for name, text in itertools.product(FILTERS[page], SQL):
        answer = client.get(page, params={name: text})
        assert answer.status_code in {200, 400, 404}, (name, text)
        if (
            name in {"source", "country", "sector", "band", "action", "tier"}
            and answer.status_code == 200
        ):
            assert 'href="/cases/' not in answer.text, (name, text)
    assert client.get("/queue").text.count('href="/cases/') >= 3


@pytest.mark.parametrize("text", ["%", "_", "\\", "' OR 1=1 --"])
def test_signs_of_like_are_searched_as_they_are(site: Site, text: str) -> None:
    answer = site.person("Ada").get("/suppliers", params={"q": text})
    assert 'class="empty"' in answer.text


@pytest.mark.parametrize("number", ["0", "-1", "99999999999999999999999", "1e9", "x", "%00"])
def test_a_number_that_is_none_leads_nowhere(site: Site, number: str) -> None:
    client = site.person("Ada")
    for page in ("cases", "suppliers", "runs"):
        assert client.get(f"/{page}/{number}").status_code in {400, 404}
    for page in ("queue?after=", "runs?before=", "audit?before=", "suppliers?after="):
        assert client.get(f"/{page}{number}").status_code in {200, 400, 404}
