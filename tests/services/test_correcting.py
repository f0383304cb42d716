import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.library import Correction, Field
from jjdesk.domain.report import Bound, Category, Kind
from jjdesk.errors import UserError, WorkbookError
from jjdesk.services.bundle import Services
from jjdesk.services.correcting import Correcting
from jjdesk.services.opening import BUNDLED_SHA256, OpenReport
from jjdesk.store.database import open_workbook

TEXT = """云州县人民政府工作报告
2031年工作安排
一、办好教育
今年的任务很重。新建小学、中学各3所，新增学位2000个，完成校舍加固任务。改造老旧校舍1万平方米以上。
"""


def keep_sample(services: Services) -> OpenReport:
    library = services.library
    preview = library.preview_text(TEXT, "2031.txt")
    change = library.add(preview, title="报告", place="云州县", year=2031)
    return library.open(change.added.sha256)


@pytest.fixture
def opened(services) -> OpenReport:
    return keep_sample(services)


@pytest.fixture
def correcting(services) -> Correcting:
    return services.correcting


def sentence(opened: OpenReport, words: str):
    return next(s for s in opened.report.sentences if words in opened.text[s.start : s.end])


def targets(opened: OpenReport, number: int = 1):
    return opened.report.commitments[number - 1].targets


def test_the_sample_is_as_the_tests_take_it(opened):
    assert [len(each.targets) for each in opened.report.commitments] == [3, 1]
    first, second, _ = targets(opened)
    assert (first.value_start, first.value_end) == (second.value_start, second.value_end)


def test_a_sentence_becomes_a_commitment_and_is_none_again(correcting, opened, services):
    task = sentence(opened, "任务很重")
    with_it, made = correcting.set_kind(opened, task, Kind.COMMITMENT)
    assert with_it.report.commitments[0].text == "今年的任务很重。"
    assert [each.number for each in with_it.report.commitments] == [1, 2, 3]
    assert services.library.open(made.report) == with_it
    without, second = correcting.set_kind(with_it, task, Kind.AIM)
    assert len(without.report.commitments) == 2
    assert correcting.of_report(made.report) == (second,)
    # The later took the place of the earlier: taken back, the earlier counts again.
    assert correcting.undo(second) == (with_it, second)
    assert correcting.of_report(made.report) == (made,)
    assert correcting.undo(made) == (opened, made)
    assert correcting.of_report(made.report) == ()
    assert services.library.open(made.report) == opened


def test_a_sector_is_changed(correcting, opened):
    commitment = opened.report.commitments[0]
    after, made = correcting.set_sector(opened, commitment, "214")
    changed = after.report.commitments[0]
    assert changed.sector == "214"
    assert "214" not in changed.other_sectors
    assert (made.field, made.quote, made.value) == (Field.SECTOR, commitment.quote, "214")


def test_a_correction_without_a_place_is_named(correcting, opened):
    commitment = opened.report.commitments[0]
    after, sector = correcting.set_sector(opened, commitment, "214")
    assert correcting.unplaced(after) == ()
    after, _ = correcting.set_kind(after, sentence(after, commitment.text), Kind.AIM)
    assert correcting.unplaced(after) == (sector,)


def test_one_of_two_targets_of_a_figure_is_changed_and_dropped(correcting, opened):
    first, second, third = targets(opened)
    changed = replace(first, indicator="新建校数", bound=Bound.AT_LEAST)
    after, _ = correcting.set_target(opened, changed, first)
    assert set(targets(after)) == {changed, second, third}
    without, made = correcting.drop_target(after, changed)
    assert targets(without) == (second, third)
    empty, _ = correcting.drop_target(without, second)
    assert targets(empty) == (third,)
    # Its place was taken by the last one: taking it back changes nothing.
    assert correcting.undo(made) == (empty, made)


def test_another_figure_is_worked_out_in_base_units(correcting, opened):
    target = targets(opened, 2)[0]
    assert target.normalized_value == 10000
    after, _ = correcting.set_target(opened, replace(target, value=2), target)
    assert targets(after, 2)[0].normalized_value == 20000
    odd = replace(target, value="若干", unit=None)
    after, _ = correcting.set_target(opened, odd, target)
    assert (targets(after, 2)[0].normalized_value, targets(after, 2)[0].base_unit) == (None, None)


