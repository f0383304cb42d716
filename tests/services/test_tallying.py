from msgspec.structs import replace

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.finding import Filter
from jjdesk.services.drafting import new_annotation
from jjdesk.services.filtering import Known
from jjdesk.services.finding import Finder
from jjdesk.services.opening import OpenReport
from jjdesk.services.sectors import sector_names
from jjdesk.services.tallying import Values


def test_what_a_note_has_is_reckoned_once_until_the_note_the_day_or_what_is_known_changes(
    open_report: OpenReport,
) -> None:
    reckoned: list[str] = []

    def of_note(note: Annotation) -> list[tuple[str, str]]:
        reckoned.append(note.text)
        return [("kinds", note.text)]

    def count(notes: tuple[Annotation, ...], day: str = "2025-02-06") -> dict[str, int]:
        values = Values(day, ("kinds",), lambda _: (), of_note)
        counted = finder.count(notes, Filter(), values)
        return {value: number for (_, value), number in counted.items()}

    finder = Finder(open_report.report, sector_names(), Known(me="me"))
    first, second = (
        new_annotation(commitment, open_report, text=text)
        for commitment, text in zip(open_report.report.commitments, ("甲", "乙"), strict=False)
    )
    notes = first, second
    assert count(notes) == count(notes) == {"甲": 1, "乙": 1}
    assert sorted(reckoned) == ["乙", "甲"]

    assert count((first, replace(second, text="丙"))) == {"甲": 1, "丙": 1}
    assert reckoned[2:] == ["丙"]

    count(notes, day="2025-02-07")
    assert sorted(reckoned[3:]) == ["乙", "甲"]

    finder.know(Known(me="other"))
    count(notes, day="2025-02-07")
    assert sorted(reckoned[5:]) == ["乙", "甲"]


def test_counts_of_many_filters_stay_right_though_not_all_are_remembered(
    open_report: OpenReport,
) -> None:
    finder = Finder(open_report.report, sector_names(), Known(me="me"))
    notes = tuple(
        new_annotation(commitment, open_report, text=f"第{number}字")
        for number, commitment in enumerate(open_report.report.commitments)
    )
    values = Values("2025-02-06", ("kinds",), lambda _: (), lambda note: [("kinds", note.text)])
    wanted = [Filter(query=f"第{number}字") for number in range(200)]
    for _ in range(2):
        counts = [sum(finder.count(notes, each, values).values()) for each in wanted]
        assert counts == [1, 1, 1] + [0] * 197
