"""The projects of a vote and its rule sheet, to be read before one votes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from jjdesk.gui.voting.ballot_parts import words_of
from jjdesk.gui.widgets.naming import named
from jjdesk.services.polling.casting import Vote

_TOP = Qt.AlignmentFlag.AlignTop


class VoteRules(QWidget):
    """What is voted on, a project a line; then what is ruled, how, and what that rests on."""

    def __init__(self, vote: Vote) -> None:
        super().__init__()
        named(self, "voteRules")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(6)
        column.addWidget(words_of(self.tr("候选项目"), "reviewHead"))
        projects = QGridLayout()
        projects.setHorizontalSpacing(10)
        projects.setVerticalSpacing(2)
        for row, project in enumerate(vote.projects):
            number = words_of(str(project.number), "gateFacts")
            projects.addWidget(number, row, 0, _TOP | Qt.AlignmentFlag.AlignRight)
            projects.addWidget(words_of(project.name, "reviewName"), row, 1)
        projects.setColumnStretch(1, 1)
        column.addLayout(projects)
        column.addSpacing(8)
        column.addWidget(words_of(self.tr("票决规则"), "reviewHead"))
        rules = QGridLayout()
        rules.setHorizontalSpacing(16)
        rules.setVerticalSpacing(2)
        for row, (name, value, source) in enumerate(vote.basis()):
            rules.addWidget(words_of(name, "gateFacts"), row, 0, _TOP)
            rules.addWidget(words_of(value, "ruleValue"), row, 1, _TOP)
            rules.addWidget(words_of(source, "receiptHint"), row, 2, _TOP)
        for place, stretch in enumerate((2, 5, 4)):
            rules.setColumnStretch(place, stretch)
        column.addLayout(rules)
