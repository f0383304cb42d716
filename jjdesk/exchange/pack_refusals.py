"""What is said of a file of notes that is not read: what happened, what is safe, what to do."""

from jjdesk.errors import SourceError
from jjdesk.exchange.refusals import told

SAFE = "批注没有任何改动"


class HalfCopiedError(SourceError):
    """The file ends too early: it may still be on its way."""


def half_copied(name: str) -> HalfCopiedError:
    """Not all of the file is there, or not as it was written."""
    return HalfCopiedError(
        f"“{name}”不完整或已损坏，可能还没有复制完，没有读入。{SAFE}，"
        "请等它复制完，或请对方重新导出一份。"
    )


def unopened(name: str, error: Exception) -> SourceError:
    """The file cannot be opened at all."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return SourceError(
        f"打不开“{name}”（{reason}），没有读入。{SAFE}，请检查文件是否还在、是否允许读取。"
    )


def foreign(name: str, kind: str) -> SourceError:
    """Another kind of file; ``kind`` says which was expected, as 批注包."""
    return SourceError(
        f"“{name}”不是本程序的{kind}，没有读入。{SAFE}，"
        "请选择由“导出批注”写出的文件（.jjpack 或 .jsonld）。"
    )


def newer(name: str, program: str) -> SourceError:
    """Written by a newer program in a way that this one does not know."""
    return SourceError(
        f"“{name}”由较新的程序（{told(program, '版本不明')}）写出，本程序读不了。{SAFE}，"
        "请更新本程序后再导入。"
    )


def too_large(name: str, what: str) -> SourceError:
    """Larger than any deputy's notes; ``what`` says in which way."""
    return SourceError(
        f"“{name}”{what}，不像一位代表的批注，没有读入。{SAFE}，请向对方确认这份文件。"
    )


def contradictory(name: str, fault: str) -> SourceError:
    """Whole, but what it says cannot be; ``fault`` is what."""
    return SourceError(
        f"“{name}”的内容前后矛盾（{fault}），没有读入。{SAFE}，请向对方确认，或请对方重新导出。"
    )
