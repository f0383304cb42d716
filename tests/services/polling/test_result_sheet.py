"""计票报告单 as a document: what the files of a counted vote say, and nothing else."""

import shutil

import pytest
from msgspec import structs

from jjdesk.domain.manuscript import Heading, Paragraph, Signatures, tables
from jjdesk.domain.poll import Ballot, Blank, Mark, Mode, PassBase, Rules, Shortfall, Tie, Use
from jjdesk.errors import VotingError
from jjdesk.services.polling import result_sheet
from jjdesk.services.polling.result_sheet import rounds_of, standing
from jjdesk.voting import rules as ruling
from jjdesk.voting.folder import RESULT


def table(document, start):
    return next(each for each in tables(document) if each.name.startswith(start))


def signatures(document):
    return [part for part in document.parts if isinstance(part, Signatures)]


def said(document, heading="一、结果"):
    """The paragraphs below a heading."""
    parts = document.parts
    rest = parts[parts.index(Heading(heading)) + 1 :]
    end = next(place for place, part in enumerate(rest) if isinstance(part, Heading))
    return tuple(part.text for part in rest[:end] if isinstance(part, Paragraph))


def column(found, head):
    place = found.heads.index(head)
    return [row[place] for row in found.rows]


def test_counters_and_sums_stand_on_the_sheet(halls):
    station = halls.tied()
    document = result_sheet.sheet(rounds_of(station.folder))
    six = table(document, "二、")
    assert six.heads == ("轮次", "应到", "实到", "发出", "收回", "有效", "无效", "未收回")
    assert six.rows == (("第 1 轮", 20, 20, 20, 20, 19, 1, 0),)
    sums = said(document, "二、票数")
    assert sums[0] == "发出 20 ＝ 收回 20 ＋ 未收回 0；收回 20 ＝ 有效 19 ＋ 无效 1。"
    assert sums[1] == "收回的选票中，电子 17 张，纸质 3 张。无效票：多选 1 张。"


def test_votes_stand_in_the_order_of_the_outcome_and_in_that_of_the_list(halls):
    station = halls.tied()
    document = result_sheet.sheet(rounds_of(station.folder))
    by_votes = table(document, "三、得票")
    assert by_votes.heads == ("名次", "序号", "项目", "赞成", "弃权", "结果")
    votes = column(by_votes, "赞成")
    assert votes == sorted(votes, reverse=True)
    assert [row[0] for row in by_votes.rows] == [1 + votes.index(each) for each in votes]
    by_list = table(document, "四、")
    assert column(by_list, "序号") == list(range(1, 14))
    lines = {line.project: line for line in station.result.tally.lines}
    assert column(by_list, "赞成") == [lines[f"k{n}"].approvals for n in range(1, 14)]
    assert column(by_list, "结果") == ["当选"] * 9 + ["同票，再投一轮"] * 2 + ["未当选"] * 2
    assert {row[1:3] + row[3:] for row in by_votes.rows} == set(by_list.rows)


def test_the_outcome_is_said_in_the_words_of_the_result(halls):
    station = halls.tied()
    document = result_sheet.sheet(rounds_of(station.folder))
    assert said(document) == station.result.outcome.words
    assert "就这 2 个项目再投一轮（参照选举）" in said(document)[-1]


def test_use_list_round_and_package_head_the_sheet_and_run_on_every_page(halls):
    data = halls.package(Rules(eligible=20, max_rounds=1, tie=Tie.EVERY), demo=True)
    station = halls.count("试", data, [halls.tick(1)] * 20)
    document = result_sheet.sheet(rounds_of(station.folder))
    assert document.title == "青溪县民生实事项目票决计票报告单"
    assert document.summary[0] == "模拟票决（不是正式票决，结果没有法律效力）"
    assert document.summary[1].startswith("示例名单，非大会名单 · 第 1 轮 · ")
    assert document.summary[2] == f"票决包编号 {station.package.fingerprint}"
    assert document.running.endswith("计票报告单 · 示例名单 · 模拟票决 · 第 1 轮")


