"""Every built-in summary on one, about 10 and about 200 pages: the same pages wherever they go.

Made from the bundled report, its commitments again and again, and made-up notes, tasks and votes.
"""

import re
import subprocess
from collections.abc import Iterable, Iterator
from itertools import count, islice
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from jjdesk.domain.annotation import Amendment, NoteKind
from jjdesk.domain.manuscript import Heading, Manuscript, Paragraph, Signatures, unfolded
from jjdesk.domain.poll import Ballot, Mark, Project, Rules
from jjdesk.domain.report import Commitment
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Definition, Proposer, Purpose, Summary, Whose
from jjdesk.domain.task import Match, Standing, Task, TaskTable, Verdict
from jjdesk.gui.paper import page_view
from jjdesk.gui.paper.items import Typeset, Words
from jjdesk.gui.paper.page_view import Fit, PageView
from jjdesk.gui.paper.pdf import write_pdf
from jjdesk.gui.paper.printing import print_pages, printer_for
from jjdesk.gui.paper.setter import typeset
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.services.drafting import new_annotation
from jjdesk.services.note_places import ReportPlaces
from jjdesk.services.opening import open_bundled
from jjdesk.services.polling import result_sheet
from jjdesk.services.summarising.aims import value_words, wanted
from jjdesk.services.summarising.catalogue import BUILT_IN, compose
from jjdesk.services.summarising.material import Material, Noted
from jjdesk.voting import counting
from jjdesk.voting.result import Result

OPENED = open_bundled()
REPORT = OPENED.report
PLACES = ReportPlaces(REPORT)
TOWNS = frozenset(town for each in REPORT.commitments for town in each.places)
TABLE = TaskTable("t", REPORT.source.sha256, "任务分解", "2025年上半年", "2025-07-01")
SAID = (
    "群众普遍欢迎，请抓紧落实。",
    "建议由牵头部门在6月底前拿出方案，每季度通报一次进展。\n• 资金列入年初预算；\n• 公布名单。",
    "基数、口径是什么？由谁牵头？",
    "表述更准确。",
    "去年同类项目完工后管护没有跟上，设施损坏较多，需要明确管护主体和经费来源，不能只建不管。",
)
KINDS = (NoteKind.SUPPORT, NoteKind.SUGGEST, NoteKind.QUESTION, NoteKind.AMEND, NoteKind.FREE)
OF_NOTES = {
    Purpose.NOTES: KINDS,
    Purpose.SPEECH: KINDS,
    Purpose.AMENDMENTS: (NoteKind.AMEND,),
    Purpose.PROPOSAL: (NoteKind.SUGGEST,),
}
PAGES = {1: (1, 3), 10: (8, 13), 200: (200, 220)}
"""How many pages are taken for so many; a vote's result has three at least."""
SIZES = {
    Purpose.NOTES: (2, 33, 980),
    Purpose.SPEECH: (2, 50, 1150),
    Purpose.AMENDMENTS: (3, 45, 910),
    Purpose.PROPOSAL: (0, 5, 99),
    Purpose.TARGETS: (9, 360, 9450),
    Purpose.TOWNS: (3, 33, 980),
    Purpose.TASKS: (5, 73, 1520),
    Purpose.RESULT: (3, 100, 2050),
}
"""Of notes, commitments or projects, for each number of pages."""


def noted(number: int, kind: NoteKind) -> Noted:
    """A note that no other is like."""
    commitment = REPORT.commitments[number % len(REPORT.commitments)]
    words = f"甲{number}乙。{SAID[KINDS.index(kind)]}"
    note = new_annotation(commitment, OPENED, text=words)
    change = None
    if kind is NoteKind.AMEND:
        change = Amendment(commitment.text, f"{commitment.text[:6]}进一步{commitment.text[6:]}")
    note = replace(note, kind=kind, amendment=change, modified="2025-02-07T09:00:00.000Z")
    return Noted(note, PLACES.of(note), (), "王敏", mine=True)


