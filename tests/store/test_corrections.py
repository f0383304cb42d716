import pytest

from jjdesk.domain.library import Correction, Field
from jjdesk.errors import InternalError
from jjdesk.store import corrections
from jjdesk.store.database import open_workbook


@pytest.fixture
def workbook(filled):
    workbook = open_workbook(filled)
    yield workbook
    workbook.close()


def correction(report: str, **other) -> Correction:
    given = {
        "id": "a", "report": report, "field": Field.KIND, "start": 3, "end": 9,
        "quote": "建好学校。", "value": "review", "created": "2025-02-07T09:00:00.000Z",
    }  # fmt: skip
    return Correction(**{**given, **other})


def test_corrections_come_back_in_the_order_they_were_made(workbook, open_report):
    sha256 = open_report.report.source.sha256
    late = correction(sha256, id="a", created="2025-02-08", value=None, field=Field.ERRATUM)
    early = correction(sha256, id="b")
    with workbook.changing() as database:
        for each in (late, early):
            corrections.put(database, each)
        assert corrections.of_report(database, sha256) == (early, late)
        assert corrections.of_report(database, "another") == ()


def test_at_one_place_the_later_correction_of_a_field_stands(workbook, open_report):
    sha256 = open_report.report.source.sha256
    first, second = correction(sha256), correction(sha256, id="b", value="aim")
    beside = correction(sha256, id="c", field=Field.SECTOR, value="205")
    with workbook.changing() as database:
        for each in (first, second, beside):
            corrections.put(database, each)
        assert corrections.of_report(database, sha256) == (second, beside)
        assert not corrections.remove(database, first.id)
        assert corrections.remove(database, second.id)
        assert corrections.of_report(database, sha256) == (beside,)


def test_a_correction_hangs_on_a_kept_report(workbook):
    with pytest.raises(InternalError), workbook.changing() as database:
        corrections.put(database, correction("not kept"))
