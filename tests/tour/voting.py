"""Pictures of a deputy's vote: the list with what is intended, the ballot, review, receipt."""

import tempfile
from pathlib import Path

from camera import Camera, rest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from jjdesk.domain.poll import Mode, Rules
from jjdesk.gui.voting.ballot_leaf import BallotLeaf
from jjdesk.services.polling import demonstration
from jjdesk.voting import credentials, keys, package

_CTRL = Qt.KeyboardModifier.ControlModifier
PROJECTS = demonstration.load().listed.projects
TABLE = "序号\t项目名称\t建设内容\n" + "\n".join(
    f"{each.number}\t{each.name}\t{each.content}" for each in PROJECTS
)


def made(folder: Path, mode: Mode = Mode.TICK) -> tuple[Path, str]:
    """A package of a vote in that mode, and the code of a credential."""
    seats = {Mode.WHOLE_LIST: len(PROJECTS), Mode.SATISFACTION: 0}.get(mode, 10)
    rounds = 1 if mode is Mode.SATISFACTION else 2
    rules = Rules(eligible=437, seats=seats, mode=mode, max_rounds=rounds)
    committee, _ = keys.make_committee(rules.keepers, rules.needed)
    mine = credentials.make(1)[0]
    vote = package.Package(
        title="江津区 2025 年区级民生实事项目表决票",
        rules=rules,
        projects=PROJECTS,
        committee=committee,
        credentials=(mine.public,),
        made="2025-01-08",
        demo=True,
    )
    if mode is Mode.SATISFACTION:
        vote = replace(vote, title="江津区 2024 年区级民生实事项目满意度测评票")
    path = folder / "票决包.jjvote"
    path.write_bytes(package.encode(vote, keys.make_secretariat()))
    return path, mine.code


def _front(camera: Camera) -> None:
    """Offscreen a window may have lost the keys; what had them in it has them again."""
    while not camera.window.isActiveWindow():
        camera.window.activateWindow()
        rest(10)


def ballot(camera: Camera) -> None:
    """From the package to the receipt, and the other kinds of ballot."""
    rooms = camera.window._filling.rooms
    rooms.go("vote")
    room = rooms.room("vote")
    room.turn("ballot")
    rest(100)
    camera.save("vote-gate")
    with tempfile.TemporaryDirectory() as scratch:
        for mode in Mode:
            path, code = made(Path(scratch), mode)
            room.leaf.open_package(path)
            rest(300)
            if mode is Mode.TICK:
                _gate(camera)
            _front(camera)
            camera.window.findChild(QLineEdit, "gateCode").setText(code)
            camera.key(Qt.Key.Key_Return)
            rest(1500 if mode is Mode.TICK else 300)
            _front(camera)
            if mode is Mode.TICK:
                _vote(camera, room.leaf, Path(scratch))
            else:
                _fill(camera, mode)
                camera.save(f"vote-{mode.value}")
                camera.key(Qt.Key.Key_Escape)
            camera.window._filling.bar.hide()
    rooms.go("report")


def _gate(camera: Camera) -> None:
    """The package is open; with its rules, and without."""
    camera.save("vote-credential")
    camera.press("gateMore")
    camera.save("vote-rules")
    camera.press("gateMore")
    camera.window.findChild(QLineEdit, "gateCode").setFocus()


def _vote(camera: Camera, leaf: BallotLeaf, folder: Path) -> None:
    """Five ticks, one too many, the review, the receipt."""
    for key in (*[Qt.Key.Key_Space, Qt.Key.Key_Down] * 5, Qt.Key.Key_Home):
        camera.key(key)
    camera.save("vote-tick")
    for _ in range(5):
        camera.key(Qt.Key.Key_Down)
    _fill(camera, Mode.TICK)
    camera.save("vote-refused")
    camera.key(Qt.Key.Key_Return)
    rest(100)
    camera.save("vote-review")
    camera.key(Qt.Key.Key_Return, _CTRL)
    rest(400)
    camera.save("vote-receipt")
    camera.window.findChild(QCheckBox, "receiptKeep").setChecked(True)
    leaf._save(folder)
    camera.key(Qt.Key.Key_Return)
    rest(200)


def projects(camera: Camera) -> None:
    """A list with what the deputy intends, and another before it is kept."""
    rooms = camera.window._filling.rooms
    rooms.go("vote")
    room = rooms.room("vote")
    room.turn("projects")
    rest(300)
    leaf = room.leaf
    if not leaf._lists:
        camera.save("vote-empty")
        leaf._add_demonstration()
        rest(2500)
        _front(camera)
        for key in "1132131":
            camera.key(key)
            camera.key(Qt.Key.Key_Down)
        rest(300)
    camera.window._filling.bar.hide()
    _front(camera)
    leaf._cards.setCurrentRow(1)
    rest(200)
    camera.save("vote-projects")
    QApplication.clipboard().setText(TABLE)
    leaf._paste()
    rest(700)
    camera.close_dialog("vote-import")
    rooms.go("report")


def _fill(camera: Camera, mode: Mode) -> None:
    """Some marks; where ticks are counted, one too many."""
    if mode is Mode.WHOLE_LIST:
        camera.key("1")
        return
    for number in range(6 if mode is Mode.TICK else 1, 12 if mode is Mode.TICK else 8):
        if mode in {Mode.PER_ITEM, Mode.SATISFACTION}:
            camera.key("123"[number * number % 3])
        else:
            camera.key(Qt.Key.Key_Space)
        if number < 11:
            camera.key(Qt.Key.Key_Down)


SCREENS = (projects, ballot)
