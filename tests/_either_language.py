"""All that leaves a workbook and a vote, written in the language that the environment says.

``_either_language.py INPUTS OUT``: ``INPUTS`` holds ``workbook.jjdesk`` (used here) and ``vote``.
Moments and ids are the same in each run, so that the language alone can make a difference.
"""

import sys
import uuid
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from types import SimpleNamespace

from jjdesk import words

words.use(words.wished([]))

from msgspec.structs import replace  # noqa: E402  names at the top of modules are said, too

from jjdesk.domain.annotation import Amendment, Importance, NoteKind, Stance  # noqa: E402
from jjdesk.domain.finding import Filter  # noqa: E402
from jjdesk.domain.manuscript import Figure, Manuscript  # noqa: E402
from jjdesk.domain.poll import Ballot, Mark, Rules  # noqa: E402
from jjdesk.domain.progress import Status  # noqa: E402
from jjdesk.domain.project_list import Leaning  # noqa: E402
from jjdesk.domain.report import Kind  # noqa: E402
from jjdesk.domain.summary import Grouping, Purpose  # noqa: E402
from jjdesk.domain.task import Verdict  # noqa: E402
from jjdesk.exchange import manuscript_markdown  # noqa: E402
from jjdesk.gui.voting import receipt_paper, secretariat_paper  # noqa: E402
from jjdesk.services import comparing, progress_sheet, tabulating, tasking  # noqa: E402
from jjdesk.services.bundle import Services  # noqa: E402
from jjdesk.services.drafting import new_annotation, new_on_report, new_on_section  # noqa: E402
from jjdesk.services.following import Given  # noqa: E402
from jjdesk.services.polling import casting, preparing, result_files  # noqa: E402
from jjdesk.services.polling.planning import Plan  # noqa: E402
from jjdesk.services.proposing import proposals  # noqa: E402
from jjdesk.services.sharing import Choice  # noqa: E402
from jjdesk.services.summarising import catalogue, output  # noqa: E402
from jjdesk.store.database import open_workbook  # noqa: E402

NOW = datetime(2031, 2, 14, 9, tzinfo=UTC)
TASKS = "序号\t目标任务\t推进情况\n1\t确保城区空气优良天数达到330天以上。\t有序推进\n"
PROJECTS = "序号\t项目名称\t建设内容\n1\t河口镇中学改造\t改造宿舍\n2\t断头路8条\t打通\n"
LATER = """青溪县人民政府工作报告
——2032年1月8日在青溪县第十届人民代表大会第二次会议上
二、2032年工作安排
（一）办好教育
新建小学5所，新增学位9000平方米。力争到2035年每千人床位数达到8张。
"""


