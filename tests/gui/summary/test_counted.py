"""The room on the folder of a counted vote."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from jjdesk.domain.poll import Ballot, Mark, Project, Rules
from jjdesk.gui.summary.path_line import PathLine
from jjdesk.voting import credentials, keys, package, sealing
from jjdesk.voting.box import Station

DEPUTIES = 3
FOLDER = "青溪县第十七届人民代表大会第五次会议/民生实事项目票决/第一轮"


@pytest.fixture
def counted(tmp_path):
    """The folder of a vote of three deputies on three projects, deep down; two are chosen."""
    committee, shares = keys.make_committee(3, 2)
    rights = credentials.make(DEPUTIES)
    data = package.encode(
        package.Package(
            title="青溪县民生实事项目票决",
            rules=Rules(eligible=DEPUTIES, seats=2),
            projects=tuple(Project(key=f"k{n}", number=n, name=f"项目{n}") for n in (1, 2, 3)),
            committee=committee,
            credentials=tuple(sorted(each.public for each in rights)),
            made="2026-01-05",
            demo=False,
        ),
        keys.make_secretariat(),
    )
    folder, stick = tmp_path / FOLDER, tmp_path / "stick"
    folder.parent.mkdir(parents=True)
    stick.mkdir()
    station = Station.create(folder, data)
    for right in rights:
        sealed = sealing.seal(Ballot((Mark.FOR, Mark.FOR, Mark.NONE)), 1, station.package, right)
        (stick / sealing.file_name()).write_bytes(sealed)
    station.collect([stick])
    station.set_counters(DEPUTIES, DEPUTIES)
    station.close()
    station.count(shares[:2])
    return folder


def test_its_result_is_on_the_pages_and_its_path_is_read(hand, counted):
    hand.enter()
    hand.turn("票决结果")
    assert not hand.shown("sum-folder")
    hand.folder(counted)
    hand.click("sum-browse")
    hand.wait_made()
    assert "青溪县民生实事项目票决" in str(hand.made.summary.manuscript)
    assert "项目2" in str(hand.made.summary.manuscript)
    hand.wait(lambda: hand.shown("sum-folder"))
    line = hand.find(PathLine, "sum-folder")
    assert (line.text(), line.toolTip()) == (str(counted), str(counted))
    form = hand.find(QWidget, "summaryFormBody")
    assert line.width() >= form.width() - 40
    assert line.geometry().top() > hand.find(QPushButton, "sum-browse").geometry().bottom()
    shown = line.shown
    assert "…" in shown[4:-4]
    assert line.fontMetrics().horizontalAdvance(shown) <= line.width()
    assert str(counted).startswith(shown.split("…")[0])
    assert shown.endswith("第一轮")
    blank = line.grab().toImage()
    line.show_path(str(counted.parent))
    assert line.grab().toImage() != blank
    line.setFocus()
    hand.key(Qt.Key.Key_Home)
    assert line.cursorPosition() == 0
