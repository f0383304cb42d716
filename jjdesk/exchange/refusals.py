"""What is said of a file that is not read: what happened, what is safe, what to do."""

from jjdesk.errors import SourceError
from jjdesk.words import say

SAFE = say("没有改动任何数据")


_LONGEST = 40


def told(words: str, otherwise: str = "") -> str:
    """What a file says of itself, fit to be repeated in a sentence: short, on one line, visible."""
    return "".join(filter(str.isprintable, words))[:_LONGEST] or otherwise


def broken(name: str, kind: str) -> SourceError:
    """The file's inside does not hold what its kind promises; ``kind`` is its name in Chinese."""
    return SourceError(
        say(
            "“{name}”是损坏的{kind}，没有读入。{safe}，请重新取得这份文件，"
            "或在能打开它的软件里另存一份再试。",
            name=name,
            kind=kind,
            safe=SAFE,
        )
    )


def encrypted(name: str) -> SourceError:
    """The file asks for a password."""
    return SourceError(
        say(
            "“{name}”加了密码，没有读入。{safe}，请在能打开它的软件里去掉密码、另存一份后再打开。",
            name=name,
            safe=SAFE,
        )
    )


def too_large(name: str, what: str) -> SourceError:
    """The file or what is packed in it is larger than any report; ``what`` says in which way."""
    return SourceError(
        say(
            "“{name}”{what}，不像一份报告，没有读入。{safe}，请选择只含报告正文的文件。",
            name=name,
            what=what,
            safe=SAFE,
        )
    )


def other_kind(name: str, kind: str) -> SourceError:
    """A file of a kind that is not read."""
    return SourceError(
        say(
            "“{name}”是{kind}，这里读不了。{safe}，请在能打开它的软件里另存为 docx 后再打开。",
            name=name,
            kind=kind,
            safe=SAFE,
        )
    )


def external(name: str) -> SourceError:
    """The file declares entities or a document type, which no report needs."""
    return SourceError(
        say(
            "“{name}”的内部声明了外部内容，为安全起见没有读入。{safe}，"
            "请在文字处理软件里另存为 docx 后再打开。",
            name=name,
            safe=SAFE,
        )
    )


def scanned(name: str) -> SourceError:
    """A PDF without text."""
    return SourceError(
        say(
            "“{name}”里没有文字，可能是扫描件。{safe}，"
            "请先用文字识别（OCR）软件转成文字，或向印发单位索取 Word 文件。",
            name=name,
            safe=SAFE,
        )
    )


def not_text(name: str) -> SourceError:
    """A file of no known kind."""
    return SourceError(
        say(
            "“{name}”不是文本文件，或文字编码不认识（认识 UTF-8、"
            "UTF-16 和 GB18030）。{safe}，"
            "请在文字处理软件里把报告另存为 docx 或纯文本后再打开。",
            name=name,
            safe=SAFE,
        )
    )


def no_sentence(name: str) -> SourceError:
    """A file whose text has no Chinese sentence."""
    return SourceError(
        say(
            "“{name}”里没有中文语句，不像一份政府工作报告。{safe}，请选择含有报告正文的文件。",
            name=name,
            safe=SAFE,
        )
    )
