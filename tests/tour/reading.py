"""Pictures of the report, its margin, and what lies over them."""

from camera import Camera, rest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolTip
from samples import CHOSEN

from jjdesk.domain.finding import Counted, Filter
from jjdesk.gui.notes.note_form import NoteForm
from jjdesk.gui.reading.unsaved import UnsavedDialog
from jjdesk.services.composing import MarkKind


def reader(camera: Camera) -> None:
    """The report from the top."""
    camera.page.verticalScrollBar().setValue(0)
    camera.save("reader")


def note(camera: Camera) -> None:
    """A commitment with kind and note."""
    camera.choose(CHOSEN)
    camera.save("note")


def filters(camera: Camera) -> None:
    """Search hits among the commitments with targets."""
    camera.key("g")
    camera.key("/")
    camera.type("企业")
    rest(120)
    camera.key(Qt.Key.Key_Return)
    camera.save("filter")
    camera.key(Qt.Key.Key_Escape)
    camera.key("f")
    camera.save("filters")
    camera.key(Qt.Key.Key_Escape)


def counted(camera: Camera) -> None:
    """What a piece of a chart counted, among the commitments with a target."""
    report = camera.window._filling.reader.open_report.report
    aspired = [c.id for c in report.commitments if any(t.modality == "力争" for t in c.targets)]
    counted = Counted("农林水 · 力争", report.source.sha256, tuple(aspired))
    camera.window._filling.reader.seeker.show_counted(Filter(with_target=True), counted)
    camera.save("filter-counted")
    camera.key(Qt.Key.Key_Escape)


def nothing_found(camera: Camera) -> None:
    """A search without result."""
    camera.key("/")
    camera.type("磁悬浮")
    rest(120)
    camera.save("empty")
    camera.key(Qt.Key.Key_Escape)


def annotations(camera: Camera) -> None:
    """All annotations, unfolded."""
    camera.page.verticalScrollBar().setValue(0)
    camera.key("2", Qt.KeyboardModifier.ControlModifier)
    camera.save("annotations")
    camera.key("1", Qt.KeyboardModifier.ControlModifier)


def sectors(camera: Camera) -> None:
    """The list of sectors, open."""
    button = camera.window.findChild(QPushButton, "sector")
    camera.open_menu(button.menu(), button.mapToGlobal(QPoint(0, button.height())), "sectors")


def menu(camera: Camera) -> None:
    """The menu of all acts."""
    menu = _acts(camera)
    camera.key(Qt.Key.Key_F2)
    rest(50)
    camera.save("menu", (menu, menu.pos()))
    menu.close()


def _acts(camera: Camera) -> QMenu:
    return camera.window.findChild(QMenu, "actsMenu")


def keys(camera: Camera) -> None:
    """The page of keys."""
    camera.key("?")
    camera.close_dialog("keys")


def about(camera: Camera) -> None:
    """关于."""
    camera.act("about")
    camera.close_dialog("about")


def unsaved(camera: Camera) -> None:
    """The question upon closing with a note that could not be written."""
    note = camera.window._filling._notes.all()[0]
    UnsavedDialog([note], {note.id: "第 2 条"}, camera.window).open()
    camera.close_dialog("unsaved")


def problem(camera: Camera) -> None:
    """A note that could not be saved."""
    camera.choose(CHOSEN)
    foot, below = (camera.window.findChild(QLabel, name) for name in ("saved", "noteState"))
    kept = below.text()
    sentence = (
        "未保存：磁盘空间不足，批注没有写入工作簿；已有批注完好，请腾出空间后继续，程序会再次保存。"
    )
    camera.window.show_saved("", sentence)
    form = camera.window.findChild(NoteForm)
    form.show_state(sentence, problem=True)
    camera.save("problem")
    form.show_state(kept)
    camera.window.show_saved(foot.text() and "全部已保存 · 离线", "")


def erratum(camera: Camera) -> None:
    """What the newspaper has at a dotted line."""
    camera.choose(CHOSEN)
    number = next(
        n
        for n, row in enumerate(camera.page._rows)
        if row.commitment and row.commitment.number == CHOSEN
    )
    marks = camera.page._rows[number].marks
    mark = next(m for m in marks if m.kind is MarkKind.ERRATUM)
    cursor = camera.page.textCursor()
    cursor.setPosition(camera.page.document().findBlockByNumber(number).position() + mark.start + 1)
    place = camera.page.cursorRect(cursor).center()
    view = camera.page.viewport()
    spot = view.mapToGlobal(place)
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, place, spot))
    rest(50)
    tip = next(w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel"))
    camera.save("erratum", (tip, spot + QPoint(2, 21)))
    QToolTip.hideText()
    rest(400)


def corrections(camera: Camera) -> None:
    """What can be corrected at a commitment; a target on its sheet; an erratum on its own."""
    camera.choose(CHOSEN)
    camera.window._filling.reader.margin.commitment.open_menu()
    rest(50)
    menu = camera.window.findChild(QMenu, "correctMenu")
    camera.save("correct", (menu, menu.pos()))
    menu.close()
    rest(20)
    commitment = camera.window._filling.reader.chosen()
    corrector = camera.window._filling._corrector
    corrector._ask_target(commitment.targets[0])
    camera.close_dialog("target")
    corrector._new_erratum((commitment.start + 2, commitment.start + 6))
    camera.close_dialog("correct-erratum")


def narrow(camera: Camera) -> None:
    """The page alone."""
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F10):
        camera.key(key)
    camera.save("page")
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F10):
        camera.key(key)
