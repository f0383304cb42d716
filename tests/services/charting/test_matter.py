from msgspec.structs import replace

from jjdesk.services.charting.matter import Matter, source_line
from jjdesk.services.opening import open_bundled


def test_the_source_names_reports_and_what_of_them():
    report = open_bundled().report
    one = Matter(reports=(report,))
    assert source_line(one) == "来源：重庆市江津区 2025 年政府工作报告。"
    some = replace(one, words="教育 · 12/154 条")
    assert source_line(some) == "来源：重庆市江津区 2025 年政府工作报告；教育 · 12/154 条。"
    three = replace(one, reports=(report,) * 3)
    assert source_line(three).endswith("、重庆市江津区 2025 年政府工作报告。")
    many = replace(one, reports=(report,) * 4)
    assert source_line(many).count("江津") == 3
    assert source_line(many).endswith("2025 年等 4 份政府工作报告。")
    undated = replace(report, place=None, year=None, title="县政府2025")
    assert source_line(Matter(reports=(undated,))) == "来源：县政府2025政府工作报告。"
