"""A deputy's receipt (回执) on paper: what finds the ballot in the box, nothing of the choice."""

from jjdesk.domain.manuscript import Form, Manuscript, Squares, paragraph
from jjdesk.domain.sheet import Sheet
from jjdesk.services.polling.casting import Envelope, Vote
from jjdesk.words import in_chinese


@in_chinese
def document(vote: Vote, envelope: Envelope) -> Manuscript:
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
    sheet = Sheet("", ("事项", "内容"), (10, 30), facts)
    parts = (Squares(envelope.squares), sheet, paragraph(says, Form.FLUSH))
    return Manuscript(title="选票回执", parts=parts)
