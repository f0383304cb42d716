"""How far commitments have come, in a line each and for all."""

from collections import Counter

from msgspec.structs import replace

from jjdesk.domain.progress import Status
from jjdesk.domain.report import Commitment
from jjdesk.services.progress_sheet import entry_words
from jjdesk.services.proposing import STATUS_WORDS
from jjdesk.services.summarising import noting
from jjdesk.services.summarising.material import Material


def status(material: Material, commitment: Commitment) -> Status:
    """The latest status of a commitment."""
    last = material.statuses.get(commitment.id)
    return last.status if last else Status.UNRATED


def word(material: Material, commitment: Commitment) -> str:
    """The latest status in a word for a table; empty where there is none."""
    known = status(material, commitment)
    return "" if known is Status.UNRATED else STATUS_WORDS[known]


def line(material: Material, commitment: Commitment) -> str:
    """``跟进：推进中（2025年上半年）· 区政府办通报 2025年7月10日。已完工``, or nothing."""
    last = material.statuses.get(commitment.id)
    if last is None or last.status is Status.UNRATED:
        return ""
    said = f"跟进：{entry_words(replace(last, date=noting.dated(last.date)))}"
    note = " ".join(last.note.split())
    return f"{said}。{note}" if note else said


def overview(material: Material) -> str:
    """``154 条承诺事项：已完成 3 条，推进中 12 条，未评 139 条``; or nothing if none is rated."""
    counts = Counter(status(material, each) for each in material.commitments)
    if counts[Status.UNRATED] == len(material.commitments):
        return ""
    order = (Status.DONE, Status.UNDER_WAY, Status.BEHIND, Status.NOT_STARTED, Status.UNRATED)
    said = "，".join(f"{STATUS_WORDS[each]} {counts[each]} 条" for each in order if counts[each])
    return f"{len(material.commitments)} 条承诺事项：{said}"
