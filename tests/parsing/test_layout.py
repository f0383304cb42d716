"""Lines to blocks: headings of many forms, mended breaks, the web page left out."""

import pytest

from jjdesk.parsing import pipeline


def sections(text: str) -> list[tuple[int, str | None, str | None]]:
    report = pipeline.parse(text, name="report.txt")
    return [(one.level, one.number, one.heading) for one in report.sections]


def paragraphs(text: str) -> list[str]:
    report = pipeline.parse(text, name="report.txt")
    return [text[one.start : one.end] for one in report.paragraphs]


@pytest.mark.parametrize(
    ("line", "number", "heading"),
    [
        ("一、2031年工作安排", "一、", "2031年工作安排"),
        ("三、全面加强政府自身建设", "三、", "全面加强政府自身建设"),
        ("十一、全面加强政府自身建设", "十一、", "全面加强政府自身建设"),
        ("二. 2031年工作安排", "二、", "2031年工作安排"),
        ("二．2031年工作安排", "二、", "2031年工作安排"),
        ("二 、2031年工作安排", "二、", "2031年工作安排"),
        ("第一部分 2031年工作安排", "第一部分", "2031年工作安排"),
        ("\u3000\u3000一、2031年工作安排", "一、", "2031年工作安排"),
        ("一、2031年工作安排。", "一、", "2031年工作安排"),
        ("一、2031年工作安排：", "一、", "2031年工作安排"),
    ],
)
def test_the_heading_of_a_part(line: str, number: str, heading: str) -> None:
    assert sections(f"{line}\n新建小学3所。\n") == [(1, number, heading)]


@pytest.mark.parametrize(
    ("line", "number", "heading"),
    [
        ("（一）改善民生", "（一）", "改善民生"),
        ("(一)改善民生", "（一）", "改善民生"),
        ("（一) 改善民生", "（一）", "改善民生"),
        ("（ 一 ）改善民生", "（一）", "改善民生"),
        ("（十二）改善民生", "（十二）", "改善民生"),
        ("（四）推动改革攻坚，让活力澎湃。", "（四）", "推动改革攻坚，让活力澎湃"),
        ("（四）推动改革攻坚，让活力澎湃。加快改革。", "（四）", "推动改革攻坚，让活力澎湃"),
    ],
)
def test_the_heading_of_a_section(line: str, number: str, heading: str) -> None:
    found = sections(f"一、2031年工作安排\n{line}\n新建小学3所。\n")
    assert found == [(1, "一、", "2031年工作安排"), (2, number, heading)]


@pytest.mark.parametrize(
    "line", ["2031年工作安排", "2031年主要目标任务", "过去五年工作回顾", "今后五年的目标任务"]
)
def test_a_parts_heading_without_a_number(line: str) -> None:
    assert sections(f"{line}\n新建小学3所。\n") == [(1, None, line)]


@pytest.mark.parametrize(
    "line", ["名词解释", "有关名词解释", "《政府工作报告》名词解释", "【名词解释】"]
)
def test_a_glossary_opens_a_part_of_its_own(line: str) -> None:
    text = f"一、2031年工作安排\n新建小学3所。\n{line}\n1.双减：减负。\n"
    report = pipeline.parse(text, name="report.txt")
    assert report.sections[-1].heading == line
    assert [term.term for term in report.glossary] == ["双减"]


@pytest.mark.parametrize(
    "line",
    [
        "1.扩大就业。新增就业1万人。",
        "1、扩大就业。新增就业1万人。",
        "（1）扩大就业。新增就业1万人。",
        "①扩大就业。新增就业1万人。",
        "——扩大就业。新增就业1万人。",
        "--扩大就业。新增就业1万人。",
        "一是扩大就业。新增就业1万人。",
        "扩大就业。新增就业1万人。",
    ],
)
def test_a_paragraphs_theme_is_shown_without_its_number(line: str) -> None:
    text = (
        f"一、2031年工作安排\n（一）改善民生\n{line}\n"
        "提升教育。新建小学3所。\n加强督查，推动落实。\n"
    )
    report = pipeline.parse(text, name="report.txt")
    assert [one.theme for one in report.paragraphs if one.theme] == ["扩大就业", "提升教育"]
    assert [one.quote for one in report.commitments][:2] == ["新增就业1万人。", "新建小学3所。"]


def test_a_figure_at_the_lines_start_is_no_number_of_an_item() -> None:
    text = "一、2031年工作安排\n1.5万人就业，3.2亿元投资到位。\n"
    assert paragraphs(text)[-1] == "1.5万人就业，3.2亿元投资到位。"


@pytest.mark.parametrize(
    "cut", ["\n", "\n\n", "\r\n", "\r", "\u2028", "<br>", "<br/>", "\\n", "\n\u3000\u3000"]
)
@pytest.mark.parametrize(
    "head",
    [
        "加强统筹。推进云河水库建设，改善用水",  # a sentence before says that text is running
        "坚持以经济建设为中心，加快推进云河水库和配套管网建设，持续改善沿河三十二个村社群众用水",
        "推进云河水库，",  # ends in a comma
        "推进云河水库、",
    ],
)
def test_a_break_in_the_middle_of_a_sentence_joins(head: str, cut: str) -> None:
    text = f"一、2031年工作安排\n新建医院1所。\n{head}{cut}条件。\n"
    assert paragraphs(text)[2:] == [f"{head}{cut}条件。"]


