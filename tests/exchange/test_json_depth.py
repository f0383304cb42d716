"""JSON nested deeper than any program writes is refused in words by every reader of JSON."""

import pytest

from jjdesk.errors import SourceError, VotingError
from jjdesk.exchange import report_json, web_annotation, workbook_json
from jjdesk.voting import journal, package, paper, result

LEVELS = 100_000
READERS = {
    "report": (report_json.decode, SourceError),
    "annotations": (lambda data: web_annotation.read(data, "x.jsonld"), SourceError),
    "workbook": (lambda data: workbook_json.decode(data, "x.json"), SourceError),
    "vote": (package.decode, VotingError),
    "paper": (paper.decode, VotingError),
    "result": (result.peek, VotingError),
    "opened": (lambda data: result.decode_opened(data, "id"), VotingError),
    "journal": (lambda data: journal.read(data + b"\n", "id"), VotingError),
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "data",
    [
        b"[" * LEVELS,
        b"[" * LEVELS + b"]" * LEVELS,
        b'{"format":"jjdesk-workbook","version":1,"x":' + b"[" * LEVELS + b"]" * LEVELS + b"}",
        b'{"x":' * LEVELS + b"1" + b"}" * LEVELS,
    ],
    ids=["open", "lists", "unknown field", "objects"],
)
def test_it_is_refused(reader, data):
    read, refusal = READERS[reader]
    with pytest.raises(refusal, match=r"。$"):
        read(data)
