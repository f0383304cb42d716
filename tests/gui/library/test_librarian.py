"""What is done with reports: every kind of file, looked at before it is kept, given up, refused."""

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton

from jjdesk.gui.library.import_sheet import ImportSheet
from jjdesk.gui.library.librarian import _told
from jjdesk.services import drafting
from jjdesk.services.library import LibraryChange
from jjdesk.services.opening import BUNDLED_SHA256

LINES = (
    "几江区人民政府工作报告",
    "——2024年1月8日在几江区第三届人民代表大会第四次会议上",
    "一、2024年重点工作",
    "（一）办好教育。",
    "新建小学3所，新增学位2000个以上。",
    "（二）提升品质。",
    "改造老旧小区20个，力争新增停车位1000个。",
)
TEXT = "\n".join(LINES) + "\n"
BUNDLED = "重庆市江津区人民政府工作报告"
TITLE = "几江区人民政府工作报告"


def write_txt(path) -> None:
    path.write_text(TEXT, encoding="utf-8")


def write_gbk(path) -> None:
    path.write_bytes(TEXT.encode("gb18030"))


def write_bom(path) -> None:
    path.write_text(TEXT, encoding="utf-8-sig")


def write_utf16(path) -> None:
    path.write_text(TEXT, encoding="utf-16")


def write_html(path) -> None:
    body = "".join(f"<p>{line}</p>" for line in LINES)
    path.write_text(
        f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>', encoding="utf-8"
    )


def write_docx(path) -> None:
    document = docx.Document()
    for line in LINES:
        document.add_paragraph(line)
    document.save(str(path))


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("报告.txt", write_txt),
        ("报告-gbk.txt", write_gbk),
        ("报告-bom.txt", write_bom),
        ("报告-utf16.txt", write_utf16),
        ("报告.md", write_txt),
        ("报告.html", write_html),
        ("报告.htm", write_html),
        ("报告.docx", write_docx),
        ("没有后缀", write_txt),
        ("后缀不对.pdf", write_docx),
    ],
)
def test_a_file_of_each_kind_is_looked_at_and_then_kept(acts, tmp_path, name, write):
    file = tmp_path / name
    write(file)
    before = file.read_bytes()
    acts.librarian.import_files([file])
    acts.settle()
    sheet = acts.sheet()
    assert isinstance(sheet, ImportSheet)
    assert sheet.windowTitle() == f"导入“{name}”"
    assert len(sheet.preview.report.commitments) == 2
    assert sheet.findChild(QLineEdit, "importTitle").text() == TITLE
    assert acts.titles() == [BUNDLED], "nothing is stored by looking"
    acts.press("importAdd")
    assert sorted(acts.titles()) == sorted([BUNDLED, TITLE])
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("空.txt", b""),
        ("空.docx", b""),
        ("坏.docx", b"PK\x03\x04 broken"),
        ("坏.pdf", b"%PDF-1.7\n broken"),
        ("图.png", b"\x89PNG\r\n\x1a\n" + bytes(64)),
        ("旧.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("二进制.txt", bytes(range(256)) * 8),
    ],
)
def test_a_file_that_is_no_report_says_so_in_one_breath(acts, tmp_path, name, content):
    file = tmp_path / name
    file.write_bytes(content)
    acts.librarian.import_files([file])
    acts.settle()
    assert acts.sheet() is None
    assert acts.said.endswith("。")
    assert acts.said.count("\n") == 0
    assert "Error" not in acts.said
    assert "Traceback" not in acts.said
    assert acts.titles() == [BUNDLED]
    assert file.read_bytes() == content


def test_a_file_that_is_gone_and_a_folder_say_so_too(acts, tmp_path):
    for path in (tmp_path / "没有.txt", tmp_path):
        acts.bar.hide()
        acts.librarian.import_files([path])
        acts.settle()
        assert acts.sheet() is None
        assert acts.said.endswith("。")