def test_a_formal_vote_names_its_decision(halls):
    rules = Rules(eligible=20, use=Use.FORMAL, decision="《青溪县票决办法》", decided="2026-01-04")
    station = halls.count("正式", halls.package(rules), [halls.tick(1)] * 20)
    document = result_sheet.sheet(rounds_of(station.folder))
    assert document.summary[0] == "正式票决（依据《青溪县票决办法》，2026-01-04 通过）"
    assert "正式票决" in document.running


def test_the_moment_is_told_in_the_time_of_beijing(halls):
    station = halls.tied()
    (one,) = rounds_of(station.folder)
    late = structs.replace(one, result=structs.replace(one.result, counted="2026-01-05T17:30Z"))
    assert "2026 年 1 月 6 日 01:30 开票" in result_sheet.sheet([late]).summary[1]


def test_all_rules_stand_there_with_what_they_rest_on(halls):
    station = halls.tied()
    rules = table(result_sheet.sheet(rounds_of(station.folder)), "附一")
    lines = ruling.lines(station.package.rules)
    assert [row[:2] for row in rules.rows] == [(line.name, line.value) for line in lines]
    basis = dict(zip(column(rules, "事项"), column(rules, "依据"), strict=True))
    assert basis["法定到会"] == "法律规定：地方组织法（2022）第十四条"
    assert basis["末位同票"] == "参照选举法"
    assert basis["应选"] == "本次自定"


def test_every_file_stands_there_with_its_whole_hash(halls, bare):
    station = halls.tied()
    document = result_sheet.sheet(rounds_of(station.folder))
    files = table(document, "附二")
    shown = {row[0]: bare(row[1]) for row in files.rows}
    assert shown == station.result.files | {RESULT: station.result_hash}
    assert station.package.id in bare(document.parts[-1].text)
    (signing,) = signatures(document)
    assert bare(signing.above).endswith(station.result_hash)


def test_those_who_answer_for_the_count_have_lines_to_sign(halls):
    station = halls.tied()
    (signing,) = signatures(result_sheet.sheet(rounds_of(station.folder)))
    names = ["".join(name.split())[:4] for name, _ in signing.rows]
    assert names == ["总监票人", "监票人", "监票人", "计票人", "日期年月"]


def test_what_the_presidium_has_to_decide_has_a_line_of_its_own(halls):
    rules = {"tie": Tie.PRESIDIUM, "max_rounds": 1}
    station = halls.tied(**rules)
    document = result_sheet.sheet(rounds_of(station.folder))
    deciding, _ = signatures(document)
    assert deciding.above == (
        "须由主席团决定：“项目10”、“项目11”票数相等，还有 1 个名额，由哪些项目当选，或如何再投。",
    )
    assert deciding.rows[0] == ("主席团决定", 1)
    assert column(table(document, "四、"), "结果")[9:11] == ["同票，待定"] * 2


def test_a_shortfall_goes_to_the_presidium(halls):
    data = halls.package(Rules(eligible=20))
    station = halls.count("缺", data, [halls.tick(*range(1, 8))] * 20)
    deciding, _ = signatures(result_sheet.sheet(rounds_of(station.folder)))
    assert "还有 3 个名额没有选满，是否再投一轮" in deciding.above[0]


def test_a_void_round_says_so_of_every_project(halls):
    data = halls.package(Rules(eligible=20))
    station = halls.count("废", data, [halls.tick(1)] * 12, present=12, issued=12)
    document = result_sheet.sheet(rounds_of(station.folder))
    assert set(column(table(document, "四、"), "结果")) == {"本轮作废"}
    assert signatures(document)[0].above[0].startswith("须由主席团决定：实到 12 人，不足法定")


def test_more_ballots_than_were_issued_are_said_and_not_subtracted(halls):
    data = halls.package(Rules(eligible=20))
    station = halls.count("多", data, [halls.tick(1)] * 18, present=20, issued=16)
    document = result_sheet.sheet(rounds_of(station.folder))
    assert table(document, "二、").rows[0][-1] is None
    sums = said(document, "二、票数")
    assert sums[0].startswith("收回 18 ＞ 发出 16，多出 2 张；收回 18 ＝ 有效 18")
    assert signatures(document)[0].above[0].startswith("须由主席团决定：收回选票 18 张，多于发出")


