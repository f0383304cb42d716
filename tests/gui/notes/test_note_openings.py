from jjdesk.gui.notes import note_openings


def test_the_programs_own_cover_speech_question_suggestion_and_amendment():
    groups = note_openings.shipped()
    assert [group.title for group in groups] == ["审议发言", "询问与疑问", "意见建议", "修改意见"]
    assert all(group.texts for group in groups)


def test_ones_own_come_back_each_once_and_without_blank_ones():
    setting = note_openings.kept(["建议：", " ", "建议：", "- 一\n- 二"])
    assert note_openings.own(setting) == ("建议：", "- 一\n- 二")


def test_a_broken_setting_is_none():
    for broken in ("{", "7", '{"a": 1}', "[1, null]"):
        assert note_openings.own({note_openings.OWN: broken}) == ()
