"""What is said of a table that is not read: what happened, what is safe, what to do."""

from jjdesk.errors import SourceError
from jjdesk.exchange.refusals import SAFE
from jjdesk.words import say


def broken(name: str) -> SourceError:
    """The file's inside does not hold what its kind promises."""
    return SourceError(
        say(
            "“{name}”已损坏，没有读入。{safe}，请重新取得这份表格，"
            "或在能打开它的软件里另存一份再试。",
            name=name,
            safe=SAFE,
        )
    )


def encrypted(name: str) -> SourceError:
    """The file asks for a password."""
    return SourceError(
        say(
            "“{name}”加了密码，没有读入。{safe}，请在能打开它的软件里去掉密码、另存一份后再导入。",
            name=name,
            safe=SAFE,
        )
    )


def too_large(name: str, what: str) -> SourceError:
    """The file is larger than any table of tasks or projects; ``what`` says in which way."""
    return SourceError(
        say(
            "“{name}”{what}，不像一份任务表或项目名单，没有读入。{safe}，"
            "请把要用的表单独另存一份后再导入。",
            name=name,
            what=what,
            safe=SAFE,
        )
    )


def binary(name: str) -> SourceError:
    """A binary workbook (xlsb), whose size cannot be told before it is read."""
    return SourceError(
        say(
            "“{name}”是二进制工作簿（xlsb），这里读不了。{safe}，"
            "请在能打开它的软件里另存为 xlsx 后再导入。",
            name=name,
            safe=SAFE,
        )
    )


def empty(name: str) -> SourceError:
    """A file without content."""
    return SourceError(
        say("“{name}”是空的，没有可读的内容。{safe}，请选择填好的表格。", name=name, safe=SAFE)
    )


def not_a_table(name: str) -> SourceError:
    """A file of a kind that is not read."""
    return SourceError(
        say(
            "“{name}”不是认识的表格文件。{safe}，请在能打开它的软件里另存为 xlsx、"
            "docx 或 csv 后再导入。",
            name=name,
            safe=SAFE,
        )
    )


def scanned(name: str) -> SourceError:
    """A PDF: its tables have no cells."""
    return SourceError(
        say(
            "“{name}”是 PDF，读不出表格。{safe}，"
            "请向印发单位索取 Word 或 Excel 文件，或复制表格里的内容后粘贴进来。",
            name=name,
            safe=SAFE,
        )
    )


def no_task_column(name: str) -> SourceError:
    """No header names a column of tasks."""
    return SourceError(
        say(
            "“{name}”里没有找到写着“目标任务”“重点工作”或“项目名称”的一列。{safe}，"
            "请确认这是任务表，或给写任务的那一列加上“目标任务”作表头后再导入。",
            name=name,
            safe=SAFE,
        )
    )


def no_task(name: str) -> SourceError:
    """A header, and nothing below it."""
    return SourceError(
        say("“{name}”只有表头，没有一项任务。{safe}，请选择填好的任务表。", name=name, safe=SAFE)
    )
