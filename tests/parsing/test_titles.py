"""Title, place and year of a report, and what the text itself says is missing."""

import pytest

from jjdesk.parsing import pipeline

PLAN = "一、2031年工作安排\n新建小学3所。\n"


def parse(front: str, body: str = PLAN, name: str = "report.txt"):
    return pipeline.parse(f"{front}{body}", name=name)


@pytest.mark.parametrize(
    ("line", "title", "place"),
    [
        ("云州市政府工作报告", "云州市政府工作报告", "云州市"),
        ("云州市人民政府工作报告", "云州市人民政府工作报告", "云州市"),
        ("2031年云州市政府工作报告", "2031年云州市政府工作报告", "云州市"),
        ("云州市2031年政府工作报告", "云州市2031年政府工作报告", "云州市"),
        ("二〇三一年云州市政府工作报告", "二〇三一年云州市政府工作报告", "云州市"),
        ("东山省云州市江北区政府工作报告", "东山省云州市江北区政府工作报告", "东山省云州市江北区"),
        ("青阳县政府工作报告", "青阳县政府工作报告", "青阳县"),
        ("政 府 工 作 报 告", "政府工作报告", None),
        ("政府工作报告", "政府工作报告", None),
        ("政府工作报告（2031年）", "政府工作报告（2031年）", None),
    ],
)
def test_the_title_and_whose_report_it_is(line: str, title: str, place: str | None) -> None:
    report = parse(f"{line}\n")
    assert (report.title, report.place) == (title, place)


@pytest.mark.parametrize(
    ("front", "place"),
    [
        ("政府工作报告\n各位代表：\n我代表云州市人民政府，向大会报告工作。\n", "云州市"),
        ("政府工作报告\n各位代表：\n现在，我谨代表青阳县人民政府报告工作。\n", "青阳县"),
        ("政府工作报告\n——2031年1月5日在云州市第三届人民代表大会第一次会议上\n", "云州市"),
        ("政府工作报告\n云州市人民政府市长 张三\n", "云州市"),
        ("政府工作报告\n青阳县人民政府代县长 李四\n", "青阳县"),
        ("政府工作报告\n国务院总理 王五\n", "全国"),
        ("政府工作报告\n各位代表：\n我代表国务院向大会报告政府工作。\n", "全国"),
        ("政府工作报告\n各位代表：\n我代表市人民政府，向大会报告工作。\n", None),
        ("政府工作报告\n各位代表：\n现在报告工作。\n", None),
        ("", None),
    ],
)
def test_the_place_is_read_from_the_front_where_the_title_names_none(
    front: str, place: str | None
) -> None:
    assert parse(front).place == place


SITTING = "——2031年1月5日在云州市第三届人民代表大会第一次会议上\n"
BOTH = "一、2030年工作回顾\n完成投资。\n二、2031年工作安排\n新建小学。\n"
REVIEWED = "一、2030年工作回顾\n完成投资。\n二、今后工作\n新建小学。\n"
UNDATED = "一、工作回顾\n完成投资。\n二、今后工作\n新建小学。\n"


@pytest.mark.parametrize(
    ("front", "body", "name", "year"),
    [
        ("2031年云州市政府工作报告\n", "新建小学3所。", "a.txt", 2031),
        ("二〇三一年云州市政府工作报告\n", "新建小学3所。", "a.txt", 2031),
        (f"政府工作报告\n{SITTING}", "新建小学3所。", "a.txt", 2031),
        ("政府工作报告（2031年）\n", "新建小学3所。", "a.txt", 2031),
        ("政府工作报告\n", BOTH, "a.txt", 2031),
        ("政府工作报告\n", REVIEWED, "a.txt", 2031),
        ("政府工作报告\n", UNDATED, "a-2031.txt", 2031),
        ("政府工作报告\n", UNDATED, "20310105.txt", None),
        ("政府工作报告\n", UNDATED, "a.txt", None),
        # the title goes before the file's name
        ("2031年云州市政府工作报告\n", "新建小学3所。", "a-1999.txt", 2031),
    ],
)
def test_the_year_planned_for(front: str, body: str, name: str, year: int | None) -> None:
    assert parse(front, body, name).year == year


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("(上接第二版)", "原文标明“上接第二版”，此前的内容不在本文"),
        ("（上接第2版）", "原文标明“上接第2版”，此前的内容不在本文"),
        ("（紧接第一版）", "原文标明“紧接第一版”，此前的内容不在本文"),
        ("（下转第四版）", "原文标明“下转第四版”，此后的内容不在本文"),
    ],
)
def test_what_a_newspapers_mark_says_is_missing(mark: str, note: str) -> None:
    report = parse(f"{mark}\n", "推进改革。\n")
    assert report.excerpt
    assert report.missing == (note,)


@pytest.mark.parametrize(
    ("first", "note"),
    [
        ("（二）改善民生", "章节编号从（二）开始，（一）的章节标题不在本文"),
        ("（三）改善民生", "章节编号从（三）开始，（一）至（二）的章节标题不在本文"),
        ("（五）改善民生", "章节编号从（五）开始，（一）至（四）的章节标题不在本文"),
        ("二、工作安排", "部分编号从二开始，一的部分标题不在本文"),
        ("三、工作安排", "部分编号从三开始，一至二的部分标题不在本文"),
    ],
)
def test_an_excerpt_tells_which_numbers_are_missing(first: str, note: str) -> None:
    report = parse("（上接第二版）推进改革。\n", f"{first}\n新建小学3所。\n")
    assert report.missing == ("原文标明“上接第二版”，此前的内容不在本文", note)


def test_a_text_that_says_nothing_of_the_kind_misses_nothing() -> None:
    report = parse("云州市政府工作报告\n", "（三）改善民生\n新建小学3所。\n")
    assert (report.excerpt, report.missing) == (False, ())


def test_the_same_mark_twice_is_said_once() -> None:
    report = parse("（上接第二版）\n", "推进改革。\n（上接第二版）\n新建小学3所。\n")
    assert report.missing == ("原文标明“上接第二版”，此前的内容不在本文",)


def test_of_several_title_lines_the_one_that_says_most_counts() -> None:
    report = parse("政府工作报告\n2031年云州市政府工作报告\n")
    assert report.title == "2031年云州市政府工作报告"


def test_a_heading_without_a_year_tells_none() -> None:
    report = parse("政府工作报告\n", "一、2030年工作\n完成投资。\n二、2031年工作\n新建小学。\n")
    assert report.year is None


def test_a_body_that_is_no_county_is_not_whose_report_it_is() -> None:
    front = "政府工作报告\n各位代表：\n我代表全体人民政府组成人员报告工作。\n"
    assert parse(front).place is None
    sitting = "——2031年1月5日在云州市第三届人民代表大会第一次会议上\n"
    assert parse(f"政府工作报告\n{sitting}{front}").place == "云州市"
