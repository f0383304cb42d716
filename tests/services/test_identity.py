from pathlib import Path

import pytest

from jjdesk.domain.tag import Author
from jjdesk.services.bundle import Services
from jjdesk.services.identity import Identity
from jjdesk.store import authors
from jjdesk.store.database import open_workbook
from jjdesk.store.reading_only import open_for_reading


def test_the_id_is_made_once_at_random_and_is_no_act(services: Services, path: Path) -> None:
    identity = services.identity
    me = identity.me()
    assert len(me) == 32
    assert identity.author() == Author(me, "")
    assert services.undoing.names() == ("", "")
    another = open_workbook(path)
    assert Identity(another).me() == me
    another.close()


def test_a_name_given_later_wins_whatever_the_clock_says(services: Services, clock) -> None:
    identity = services.identity
    first = identity.rename("  张三 ")
    clock.advance(days=-400)
    second = identity.rename("张三丰")
    assert (first.name, identity.author()) == ("张三", second)
    assert second.modified > first.modified
    assert identity.names() == {identity.me(): "张三丰"}
    with services.annotating._workbook.changing() as database:
        authors.put(database, [first, Author("b", "李四", "2025"), Author("b", "李", "2024")])
    assert [author.name for author in identity.authors()] == ["张三丰", "李四"]


def test_other_ids_may_be_the_deputys_too(services: Services) -> None:
    identity = services.identity
    assert identity.mine() == {""}
    me = identity.me()
    identity.claim("office")
    identity.claim("home")
    assert identity.mine() == {"", me, "office", "home"}
    identity.claim("office", mine=False)
    assert identity.also_me() == {"home"}


def test_a_window_that_only_reads_knows_who_one_is(services: Services, path: Path) -> None:
    me = services.identity.me()
    reader = open_for_reading(path, "")
    assert Identity(reader).mine() == {"", me}
    reader.close()


def test_an_id_that_was_not_kept_is_nobodys(services: Services) -> None:
    """As where the disk is full when the first act of a workbook is written."""
    identity = services.identity

    def fail() -> None:
        with identity._workbook.changing():
            identity.me()
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        fail()
    me = identity.me()
    assert identity.mine() == {"", me}