def material(purpose: Purpose, size: int) -> Material:
    """As many notes, or commitments with tasks, as are asked for."""
    kinds = OF_NOTES.get(purpose, ())
    notes = [noted(n, kinds[n % len(kinds)]) for n in range(size)] if kinds else []
    local = purpose is Purpose.TOWNS
    those = [each for each in REPORT.commitments if each.places or not local]
    commitments = () if kinds else tuple(islice(again(those), size))
    return Material(
        report=REPORT,
        name="重庆市江津区 2025 年政府工作报告",
        commitments=commitments,
        noted=tuple(sorted(notes, key=lambda each: each.note.anchor.start)),
        standings={each.id: (standing(n),) for n, each in enumerate(commitments) if n % 5},
        towns=TOWNS,
        proposer=Proposer(name="王敏", delegation="几江街道代表团"),
        today="2025-02-08",
    )


def again(those: Iterable[Commitment]) -> Iterator[Commitment]:
    """Commitments without end, each time under other ids."""
    for turn in count():
        for each in those:
            yield replace(each, id=f"{each.id}.{turn}") if turn else each


def standing(number: int) -> Standing:
    cells = {"units": "区科技局、区经济信息委", "leader": "张三", "deadline": "6月底前"}
    progress = "已完成招标，正在施工。" if number % 3 else ""
    task = Task(number, str(number), "", "任务", progress=progress, **cells)
    return Standing(TABLE, task, Match(number, "", 0.9, Verdict.SURE))


def counted(projects: int) -> tuple[result_sheet.CountedRound, ...]:
    """A vote of nine deputies on so many projects."""
    rules = Rules(eligible=9, seats=2)
    those = tuple(
        Project(key=f"k{n}", number=n, name=f"项目{n}改造") for n in range(1, projects + 1)
    )
    marks = (Mark.FOR, Mark.FOR, *(Mark.NONE for _ in those[2:]))
    tally = counting.count([Ballot(marks)] * 9, rules, those, present=9, issued=9)
    result = Result(
        package="p" * 64,
        title="民生实事项目票决",
        kind="",
        demo=False,
        round=1,
        previous="",
        rules=rules,
        projects=those,
        counted="2026-01-05T10:00",
        sealed=9,
        electronic=9,
        paper=0,
        tally=tally,
        outcome=counting.outcome(tally, rules, those, 1),
        files={"票箱.jjbox": "b" * 64},
    )
    return (result_sheet.CountedRound(result, "a" * 64),)


def texts(path: Path, step: int = 1) -> list[str]:
    """Of each page, or each so many from the last on, as a reader program has it."""
    with pypdfium2.PdfDocument(path) as pdf:
        found = []
        for index in range(len(pdf) - 1, -1, -step):
            text = pdf[index].get_textpage()
            found.append(bare(text.get_text_bounded()))
            text.close()
        return found[::-1]


def bare(words: str) -> str:
    return "".join(words.split())


def shown(made: Typeset, index: int) -> str:
    return bare("".join(item.text for item in made.pages[index] if isinstance(item, Words)))


def spoken(manuscript: Manuscript) -> list[str]:
    """All that is to be read, part after part, cell after cell."""
    said = [manuscript.title, *manuscript.summary]
    for part in unfolded(manuscript).parts:
        if isinstance(part, Heading | Paragraph):
            said.append(part.text)
        elif isinstance(part, Sheet):
            said += [part.name, *part.heads]
            said += [str(cell) for row in part.rows for cell in row if cell is not None]
        elif isinstance(part, Signatures):
            said += [*part.above, *(name for name, _ in part.rows)]
    return [bare(each) for each in said if each]


def body(made: Typeset, pages: list[str]) -> str:
    """The words of all pages one after the other, without running titles and numbers."""
    running = bare(made.running)
    found = [
        page.removesuffix(f"—{number}—").removeprefix(running if number > 1 else "")
        for number, page in enumerate(pages, 1)
    ]
    return "".join(found)


