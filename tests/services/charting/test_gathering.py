"""What charts are told of the workbook: reports, notes, statuses, towns, the comparison."""

import pytest
from msgspec.structs import replace

from jjdesk.domain.finding import Filter
from jjdesk.domain.progress import Status
from jjdesk.domain.report import Report
from jjdesk.exchange import report_json
from jjdesk.parsing import places
from jjdesk.services import constituency
from jjdesk.services.bundle import Services
from jjdesk.services.charting.scope import Asked, Extent
from jjdesk.services.comparing import compare
from jjdesk.services.constituency import Constituency
from jjdesk.services.drafting import new_annotation
from jjdesk.services.following import Given
from jjdesk.services.opening import BUNDLED_SHA256, OpenReport, open_bundled
from jjdesk.store import reports

SHIPPED = dict(places.shipped())
PLACE = "重庆市江津区"


@pytest.fixture
def keep(services: Services, open_report: OpenReport):
    """Puts reports like the sample into the library."""

    def keep(name: str, year: int | None, place: str | None = PLACE) -> Report:
        source = replace(open_report.report.source, sha256=name, name=name)
        report = replace(open_report.report, source=source, year=year, place=place, title=name)
        with services._workbook.changing() as database:
            parsed = report_json.encode(report).decode()
            reports.add(database, report, open_report.text, parsed=parsed, parser=99, added="")
        return report

    return keep


def compared_with(services: Services, report: Report, chosen: str = "") -> str | None:
    found = services.charting.matter(Asked(report=report, compared=chosen)).comparison
    return found and f"{found.older_name} → {found.newer_name}"


class TestThisReport:
    def test_alone_with_its_notes(self, services, keep, open_report):
        keep("older", 2024)
        note = new_annotation(open_report.report.commitments[0], open_report, text="何时")
        matter = services.charting.matter(Asked(report=open_report.report, notes=(note,)))
        assert matter.reports == (open_report.report,)
        assert matter.notes == (note,)
        assert matter.shown == {}
        assert matter.comparison is None
        assert matter.words == ""

    def test_what_of_it_is_shown(self, services, open_report):
        report = open_report.report
        wanted = Filter(sectors=("205",))
        asked = Asked(
            report=report, extent=Extent.SHOWN, wanted=wanted, shown=("c1", "c2"),
            words="教育 · 2/3 条",
        )  # fmt: skip
        matter = services.charting.matter(asked)
        assert matter.shown == {report.source.sha256: frozenset({"c1", "c2"})}
        assert (matter.wanted, matter.words) == (wanted, "教育 · 2/3 条")
        whole = services.charting.matter(replace(asked, extent=Extent.REPORT))
        assert (whole.shown, whole.wanted, whole.words) == ({}, Filter(), "")

    def test_its_latest_statuses_whatever_the_period(self, services, open_report):
        report = open_report.report
        first, second = report.commitments[:2]
        for each, period, status, day in (
            (first, "2025Q1", Status.UNDER_WAY, "2025-03-31"),
            (first, "2025H1", Status.DONE, "2025-06-30"),
            (second, "2025Q1", Status.BEHIND, "2025-03-31"),
        ):
            services.following.set_status(open_report, [each], Given(period, status, day))
        matter = services.charting.matter(Asked(report=report))
        assert matter.statuses == {first.id: Status.DONE, second.id: Status.BEHIND}


class TestTowns:
    def test_are_all_of_the_county_in_their_official_order(self, services, open_report):
        matter = services.charting.matter(Asked(report=open_report.report))
        assert matter.towns == SHIPPED["江津区"]
        assert len(matter.towns) == 30

    def test_the_user_s_list_goes_before_the_shipped_one(self, services, open_report):
        services.library.add_places("江津区", ["乙镇", "甲街道"])
        matter = services.charting.matter(Asked(report=open_report.report))
        assert matter.towns == ("乙镇", "甲街道")

    def test_of_an_unknown_county_are_those_that_are_named(self, services, open_report):
        report = replace(open_report.report, place="四川省某县")
        assert services.charting.matter(Asked(report=report)).towns == ("白沙镇",)
        silent = replace(report, commitments=report.commitments[2:])
        assert services.charting.matter(Asked(report=silent)).towns == ()

    def test_of_several_counties_stand_one_after_the_other(self, services, keep, open_report):
        services.library.add_places("永川区", ["朱沱镇", "白沙镇"])
        keep("yongchuan", 2025, "重庆市永川区")
        asked = Asked(report=open_report.report, extent=Extent.LIBRARY)
        towns = services.charting.matter(asked).towns
        assert towns == (*SHIPPED["江津区"], "朱沱镇")

    def test_the_deputy_s_own(self, services, open_report):
        assert services.charting.matter(Asked(report=open_report.report)).own == frozenset()
        own = Constituency("江津区", ("白沙镇", "塘河镇"))
        services.settings.remember(constituency.setting(own))
        matter = services.charting.matter(Asked(report=open_report.report))
        assert matter.own == {"白沙镇", "塘河镇"}


