from jjdesk.exchange import refusals


def test_what_a_file_says_is_repeated_short_visible_and_on_one_line():
    assert refusals.told("a\n\u2028b\u202e\x1b[2J\0c" + "长" * 100) == "ab[2Jc" + "长" * 34
    assert refusals.told("\r\n", "版本不明") == "版本不明"
