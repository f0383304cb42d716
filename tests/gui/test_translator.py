import shiboken6
from PySide6.QtCore import QCoreApplication, QObject

from jjdesk import words
from jjdesk.gui import translator


class Speaking(QObject):
    def said(self):
        return self.tr("取消"), self.tr("没有人译过")


class Inherited(Speaking):
    pass


def test_the_windows_words_come_from_the_catalogue(qapp, monkeypatch):
    monkeypatch.setattr(words, "_catalogue", words.Catalogue([("取消", "", "Cancel")]))
    translator.speak(qapp)
    english = qapp.findChild(translator.CatalogueTranslator)
    try:
        assert Inherited(qapp).said() == ("Cancel", "没有人译过")
        assert QCoreApplication.translate("Act", "取消") == "Cancel"
        assert QCoreApplication.translate("QPlatformTheme", "OK") == "OK"
    finally:
        qapp.removeTranslator(english)
        shiboken6.delete(english)
    assert Speaking(qapp).said()[0] == "取消"


def test_chinese_asks_no_catalogue(qapp):
    translator.speak(qapp)
    assert qapp.findChild(translator.CatalogueTranslator) is None