class Writer:
    """Uses a workbook as a deputy does, then writes all files."""

    def __init__(self, inputs: Path, out: Path) -> None:
        self.out = out
        self.services = Services(open_workbook(inputs / "workbook.jjdesk"), lambda: NOW)
        self.vote = inputs / "vote"
        shelf = {each.year: each.sha256 for each in self.services.library.shelf()}
        self.opened = self.services.library.open(shelf[2031])
        self.older = self.services.library.open(shelf[2030])
        self.commitments = self.opened.report.commitments

    def use(self) -> None:
        """All acts that keep something."""
        services, opened = self.services, self.opened
        tag = services.tagging.ensure("环境")
        note = replace(
            new_annotation(self.commitments[-1], opened, text="数据从哪里来？"),
            kind=NoteKind.AMEND, stance=Stance.AGAINST, importance=Importance.KEY, shared=True,
            created="2031-02-14T09:00:00.000Z", follow_up="2031-03-01",
            tags=(tag.id,), amendment=Amendment("5处", "6处"),
        )  # fmt: skip
        (kept,) = services.annotating.save(note, opened).saved
        services.annotating.save(replace(new_on_report(opened), created=kept.created), opened)
        section = opened.report.sections[-1]
        on_section = replace(new_on_section(section, opened), created=kept.created)
        services.annotating.save(on_section, opened)
        services.noting_many.tag([kept.id], "民生", opened)
        services.saved_filters.save("重点", Filter(kinds=("amend",), stances=("against",)))
        services.defining.copy(Purpose.NOTES)
        given = Given("2031H1", Status.BEHIND, "2031-02-14", "走访")
        services.following.set_status(opened, self.commitments[1:2], given)
        raw = tasking.read_text(TASKS, "2031年二季度")
        period = tasking.period_of(raw, 2031)
        view = services.tasking.add(opened, raw, name="二季度", period=period).views[-1]
        for match in view.matches:
            services.tasking.decide(view.table, replace(match, verdict=Verdict.CONFIRMED))
        standings = services.tasking.of_report(opened.report.source.sha256)
        services.following.take_over(opened, proposals(standings, (), 2031))
        services.correcting.set_kind(opened, opened.report.sentences[0], Kind.COMMITMENT)
        text = opened.text
        services.correcting.set_erratum(
            opened, text.index("50公里"), text.index("50公里") + 2, "60"
        )
        self._use_lists()
        preview = services.library.preview_text(LATER)
        services.library.add(preview, title="", place="青溪县", year=2032)
        self.later = preview.report

    def _use_lists(self) -> None:
        services = self.services
        preview = services.projects.preview_text(PROJECTS)
        change = services.projects.add(preview.name, preview.projects, source=preview.raw.name)
        services.projects.add_demonstration()
        assert change.changed is not None
        listed, key = change.changed, change.changed.projects[0].key
        services.intentions.choose(listed, key, Leaning.FOR)
        services.intentions.note(listed, key, "宿舍旧")
        services.links.confirm(listed, key, self.opened, self.commitments[0].id)

    def write(self) -> None:
        """All files."""
        self._summaries()
        out, services, opened = self.out, self.services, self.opened
        for ending in ("xlsx", "csv", "docx"):
            services.tasking.export(opened, out / f"tasks.{ending}")
        view = services.following.view(opened)
        for ending in ("xlsx", "csv"):
            progress_sheet.save(view.overview, view.changes, out / f"progress.{ending}")
        for name, other in (("older", self.older.report), ("later", self.later)):
            comparison = comparing.compare(other, opened.report)
            for ending in ("xlsx", "csv"):
                tabulating.save(comparison, out / f"comparison-{name}.{ending}")
            self._print(f"comparison-{name}", tabulating.manuscript(comparison))
        (out / "progress.txt").write_text(progress_sheet.copied(view.overview.rows), "utf-8")
        services.sharing.write(out / "notes.jjpack", Choice(private=True))
        services.sharing.write_web(out / "notes.jsonld", Choice(private=True))
        services.transferring.export(out / "whole.json")
        result_files.write(self.vote, out / "result.json")
        result_files.write(self.vote, out / "result.docx")
        self._vote()

    def _print(self, name: str, manuscript: Manuscript) -> None:
        tables = {
            part: output.table.sheet(part.chart)
            for part in manuscript.parts
            if isinstance(part, Figure)
        }
        text = manuscript_markdown.text(manuscript, tables)
        (self.out / f"{name}.md").write_text(text, "utf-8")

    def _summaries(self) -> None:
        for known in self.services.defining.all():
            if not known.built_in:
                continue
            whole = replace(known, charts=True, progress=True, folder=str(self.vote))
            narrow = replace(
                whole, wanted=Filter(least_importance=1, statuses=("behind", "done"), unread=True),
                order=Grouping.TAG,
            )  # fmt: skip
            for name, definition in (("known", known), ("whole", whole), ("narrow", narrow)):
                if definition.purpose is Purpose.RESULT and name != "whole":
                    continue
                material = self.services.summarising.material(definition, self.opened.report)
                summary = catalogue.compose(material, definition)
                endings = (".md", ".docx", ".json", *((".xlsx", ".csv") if summary.sheets else ()))
                for ending in endings:
                    path = self.out / f"{known.id}-{name}{ending}"
                    output.save(summary, definition, path)

    def _vote(self) -> None:
        """What a secretariat prepares, without the codes, which are other ones each time."""
        said: list[str] = []
        pen = SimpleNamespace(
            words=lambda words, *_: said.append(words),
            line=lambda *_: None, frame=lambda *_: None, squares=lambda *_: None,
        )  # fmt: skip
        secretariat_paper._font = lambda *_, **__: None  # Qt has none without an application
        prepared: list[preparing.Matter] = []

        def draw(matter: preparing.Matter, folder: Path) -> None:
            prepared.append(matter)
            plain = replace(matter, fingerprint="")
            for slip in (replace(each, code="") for each in matter.slips):
                secretariat_paper.in_chinese(secretariat_paper._slip)(pen, plain, slip, 0, 0)
            self._print("rules", secretariat_paper.rule_sheet(plain))
            for name in (preparing.RULE_SHEET, preparing.SLIPS, preparing.SHARE_SLIPS):
                (folder / name).write_bytes(b"")

        projects = self.services.projects.lists()[0].projects
        plan = Plan(
            title="青溪县票决", projects=projects, rules=Rules(eligible=3, seats=1),
            made="2031-02-14", demo=True,
        )  # fmt: skip
        made = preparing.prepare(plan, self.out.parent / f"{self.out.name}-prepared", draw)
        handed = (made.folder / preparing.HANDING_OUT).read_text("utf-8-sig")
        (self.out / "handing-out.txt").write_text(handed.replace(made.fingerprint, ""), "utf-8")
        (self.out / "slips.txt").write_text("\n".join(said), "utf-8")
        vote = casting.open_vote(made.folder / preparing.PACKAGE)
        (self.out / "badges-on-screen").write_text(" ".join(vote.badges), "utf-8")
        voter = vote.admit(prepared[0].slips[0].code)
        marks = tuple(Mark.FOR if place == 0 else Mark.NONE for place in range(len(projects)))
        envelope = replace(vote.seal(Ballot(marks), 1, voter), receipt="ABCD")
        told = repr(receipt_paper.document(vote, envelope)).replace(vote.fingerprint, "")
        (self.out / "receipt.txt").write_text(told, "utf-8")


def main(inputs: Path, out: Path) -> None:
    """Use the workbook in ``inputs``, write all into ``out``, and say one word."""
    turn = count(1)
    uuid.uuid4 = lambda: uuid.UUID(int=next(turn))
    out.mkdir()
    writer = Writer(inputs, out)
    writer.use()
    writer.write()
    writer.services.close()
    sys.stdout.buffer.write(words.say("批注摘要").encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
