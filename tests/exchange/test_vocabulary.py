"""Headings that no table has."""

import time

import pytest

from jjdesk.exchange.task_table_columns import TASKS


@pytest.mark.parametrize("sign", ["（", "[", "（）", "【"])
def test_a_heading_of_brackets_without_end_is_none_at_once(sign):
    begun = time.process_time()
    for _ in range(20):
        assert TASKS.meaning(sign * 20_000) is None
    assert time.process_time() - begun < 1


def test_what_stands_in_brackets_is_no_part_of_the_heading():
    assert TASKS.meaning("目标任务（" + "说明" * 100 + "）") is TASKS.meaning("目标任务")
