import pytest

from jjdesk.parsing import kinds, lexicons, tense

# one for each expression of the lists `situation` and `aim`, the hint as far behind as it may stand
FRAMES = [
    "2025年是实现“十四五”规划目标任务的收官之年。",
    "新的一年是项目建设年。",
    "今年改革发展稳定任务十分繁重。",
    "提出上述预期目标，主要是考虑到外部环境的变化。",
    "在前进的道路上，我们仍然面临不少困难。",
    "综合研判，江津发展的基本面没有变。",
    "今年时间紧、要求高，发展的任务依然艰巨。",
    "机遇和挑战并存，希望和困难同在。",
    "应对新挑战、完成新任务，必须有新作风。",
    "高质量发展是新时代新征程全面建设现代化新江津的第一要务，必须牢牢把握。",
    "新时代赋予新使命。",
    "做好今年政府工作的总体思路是：坚持稳中求进。",
    "做好今年的政府工作务必更加注重实干。",
    "我们一定要增强忧患意识。",
    "今年要突出抓好以下七个方面重点工作：",
    "在推动区域协同发展上，着力推进六个方面工作：",
    "围绕上述目标和总体要求，重点做好九项工作。",
    "今年，要重点抓好以下工作",
]


@pytest.mark.parametrize("text", FRAMES)
def test_sentences_that_frame_hold_a_hint(text: str) -> None:
    words = lexicons.load("kinds")
    assert tense.pattern(words["situation"], words["aim"]).match(text)
    assert kinds.may_frame(text)


@pytest.mark.parametrize("name", ["situation", "aim"])
def test_every_expression_that_frames_has_its_sentence(name: str) -> None:
    lone = [word for word in lexicons.load("kinds")[name] if not _matches(word)]
    assert lone == []


def test_most_sentences_hold_no_hint() -> None:
    assert not kinds.may_frame("推进中心城区提质扩容，实施老旧小区改造30个，聚焦群众关切办好实事。")


def _matches(word: str) -> bool:
    expression = tense.pattern([word])
    return any(expression.match(text) for text in FRAMES)
