"""What a deputy types into the search and what is shown, told by hand.

The report is that of ``County`` in ``tests/services/conftest.py``; notes come before texts. A hit
is told as ``n1`` where it is a note, as ``1`` where it is the text of commitment 1.
"""

import pytest

from jjdesk.errors import WorkbookError
from jjdesk.services.searching import Hit


def told(hit: Hit) -> str:
    return hit.note or str(hit.number)


def marked(hit: Hit) -> list[str]:
    """The words that are set off."""
    return [hit.text[start:end] for start, end in hit.spans]


# What is typed, the hits in their order, and the words that are set off in each.
TYPED = {
    "one character": ("校", {"n1": ["校"], "2": ["校"]}),
    "one character, in a wording of an amendment too": (
        "路",
        {"n2": ["路"], "n3": [], "3": ["路"], "4": ["路", "路"]},
    ),
    "one figure, also within larger numbers": (
        "5",
        {"n1": ["5"], "n2": ["5"], "3": ["5"], "6": ["5"], "8": ["5"]},
    ),
    "two characters": ("小学", {"1": ["小学"]}),
    "two characters in notes and texts": ("改造", {"n1": ["改造"], "1": ["改造"], "4": ["改造"]}),
    "a long name": ("县人民医院", {"6": ["县人民医院"]}),
    "a figure": ("50", {"n2": ["50"], "3": ["50"]}),
    "a figure of full width": ("２０００", {"1": ["2000"]}),
    "a word of a note": ("经费", {"n7": ["经费"]}),
    "what is proposed in an amendment": ("10条", {"n3": []}),
    "a tag": ("上学", {"n1": []}),
    "a tag that holds another": ("民生", {"n1": [], "n5": []}),
    "a name of a deputy": ("李四", {"n7": [], "n8": []}),
    "a responsible unit": ("县教委", {"1": []}),
    "first letters": ("hkz", {"n1": ["河口镇"], "1": ["河口镇"]}),
    "two first letters": ("xx", {"1": ["小学"]}),
    "syllables": ("hekouzhen", {"n1": ["河口镇"], "1": ["河口镇"]}),
    "syllables of what is not there": ("xuexiao", {}),
    "two words, both in one text": ("改造 石桥", {"4": ["石桥", "改造"]}),
    "two words that are never together": ("公里 改造", {}),
    "two words, one in a text and one in a note on it": ("小学 经费", {}),
    "a word that is nowhere": ("没有", {}),
    "the same word twice": ("小学 小学", {"1": ["小学"]}),
    "blanks around it": ("　小学  ", {"1": ["小学"]}),
    "a sign of a query language": ('"小学" OR', {}),
    "a star": ("小*", {}),
    "only blanks": ("  　 ", {}),
    "nothing": ("", {}),
}


@pytest.mark.parametrize(("query", "hits"), TYPED.values(), ids=TYPED)
def test_what_is_found(county, query, hits):
    searching = county.services.searching
    page = searching.search(query, reports=[county.sha256])
    assert {told(hit): marked(hit) for hit in page.hits} == hits
    assert [told(hit) for hit in page.hits] == list(hits)
    assert searching.count(query, reports=[county.sha256]) == len(hits)
    assert not page.more


@pytest.mark.parametrize(
    ("query", "notes", "texts"),
    [
        ("改造", ["n1"], ["1", "4"]),
        ("路", ["n2", "n3"], ["3", "4"]),
        ("经费", ["n7"], []),
        ("医院", [], ["6"]),
    ],
)
def test_notes_alone_or_texts_alone(county, query, notes, texts):
    searching = county.services.searching
    for wanted, found in ((True, notes), (False, texts)):
        page = searching.search(query, reports=[county.sha256], notes=wanted)
        assert [told(hit) for hit in page.hits] == found


def test_pages_end_to_end_are_the_whole(county):
    searching = county.services.searching
    whole = [told(hit) for hit in searching.search("。", reports=[county.sha256]).hits]
    assert len(whole) == 14
    found, after = [], None
    while True:
        page = searching.search("。", after, 4, [county.sha256])
        found += [told(hit) for hit in page.hits]
        if not page.more:
            break
        after = page.hits[-1].id
    assert found == whole


def test_a_note_on_a_section_or_the_report_has_no_number(county):
    searching = county.services.searching
    (hit,) = searching.search("养护", reports=[county.sha256]).hits
    assert (hit.note, hit.number, hit.commitment) == ("n5", None, "")
    (hit,) = searching.search("写得实", reports=[county.sha256]).hits
    assert (hit.note, hit.number, hit.year) == ("n6", None, 2031)


def test_of_two_years_the_newer_is_first_and_each_can_be_asked_alone(own_county):
    older = own_county.add_last_year()
    searching = own_county.services.searching
    both = [own_county.sha256, older.source.sha256]
    hits = searching.search("断头路", reports=both).hits
    assert [(hit.year, told(hit)) for hit in hits] == [(2031, "n3"), (2031, "4"), (2030, "3")]
    hits = searching.search("消防站", reports=both).hits
    assert [(hit.year, told(hit)) for hit in hits] == [(2030, "6")]
    assert searching.search("消防站", reports=[own_county.sha256]).hits == ()
    assert searching.count("消防站", reports=[]) == 0


def test_what_is_written_changed_and_deleted_is_followed_at_once(own_county):
    services = own_county.services

    def found(query: str) -> list[str]:
        page = services.searching.search(query, reports=[own_county.sha256])
        return [told(hit) for hit in page.hits]

    assert found("地铁") == []
    own_county.keep("n9", own_county.on(8), text="要不要修地铁")
    assert found("地铁") == ["n9"]
    own_county.keep("n9", services.annotating.get("n9"), text="要不要修码头")
    assert (found("地铁"), found("码头")) == ([], ["n9"])
    services.annotating.remove("n9")
    assert found("码头") == []
    services.undoing.undo()
    assert found("码头") == ["n9"]
    services.library.remove(own_county.sha256)
    assert found("码头") == found("小学") == []
    services.library.restore(own_county.sha256)
    assert (found("码头"), found("小学")) == (["n9"], ["1"])


def test_two_letters_that_may_stand_for_very_many_words_are_looked_for_as_a_few(county):
    """Typing goes on: the beginning of a word is to cost no more than the word."""
    searching = county.services.searching
    everywhere = searching.search("jj", limit=100)
    spelled = {hit.text[start:end] for hit in everywhere.hits for start, end in hit.spans}
    assert "经济" in spelled
    assert len(spelled) <= 9
    # One letter alone is looked for as it stands.
    assert searching.search("j").hits == ()


def test_a_workbook_that_cannot_be_written_any_more_is_searched_on(own_county, monkeypatch):
    searching = own_county.services.searching
    own_county.keep("n9", own_county.on(8), text="要不要修地铁")
    follow, failed = searching._follow, []

    def refuse(**more) -> None:
        if not failed:
            failed.append(True)
            message = "磁盘已满"
            raise WorkbookError(message)
        follow(**more)

    monkeypatch.setattr(searching, "_follow", refuse)
    assert [told(hit) for hit in searching.search("地铁").hits] == ["n9"]
    assert failed


def test_a_workbook_that_cannot_be_read_says_so(own_county, monkeypatch):
    searching = own_county.services.searching
    own_county.keep("n9", own_county.on(8), text="要不要修地铁")

    def refuse(**_more) -> None:
        message = "工作簿已损坏"
        raise WorkbookError(message)

    monkeypatch.setattr(searching, "_follow", refuse)
    for _ in range(2):
        with pytest.raises(WorkbookError, match="已损坏"):
            searching.search("地铁")
