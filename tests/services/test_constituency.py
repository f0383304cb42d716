from msgspec.structs import replace

from jjdesk.domain.library import PlaceList
from jjdesk.services import constituency
from jjdesk.services.constituency import SETTING, Constituency
from jjdesk.services.opening import OpenReport

TOWNS = Constituency("江津区", ("白沙镇", "李市镇"))


def test_it_is_kept_as_a_setting() -> None:
    assert constituency.read(constituency.setting(TOWNS)) == TOWNS


def test_a_setting_that_makes_no_sense_is_none() -> None:
    for settings in ({}, {SETTING: ""}, {SETTING: "[1]"}, {SETTING: '{"towns": "白沙镇"}'}):
        assert constituency.read(settings) == Constituency()


def test_the_county_of_the_report_comes_first_and_an_imported_list_stands(
    open_report: OpenReport,
) -> None:
    own, *others = constituency.counties((), open_report.report)
    assert (own.county, len(own.towns)) == ("江津区", 30)
    assert others == []
    imported = (PlaceList("江津区", ("白沙镇",)), PlaceList("安岳县", ("岳阳镇",)))
    assert constituency.counties(imported, open_report.report) == imported


def test_a_county_without_a_list_has_the_towns_its_report_names(open_report: OpenReport) -> None:
    report = replace(open_report.report, place="外省外县")
    first, *others = constituency.counties((), report)
    assert first == PlaceList("外省外县", ("白沙镇",))
    assert [each.county for each in others] == ["江津区"]


def test_a_report_of_nowhere_adds_nothing(open_report: OpenReport) -> None:
    report = replace(open_report.report, place=None, commitments=())
    assert [each.county for each in constituency.counties((), report)] == ["江津区"]


def test_only_towns_of_the_county_are_chosen_in_its_order() -> None:
    lists = (PlaceList("江津区", ("几江街道", "李市镇", "白沙镇")),)
    assert constituency.checked(replace(TOWNS, towns=("白沙镇", "李市镇", "别镇")), lists) == (
        Constituency("江津区", ("李市镇", "白沙镇"))
    )
    assert constituency.checked(Constituency("别县", ("白沙镇",)), lists).towns == ()
