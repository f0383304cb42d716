"""How the workbooks beside this file were made: each by the program of its time.

For each shape the last commit of that shape was unpacked (``git archive``), and this run with that
program: ``PYTHONPATH=<unpacked> python make.py shape-N.jjdesk``. They are never made again.
"""

import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path

from msgspec.structs import replace

from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import OpenReport
from jjdesk.services.parsing import parse_file
from jjdesk.store.database import open_workbook

TEXT = """政府工作报告
三、2025年重点工作
（一）办好教育。
新建小学3所，改造白沙镇中学。
完成义务教育全覆盖，扩建8000平方米校舍。
（二）畅通道路。
新改建农村公路50公里，新增公共停车位1000个。
（三）守护安全。
新建公共厕所10座，改造老旧小区20个。
"""
NOW = datetime(2025, 2, 7, 9, tzinfo=UTC)


def main(path: Path) -> None:
    source = path.with_name("示例报告.txt")
    source.write_text(TEXT, encoding="utf-8")
    report = OpenReport(parse_file(source), TEXT)
    source.unlink()
    workbook = open_workbook(path)
    with workbook.reading() as database:
        (shape,) = database.execute("PRAGMA user_version").fetchone()
    if shape == 1:
        from jjdesk.services.annotating import Annotating  # noqa: PLC0415  of its time

        annotating = Annotating(workbook, lambda: NOW)
    else:
        from jjdesk.services.bundle import Services  # noqa: PLC0415  of its time

        services = Services(workbook, lambda: NOW)
        annotating = services.annotating
    first, second, third = report.report.commitments[:3]
    notes = (
        new_annotation(first, report, text="三所在哪里？"),
        new_annotation(second, report, text="口径请说明\n\n**第二段**"),
        new_annotation(third, report, text="不能丢"),
    )
    for note in notes:
        annotating.save(note, report)
    annotating.save(replace(notes[2], text="不能丢的一条"), report)
    if shape >= 2:
        services.library.add_places("江津区", ["白沙镇", "石蟆镇"])
    if shape >= 3:
        services.identity.rename("王小明")
        tag = services.tagging.ensure("教育")
        kept = services.annotating.of_report(report).notes[0]
        annotating.save(replace(kept, tags=(tag.id,), shared=True), report)
        services.reading.keep(report.report.source.sha256, [first.id])
    if shape >= 4:
        listed = services.projects.add_demonstration().changed
        services.intentions.note(listed, listed.projects[0].key, "先问清楚")
    if shape >= 5:
        services.defining.copy(services.defining.all()[0].id)
    workbook.close()
    with sqlite3.connect(path) as connection:
        connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
