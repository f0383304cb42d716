import msgspec
import pytest
from msgspec.structs import replace

from jjdesk.domain.library import Correction, Field
from jjdesk.domain.report import Confidence, Erratum
from jjdesk.parsing import pipeline
from jjdesk.services import carrying

OLD = """2031年工作安排
一、教育
新建小学3所，改造中学3所，新增学位2000个。整治农村公路50公里，打通断头路8条。
"""
REPORT = pipeline.parse(OLD, name="x")
TARGET = REPORT.commitments[0].targets[0]
MORE = "再加一段文字，放在前面。\n"


def of_target(value: str | None) -> Correction:
    start, end = TARGET.value_start, TARGET.value_end
    return Correction("a", "old", Field.TARGET, start, end, OLD[start:end], value, "now")


def test_places_move_with_the_text_and_so_do_the_offsets_inside():
    made = of_target(msgspec.json.encode([TARGET]).decode())
    new = OLD.replace("一、教育\n", f"一、教育\n{MORE}")
    ((carried,), lost) = carrying.carry([made], OLD, new)
    by = len(MORE)
    assert lost == ()
    assert (carried.start, carried.end, carried.quote) == (
        made.start + by,
        made.end + by,
        made.quote,
    )
    (target,) = msgspec.json.decode(carried.value)
    assert new[target["start"] : target["end"]] == TARGET.quote
    assert new[target["value_start"] : target["value_end"]] == made.quote
    assert (carried.id != made.id, carried.created) == (True, "now")
    assert len(carried.report) == 64


@pytest.mark.parametrize("value", [None, msgspec.json.encode([TARGET]).decode()])
def test_a_figure_in_other_company_is_not_taken_for_it(value):
    new = "2031年工作安排\n一、教育\n扩建医院3所。\n"
    assert carrying.carry([of_target(value)], OLD, new) == ((), (of_target(value),))


def test_a_misprint_that_was_put_right_needs_no_correction():
    at = OLD.index("断头")
    erratum = Erratum(at, at + 2, "断头", "短头", Confidence.HIGH, "")
    value = msgspec.json.encode(erratum).decode()
    made = Correction("a", "old", Field.ERRATUM, at, at + 2, "断头", value, "now")
    assert carrying.carry([made], OLD, OLD.replace("断头", "短头")) == ((), (made,))
    ((carried,), _) = carrying.carry([made], OLD, MORE + OLD)
    assert msgspec.json.decode(carried.value)["start"] == at + len(MORE)


def test_a_sentence_is_known_by_its_words():
    commitment = REPORT.commitments[0]
    start, end = commitment.start, commitment.end
    made = Correction("a", "old", Field.KIND, start, end, OLD[start:end], "review", "now")
    ((carried,), _) = carrying.carry([made], OLD, MORE + OLD.replace("50公里", "60公里"))
    assert (carried.start, carried.value) == (start + len(MORE), "review")
    _, lost = carrying.carry([made], OLD, OLD.replace("小学3所", "小学4所"))
    assert lost == (made,)


def test_what_a_target_quotes_must_be_there_too():
    wider = replace(TARGET, start=0, quote=OLD[: TARGET.end])
    made = of_target(msgspec.json.encode([wider]).decode())
    new = OLD.replace("2031年", "2032年")
    assert carrying.carry([made], OLD, new) == ((), (made,))
