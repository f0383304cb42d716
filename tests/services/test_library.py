import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk import parsing
from jjdesk.domain.library import Field, PlaceList
from jjdesk.domain.report import Kind
from jjdesk.domain.task import Verdict
from jjdesk.errors import SourceError, WorkbookError
from jjdesk.services import library as module
from jjdesk.services import tasking
from jjdesk.services.drafting import new_annotation
from jjdesk.services.library import Library, read_places_file
from jjdesk.services.opening import BUNDLED_SHA256, OpenReport, open_bundled
from jjdesk.store import reports

TEXT = """云州县人民政府工作报告
——2031年1月5日在云州县第十届人民代表大会第一次会议上
一、2030年工作回顾
过去一年，新增就业2万人，完成投资30亿元。
二、2031年工作安排
（一）办好教育
在河口镇新建小学3所，改造青石镇中学，新增学位2000个。改造老旧校舍1万平方米以上。
（二）畅通道路
整治农村公路50公里。打通断头路8条，完成县城至河口镇公路改造。
"""
OTHER = TEXT.replace("云州县", "云山县").replace("所", "座").replace("。", "，确保年内完成。")


@pytest.fixture
def library(services) -> Library:
    return services.library


@pytest.fixture
def file(tmp_path) -> Path:
    file = tmp_path / "云州县2031.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def added(library: Library, text: str = TEXT, **other):
    preview = library.preview_text(text, "云州县2031.txt")
    report = preview.report
    given = {"title": report.title, "place": report.place, "year": report.year}
    return library.add(preview, **{**given, **other})


def annotate(services, opened) -> dict[str, str]:
    """Put a note on every commitment; texts by commitment."""
    for commitment in opened.report.commitments:
        note = new_annotation(commitment, opened, text=commitment.text)
        services.annotating.save(note, opened)
    return {each.id: each.text for each in opened.report.commitments}


def kept_rows(services) -> tuple:
    with services.library._workbook.reading() as database:
        return reports.shelf(database)


def test_at_first_the_shelf_has_the_shipped_report(library, services):
    (shipped,) = library.shelf()
    assert shipped.sha256 == BUNDLED_SHA256
    assert (shipped.year, shipped.commitments) == (2025, len(open_bundled().report.commitments))
    assert library.shelf(removed=True) == ()
    assert library.open(BUNDLED_SHA256) == open_bundled()
    assert kept_rows(services) == ()


def test_a_preview_tells_what_is_found_and_keeps_nothing(library, services, file):
    preview = library.preview_file(file)
    report = preview.report
    assert (report.title, report.place, report.year) == ("云州县人民政府工作报告", "云州县", 2031)
    assert len(report.commitments) == 4
    assert preview.text == TEXT
    assert preview.oddities == (f"只有 {len(TEXT)} 字，可能只是报告的一部分。",)
    assert (preview.same, preview.like, preview.likeness) == (None, None, 0.0)
    assert kept_rows(services) == ()


def test_the_clipboard_is_read_as_a_file_is(library, file):
    from_file, from_text = library.preview_file(file), library.preview_text(TEXT)
    assert from_text.report.commitments == from_file.report.commitments
    assert from_text.report.source.name == "剪贴板"
    assert "\ufffd" in library.preview_text(f"{TEXT}半个字\ud83d。").text


def test_what_is_added_is_on_the_shelf_and_opens(library):
    change = added(library)
    assert change.added in change.shelf == library.shelf()
    assert change.undo == "导入“云州县人民政府工作报告”"
    assert (change.added.commitments, change.added.parser) == (4, parsing.VERSION)
    opened = library.open(change.added.sha256)
    assert opened.text == TEXT
    assert opened.report == library.preview_text(TEXT, "云州县2031.txt").report


def test_what_the_user_says_of_a_report_goes_before_what_it_says(library):
    change = added(library, title="去年的报告", place="云州区", year=2032)
    shelved = change.added
    assert (shelved.title, shelved.place, shelved.year) == ("去年的报告", "云州区", 2032)
    report = library.open(shelved.sha256).report
    assert (report.title, report.place, report.year) == ("去年的报告", "云州区", 2032)
    blank = added(library, TEXT + "完。", title="", place=None, year=None).added
    assert (blank.title, blank.place, blank.year) == (None, None, None)