def test_rounds_stand_side_by_side_though_numbers_change(halls):
    first = halls.tied()
    ballots = [halls.tick(2, projects=2)] * 12 + [halls.tick(1, projects=2)] * 7
    second = halls.count("第二轮", halls.following(first), ballots)
    document = result_sheet.sheet(rounds_of(second.folder))
    both = table(document, "四、各轮得票")
    assert both.heads == ("序号", "项目", "第 1 轮赞成", "第 2 轮赞成", "结果")
    rows = {row[1]: row[2:] for row in both.rows}
    assert rows["项目10"] == (12, 7, "未当选")
    assert rows["项目11"] == (12, 12, "当选")
    assert rows["项目1"][1:] == (None, "当选")
    assert rows["项目13"] == (0, None, "未当选")
    assert [row[0] for row in table(document, "二、").rows] == ["第 1 轮", "第 2 轮"]
    assert said(document)[-1].startswith("各轮合计当选 10 个：")
    assert said(document)[-1].endswith("“项目11”。")
    assert column(table(document, "三、本轮得票"), "项目") == ["项目11", "项目10"]
    hashes = table(document, "附二")
    assert column(hashes, "轮次").count("第 1 轮") == len(first.result.files) + 1
    assert result_sheet.file_title(rounds_of(second.folder)).endswith("计票报告单 第 2 轮")


def test_a_round_that_is_held_again_says_so(halls):
    data = halls.package(Rules(eligible=20))
    void = halls.count("废", data, [halls.tick(1)] * 12, present=12, issued=12)
    again = halls.count("重投", halls.following(void), [halls.tick(*range(1, 11))] * 20)
    document = result_sheet.sheet(rounds_of(again.folder))
    assert [row[0] for row in table(document, "二、").rows] == ["第 1 轮", "第 1 轮（重投）"]
    assert column(table(document, "四、"), "结果") == ["当选"] * 10 + ["未当选"] * 3


def test_a_round_before_that_is_not_there_is_missed_aloud(halls):
    first = halls.tied()
    ballots = [halls.tick(1, projects=2)] * 20
    second = halls.count("第二轮", halls.following(first), ballots)
    shutil.rmtree(first.folder)
    counted = rounds_of(second.folder)
    assert len(counted) == 1
    document = result_sheet.sheet(counted)
    assert "更早一轮的结果不在旁边的文件夹里" in said(document)[-1]
    assert table(document, "附二").heads == ("文件", "SHA-256")
    assert second.result.previous in said(document)[-1]


def test_what_else_lies_beside_a_vote_is_passed_over(halls):
    first = halls.tied()
    for name, content in (("空", b""), ("坏", b"{}")):
        (halls.folder / name).mkdir()
        (halls.folder / name / RESULT).write_bytes(content)
    (halls.folder / "夹" / RESULT).mkdir(parents=True)
    second = halls.count("第二轮", halls.following(first), [halls.tick(1, projects=2)] * 20)
    assert [one.result.round for one in rounds_of(second.folder)] == [1, 2]


def test_three_marks_have_three_columns(halls):
    marks = (Mark.FOR,) * 9 + (Mark.AGAINST,) * 3 + (Mark.ABSTAIN,)
    data = halls.package(Rules(eligible=20, mode=Mode.PER_ITEM))
    station = halls.count("逐项", data, [Ballot(marks)] * 20)
    by_list = table(result_sheet.sheet(rounds_of(station.folder)), "四、")
    assert by_list.heads[2:5] == ("赞成", "反对", "弃权")
    assert by_list.rows[9][2:5] == (0, 20, 0)
    assert by_list.rows[12][2:5] == (0, 0, 20)


