"""The columns of a task table in words."""

from PySide6.QtCore import QCoreApplication

from jjdesk.domain.task import Column


def column_names() -> dict[Column | None, str]:
    """What a column holds, in Chinese."""
    tr = QCoreApplication.translate
    return {
        None: tr("Tasks", "不读取"),
        Column.NUMBER: tr("Tasks", "序号"),
        Column.SECTION: tr("Tasks", "章节"),
        Column.TEXT: tr("Tasks", "目标任务"),
        Column.UNITS: tr("Tasks", "责任单位"),
        Column.LEADER: tr("Tasks", "责任领导"),
        Column.DEADLINE: tr("Tasks", "完成时限"),
        Column.PROGRESS: tr("Tasks", "推进情况"),
    }