def test_the_same_report_twice_is_refused(library, services, file):
    change = added(library)
    preview = library.preview_file(file)
    assert preview.same == change.added
    before = kept_rows(services)
    with pytest.raises(SourceError, match=r"已在资料中.*没有重复存入，请直接打开"):
        library.add(preview, title=None, place=None, year=None)
    library.remove(change.added.sha256)
    assert library.preview_file(file).same == library.shelf(removed=True)[0]
    with pytest.raises(SourceError, match=r"已移除.*没有重复存入，请恢复"):
        library.add(preview, title=None, place=None, year=None)
    library.restore(change.added.sha256)
    assert kept_rows(services) == before


def test_the_shipped_report_is_known_too(library):
    preview = library.preview_text(open_bundled().text)
    assert preview.same is not None
    assert preview.same.sha256 == BUNDLED_SHA256
    like = library.preview_text(open_bundled().text.replace("的", "地")).like
    assert like == preview.same


def test_a_corrected_version_is_recognised(library):
    first = added(library).added
    added(library, OTHER)
    preview = library.preview_text(TEXT.replace("8条", "9条"))
    assert preview.same is None
    assert preview.like == first
    assert 0.95 < preview.likeness < 1


def test_removal_can_be_taken_back_with_all_that_hangs_on_it(library, services):
    change = added(library)
    sha256 = change.added.sha256
    opened = library.open(sha256)
    notes = annotate(services, opened)
    gone = library.remove(sha256)
    assert (gone.removed.sha256, gone.undo) == (sha256, "移除“云州县人民政府工作报告”")
    assert gone.removed not in library.shelf()
    assert library.shelf(removed=True) == (gone.removed,)
    with pytest.raises(SourceError, match="不在资料中"):
        library.open(sha256)
    with pytest.raises(SourceError, match="不在资料中"):
        library.remove(sha256)
    services.undoing.undo()
    assert change.added in library.shelf()
    assert library.open(sha256) == opened
    placed = services.annotating.of_report(opened)
    assert {note.anchor.commitment: note.text for note in placed.notes} == notes
    assert library.remove(sha256).removed.sha256 == sha256
    assert library.restore(sha256).restored == change.added


def test_the_shipped_report_stays(library):
    with pytest.raises(SourceError, match="程序自带"):
        library.remove(BUNDLED_SHA256)


def test_an_unknown_report_is_told(library):
    for act in (library.open, library.remove, library.restore):
        with pytest.raises(SourceError, match="不在资料中"):
            act("0" * 64)


def test_notes_of_the_older_version_come_along(library, services):
    older = library.open(added(library).added.sha256)
    notes = annotate(services, older)
    newer = TEXT.replace("8条", "9条").replace("整治农村公路50公里。", "")
    change = added(library, newer, notes_from=older.report.source.sha256)
    opened = library.open(change.added.sha256)
    placed = services.annotating.of_report(opened)
    assert len(change.moved) == 4
    assert {n.text for n in placed.unplaced} == {n.text for n in change.unplaced_notes}
    assert {n.text for n in placed.unplaced} == {"整治农村公路50公里。"}
    assert len(placed.notes) == 3
    for note in placed.notes:
        assert note.text.replace("8条", "9条") == note.anchor.quote
    assert services.annotating.of_report(older).notes == ()
    services.undoing.undo()
    back = services.annotating.of_report(older)
    assert {note.anchor.commitment: note.text for note in back.notes} == notes


def test_a_sentence_with_a_note_stays_a_commitment_when_the_new_version_spoils_it(
    library, services
):
    older = library.open(added(library).added.sha256)
    annotate(services, older)
    spoilt = TEXT.replace("整治农村公路50公里。", "这治农村公路。")
    with_note = added(library, spoilt, notes_from=older.report.source.sha256)
    opened = library.open(with_note.added.sha256)
    plain = library.preview_text(spoilt).report
    assert "这治农村公路。" not in [each.text for each in plain.commitments]
    assert "这治农村公路。" in [each.text for each in opened.report.commitments]
    assert with_note.unplaced_notes == ()