def test_several_files_come_one_after_the_other_past_a_broken_one(acts, tmp_path):
    names = ("一.txt", "坏.docx", "二.txt")
    for number, name in enumerate(names):
        text = TEXT.replace("20个", f"{20 + number}个").replace("几江区", f"第{number}几江区")
        (tmp_path / name).write_text(text if name != "坏.docx" else "PK\x03\x04", encoding="utf-8")
    acts.librarian.import_files([tmp_path / name for name in names])
    seen = []
    for _ in range(2):
        acts.settle()
        seen.append(acts.sheet().windowTitle())
        acts.press("importAdd")
        acts.settle()
    assert seen == ["导入“一.txt”", "导入“二.txt”"]
    assert acts.sheet() is None
    assert len(acts.titles()) == 3


def test_dropped_ones_are_not_kept_and_the_next_is_shown(acts, tmp_path):
    for name in ("一.txt", "二.txt"):
        (tmp_path / name).write_text(TEXT.replace("20", str(len(name) + 20)), encoding="utf-8")
    acts.librarian.import_files([tmp_path / "一.txt", tmp_path / "二.txt"])
    acts.settle()
    acts.press("importDrop")
    acts.settle()
    assert acts.sheet().windowTitle() == "导入“二.txt”"
    acts.press("importDrop")
    assert acts.titles() == [BUNDLED]


def test_packs_of_notes_go_elsewhere(acts, tmp_path):
    (tmp_path / "一.txt").write_text(TEXT, encoding="utf-8")
    files = [tmp_path / "甲.jjpack", tmp_path / "一.txt", tmp_path / "乙.JSONLD"]
    acts.librarian.import_files(files)
    acts.settle()
    assert acts.notes_given == [[files[0], files[2]]]
    assert acts.sheet().windowTitle() == "导入“一.txt”"
    acts.press("importDrop")


def test_files_are_asked_for_by_their_kinds(acts, tmp_path, monkeypatch):
    write_txt(tmp_path / "一.txt")
    asked = []

    def choose(*given):
        asked.append(given)
        return [str(tmp_path / "一.txt")], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    acts.librarian.ask_for_file()
    acts.settle()
    assert asked[0][1] == "导入报告文件"
    assert "*.docx *.pdf *.txt *.html" in asked[0][3]
    assert acts.sheet().windowTitle() == "导入“一.txt”"
    acts.press("importDrop")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    acts.librarian.ask_for_file()
    acts.settle()
    assert acts.sheet() is None


# The clipboard


@pytest.mark.parametrize("text", ["", "   \n", "\t"])
def test_an_empty_clipboard_says_so(acts, text):
    QApplication.clipboard().setText(text)
    acts.librarian.import_clipboard()
    acts.settle()
    assert acts.sheet() is None
    assert acts.said.endswith("。")


def test_a_second_import_waits_for_the_sheet_to_be_answered(acts):
    QApplication.clipboard().setText(TEXT)
    acts.librarian.import_clipboard()
    acts.librarian.import_clipboard()
    acts.settle()
    first = acts.sheet()
    acts.librarian.import_clipboard()
    acts.settle()
    assert acts.sheet() is first
    acts.press("importDrop")
    acts.settle()
    assert acts.sheet() is None


def test_an_import_is_given_up_and_nothing_comes_after_it(acts, tmp_path):
    write_txt(tmp_path / "一.txt")
    write_txt(tmp_path / "二.txt")
    acts.librarian.import_files([tmp_path / "一.txt", tmp_path / "二.txt"])
    assert acts.said == "正在读“一.txt”…"
    button = acts.bar.findChild(QPushButton, "noticeAct")
    assert button.text() == "取消"
    acts.answer()
    assert acts.said == "已取消导入，没有存入任何内容。"
    assert acts.sheet() is None
    acts.librarian.import_files([tmp_path / "一.txt"])
    acts.settle()
    assert acts.sheet().windowTitle() == "导入“一.txt”"
    acts.press("importDrop")
    acts.settle()
    assert acts.sheet() is None


def test_an_error_of_an_import_that_was_given_up_is_not_said(acts, tmp_path):
    acts.librarian.import_files([tmp_path / "没有.txt"])
    acts.librarian._cancel()
    acts.settle()
    assert acts.said == "已取消导入，没有存入任何内容。"


# Removed, put back, opened


def test_a_report_is_removed_told_and_taken_back(acts):
    sha256 = acts.keep(TEXT)
    assert acts.said.startswith("已")
    acts.librarian.remove(sha256)
    acts.settle()
    assert acts.said.endswith("批注、更正和任务表都还在，随时可以恢复。")
    assert acts.titles() == [BUNDLED]
    assert [each.sha256 for each in acts.removed] == [sha256]
    acts.answer()
    assert TITLE in acts.titles()


