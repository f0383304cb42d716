from msgspec.structs import fields

from jjdesk.services.charting import catalogue
from jjdesk.services.charting.matter import By, Matter, Split, Wish


def test_every_question_is_answered_by_the_chart_of_its_name(report):
    for name, question in catalogue.QUESTIONS.items():
        made = catalogue.chart(Matter(reports=(report,)), Wish(chart=name))
        assert (made.name, question.name) == (name, name)
        assert made.question.endswith("？")
        assert made.answer.endswith("。")
        assert made.source.endswith("。")
        assert "\n" not in made.question + made.answer + made.source + made.remark


def test_the_questions_there_are():
    assert list(catalogue.QUESTIONS) == [
        "targets", "measurable", "rates", "amounts", "milestones", "places", "notes", "progress",
        "changes",
    ]  # fmt: skip


def test_labels_are_short_and_differ():
    labels = [question.label for question in catalogue.QUESTIONS.values()]
    assert len(set(labels)) == len(labels)
    assert all(2 <= len(label) <= 6 for label in labels)


def test_what_a_question_takes_is_a_wish_or_a_comparison():
    wishes = {field.name for field in fields(Wish)} - {"chart"}
    for question in catalogue.QUESTIONS.values():
        assert question.takes <= wishes | {catalogue.COMPARISON}


def test_a_wish_that_a_question_does_not_take_changes_nothing(report):
    matter = Matter(reports=(report,))
    other = {"by": By.SECTION, "split": Split.MEASURE, "unit": "户", "notes_by": "stance"}
    for name, question in catalogue.QUESTIONS.items():
        plain = catalogue.chart(matter, Wish(chart=name))
        for wish, value in other.items():
            made = catalogue.chart(matter, Wish(**{"chart": name, wish: value}))
            if wish not in question.takes:
                assert made == plain


def test_every_value_of_a_wish_has_a_name():
    assert set(catalogue.CHOICES["by"]) == set(By)
    assert set(catalogue.CHOICES["split"]) == set(Split)
    assert set(catalogue.CHOICES["notes_by"]) == {"kind", "stance"}


def test_an_unknown_name_gives_the_first(report):
    matter = Matter(reports=(report,))
    assert catalogue.chart(matter, Wish(chart="gone")) == catalogue.chart(matter, Wish())
