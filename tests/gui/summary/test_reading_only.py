"""The room in a window that may only read, because another one holds the workbook."""

from PySide6.QtWidgets import QCheckBox

from jjdesk.gui.widgets.notice_bar import NoticeBar


def test_what_is_wished_is_made_but_not_kept_and_that_is_told_once(start, hand_on, monkeypatch):
    first = start()
    first.write("写明完成的时限。")
    first.wait_saved()
    hand = hand_on(start(first.workbook))
    hand.enter()
    assert "写明完成的时限" in hand.text()
    told = []
    say = NoticeBar.say
    monkeypatch.setattr(
        NoticeBar, "say", lambda bar, words, *more: (told.append(words), say(bar, words, *more))
    )
    hand.remade(lambda: hand.check("source"))
    hand.wait(lambda: not hand.room._unkept)
    assert not hand.made.definition.source
    assert not hand.find(QCheckBox, "sum-source").isChecked()
    assert len(told) == 1
    assert "只供阅读" in told[0]