def test_a_removed_report_is_put_back(acts):
    sha256 = acts.keep(TEXT)
    acts.librarian.remove(sha256)
    acts.settle()
    acts.librarian.restore(sha256)
    acts.settle()
    assert acts.added == [sha256, sha256]
    assert TITLE in acts.titles()
    assert acts.removed == []


def test_the_bundled_report_is_not_removed(acts):
    acts.librarian.remove(BUNDLED_SHA256)
    acts.settle()
    assert acts.said.endswith("。")
    assert acts.titles() == [BUNDLED]


@pytest.mark.parametrize("go", [True, False])
def test_a_report_is_opened_with_its_notes(acts, go):
    sha256 = acts.keep(TEXT)
    acts.librarian.open(sha256, go=go)
    acts.settle()
    ((opened, went),) = acts.opened
    assert opened.report.report.source.sha256 == sha256
    assert opened.notes == ()
    assert opened.corrections == ()
    assert went is go


def test_an_unknown_report_says_so(acts):
    acts.librarian.open("f" * 64)
    acts.settle()
    assert acts.opened == []
    assert acts.said.endswith("。")


def test_an_open_report_is_read_again_and_one_that_is_gone_gives_way(acts):
    sha256 = acts.keep(TEXT)
    acts.librarian.renew(sha256)
    acts.settle()
    assert [each.report.report.source.sha256 for each in acts.reread] == [sha256]
    acts.librarian.renew("f" * 64)
    acts.settle()
    ((opened, went),) = acts.opened
    assert opened.report.report.source.sha256 == BUNDLED_SHA256
    assert went is False


def test_a_report_that_this_parser_read_is_not_read_again(acts):
    sha256 = acts.keep(TEXT)
    acts.librarian.freshen(sha256)
    acts.settle()
    assert acts.reread == []


def test_a_new_version_takes_the_notes_of_the_old_one_along(acts):
    old = acts.keep(TEXT)
    acts.librarian.open(old)
    acts.settle()
    opened = acts.opened[-1][0].report
    note = drafting.new_annotation(opened.report.commitments[0], opened, text="批")
    acts.workbook.run(lambda s: s.annotating.save(note, opened), lambda _: None, pytest.fail)
    acts.settle()
    QApplication.clipboard().setText(TEXT.replace("停车位1000个", "停车位1200个"))
    acts.librarian.import_clipboard()
    acts.settle()
    assert acts.sheet().confirmed().notes_from == old
    acts.press("importAdd")
    assert "1 条批注已随之移来。" in acts.said
    acts.librarian.open(acts.added[-1])
    acts.settle()
    assert [each.text for each in acts.opened[-1][0].notes] == ["批"]


# In words


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "已加入“某区报告”。"),
        ({"gone": True}, "已加入“某区报告”。批注、更正和任务表都还在，随时可以恢复。"),
        ({"moved": 3}, "已加入“某区报告”。3 条批注已随之移来。"),
        (
            {"moved": 3, "unplaced": 1},
            (
                "已加入“某区报告”。2 条批注已随之移来。"
                "有 1 处批注或更正在新版本里找不到原处，仍可在“全部”里看到。"
            ),
        ),
    ],
)
def test_what_an_act_did_is_told_in_one_or_two_sentences(shelved, open_report, fields, said):
    commitment = open_report.report.commitments[0]
    note = drafting.new_annotation(commitment, open_report, text="批")
    change = LibraryChange(
        shelf=(),
        undo="加入“某区报告”",
        removed=shelved() if fields.get("gone") else None,
        moved=(note,) * fields.get("moved", 0),
        unplaced_notes=(note,) * fields.get("unplaced", 0),
    )
    assert _told(change) == said


def test_keys_of_the_sheet_add_and_drop(acts, qtbot):
    QApplication.clipboard().setText(TEXT)
    acts.librarian.import_clipboard()
    acts.settle()
    qtbot.keyClick(acts.sheet(), Qt.Key.Key_Escape)
    acts.settle()
    assert acts.sheet() is None
    assert acts.titles() == [BUNDLED]