def test_a_target_is_added_where_the_user_marks_it(correcting, opened):
    figure = targets(opened)[2]
    bare, _ = correcting.drop_target(opened, figure)
    draft = correcting.draft_target(bare, figure.start, figure.end)
    assert (draft.value, draft.unit, draft.normalized_value) == (2000, "个", 2000)
    assert (draft.value_start, draft.value_end) == (figure.value_start, figure.value_end)
    assert draft.category is Category.TARGET
    after, _ = correcting.set_target(bare, replace(draft, indicator="学位新增数"))
    assert targets(after)[2].indicator == "学位新增数"


def test_a_stretch_without_a_figure_is_an_absolute(correcting, opened):
    start = TEXT.index("完成校舍加固任务")
    draft = correcting.draft_target(opened, start, start + 8)
    assert (draft.value, draft.category) == ("完成校舍加固任务", Category.ABSOLUTE)
    assert TEXT[draft.start : draft.end] == draft.quote == "完成校舍加固任务"


def test_a_target_outside_of_commitments_is_refused(correcting, opened):
    start = TEXT.index("任务很重")
    with pytest.raises(UserError, match=r"不在承诺事项里.*请先"):
        correcting.draft_target(opened, start, start + 4)
    with pytest.raises(UserError, match="不在承诺事项里"):
        correcting.draft_target(opened, start, start)
    stray = replace(targets(opened)[0], value_start=start, value_end=start + 4)
    with pytest.raises(UserError, match="不在承诺事项里"):
        correcting.set_target(opened, stray)
    assert correcting.of_report(opened.report.source.sha256) == ()


def test_an_erratum_is_laid_over_the_text_and_lifted(correcting, opened):
    start = TEXT.index("加固")
    after, made = correcting.set_erratum(opened, start, start + 2, "加图")
    (erratum,) = after.report.errata
    assert (erratum.text, erratum.likely, after.text) == ("加固", "加图", TEXT)
    lifted, _ = correcting.drop_erratum(after, erratum)
    assert lifted == opened
    assert correcting.undo(made)[0].text == TEXT


def test_the_shipped_report_is_kept_with_its_first_correction(correcting, services):
    shipped = services.library.open(BUNDLED_SHA256)
    commitment = shipped.report.commitments[0]
    after, made = correcting.set_sector(shipped, commitment, "201")
    assert services.library.open(BUNDLED_SHA256) == after
    assert after.report.commitments[0].sector == "201"
    assert correcting.undo(made) == (shipped, made)
    assert services.library.open(BUNDLED_SHA256) == shipped


def test_nothing_is_kept_when_the_workbook_cannot_be_written(correcting, opened, services):
    sha256 = opened.report.source.sha256
    with correcting._workbook.reading() as database:
        database.execute("PRAGMA query_only = ON")
        with pytest.raises(WorkbookError, match="完好"):
            correcting.set_kind(opened, sentence(opened, "任务很重"), Kind.COMMITMENT)
        database.execute("PRAGMA query_only = OFF")
    assert correcting.of_report(sha256) == ()
    assert services.library.open(sha256) == opened


def test_a_correction_of_an_unknown_report_cannot_be_undone(correcting):
    stray = Correction("a", "0" * 64, Field.KIND, 0, 1, "", "aim", "now")
    with pytest.raises(UserError, match="不在资料中"):
        correcting.undo(stray)


@settings(max_examples=25)
@given(data=st.data())
def test_undo_gives_the_reading_before(tmp_path_factory, data):
    services = Services(open_workbook(tmp_path_factory.mktemp("undo") / "workbook.jjdesk"))
    now = start = keep_sample(services)
    sha256, correcting = start.report.source.sha256, services.correcting
    before, made = [], []
    for _ in range(data.draw(st.integers(1, 5))):
        before.append(now)
        now, correction = _any_act(correcting, now, data)
        made.append(correction)
    assert services.library.open(sha256) == now
    for correction in reversed(made):
        assert correcting.undo(correction)[0] == before.pop()
    assert services.library.open(sha256) == start
    assert correcting.of_report(sha256) == ()
    services.close()


def _any_act(correcting: Correcting, opened: OpenReport, data):
    report = opened.report
    found = [target for each in report.commitments for target in each.targets]
    acts = [
        lambda: correcting.set_kind(
            opened, data.draw(st.sampled_from(report.sentences)), data.draw(st.sampled_from(Kind))
        ),
        lambda: correcting.set_erratum(opened, 40, 42, data.draw(st.sampled_from("甲乙"))),
    ]
    if report.commitments:
        acts.append(
            lambda: correcting.set_sector(
                opened, data.draw(st.sampled_from(report.commitments)), "211"
            )
        )
    if found:
        acts.append(lambda: correcting.drop_target(opened, data.draw(st.sampled_from(found))))
    return data.draw(st.sampled_from(acts))()
