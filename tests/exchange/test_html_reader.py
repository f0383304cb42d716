import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjdesk.errors import SourceError
from jjdesk.exchange import html_reader, reading

PAGE = """<!DOCTYPE html><html><head><meta charset="gb2312">
<title>2025年政府工作报告_云州县人民政府</title><style>a{}</style></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a>政务公开</a></li></ul></div>
<div class="crumb">当前位置：<a>首页</a></div>
<div id="zoom"><p>各位代表：</p><p>新增就业1万人，改善
民生。<a href="x">《规划》</a>落实，<b>增长</b>6%<sup>[1]</sup>。</p>
<p><a>教育</a> | <a>养老</a></p>
下一行，正文。<br>末行，完。</div>
<div class="tags"><a>标签云</a></div><div class="share">分享到：<a>微信</a></div>
<script>var a="，，，，，，，，";</script><div style="display: none">看不见，的，，，，，。</div>
<footer>版权所有，备案。</footer></body></html>"""
TEXT = (
    "2025年政府工作报告\n各位代表：\n新增就业1万人，改善民生。《规划》落实，增长6%[1]。\n"
    "下一行，正文。\n末行，完。\n"
)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-16"])
def test_only_the_report_is_left_of_a_portal(tmp_path, encoding: str) -> None:
    file = tmp_path / "saved.txt"
    file.write_bytes(PAGE.encode(encoding))
    assert reading.read_report_file(file) == reading.SourceText(TEXT, "saved.txt", "text/html")


def test_a_page_of_pages_is_refused_at_once() -> None:
    half = html_reader.MOST_TAGS // 2
    deep = "<div>" * half + "好。" + "</div>" * half
    with pytest.raises(SourceError, match="损坏的网页"):
        html_reader.read(deep.encode(), "x.html")


def test_a_page_of_nothing_but_tags_is_refused() -> None:
    tags = "<b>好</b>" * (html_reader.MOST_TAGS // 2 + 1)
    with pytest.raises(SourceError, match="网页标记"):
        html_reader.read(tags.encode(), "x.html")


def test_many_unclosed_paragraphs_are_no_depth() -> None:
    text = html_reader.read(("<p>好，" * 5000).encode(), "x.html")
    assert text.count("好，\n") == 5000


@settings(max_examples=150)
@given(st.binary(max_size=30), st.integers(0, 1200), st.integers(0, 1200))
def test_noise_is_read(noise: bytes, at: int, cut: int) -> None:
    data = PAGE.encode("gb18030")
    for damaged in (data[:at] + noise + data[at + len(noise) :], data[:cut], noise):
        assert isinstance(html_reader.read(damaged, "x.html"), str)
