"""Pictures of a deputy's vote: the list with what is intended, the ballot, review, receipt."""

import tempfile
from pathlib import Path

from camera import Camera, rest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from jjdesk.domain.poll import Mode, Project, Rules
from jjdesk.voting import credentials, keys, package

_CTRL = Qt.KeyboardModifier.ControlModifier
PROJECTS = (
    ("农村饮水保障工程", "新建改建供水设施 12 处，受益 1.8 万人", 2400, "区水利局", "11 月底前"),
    ("农村公路建设", "新改建农村公路 50 公里", 6100, "区交通局", "12 月底前"),
    ("农村入户便道建设", "入户便道 80 公里", 1900, "区农业农村委", "12 月底前"),
    ("城市危旧房改造", "改造 320 户", 3800, "区住房城乡建委", "12 月底前"),
    ("增设公共停车位", "新增公共停车位 1,500 个", 2700, "区城市管理局", "10 月底前"),
    ("农村厕所改造", "改造 1,000 户", 900, "区农业农村委", "11 月底前"),
    ("便捷超充设施建设", "镇街超（快）充全覆盖", 1200, "区发展改革委", "9 月底前"),
    ("滨江新城体育运动公园", "建成投用", 4500, "区体育局", "10 月底前"),
    ("社区养老服务站", "新建 20 个社区养老服务站，改造农村互助养老点 60 个", 800, "区民政局", ""),
    ("中小学校园提升", "改造运动场 8 个、食堂 6 个", 3300, "区教委", "8 月底前"),
    ("老旧小区加装电梯", "加装电梯 100 部", 2100, "区住房城乡建委", "12 月底前"),
    ("镇街卫生院能力建设", "更新设备 40 台（套）", 1600, "区卫生健康委", "11 月底前"),
    ("城区公厕新建改建", "新建 6 座、改建 14 座", 700, "区城市管理局", "9 月底前"),
)


TABLE = "序号\t项目名称\t建设内容\t投资(万元)\t责任单位\n" + "\n".join(
    f"{n}\t{name}\t{content}\t{money}\t{unit}"
    for n, (name, content, money, unit, _) in enumerate(PROJECTS, start=1)
)


def made(folder: Path, mode: Mode = Mode.TICK) -> tuple[Path, str]:
    """A package of a vote in that mode, and the code of a credential."""
    seats = {Mode.WHOLE_LIST: len(PROJECTS), Mode.SATISFACTION: 0}.get(mode, 10)
    rounds = 1 if mode is Mode.SATISFACTION else 2
    rules = Rules(eligible=437, seats=seats, mode=mode, max_rounds=rounds)
    projects = tuple(
        Project(
            key=f"p{number}",
            number=number,
            name=name,
            content=content,
            investment=money,
            unit=unit,
            deadline=deadline,
        )
        for number, (name, content, money, unit, deadline) in enumerate(PROJECTS, start=1)
    )
    committee, _ = keys.make_committee(rules.keepers, rules.needed)
    mine = credentials.make(1)[0]
    vote = package.Package(
        title="江津区 2025 年区级民生实事项目表决票",
        rules=rules,
        projects=projects,
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
            _front(camera)
            if mode is Mode.TICK:
                camera.save("vote-credential")
            camera.window.findChild(QLineEdit, "gateCode").setText(code)
            camera.key(Qt.Key.Key_Return)
            rest(1500 if mode is Mode.TICK else 300)
            _front(camera)
            _fill(camera, mode)
            camera.save(f"vote-{mode.value}")
            camera.key(Qt.Key.Key_Return)
            rest(100)
            if mode is Mode.TICK:
                camera.save("vote-review")
                camera.key(Qt.Key.Key_Return, _CTRL)
                rest(400)
                camera.save("vote-receipt")
                room.leaf._save(Path(scratch))
                camera.key(Qt.Key.Key_Return)
                rest(200)
            else:
                camera.key(Qt.Key.Key_Escape)
                camera.key(Qt.Key.Key_Escape)
            camera.window._filling.bar.hide()
    rooms.go("report")


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
    for number in range(1, 12 if mode is Mode.TICK else 8):
        if mode in {Mode.PER_ITEM, Mode.SATISFACTION}:
            camera.key("123"[number * number % 3])
        else:
            camera.key(Qt.Key.Key_Space)
        if number < 11:
            camera.key(Qt.Key.Key_Down)


SCREENS = (projects, ballot)
