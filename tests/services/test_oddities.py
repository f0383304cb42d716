import pytest

from jjdesk import paths
from jjdesk.parsing import pipeline
from jjdesk.services import oddities

BODY = "".join(
    f"实施第{'一二三四五六七八九'[n % 9]}批惠民工程，新建学校{n + 2}所，整治村道{n + 3}公里。\n"
    for n in range(60)
)
SOUND = f"""云州县人民政府工作报告
——2031年1月5日在云州县第十届人民代表大会第一次会议上
一、2030年工作回顾
过去一年，新增就业2万人，完成投资30亿元。
二、2031年工作安排
{BODY}"""


def said(text: str, name: str = "x.txt") -> tuple[str, ...]:
    return oddities.find(pipeline.parse(text, name=name), text)


def test_of_a_sound_report_nothing_is_said():
    assert said(SOUND) == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (SOUND.replace("云州县人民政府工作报告\n", ""), "标题"),
        (SOUND.replace("云州县人民", "").replace("云州县", ""), "地区"),
        (SOUND.replace("2031年", "今年").replace("2030年", ""), "年份"),
        (SOUND.partition("二、")[0] * 20, "没有找到工作安排"),
        ("各位代表！\n" * 300, "不是政府工作报告"),
        (SOUND.translate({ord(digit): "若" for digit in "0123456789"}), "没有找到一个量化目标"),
        (SOUND[:400], "只有 400 字"),
        (SOUND.replace("校", "\ufffd", 3), "3 处文字读不出来"),
        (SOUND.replace("所，", "所|l，").replace("批", "~批"), "扫描识别"),
        (SOUND.replace("，", "，，"), "疑似错漏"),
        (SOUND.replace("。\n", ""), "没有句号"),
    ],
)
def test_what_looks_wrong_is_said(text, word):
    found = said(text)
    assert any(word in sentence for sentence in found), found
    assert all(sentence.endswith("。") for sentence in found)


def test_what_the_report_says_of_missing_text_is_said():
    text = (paths.seeds() / "jiangjin-2025.txt").read_text(encoding="utf-8")
    assert any("上接第二版" in sentence for sentence in said(text))
