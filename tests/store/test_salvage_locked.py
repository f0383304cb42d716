"""A locked workbook that is damaged: what is rescued, and that it stays locked."""

from contextlib import closing
from datetime import UTC, datetime

import pytest

from jjdesk.domain.backup import Occasion
from jjdesk.errors import WorkbookLockedError
from jjdesk.store import driver, protecting, salvage, settings
from jjdesk.store.database import open_workbook

WORD = "八个字符以上的密码"
MOMENT = datetime(2025, 2, 7, 9, tzinfo=UTC)
PAGE = 4096
NOTES = 60


@pytest.fixture(autouse=True)
def forgetful():
    yield
    driver.forget()


@pytest.fixture
def many(filled):
    """A locked workbook with many notes and settings, and a copy."""
    workbook = open_workbook(filled)
    with workbook.changing() as database:
        (row,) = database.query("SELECT * FROM annotation")
        for number in range(NOTES):
            words = f"第{number}条" * 40
            database["annotation"].insert(row | {"id": f"n{number:03}", "body": words})
            settings.put(database, {f"key{number:03}": words})
    workbook.copy(MOMENT, Occasion.OWN)
    workbook.close()
    protecting.change(filled, WORD, MOMENT)
    return filled


def spoil(path, page, length=PAGE, at=0):
    data = bytearray(path.read_bytes())
    begin = page * PAGE + at
    data[begin : begin + length] = bytes(each ^ 0xFF for each in data[begin : begin + length])
    path.write_bytes(bytes(data))


def root(path, table):
    with closing(driver.connect(path, mode="ro")) as connection:
        sql = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return connection.execute(sql, [table]).fetchone()[0]


def ids(found, table="annotation", column="id"):
    columns, rows = found.tables.get(table, ((column,), []))
    return {row[columns.index(column)] for row in rows}


ALL = {f"n{number:03}" for number in range(NOTES)}


def test_a_sound_one_is_read_whole(many):
    found = salvage.read(many)
    assert found.whole
    assert ids(found) >= ALL


def test_each_page_in_turn(many):
    """Damage of one byte in any page but the first costs at most the notes of that page."""
    whole = many.read_bytes()
    per_page = 9
    lost = {}
    for page in range(1, len(whole) // PAGE, 3):
        many.write_bytes(whole)
        spoil(many, page, length=1, at=2000)
        lost[page] = len(ALL - ids(salvage.read(many)))
    assert max(lost.values()) <= per_page
    assert sum(1 for each in lost.values() if each) < len(lost) / 2
    assert any(lost.values()), "what stands on a damaged page is not made up"


def test_what_stands_above_leaves_may_be_damaged(many):
    spoil(many, root(many, "annotation") - 1)
    assert ids(salvage.read(many)) >= ALL


def test_the_first_page_may_be_damaged(many):
    spoil(many, 0, length=PAGE - 16, at=16)
    assert ids(salvage.read(many)) >= ALL


def test_even_its_salt_if_a_copy_has_it(many):
    spoil(many, 0)
    assert driver.salt_of(many) is None
    assert ids(salvage.read(many)) >= ALL


def test_without_the_passphrase_nothing_is_told(many):
    spoil(many, 3)
    driver.forget()
    with pytest.raises(WorkbookLockedError, match="密码"):
        salvage.read(many)


def test_without_salt_and_passphrase_nothing_is_found(many):
    spoil(many, 0)
    driver.forget()
    assert ids(salvage.read(many)) == set()


def test_with_neither_salt_nor_copy_nothing_is_found(many):
    spoil(many, 0)
    for copy in many.with_name("workbook-备份").iterdir():
        copy.unlink()
    assert ids(salvage.read(many)) == set()


def test_the_last_words_are_read_from_the_wal(many, tmp_path):
    workbook = open_workbook(many)
    with workbook.changing() as database:
        row = database["annotation"].get("n001")
        database["annotation"].insert(row | {"id": "last", "body": "最后"})
    other = tmp_path / "other.jjdesk"
    other.write_bytes(many.read_bytes())
    other.with_name("other.jjdesk-wal").write_bytes(many.with_name(f"{many.name}-wal").read_bytes())
    workbook.close()
    spoil(other, 0, length=100, at=200)
    assert "last" in ids(salvage.read(other))


def test_other_tables_come_too(many):
    spoil(many, root(many, "annotation") - 1)
    found = salvage.read(many)
    assert {f"key{number:03}" for number in range(NOTES)} <= ids(found, "setting", "key")


def test_the_file_is_only_read(many):
    spoil(many, 2)
    before = many.read_bytes()
    salvage.read(many)
    assert many.read_bytes() == before
    assert not salvage.is_sound(many)
    assert many.read_bytes() == before


def test_what_is_built_of_it_is_locked_too(many, tmp_path):
    spoil(many, 3)
    target = tmp_path / "new.jjdesk"
    target.touch()
    salvage.build(salvage.read(many), target, like=many)
    salvage.finish(target)
    assert driver.salt_of(target) == driver.salt_of(many)
    assert "第1条第1条".encode() not in target.read_bytes()


def test_nothing_plain_is_written_anywhere(many, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    spoil(many, 3)
    salvage.read(many)
    words = "第1条第1条".encode()
    left = [each for each in tmp_path.rglob("*") if each.is_file() and words in each.read_bytes()]
    assert left == []


def test_what_was_never_encrypted_by_a_known_key_is_not_made_up(many):
    """A file of noise beside a locked copy: the copy's key opens no page of it."""
    many.write_bytes(b"\x5a" * 20 * PAGE)
    found = salvage.read(many)
    assert not found.whole
    assert ids(found) == set()
