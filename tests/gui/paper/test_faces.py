"""Faces of pages: what the machine has is used and named."""

import pytest

from jjdesk.domain.summary import Layout, PageStyle
from jjdesk.gui.paper import faces
from jjdesk.gui.paper.faces import Cut, Role, cut, told, type_of

OFFICIAL = PageStyle()


@pytest.fixture
def machine(qapp, monkeypatch):  # noqa: ARG001  fonts need the application
    def has(*families):
        known = staticmethod(lambda family: family in families)
        monkeypatch.setattr(faces.QFontDatabase, "hasFamily", known)
        cut.cache_clear()

    yield has
    monkeypatch.undo()
    cut.cache_clear()


def test_without_any_face_of_the_standard_our_own_stand_in(machine):
    machine()
    assert told(OFFICIAL) == "正文 思源宋体（自带；本机没有仿宋、小标宋、楷体）"
    assert cut(Role.FANG) == Cut("JJ Serif SC", bold=False, own=False)
    assert cut(Role.TITLE) == Cut("JJ Serif SC", bold=True, own=False)
    assert cut(Role.HEI).family == "JJ Sans SC"


def test_what_the_machine_has_is_used_and_named(machine):
    machine("FangSong", "楷体", "FZXiaoBiaoSong-B05S", "SimHei")
    assert told(OFFICIAL) == (
        "正文 仿宋（本机） · 标题 小标宋（本机） · 小标题 黑体（本机） · 引文 楷体（本机）"
    )
    assert cut(Role.KAI, bold=True) == Cut("楷体", bold=True, own=True)


def test_a_machine_with_some_of_them(machine):
    machine("FangSong")
    assert told(OFFICIAL) == "正文 仿宋（本机） · 其余 思源宋体（自带；本机没有小标宋、楷体）"


def test_the_compact_layout_is_our_song_on_every_machine(machine):
    machine("FangSong")
    assert told(PageStyle(Layout.COMPACT)) == "正文 思源宋体（自带）"


def test_a_type_knows_widths_and_glyphs(qapp):  # noqa: ARG001
    of = type_of(Role.SONG, 12, tracking=2.0)
    assert of.em == 100
    assert of.widths["人"] == 102
    assert of.widths["，"] == pytest.approx(102, abs=0.5)
    assert 30 < of.widths["1"] < 70
    assert of.glyphs["人"] != of.glyphs["，"]
    assert type_of(Role.SONG, 12, tracking=2.0) is of
