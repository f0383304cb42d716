"""A deputy's receipt (回执) on paper: what finds the ballot in the box, nothing of the choice."""

from jjdesk.domain.manuscript import Squares
from jjdesk.domain.sheet import Sheet
from jjdesk.gui.printing import Document, Passage
from jjdesk.services.polling.casting import Envelope, Vote


def document(vote: Vote, envelope: Envelope) -> Document:
    """One page: the QR code, the code to be typed, of which vote it is."""
    facts = (
        ("回执", envelope.receipt),
        ("票决", vote.title),
        ("用途", " · ".join(vote.badges)),
        ("票决包编号", vote.fingerprint),
        ("第几次投票", f"第 {envelope.sequence} 次"),
    )
    says = (
        "凭回执可以在计票台查对选票在不在票箱里。回执不显示选了什么，也不显示是谁投的；"
        "重新投票以后，以最后一次的回执为准。"
    )
    parts = (Squares(envelope.squares), Sheet("", ("事项", "内容"), (10, 30), facts))
    return Document("选票回执", "", (*parts, Passage("", (says,))), counted=False)
