"""Towns of a made-up county: official names, facilities, products, rivers, misprints."""

import pytest

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Confidence, Erratum
from jjdesk.parsing import places

TOWNS = ("青柳镇", "银杉街道", "石门镇", "云溪镇", "白马乡", "新城街道", "和平镇", "大石门镇")
COUNTY = places.of_towns(TOWNS)


def read(text: str) -> tuple[str, ...]:
    return places.find(Joined.of(text, 0, len(text)), COUNTY)


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        # the official name, wherever it stands
        ("在青柳镇修路。", ("青柳镇",)),
        ("支持银杉街道发展夜市。", ("银杉街道",)),
        ("青柳镇、石门镇、白马乡连片发展。", ("青柳镇", "石门镇", "白马乡")),
        # the short one, given in its official form
        ("建好青柳公交枢纽。", ("青柳镇",)),
        ("推进银杉片区开发。", ("银杉街道",)),
        ("改造石门污水管网。", ("石门镇",)),
        ("扩建白马小学。", ("白马乡",)),
        ("推进青柳、石门供水一体化。", ("青柳镇", "石门镇")),
        ("连接青柳与银杉。", ("青柳镇", "银杉街道")),
        # in the order met, each once
        ("先石门后青柳，再回石门。", ("石门镇", "青柳镇")),
        # a product, a firm, a temple, a river, a mountain, a platform: no place
        ("做响青柳花椒品牌。", ()),
        ("支持石门白酒出海。", ()),
        ("做强青柳集团。", ()),
        ("修缮石门寺。", ()),
        ("保护青柳河。", ()),
        ("开发白马山。", ()),
        ("做优青柳景区。", ()),
        ("推广“石门模式”。", ()),
        # a name that ends like a river's means the water when water is spoken of
        ("整治云溪流域。", ()),
        ("建成云溪场镇。", ("云溪镇",)),
        # the longer name is not the shorter one
        ("修通大石门镇公路。", ("大石门镇",)),
        # words of every report count in full, in a list, or before a facility
        ("维护和平稳定。", ()),
        ("建设新城。", ()),
        ("改造新城街道小区。", ("新城街道",)),
        ("建好和平中学。", ("和平镇",)),
        ("在青柳、和平建站。", ("青柳镇", "和平镇")),
        # nothing named
        ("完善乡镇设施。", ()),
        ("", ()),
    ],
)
def test_the_towns_of_a_sentence(text: str, towns: tuple[str, ...]) -> None:
    assert read(text) == towns


def survey(source: str, *slips: Erratum) -> list[tuple[str, ...]]:
    """The towns of each line of ``source``, one sentence a line."""
    sentences, at = [], 0
    for line in source.splitlines(keepends=True):
        end = at + len(line.rstrip("\n"))
        sentences.append(Joined.of(source, at, end))
        at += len(line)
    return places.Survey(source, COUNTY, slips).of_sentences(sentences)


def slip(source: str, printed: str, likely: str, confidence: Confidence) -> Erratum:
    start = source.index(printed)
    return Erratum(start, start + len(printed), printed, likely, confidence, "")


def test_a_survey_tells_each_sentence_its_own_towns() -> None:
    assert survey("建好青柳小学。\n发展农业。\n改造石门管网、白马公路。\n") == [
        ("青柳镇",),
        (),
        ("石门镇", "白马乡"),
    ]


def test_a_misprint_counts_only_when_its_correction_is_sure() -> None:
    source = "建好青栁小学。\n改造石门管网。\n"
    for confidence, towns in (
        (Confidence.HIGH, ("青柳镇",)),
        (Confidence.MEDIUM, ()),
        (Confidence.LOW, ()),
    ):
        found = survey(source, slip(source, "青栁", "青柳", confidence))
        assert found == [towns, ("石门镇",)]


def test_a_slip_elsewhere_corrects_nothing_here() -> None:
    source = "建好青栁小学。\n改造石门管网。\n"
    assert survey(source, slip(source, "管网", "管道", Confidence.HIGH)) == [(), ("石门镇",)]


def test_a_name_cut_by_a_break_is_found() -> None:
    source = "建好青\n柳小学。"
    joined = Joined.of(source, 0, len(source))
    assert places.Survey(source, COUNTY, ()).of_sentences([joined]) == [("青柳镇",)]


def test_without_a_county_no_sentence_has_a_town() -> None:
    source = "建好青柳小学。"
    joined = Joined.of(source, 0, len(source))
    assert places.Survey(source, None, ()).of_sentences([joined]) == [()]
    assert places.Survey(source, COUNTY, ()).of_sentences([]) == []


def test_the_county_is_known_by_the_end_of_the_place() -> None:
    known = places.gazetteer("重庆市江津区")
    assert known is not None
    assert places.gazetteer("江津区") is known
    assert places.gazetteer("江津") is None
    assert places.gazetteer("") is None


def test_a_town_whose_name_is_one_character_counts_in_full_only() -> None:
    county = places.of_towns(("江镇", "河乡"))
    for text, towns in (
        ("疏浚江河。", ()),
        ("建好江镇小学。", ("江镇",)),
        ("在河乡修路。", ("河乡",)),
    ):
        assert places.find(Joined.of(text, 0, len(text)), county) == towns