def give_table(services, opened) -> None:
    """A task table with a task for each commitment."""
    rows = "".join(f"{each.number}\t{each.text}\t教委\n" for each in opened.report.commitments)
    raw = tasking.read_text(f"序号\t目标任务\t责任单位\n{rows}", "任务表")
    (view,) = services.tasking.add(opened, raw, name="任务表", period="2031年").views
    for match in view.matches:
        services.tasking.decide(view.table, replace(match, verdict=Verdict.CONFIRMED))


def test_task_tables_of_the_older_version_come_along(library, services):
    older = library.open(added(library).added.sha256)
    give_table(services, older)
    sha256 = older.report.source.sha256
    before = services.tasking.of_report(sha256)
    assert set(before) == {each.id for each in older.report.commitments}
    change = added(library, TEXT.replace("8条", "9条"), notes_from=sha256)
    opened = library.open(change.added.sha256)
    after = services.tasking.of_report(change.added.sha256)
    assert set(after) == {each.id for each in opened.report.commitments}
    assert services.tasking.of_report(sha256) == before


def test_task_tables_follow_to_the_ids_of_a_new_reading(library, services):
    opened = library.open(added(library).added.sha256)
    commitments = tuple(replace(c, id=f"x-{c.number}") for c in opened.report.commitments)
    older = OpenReport(text=opened.text, report=replace(opened.report, commitments=commitments))
    sha256 = opened.report.source.sha256
    with library._workbook.changing() as database:
        parsed = module._encoded(older.report)
        reports.put_reading(database, older.report, parsed=parsed, parser=1)
    give_table(services, older)
    annotate(services, older)
    assert set(services.tasking.of_report(sha256)) == {"x-1", "x-2", "x-3", "x-4"}
    assert library.refresh(sha256) == opened
    ids = {each.id for each in opened.report.commitments}
    assert set(services.tasking.of_report(sha256)) == ids
    notes = services.annotating.of_report(opened).notes
    assert {note.anchor.commitment for note in notes} == ids


def test_corrections_of_the_older_version_come_along(library, services):
    older = library.open(added(library).added.sha256)
    review = next(each for each in older.report.sentences if each.kind is Kind.REVIEW)
    older, _ = services.correcting.set_kind(older, review, Kind.COMMITMENT)
    road = older.report.commitments[-2]
    older, lost = services.correcting.set_sector(older, road, "205")
    newer = TEXT.replace("50公里", "60公里")
    change = added(library, newer, notes_from=older.report.source.sha256)
    assert change.unplaced_corrections == (lost,)
    report = library.open(change.added.sha256).report
    assert report.commitments[0].text.startswith("过去一年")
    (carried,) = services.correcting.of_report(change.added.sha256)
    assert (carried.field, carried.report) == (Field.KIND, change.added.sha256)


def test_a_reading_of_an_older_parser_is_made_anew_with_corrections(library, services, monkeypatch):
    sha256 = added(library).added.sha256
    opened = library.open(sha256)
    corrected, _ = services.correcting.set_sector(opened, opened.report.commitments[0], "214")
    notes = annotate(services, corrected)
    assert library.refresh(sha256) is None
    spoilt = replace(corrected.report, commitments=(), errata=())
    with library._workbook.changing() as database:
        reports.put_reading(database, spoilt, parsed=module._encoded(spoilt), parser=1)
    monkeypatch.setattr(parsing, "VERSION", 99)
    assert library.refresh(sha256) == corrected
    assert library.open(sha256) == corrected
    assert [each.parser for each in library.shelf() if each.sha256 == sha256] == [99]
    assert library.refresh(sha256) is None
    placed = services.annotating.of_report(corrected)
    assert {note.anchor.commitment: note.text for note in placed.notes} == notes
    assert library.refresh("0" * 64) is None


def test_a_broken_reading_is_made_anew(library):
    sha256 = added(library).added.sha256
    opened = library.open(sha256)
    with library._workbook.changing() as database:
        database.execute("UPDATE report SET parsed = '{}' WHERE sha256 = ?", [sha256])
    assert library.open(sha256) == opened