def test_opposed_votes_of_all_rounds_stand_beside_each_other(halls):
    yes, no = Mark.FOR, Mark.AGAINST
    rules = Rules(eligible=20, mode=Mode.PER_ITEM, shortfall=Shortfall.RUN_OFF)
    ballots = [Ballot((yes,) * 9 + (yes, no, no, no))] * 9 + [
        Ballot((yes,) * 9 + (no, no, no, no))
    ] * 11
    first = halls.count("一", halls.package(rules), ballots)
    left = len(first.result.outcome.next_round)
    second = halls.count("二", halls.following(first), [Ballot((yes,) + (no,) * (left - 1))] * 20)
    both = table(result_sheet.sheet(rounds_of(second.folder)), "四、")
    assert both.heads[2] == "第 1 轮赞成/反对"
    assert both.rows[9][2:] == ("9/11", "20/0", "当选")


def test_ranks_are_in_the_order_of_their_points(halls):
    data = halls.package(Rules(eligible=20, mode=Mode.RANK))
    station = halls.count("排序", data, [Ballot(ranking=(3, 1, 2))] * 20)
    by_points = table(result_sheet.sheet(rounds_of(station.folder)), "三、得票（按得分次序）")
    assert by_points.heads[3:6] == ("得分", "赞成", "弃权")
    assert [row[1] for row in by_points.rows[:3]] == [3, 1, 2]
    assert by_points.rows[0][3:] == (200, 20, 0, "当选")


@pytest.mark.parametrize(("mark", "verdict"), [(Mark.FOR, "通过"), (Mark.AGAINST, "未通过")])
def test_a_whole_list_passes_or_fails(halls, mark, verdict):
    rules = Rules(eligible=20, seats=13, mode=Mode.WHOLE_LIST)
    station = halls.count("整体", halls.package(rules), [Ballot((mark,))] * 20)
    assert {standing(station.result, f"k{n}") for n in range(1, 14)} == {verdict}
    assert standing(station.result, "k99") == ""


def test_ballots_that_are_not_counted_have_a_counter(halls):
    rules = Rules(eligible=20, blank=Blank.NOT_COUNTED)
    ballots = [halls.tick(*range(1, 11))] * 15 + [halls.tick()] * 2
    station = halls.count("不计", halls.package(rules), ballots)
    document = result_sheet.sheet(rounds_of(station.folder))
    six = table(document, "二、")
    assert six.heads[7:] == ("不计", "未收回")
    assert six.rows[0][4:] == (17, 15, 0, 2, 3)
    sums = said(document, "二、票数")
    assert "收回 17 ＝ 有效 15 ＋ 无效 0 ＋ 不计 2。" in sums[0]
    assert sums[1].endswith("没有无效票。")


def test_without_a_threshold_satisfaction_gets_no_grade(halls):
    rules = Rules(
        eligible=20, seats=0, mode=Mode.SATISFACTION, max_rounds=1, pass_base=PassBase.NONE
    )
    station = halls.count("测", halls.package(rules), [Ballot((Mark.SATISFIED,) * 13)] * 20)
    document = result_sheet.sheet(rounds_of(station.folder))
    assert set(column(table(document, "三、测评"), "评定")) == {""}
    assert len(said(document)) == 1


def test_what_is_not_counted_yet_has_no_sheet(halls):
    data = halls.package(Rules(eligible=20))
    folder = halls.folder / "未开票"
    type(halls.tied("另一次")).create(folder, data)
    with pytest.raises(VotingError, match="还没有计票"):
        rounds_of(folder)
    with pytest.raises(VotingError, match="不是完整的票决文件夹"):
        rounds_of(halls.folder)


def test_a_result_that_was_altered_is_not_printed(halls):
    station = halls.tied()
    path = station.folder / RESULT
    path.write_bytes(path.read_bytes().replace(b'"valid":19', b'"valid":18'))
    with pytest.raises(VotingError, match="签名不符"):
        rounds_of(station.folder)


def test_the_result_of_another_vote_is_not_printed(halls):
    one, other = halls.tied("甲"), halls.tied("乙", changeable=False)
    shutil.copy(one.folder / RESULT, other.folder / RESULT)
    with pytest.raises(VotingError, match="不是同一次票决"):
        rounds_of(other.folder)