@pytest.mark.parametrize("line", ["办好群众身边事", "强化要素保障", "做优城市品质"])
def test_a_short_line_without_a_stop_is_a_heading_of_its_own(line: str) -> None:
    text = f"一、2031年工作安排\n新建医院1所。\n{line}\n新建小学3所。\n"
    report = pipeline.parse(text, name="report.txt")
    assert [text[one.start : one.end] for one in report.paragraphs][2:] == [line, "新建小学3所。"]
    assert report.paragraphs[-1].theme == line


def test_what_ends_in_a_stop_is_not_joined_to_the_next_line() -> None:
    text = "一、2031年工作安排\n新建小学3所。\n新建医院1所。\n"
    assert paragraphs(text) == ["一、2031年工作安排", "新建小学3所。", "新建医院1所。"]


@pytest.mark.parametrize("stop", ["。", "！", "？", "；", "：", "…", "。”", "！”", "。）"])
def test_each_stop_closes_a_line(stop: str) -> None:
    text = f"一、2031年工作安排\n新建小学3所。\n办好小事{stop}\n新建医院1所，改造小学。\n"
    assert len(paragraphs(text)) == 4


def test_a_salutation_begins_a_paragraph() -> None:
    text = "一、2031年工作安排\n办好群众身边事\n各位代表！让我们携手前进。\n"
    assert paragraphs(text)[-1] == "各位代表！让我们携手前进。"


@pytest.mark.parametrize(
    "line",
    [
        "分享到：微信",
        "上一篇：通知",
        "下一篇：公告",
        "相关阅读",
        "责任编辑：张三",
        "【打印本页】",
        "扫一扫在手机打开当前页",
        "版权所有：云州市人民政府",
        "主办单位：云州市人民政府办公室",
        "网站地图",
    ],
)
def test_the_pages_tail_is_left_out(line: str) -> None:
    body = "一、2031年工作安排\n（一）改善民生\n新建小学3所。\n新建医院1所。\n"
    text = f"{body}{line}\n联系我们\n"
    assert paragraphs(text) == paragraphs(body)


@pytest.mark.parametrize(
    "line",
    [
        "来源：云州日报",
        "发布时间：2031-01-09",
        "字号：大 中 小",
        "浏览次数：147",
        "【字体：大 中 小】",
        "首页 > 政府信息公开",
    ],
)
def test_the_pages_head_is_left_out(line: str) -> None:
    body = "2031年云州市政府工作报告\n一、2031年工作安排\n新建小学3所。\n"
    assert paragraphs(f"{line}\n{body}") == paragraphs(body)


def test_the_same_words_inside_the_report_stay() -> None:
    text = (
        "一、2031年工作安排\n上一篇文章要写好。\n新建小学3所。\n"
        "二、自身建设\n（一）提升效能\n加强督查，推动落实。\n"
    )
    assert "上一篇文章要写好。" in paragraphs(text)


def test_an_abstract_that_breaks_off_in_dots_is_left_out() -> None:
    body = "2031年云州市政府工作报告\n一、2031年工作安排\n新建小学3所。\n"
    text = f"各位代表：现在，我代表云州市人民政府向大会报告工作，请予审议……\n{body}"
    assert paragraphs(text) == paragraphs(body)


def test_a_part_heading_that_runs_into_its_text_is_cut_off() -> None:
    tail = (
        "我们坚持以经济建设为中心，办好群众身边事，推动各项事业取得新成效，"
        "经济社会平稳发展，群众生活不断改善。"
    )
    text = f"一、2030年工作回顾 过去一年，{tail}\n二、2031年工作安排 今年，{tail}\n"
    assert [(number, heading) for _, number, heading in sections(text)] == [
        ("一、", "2030年工作回顾"),
        ("二、", "2031年工作安排"),
    ]


@pytest.mark.parametrize("text", ["", "\n", " \n\u3000\n", "。", "一、", "（一）", "&nbsp;"])
def test_next_to_nothing_is_a_report_without_commitments(text: str) -> None:
    report = pipeline.parse(text, name="report.txt")
    assert report.commitments == ()
    assert report.source.characters == len(text)


@pytest.mark.parametrize("gap", ["\u3000\u3000", "    ", "&nbsp;&nbsp;", "????", "&emsp;"])
def test_a_wide_gap_behind_a_stop_begins_a_paragraph(gap: str) -> None:
    text = f"一、2031年工作安排\n新建小学3所。{gap}新建医院1所。{gap}改造危房50户。\n"
    assert paragraphs(text)[1:] == ["新建小学3所。", "新建医院1所。", "改造危房50户。"]


@pytest.mark.parametrize("ahead", ["（二）改善民生", "(二)改善民生", "二、自身建设"])
def test_a_heading_behind_a_stop_begins_a_paragraph(ahead: str) -> None:
    text = f"一、2031年工作安排\n新建小学3所。{ahead}\n新建医院1所。\n"
    assert paragraphs(text) == ["一、2031年工作安排", "新建小学3所。", ahead, "新建医院1所。"]


def test_lines_of_one_width_are_joined_up_to_a_short_one() -> None:
    work = "加快建设现代化产业体系，推动制造业转型升级，持续提升城市品质，"  # 31 characters
    lines = ["一、2031年工作安排", *[work, work, "新建小学3所。"] * 10]
    found = paragraphs("\n".join(lines))
    assert found[1:] == [f"{work}\n{work}\n新建小学3所。"] * 10