class TestTheLibrary:
    def asked(self, report: Report) -> Asked:
        return Asked(report=report, extent=Extent.LIBRARY, notes=(), wanted=Filter("学校"))

    def test_is_all_reports_on_the_shelf_the_open_one_first_and_as_it_is_open(
        self, services, keep, open_report
    ):
        newer, older, removed = keep("newer", 2026), keep("older", 2024), keep("gone", 2020)
        services.library.remove(removed.source.sha256)
        opened = replace(older, title="改过的标题")
        matter = services.charting.matter(self.asked(opened))
        bundled = open_bundled().report
        assert matter.reports == (opened, newer, bundled)
        assert matter.wanted == Filter()
        assert matter.shown == {}
        assert open_report.report not in matter.reports

    def test_has_all_notes_on_them_and_on_no_other(self, services, keep, open_report):
        older, gone = keep("older", 2024), keep("gone", 2020)
        notes = []
        for report in (older, gone, older):
            opened = OpenReport(report, open_report.text)
            note = new_annotation(report.commitments[0], opened, text="何时")
            notes += services.annotating.save(note, opened).saved
        services.library.remove("gone")
        found = services.charting.matter(self.asked(older)).notes
        assert {each.id for each in found} == {notes[0].id, notes[2].id}
        services.annotating.remove(notes[0].id)
        found = services.charting.matter(self.asked(older)).notes
        assert {each.id for each in found} == {notes[2].id}

    def test_is_read_once(self, services, keep, open_report, monkeypatch):
        keep("older", 2024)
        note = new_annotation(open_report.report.commitments[0], open_report, text="何时")
        services.annotating.save(note, open_report)
        first = services.charting.matter(self.asked(open_report.report))
        monkeypatch.setattr(report_json, "decode", lambda _: pytest.fail("parsed again"))
        second = services.charting.matter(self.asked(open_report.report))
        services.settings.remember({"a": "b"})
        third = services.charting.matter(self.asked(open_report.report))
        for matter in (second, third):
            assert all(a is b for a, b in zip(first.reports, matter.reports, strict=True))
        assert second.notes is first.notes
        assert third.notes == first.notes

    def test_with_a_broken_reading_is_read_anew(self, services, keep, open_report):
        broken = keep("older", 2024)
        with services._workbook.changing() as database:
            reports.put_reading(database, broken, parsed="{}", parser=99)
        matter = services.charting.matter(self.asked(open_report.report))
        assert [each.source.name for each in matter.reports].count("older") == 1


class TestComparison:
    def test_is_made_only_where_it_is_asked_for(self, services, keep, open_report):
        keep("older", 2024)
        assert services.charting.matter(Asked(report=open_report.report)).comparison is None

    def test_is_with_the_nearest_year_of_the_same_place(self, services, keep, open_report):
        report = replace(open_report.report, year=2022)
        assert compared_with(services, report) == "重庆市江津区 2022 → 重庆市江津区 2025"
        keep("2019", 2019)
        keep("another place", 2021, "重庆市永川区")
        keep("no year", None)
        keep("same year", 2022)
        assert compared_with(services, report) == "重庆市江津区 2019 → 重庆市江津区 2022"
        keep("2023", 2023)
        assert compared_with(services, report) == "重庆市江津区 2022 → 重庆市江津区 2023"
        keep("2021", 2021)
        assert compared_with(services, report) == "重庆市江津区 2021 → 重庆市江津区 2022"

    def test_is_with_the_one_that_was_chosen(self, services, keep, open_report):
        report = open_report.report
        keep("older", 2024)
        other = keep("elsewhere", 2026, "重庆市永川区")
        matter = services.charting.matter(Asked(report=report, compared="elsewhere"))
        assert matter.comparison == compare(report, other)
        services.library.remove("elsewhere")
        assert compared_with(services, report, "elsewhere") == (
            "重庆市江津区 2024 → 重庆市江津区 2025"
        )

    def test_is_none_where_no_report_lends_itself(self, services, open_report):
        assert compared_with(services, replace(open_report.report, place="某县")) is None
        assert compared_with(services, replace(open_report.report, place=None)) is None
        assert compared_with(services, replace(open_report.report, year=None)) is None

    def test_is_made_once(self, services, keep, open_report):
        keep("older", 2024)
        asked = Asked(report=open_report.report, compared="older")
        first = services.charting.matter(asked).comparison
        assert services.charting.matter(asked).comparison is first
        changed = replace(open_report.report, commitments=open_report.report.commitments[:1])
        assert services.charting.matter(replace(asked, report=changed)).comparison != first

    def test_the_best_are_offered_first(self, services, keep, open_report):
        report = replace(open_report.report, year=2022)
        for name, year, place in (
            ("elsewhere", 2023, "重庆市永川区"),
            ("2019", 2019, PLACE),
            ("2021", 2021, PLACE),
        ):
            keep(name, year, place)
        offered = [each.sha256 for each in services.charting.comparable(report)]
        assert offered == ["2021", "2019", BUNDLED_SHA256, "elsewhere"]
