"""Two years of one county, compared."""

from collections.abc import Callable

import pytest

from jjdesk.domain.comparison import Comparison
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.parsing.pipeline import parse
from jjdesk.services.comparing import compare

OLDER = """青溪县人民政府工作报告（2024年）
三、2024年工作安排
今年经济社会发展的主要预期目标是：地区生产总值增长6%左右，城镇新增就业2万人。
改造老旧小区12个，新建口袋公园20个。
深入推进河湖排污口排查整治，实施清溪河清淤工程。
推广智能公交站牌，优化调整夜间公交线路。
"""
NEWER = """青溪县人民政府工作报告（2025年）
三、2025年工作安排
今年经济社会发展的主要预期目标是：地区生产总值增长5.5%以上，城镇新增就业2.1万人。
改造老旧小区8万平方米，新建口袋公园30个。
深化河湖排污口排查整治，完成清溪河清淤工程。
建成县域医共体影像会诊平台，新增床位300张。
"""


@pytest.fixture
def look() -> Look:
    return Look(LIGHT, 100, True)


@pytest.fixture(scope="module")
def compare_texts() -> Callable[[str, str], Comparison]:
    """Compares two texts."""
    return lambda older, newer: compare(
        parse(older, name="2024.txt"), parse(newer, name="2025.txt")
    )


@pytest.fixture(scope="module")
def comparison(compare_texts) -> Comparison:
    return compare_texts(OLDER, NEWER)
