"""What the tests of the services share."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import Amendment, Annotation, Importance, NoteKind, Stance
from jjdesk.domain.finding import Filter
from jjdesk.domain.progress import Status
from jjdesk.domain.report import Commitment, Report, Section
from jjdesk.domain.summary import Definition, Purpose
from jjdesk.domain.tag import Author, Tag
from jjdesk.exchange import report_json
from jjdesk.exchange.pack import Pack
from jjdesk.services import constituency, revising, tasking, waiting
from jjdesk.services.annotating import Annotating
from jjdesk.services.bundle import Services
from jjdesk.services.constituency import Constituency
from jjdesk.services.drafting import new_annotation, new_on_report, new_on_section
from jjdesk.services.following import Given
from jjdesk.services.opening import OpenReport
from jjdesk.services.sharing import Choice
from jjdesk.store import annotations, reports, tags
from jjdesk.store.database import open_workbook


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2025, 2, 7, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "workbook.jjdesk"


@pytest.fixture
def services(path: Path, clock: Clock) -> Iterator[Services]:
    services = Services(open_workbook(path), clock)
    yield services
    services.close()


@pytest.fixture
def annotating(services: Services) -> Annotating:
    return services.annotating


class Deputy:
    """A deputy with a workbook and a clock."""

    def __init__(self, folder: Path, name: str, open_report: OpenReport | None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.now = datetime(2026, 11, 23, 8, tzinfo=UTC)
        self._workbook = open_workbook(folder / "workbook.jjdesk")
        self.services = Services(self._workbook, self._clock)
        self.services.identity.rename(name)
        self.report = open_report
        if open_report is not None:
            self.keep(open_report)

    def _clock(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def later(self, minutes: int = 20) -> None:
        self.now += timedelta(minutes=minutes)

    def keep(self, opened: OpenReport) -> None:
        """Put a report into the library."""
        with self._workbook.changing("导入报告") as database:
            parsed = report_json.encode(opened.report).decode()
            reports.add(
                database, opened.report, opened.text, parsed=parsed, parser=99, added="2026"
            )
            waiting.show(self._workbook, opened)

    def write(
        self, text: str, number: int = 0, *, shared: bool = True, opened: OpenReport | None = None
    ) -> Annotation:
        opened = opened or self.report
        assert opened is not None
        note = new_annotation(opened.report.commitments[number], opened, text=text)
        self.later()
        return self.save(replace(note, shared=shared), opened)

    def save(self, note: Annotation, opened: OpenReport | None = None) -> Annotation:
        opened = opened or self.report
        assert opened is not None
        (kept,) = self.services.annotating.save(note, opened).saved
        self.services.annotating.end_sitting()
        return kept

    def edit(self, note: str, text: str) -> Annotation:
        self.later()
        here = self.services.annotating.get(note)
        assert here is not None
        return self.save(replace(here, text=text))

    def pack(self, *, private: bool = False, name: str = "包.jjpack") -> Path:
        file = self.folder / name
        self.services.sharing.write(file, Choice(private=private))
        return file

    def take(self, file: Path, *, own: bool = False):
        merging = self.services.merging
        return merging.merge(merging.preview_file(file), own=own)

    def texts(self) -> list[str]:
        with self._workbook.reading() as database:
            return sorted(note.text for note in annotations.every(database))

    def notes(self) -> dict[str, Annotation]:
        with self._workbook.reading() as database:
            return {note.id: note for note in annotations.every(database)}

    def put_tag(self, tag: Tag) -> None:
        with self._workbook.changing("标签") as database:
            tags.put(database, [tag])

    def everything(self) -> dict[str, list[tuple[object, ...]]]:
        """All that packs bring, row by row."""
        tables = ("revision", "annotation", "annotation_tag", "tag", "author")
        with self._workbook.reading() as database:
            return {
                table: sorted(database.execute(f"SELECT * FROM {table}"), key=repr)  # noqa: S608
                for table in tables
            }

    def close(self) -> None:
        self.services.close()


@pytest.fixture
def meet(tmp_path: Path, open_report: OpenReport) -> Iterator[Callable[..., Deputy]]:
    """Makes deputies; each has the sample report unless said otherwise."""
    met: list[Deputy] = []

    def meet(name: str, *, reports: bool = True) -> Deputy:
        folder = tmp_path / f"{len(met)}-{name}"
        met.append(Deputy(folder, name, open_report if reports else None))
        return met[-1]

    yield meet
    for each in met:
        each.close()


COUNTY = """青溪县人民政府工作报告
——2031年1月8日在青溪县第十届人民代表大会第一次会议上
一、2030年工作回顾
过去一年，新建公路30公里，改造老旧小区12个。
二、2031年工作安排
（一）办好教育
新建小学3所，改造河口镇中学，新增学位2000个。6月底前完成校舍加固1.2万平方米。
（二）畅通道路
整治农村公路50公里以上。打通断头路8条，完成县城至石桥镇公路改造。
（三）守护健康
力争每千人床位数达到7.2张。加快县人民医院迁建，完成投资2.5亿元。
（四）改善环境
确保城区空气优良天数达到330天以上。整治黑臭水体5处。
"""
COUNTY_TASKS = """序号	目标任务	责任单位	责任人	完成时限	推进情况
1	新建小学3所，改造河口镇中学，新增学位2000个。	县教委	王副县长	2031年11月	2所主体完工
2	整治农村公路50公里以上。	县交通局、各镇街		2031年10月	已整治20公里
3	打通断头路8条，完成县城至石桥镇公路改造。	县住建委	李副县长	2031年3月	未开工
"""

LAST_YEAR = """青溪县人民政府工作报告
——2030年1月9日在青溪县第九届人民代表大会第五次会议上
一、2029年工作回顾
过去一年，新建公路20公里。
二、2030年工作安排
（一）办好教育
新建小学2所，改造石桥镇中学，新增学位2500个。
（二）畅通道路
整治农村公路40公里以上。打通断头路8条，完成县城至石桥镇公路改造。
（三）守护健康
力争每千人床位数达到6.8张。加快县人民医院迁建，完成投资1.5亿元。
（四）安全生产
新建消防站1座。
"""


class County:
    """A deputy's workbook as it is after a month: notes, tags, tasks, statuses, what was read.

    张三 is the deputy of 河口镇; 李四 wrote two of the notes. It is 12 February 2031, in every time
    zone but the outermost.
    """

    def __init__(self, path: Path) -> None:
        self.now = datetime(2031, 2, 12, 10, tzinfo=UTC)
        self.services = Services(open_workbook(path), lambda: self.now)
        services = self.services
        services.identity.rename("张三")
        services.library.add_places("青溪县", ["河口镇", "石桥镇", "龙泉街道"])
        self.sha256 = self._add(COUNTY, "报告.txt").source.sha256
        self.opened = services.library.open(self.sha256)
        self.report = self.opened.report
        self._notes()
        raw = tasking.read_text(COUNTY_TASKS, "2031年一季度任务分解表")
        services.tasking.add(self.opened, raw, name="任务分解表", period="2031年一季度")
        for number, status in ((1, Status.UNDER_WAY), (3, Status.BEHIND), (5, Status.DONE)):
            said = Given("2031H1", status, "2031-02-10", "县政府办通报")
            services.following.set_status(self.opened, [self.commitment(number)], said)
        read = [self.commitment(number).id for number in (1, 2)]
        services.reading.keep(self.sha256, read)
        own = Constituency("青溪县", ("河口镇",))
        services.settings.remember(constituency.setting(own))

    def add_last_year(self) -> Report:
        """Take in the report of 2030, too."""
        return self._add(LAST_YEAR, "去年.txt")

    def _add(self, text: str, file: str) -> Report:
        library = self.services.library
        preview = library.preview_text(text, file)
        report = preview.report
        library.add(preview, title=report.title, place=report.place, year=report.year)
        return report

    def commitment(self, number: int) -> Commitment:
        return self.report.commitments[number - 1]

    def section(self, heading: str) -> Section:
        return next(each for each in self.report.sections if each.heading == heading)

    def keep(self, id_: str, note: Annotation, **more: Any) -> Annotation:
        """Save a note under an id of ours, a minute after the one before."""
        self.now += timedelta(minutes=1)
        said = replace(note, id=id_, **more)
        (kept,) = self.services.annotating.save(said, self.opened).saved
        self.services.annotating.end_sitting()
        return kept

    def on(self, number: int) -> Annotation:
        return new_annotation(self.commitment(number), self.opened)

    def ids(self, wanted: Filter) -> str:
        """The numbers of the commitments that a filter lets through, as ``1 3 6``."""
        definition = Definition(id="x", name="", purpose=Purpose.TARGETS, wanted=wanted)
        found = self.services.summarising.material(definition, self.report).commitments
        return " ".join(str(each.number) for each in found)

    def _notes(self) -> None:
        people = self.services.tagging.ensure("民生")
        school = self.services.tagging.ensure("上学")
        self.services.tagging.nest(school.id, people.id)
        text = "校舍建于1985年。建议把河口镇中学宿舍一并改造。"
        self.keep(
            "n1", self.on(1), text=text, kind=NoteKind.SUGGEST, tags=(school.id,),
            importance=Importance.KEY, stance=Stance.FOR, shared=True,
        )  # fmt: skip
        self.keep(
            "n2", self.on(3), text="50公里含不含窄路加宽？", kind=NoteKind.QUESTION,
            importance=Importance.IMPORTANT, follow_up="2031-03-01",
        )  # fmt: skip
        self.keep(
            "n3", self.on(4), text="群众反映强烈。", kind=NoteKind.AMEND,
            amendment=Amendment("打通断头路8条", "打通断头路10条"),
        )  # fmt: skip
        self.keep("n4", self.on(6), kind=NoteKind.SUPPORT, stance=Stance.FOR, text="好。")
        roads = new_on_section(self.section("畅通道路"), self.opened)
        self.keep("n5", roads, text="关注养护。", kind=NoteKind.WATCH, tags=(people.id,))
        self.keep("n6", new_on_report(self.opened), text="报告写得实。")
        self._of_others()

    def _of_others(self) -> None:
        author = Author("li", "李四", "2031-01-01T00:00:00.000Z")
        asked = replace(
            self.on(1), id="n7", author="li", text="经费从哪里来？", kind=NoteKind.QUESTION,
            stance=Stance.RESERVED, created="2031-02-01T10:00:00.000Z", shared=True,
            modified="2031-02-01T10:00:00.000Z",
        )  # fmt: skip
        wished = replace(
            self.on(7), id="n8", author="li", text="建议公布监测点数据。", kind=NoteKind.SUGGEST,
            created="2031-02-02T10:00:00.000Z", shared=True, modified="2031-02-02T10:00:00.000Z",
        )  # fmt: skip
        brought = tuple(map(revising.first, (asked, wished)))
        pack = Pack(author=author, made="", revisions=brought, tags=(), authors=(author,))
        merging = self.services.merging
        merging.merge(merging.preview(pack, "李四.jjpack"))


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[County]:
    """The deputy's workbook after a month, for tests that only look."""
    made = County(tmp_path_factory.mktemp("county") / "workbook.jjdesk")
    yield made
    made.services.close()


@pytest.fixture
def own_county(tmp_path: Path) -> Iterator[County]:
    """The same for tests that change it."""
    made = County(tmp_path / "county.jjdesk")
    yield made
    made.services.close()