def test_towns_of_any_county_can_be_given(library):
    sha256 = added(library).added.sha256
    other = added(library, OTHER).added.sha256
    assert all(each.places == () for each in library.open(sha256).report.commitments)
    (reread,) = library.add_places(" 云州县 ", ["河口镇", "青石镇", "河口镇"])
    assert library.places() == (PlaceList("云州县", ("河口镇", "青石镇")),)
    assert reread == library.open(sha256)
    found = [each.places for each in reread.report.commitments]
    assert found == [("河口镇", "青石镇"), (), (), ("河口镇",)]
    assert all(each.places == () for each in library.open(other).report.commitments)
    assert library.preview_text(TEXT + "完。").report.commitments[0].places


@pytest.mark.parametrize(("county", "towns"), [("", ["河口镇"]), ("云州县", [])])
def test_a_list_without_county_or_towns_is_refused(library, county, towns):
    with pytest.raises(SourceError, match=r"没有存入.*请"):
        library.add_places(county, towns)
    assert library.places() == ()


def test_a_list_of_towns_is_read_from_a_file(tmp_path):
    file = tmp_path / "云州县.txt"
    file.write_text("河口镇\n青石镇\n", encoding="utf-8")
    assert read_places_file(file) == (PlaceList("云州县", ("河口镇", "青石镇")),)


def _encrypted_docx() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")


def _empty_docx() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("hello.txt", "x")
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "空文件"),
        (b"  \n", "空文件"),
        (bytes(range(256)) * 40, "编码"),
        (_encrypted_docx(), "密码"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "旧格式"),
        (b"%PDF-1.7 broken", "损坏"),
        (_empty_docx(), "损坏|docx|Word"),
        (b"hello world. " * 300, "没有中文语句"),
        ("一" * 1_000_001 + "。", "字"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(
    library, services, tmp_path, content, said
):
    file = tmp_path / "x.dat"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(SourceError, match=said) as refused:
        library.preview_file(file)
    assert "请" in str(refused.value)
    assert "没有" in str(refused.value)
    assert kept_rows(services) == ()


def test_a_huge_file_is_refused_unread(library, tmp_path):
    file = tmp_path / "x.txt"
    with file.open("wb") as handle:
        handle.truncate(21 * 1024 * 1024)
    with pytest.raises(SourceError, match="MB"):
        library.preview_file(file)


@pytest.mark.parametrize(("text", "said"), [("", "没有文字"), ("hello", "没有中文语句")])
def test_a_clipboard_without_a_report_is_refused(library, text, said):
    with pytest.raises(SourceError, match=f"剪贴板.*{said}.*请"):
        library.preview_text(text)


def test_a_missing_file_and_a_folder_are_told(library, tmp_path):
    with pytest.raises(SourceError, match="找不到"):
        library.preview_file(tmp_path / "none.txt")
    with pytest.raises(SourceError, match="文件夹"):
        library.preview_file(tmp_path)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.lists(
        st.one_of(
            st.sampled_from(TEXT.splitlines()),
            st.sampled_from(["\n", "　", "。", "”", "[1]", "一、", "（一）", "100%", "&nbsp;"]),
            st.text(max_size=12),
        ),
        max_size=20,
    ).map("".join)
)
def test_any_text_is_previewed_or_refused(library, services, text):
    with suppress(SourceError):
        preview = library.preview_text(text)
        assert all(sentence.endswith("。") for sentence in preview.oddities)
    assert kept_rows(services) == ()


def test_towns_are_kept_with_all_readings_or_not_at_all(library, monkeypatch):
    added(library)
    added(library, TEXT + "完成投资1亿元。")
    reread, done = library._reread, []

    def fail(*given):
        if done:
            raise WorkbookError("磁盘已满")
        done.append(reread(*given))

    before = [library.open(each.sha256).report for each in library.shelf()]
    with monkeypatch.context() as patch:
        patch.setattr(library, "_reread", fail)
        with pytest.raises(WorkbookError, match="磁盘已满"):
            library.add_places("云州县", ["河口镇"])
    assert done
    assert library.places() == ()
    assert [library.open(each.sha256).report for each in library.shelf()] == before


def test_a_year_that_is_none_is_not_kept(library):
    """Of one digit typed and left so; no calendar has it, and the reading would not be read."""
    preview = library.preview_text(TEXT)
    change = library.add(preview, title="", place="云州县", year=0)
    assert change.added.year is None
    assert Library(library._workbook).open(change.added.sha256).report.year is None
