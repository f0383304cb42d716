from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from jjdesk import paths
from jjdesk.parsing import ids, pipeline

TEXT = (paths.seeds() / "jiangjin-2025.txt").read_text(encoding="utf-8")
BEFORE = pipeline.parse(TEXT, name="jiangjin-2025.txt")
QUOTES = Counter(TEXT[s.start : s.end] for s in BEFORE.sentences)
SINGLE = [c for c in BEFORE.commitments if QUOTES[c.quote] == 1]


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(SINGLE), st.floats(0.3, 0.7))
def test_a_corrected_character_leaves_all_other_ids(commitment, place) -> None:
    at = commitment.start + int((commitment.end - commitment.start) * place)
    if not "\u4e00" <= TEXT[at] <= "\u9fff":
        return
    after = pipeline.parse(TEXT[:at] + "某" + TEXT[at + 1 :], name="jiangjin-2025.txt")
    kept = {c.id for c in BEFORE.commitments} - {commitment.id}
    assert kept <= {c.id for c in after.commitments}
    assert [p.id for p in after.paragraphs] == [p.id for p in BEFORE.paragraphs]
    assert [s.id for s in after.sections] == [s.id for s in BEFORE.sections]


def test_twins_are_told_apart_by_their_occurrence() -> None:
    register = ids.Register("c")
    mark = ids.fingerprint("各位代表！")
    assert [register.give(mark), register.give(mark)] == [f"c-{mark}-1", f"c-{mark}-2"]


def test_blanks_do_not_change_a_fingerprint() -> None:
    assert ids.fingerprint("加快 建设\n") == ids.fingerprint("加快建设")
    assert ids.fingerprint("加快建设") != ids.fingerprint("加快建成")
