"""Pictures of the counting station: collecting, paper ballots, closing, key, result, projector."""

import tempfile
from pathlib import Path

from camera import Camera, rest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit
from voting import PROJECTS

from jjdesk.domain.poll import Ballot, Mark, Rules
from jjdesk.gui.voting.station_count import OpeningSheet
from jjdesk.gui.voting.station_page import COUNT, PAPER
from jjdesk.gui.voting.station_result import PresidiumSheet
from jjdesk.services.polling.stationing import Keyer, Phase
from jjdesk.voting import credentials, keys, package, sealing

_DEPUTIES = 20
_CAST = 15


def counting(camera: Camera) -> None:
    """From the package to the result on the wall."""
    rooms = camera.window._filling.rooms
    rooms.go("vote")
    room = rooms.room("vote")
    room.turn("station")
    leaf = room.leaf
    rest(200)
    camera.save("station-open")
    with tempfile.TemporaryDirectory() as scratch:
        _vote(camera, leaf, Path(scratch))
        leaf._leave_vote()
        rest(300)
    camera.window._filling.bar.hide()
    rooms.go("report")


def _vote(camera: Camera, leaf, folder: Path) -> None:
    shares = _made(folder)
    desk, page = leaf.desk, leaf.page
    desk.begin(folder / "票决包.jjvote", folder / "计票")
    rest(300)
    desk.set_counters(19, 18)
    desk.collect([folder / "U盘"])
    rest(500)
    camera.save("station-collect")
    for number, ticks in ((1, (1, 2, 3, 4, 10)), (2, (1, 2, 11, 12)), (3, range(1, 13))):
        desk.key_paper(Keyer.FIRST, number, _ticked(*ticks), lambda: None)
    rest(300)
    page.turn(PAPER)
    page.findChild(QLineEdit, "paperText").setText("1 2 3 7")
    page.paper._show_typed()
    rest(100)
    camera.save("station-paper")
    for number, ticks in ((1, (1, 2, 3, 4, 10)), (2, (1, 2, 11, 13)), (3, range(1, 13))):
        desk.key_paper(Keyer.SECOND, number, _ticked(*ticks), lambda: None)
    rest(300)
    page.paper.turn(2)
    rest(100)
    camera.save("station-review")
    _count(camera, leaf, shares)


def _count(camera: Camera, leaf, shares: tuple[keys.KeyShare, ...]) -> None:
    """Closing, parts of the key (one of them twice), and the result."""
    desk, page = leaf.desk, leaf.page
    page.turn(COUNT)
    page.count._ask()
    camera.close_dialog("station-closing")
    now, over = leaf._standing, leaf.window()
    OpeningSheet(replace(now, electronic=1), camera.window.look, over).open()
    camera.close_dialog("station-opening")
    PresidiumSheet(PROJECTS[:4], camera.window.look, over).open()
    camera.close_dialog("station-presidium")
    desk.settle(2, _ticked(1, 2, 11))
    desk.confirm_void(3, "选了 12 项，多于 10 项")
    desk.close_vote()
    _give(leaf, shares[0])
    _give(leaf, shares[0])
    camera.save("station-keys")
    _give(leaf, shares[2])
    page.count._go.click()
    while leaf._standing.phase is not Phase.COUNTED:
        rest(50)
    rest(100)
    camera.save("station-result")
    page.result.verify()
    rest(400)
    camera.close_dialog("station-verified")
    page.result.project()
    wall = camera.dialog()
    wall.resize(camera.window.size())
    rest(100)
    camera.save("station-projector", (wall, camera.window.mapToGlobal(QPoint(0, 0))))
    wall.close()
    rest(100)


def _give(leaf, share: keys.KeyShare) -> None:
    field = leaf.page.findChild(QLineEdit, "shareCode")
    field.setText(share.code)
    field.returnPressed.emit()
    rest(300)


def _made(folder: Path) -> tuple[keys.KeyShare, ...]:
    """A package, and a stick with ballots, some of which are to be refused."""
    committee, shares = keys.make_committee(3, 2)
    held = credentials.make(_DEPUTIES)
    vote = package.Package(
        title="江津区 2025 年区级民生实事项目表决票",
        rules=Rules(eligible=_DEPUTIES),
        projects=PROJECTS,
        committee=committee,
        credentials=tuple(sorted(each.public for each in held)),
        made="2025-01-08",
        demo=True,
    )
    data = package.encode(vote, keys.make_secretariat())
    (folder / "票决包.jjvote").write_bytes(data)
    vote = package.decode(data)
    stick = folder / "U盘"
    stick.mkdir()
    for deputy in range(_CAST):
        left_out = {deputy % 13 + 1, (deputy * 5 + 3) % 13 + 1, 12 + deputy % 2}
        ballot = _ticked(*sorted(set(range(1, 14)) - left_out)[:10])
        sealed = sealing.seal(ballot, 1, vote, held[deputy])
        (stick / sealing.file_name()).write_bytes(sealed)
    altered = sealed[:-1] + bytes([sealed[-1] ^ 1])
    (stick / "选票-5d0c41f7aa90e213.jjballot").write_bytes(altered)
    (stick / "选票-8e61b2d3c4f50a97.jjballot").write_bytes(sealed[:200])
    return shares


def _ticked(*numbers: int) -> Ballot:
    return Ballot(tuple(Mark.FOR if n in numbers else Mark.NONE for n in range(1, 14)))


SCREENS = (counting,)