def assert_in_order(said: list[str], words: str) -> None:
    at = 0
    for each in said:
        place = words.find(each, at)
        assert place >= 0, (each[:60], words[at : at + 120])
        at = place + len(each)


@pytest.fixture(scope="module", params=[(d, n) for n in PAGES for d in BUILT_IN],
                ids=lambda each: f"{each[0].id}-{each[1]}")  # fmt: skip
def summary(request, qapp) -> tuple[Definition, Material, Summary, Typeset]:  # noqa: ARG001
    """A summary of about so many pages, and its pages."""
    definition, pages = request.param
    size = SIZES[definition.purpose][list(PAGES).index(pages)]
    gathered = material(definition.purpose, size)
    if definition.purpose is Purpose.RESULT:
        definition = replace(definition, folder="票决")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(result_sheet, "rounds_of", lambda _: counted(size))
        made = compose(gathered, definition)
    set_ = typeset(made.manuscript, definition.page)
    least, most = PAGES[pages]
    assert least <= len(set_.pages) <= most
    return definition, gathered, made, set_


@pytest.fixture(scope="module")
def written(summary, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("written") / "摘要.pdf"
    assert write_pdf(summary[3], path) == len(summary[3].pages)
    return path


@pytest.fixture(scope="module")
def read(written) -> list[str]:
    return texts(written)


def test_preview_printer_and_pdf_have_the_same_pages(summary, read, tmp_path, qtbot, monkeypatch):
    made = summary[3]
    printer = printer_for(made)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_pages(made, printer, range(1, len(made.pages) + 1))
    pages = read
    # What breaks elsewhere on one page breaks elsewhere on all that follow.
    step = 1 + len(pages) // 20
    assert texts(tmp_path / "printed.pdf", step) == pages[::-step][::-1]
    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as printed:
        assert len(printed) == len(pages)
    seen = []
    monkeypatch.setattr(page_view, "paint", lambda _, what, index, __: seen.append((what, index)))
    view = PageView(Look(LIGHT, 100, serif=True))
    qtbot.addWidget(view)
    view.resize(300, 460)
    view.set_zoom(Fit.PAGE)
    view.show_typeset(made)
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    for number in range(len(pages), 0, -step):
        view.go_to(number)
        assert view.page == number
        view.viewport().render(image)
    assert {index for _, index in seen} >= set(range(len(pages) - 1, -1, -step))
    assert all(what is made for what, _ in seen)
    for index, page in enumerate(pages):
        assert sorted(shown(made, index)) == sorted(page)


def test_all_that_is_said_reads_back_in_order(summary, read):
    definition, gathered, made, set_ = summary
    words = body(set_, read)
    assert_in_order(spoken(made.manuscript), words)
    assert_notes_and_targets(definition, gathered, words)


def assert_notes_and_targets(definition: Definition, gathered: Material, words: str) -> None:
    """Each note that the summary is made from, and each target, is in it."""
    if definition.notes is not Whose.NONE:
        marks = [f"甲{n}乙" for n in re.findall("甲([0-9]+)乙", words)]
        said = [re.match("甲[0-9]+乙", each.note.text)[0] for each in gathered.noted]
        assert sorted(marks) == sorted(said)
    if definition.purpose is Purpose.TARGETS:
        for each in wanted(gathered.commitments, definition):
            assert bare(each.target.indicator + value_words(each.target)) in words


@pytest.mark.cups
def test_poppler_reads_all_that_is_said_in_order(summary, written):
    """The same, as ``pdftotext`` has it."""
    definition, gathered, made, set_ = summary
    run = subprocess.run(["pdftotext", "-raw", written, "-"], check=True, capture_output=True)
    pages = [bare(page) for page in run.stdout.decode().split("\f")[:-1]]
    words = body(set_, pages)
    assert_in_order(spoken(made.manuscript), words)
    assert_notes_and_targets(definition, gathered, words)
