"""What customs records and vendor masters cut short in capitals is read in full."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("record", "firm"),
    [
        ("EREGLI DMR VE CLK FAB TAS", "Ereğli Demir ve Çelik Fabrikaları T.A.Ş."),
        ("IZMIR DMR CLK SAN AS", "İzmir Demir Çelik Sanayi A.Ş."),
        ("T.SISE VE CAM FAB AS TUZLA", "Türkiye Şişe ve Cam Fabrikaları A.Ş."),
        ("T.PETROLLERI AO", "Türkiye Petrolleri A.O."),
        ("MFRAS KALTEX SA CV", "Manufacturas Kaltex, S.A. de C.V."),
        ("INDS QUIM TORVAL SA", "Industrias Químicas Torval S.A."),
        ("CIA SID NACIONAL", "Companhia Siderúrgica Nacional"),
        (
            "CIA BRAS METALURGIA E MINERACAO ARAXA",
            "Companhia Brasileira de Metalurgia e Mineração",
        ),
        ("IND COM CALC TORVALI LTDA", "Indústria e Comércio de Calçados Torvali Ltda."),
        ("MASCH FABR REINHAUSEN GMBH", "Maschinenfabrik Reinhausen GmbH"),
        ("MASCHFABR NIEHOFF GMBH", "Maschinenfabrik Niehoff GmbH"),
        ("SHANDONG CHENMING PPR HLDGS LTD SHOUGUANG", "Shandong Chenming Paper Holdings Limited"),
        ("CHUNG HWA PULP PPR MFG CORP", "Chung Hwa Pulp & Paper Manufacturing Corporation"),
        ("FAR EASTERN NEW CENT CORP TPE", "遠東新世紀股份有限公司"),
        ("PT PERKEB NUSANTARA III", "PT Perkebunan Nusantara III"),
        ("CIA BRAS ALUMINIO", "Companhia Brasileira de Alumínio"),
        ("HEKTAS TIC TAS", "Hektaş Ticaret T.A.Ş."),
        ("STE NLE SIDERURGIE", "Société Nationale de Sidérurgie"),
        ("TCTY THEP VN-CTCP", "Vietnam Steel Corporation - Joint Stock Company"),
        ("DT.STEINZEUGW.GMBH&CO FRECHEN", "Deutsche Steinzeugwerke GmbH & Co. KG"),
        ("METALS & ENGG CORP (METEC) ADDIS", "Metals and Engineering Corporation"),
    ],
)
def test_words_that_clerks_cut_short_are_read_in_full(record: str, firm: str) -> None:
    assert matching.compare(record, firm).is_match
    assert matching.compare(firm, record).is_match


@pytest.mark.parametrize(
    ("record", "firm"),
    [
        ("OFF.MECC.BORGHI SPA CASALE", "Officine Meccaniche Borghi S.p.A."),
        ("OFF.MECC.G.CERUTTI SPA CASALE M.TO", "Officine Meccaniche Giovanni Cerutti S.p.A."),
        ("ITALCEMENTI FABB.RIUN.CEMENTO SPA BG", "Italcementi Fabbriche Riunite Cemento S.p.A."),
        ("FERR.NORD SPA OSOPPO", "Ferriere Nord S.p.A."),
        ("COST.MECC.RIVA SPA", "Costruzioni Meccaniche Riva S.p.A."),
        ("COTONIF.ALBINI SPA ALBINO BG", "Cotonificio Albini S.p.A."),
        ("ZAKL.CHEM.SIARKOPOL SA TARNOBRZEG", "Zakłady Chemiczne Siarkopol S.A."),
        ("PRZEDS.HANDL.BARTEX SP ZOO", "Przedsiębiorstwo Handlowe Bartex Sp. z o.o."),
    ],
)
def test_points_that_join_words_cut_each_short(record: str, firm: str) -> None:
    assert matching.compare(record, firm).is_match
    assert matching.compare(firm, record).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DMR LTD", "Demir Ltd"),
        ("DMR GLOBAL AG", "Demir Global AG"),
        ("PPR SA", "Paper SA"),
        ("Alfa PPR Pipes Ltd", "Alfa Paper Pipes Ltd"),
        ("ACC Cement Ltd", "Acciaieria Cement Ltd"),
        ("CENT TEXTILE MILLS LTD", "Century Textile Mills Ltd"),
        ("OFF WHITE SRL", "Officine White S.r.l."),
        ("COST PLUS INC", "Costruzioni Plus Inc"),
        ("IZMIR DMR CLK SAN AS", "Izmir Cimento San A.S."),
        ("KARABUK DMR CLK AS", "Eregli Demir Celik AS"),
        ("CIA BRAS ALUMINIO", "Companhia Brasileira de Cartuchos"),
        ("CIA BRAS ALUMINIO", "Companhia Portuguesa de Alumínio"),
        ("HEKTAS TIC TAS", "Hektor Ticaret T.A.Ş."),
        ("HEKTAS TIC TAS", "Hektaş İnşaat A.Ş."),
        ("DT.GASRUSSW.GMBH&CO DORTMUND", "Deutsche Glaswerke GmbH & Co. KG"),
        ("MFRAS ESTRELLA SA CV", "Manufacturas Kaltex SA de CV"),
        ("FERR.NORD SPA", "Ferriere Sud S.p.A."),
        ("OFF.MECC.RIVA SPA BG", "Officine Meccaniche Rota S.p.A."),
        ("FABB.RIUN.CEMENTO SPA", "Fabbriche Riunite Vetro SpA"),
        ("ZAKL.CHEM.SIARKOPOL SA", "Zakłady Chemiczne Police S.A."),
    ],
)
def test_other_firms_and_brands_of_the_same_letters_stay_apart(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
    assert not matching.compare(other, one).is_match
