"""What is said of a file of notes that is not read: what happened, what is safe, what to do."""

from jjdesk.errors import SourceError
from jjdesk.exchange.refusals import told
from jjdesk.words import say

SAFE = say("批注没有任何改动")


class HalfCopiedError(SourceError):
    """The file ends too early: it may still be on its way."""


def half_copied(name: str) -> HalfCopiedError:
    """Not all of the file is there, or not as it was written."""
    return HalfCopiedError(
        say(
            "“{name}”不完整或已损坏，可能还没有复制完，没有读入。{safe}，"
            "请等它复制完，或请对方重新导出一份。",
            name=name,
            safe=SAFE,
        )
    )


def unopened(name: str, error: Exception) -> SourceError:
    """The file cannot be opened at all."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return SourceError(
        say(
            "打不开“{name}”（{reason}），没有读入。{safe}，请检查文件是否还在、是否允许读取。",
            name=name,
            reason=reason,
            safe=SAFE,
        )
    )


def foreign(name: str, kind: str) -> SourceError:
    """Another kind of file; ``kind`` says which was expected, as 批注包."""
    return SourceError(
        say(
            "“{name}”不是本程序的{kind}，没有读入。{safe}，"
            "请选择由“导出批注”写出的文件（.jjpack 或 .jsonld）。",
            name=name,
            kind=kind,
            safe=SAFE,
        )
    )


def newer(name: str, program: str) -> SourceError:
    """Written by a newer program in a way that this one does not know."""
    return SourceError(
        say(
            "“{name}”由较新的程序（{told}）写出，本程序读不了。{safe}，请更新本程序后再导入。",
            name=name,
            told=told(program, say("版本不明")),
            safe=SAFE,
        )
    )


def too_large(name: str, what: str) -> SourceError:
    """Larger than any deputy's notes; ``what`` says in which way."""
    return SourceError(
        say(
            "“{name}”{what}，不像一位代表的批注，没有读入。{safe}，请向对方确认这份文件。",
            name=name,
            what=what,
            safe=SAFE,
        )
    )


def contradictory(name: str, fault: str) -> SourceError:
    """Whole, but what it says cannot be; ``fault`` is what."""
    return SourceError(
        say(
            "“{name}”的内容前后矛盾（{fault}），没有读入。{safe}，请向对方确认，或请对方重新导出。",
            name=name,
            fault=fault,
            safe=SAFE,
        )
    )
