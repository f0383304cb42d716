"""What the rule sheet says, beside it: the ballot's sentence, the law's arithmetic, each basis."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.services.polling.planning import Reading
from jjdesk.words import say

_WIDE = 420


class RuleWords(QScrollArea):
    """Follows the form as it is typed in.

    Signals:
        wanted: the name of a field whose contradiction was clicked.
    """

    wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "ruleSide")
        self.setAccessibleName(self.tr("选票上的话、通过的条件和票决规则"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._look = look
        self._reading: Reading | None = None
        body = named(QWidget(), "ruleSideBody")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(20, 20, 20, 20)
        self._column.setSpacing(8)
        self._sentence = self._part(self.tr("选票上写"), "ruleSentence")
        self._passing = self._part(self.tr("通过的条件"), "rulePassing")
        self._faults_head = self._head(self.tr("还要改的"))
        self._faults = self._label("ruleFaults")
        self._faults.setTextFormat(Qt.TextFormat.RichText)
        self._faults.linkActivated.connect(self.wanted)
        self._lines_head = self._head(self.tr("票决规则"))
        self._lines = self._label("ruleLines")
        self._lines.setTextFormat(Qt.TextFormat.RichText)
        self._column.addStretch(1)
        self.setWidget(body)
        self.set_look(look)

    def _head(self, words: str) -> QLabel:
        head = QLabel(words)
        head.setProperty("ruleSideHead", True)
        head.setIndent(0)  # else the style sheet's box moves it in
        self._column.addWidget(head)
        return head

    def _label(self, name: str) -> QLabel:
        label = named(QLabel(wordWrap=True), name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self._column.addWidget(label)
        return label

    def _part(self, head: str, name: str) -> QLabel:
        self._head(head)
        return self._label(name)

    def tell(self, reading: Reading) -> None:
        """Show what the form says now."""
        if reading == self._reading:
            return
        self._reading = reading
        none = self.tr("选定名单，这里就是选票上的那句话。")
        self._sentence.setText(
            say("{sentence}。", sentence=reading.sentence) if reading.sentence else none
        )
        conditions = [
            say("{said}。", said=words) for words in (reading.passing, reading.quorum) if words
        ]
        self._passing.setText("\n".join(conditions) or self.tr("填上应到人数，这里就算出票数。"))
        self._lines_head.setVisible(bool(reading.lines))
        self._lines.setVisible(bool(reading.lines))
        self._faults_head.setVisible(bool(reading.problems))
        self._faults.setVisible(bool(reading.problems))
        self._write()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self.setMaximumWidth(look.pixels(_WIDE))
        self._write()

    def _write(self) -> None:
        """What has colours of its own."""
        if self._reading is None:
            return
        tokens, small = self._look.tokens, self._look.pixels(12)
        self._faults.setText(
            "".join(
                f'<p style="margin:0 0 6px 0"><a href="{field}" style="color:{tokens.accent};'
                f'text-decoration:none">{escape(sentence)}</a></p>'
                for field, sentence in self._reading.problems.items()
            )
        )
        rows = "".join(
            f'<tr><td style="color:{tokens.ink2};padding:5px 12px 5px 0;white-space:nowrap">'
            f"{escape(line.name)}</td>"
            f'<td style="padding:5px 0">{escape(line.value)}<br>'
            f'<span style="color:{tokens.ink2};font-size:{small}px">{escape(line.basis_words)}'
            "</span></td></tr>"
            for line in self._reading.lines
        )
        self._lines.setText(f'<table cellspacing="0" width="100%">{rows}</table>')
