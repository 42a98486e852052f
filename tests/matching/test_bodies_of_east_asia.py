"""Bodies of states, banks and firms of East and South-East Asia are found by their own names."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("금융위원회", "Financial Services Commission"),
        ("보건복지부", "Ministry of Health and Welfare"),
        ("국민연금공단", "National Pension Service"),
        ("조선통일발전은행", "Korea United Development Bank"),
        ("고려항공", "Air Koryo"),
        ("동방은행", "East Land Bank"),
        ("동방은행", "Dongbang Bank"),
        ("上海东方银行", "Shanghai Oriental Bank"),
        ("카타르가스공사", "Qatar Gas Corporation"),
        ("특허청", "Korean Intellectual Property Office"),
        ("Samsung Jeonja", "Samsung Electronics"),
        ("外務省", "Ministry of Foreign Affairs"),
        ("原子力規制委員会", "Nuclear Regulation Authority"),
        ("外務省", "Ministry of Foreign Affairs of Japan"),
        ("兵庫県警察", "Hyogo Prefectural Police"),
        ("愛知県庁", "Aichi Prefectural Government"),
        ("부산지방경찰청", "Busan Metropolitan Police Agency"),
        ("경기도교육청", "Gyeonggi Provincial Office of Education"),
        ("日本原子力発電", "Japan Atomic Power Company"),
        ("日本郵船株式会社", "NYK Line"),
        ("六代目山口組", "Yamaguchi-gumi"),
        ("朝鮮光鮮銀行", "Korea Kwangson Banking Corp."),
        ("Uchu Koku Kenkyu Kaihatsu Kiko", "Japan Aerospace Exploration Agency"),
        ("Nihon Seisaku Toshi Ginko", "Development Bank of Japan"),
        ("Toyota Jidosha", "Toyota Motor Corporation"),
        ("오션 마리타임 매니지먼트", "オーシャン・マリタイム・マネジメント"),
        ("ธนาคารกสิกรไทย", "Kasikornbank"),
        ("กรมสอบสวนคดีพิเศษ", "Department of Special Investigation"),
        ("Karn Fai Fa Fai Phalit", "Electricity Generating Authority"),
        ("Krasuang Kan Khlang", "Ministry of Finance"),
        ("ກະຊວງປ້ອງກັນຊາດ", "Ministry of National Defence"),
        ("ក្រសួងយុត្តិធម៌", "Ministry of Justice"),
        ("နယ်စပ်ရေးရာဝန်ကြီးဌာန", "Ministry of Border Affairs"),
        ("Myanma Sipwayay Bank", "Myanma Economic Bank"),
        ("Mahkamah Agung", "Supreme Court"),
        ("Kagawaran ng Ugnayang Panlabas", "Department of Foreign Affairs"),
        ("Гадаад харилцааны яам", "Ministry of Foreign Affairs"),
        ("Batlan Khamgaalakhyn Yam", "Ministry of Defense"),
        ("Bộ Tài nguyên và Môi trường", "Ministry of Natural Resources and Environment"),
    ],
)
def test_a_body_is_found_by_its_own_name(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("금융위원회", "Korea Fair Trade Commission"),
        ("外務省", "Ministry of Justice"),
        ("大阪府警察", "Osaka Prefectural Government"),
        ("北海道大学", "Hokkaido University of Education"),
        ("愛知県立大学", "Aichi University"),
        # a university is no firm of its name
        ("大同股份有限公司", "Tatung University"),
        ("한양대학교", "Hanyang Co., Ltd."),
        ("Hanyang University", "Hanyang Corporation"),
        ("原子力規制委員会", "Japan Fair Trade Commission"),
        ("六代目山口組", "Inagawa-kai"),
        ("고려항공", "Korean Air Lines"),
        ("高麗航空", "Korean Air"),
        ("东方银行", "East Land Bank"),
        ("미국특허청", "Korean Intellectual Property Office"),
        ("베트남기상청", "Korea Meteorological Administration"),
        ("Nihon Seisaku Toshi Ginko", "Bank of Japan"),
        ("朝鮮光鮮銀行", "Korea Daesong Bank"),
        ("Krasuang Kan Khlang", "Ministry of Foreign Affairs"),
        ("ធនាគារជាតិនៃកម្ពុជា", "Foreign Trade Bank of Cambodia"),
        ("Myanma Sipwayay Bank", "Myanma Agricultural Development Bank"),
        ("Batlan Khamgaalakhyn Yam", "Ministry of Health"),
    ],
)
def test_a_body_beside_it_is_another(own: str, other: str) -> None:
    assert not matching.compare(own, other).is_match
