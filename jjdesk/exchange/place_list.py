"""A list of a county's towns from a text file, csv or sheet, in whatever order and columns."""

import codecs
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from jjdesk.domain.library import PlaceList
from jjdesk.errors import SourceError
from jjdesk.exchange import plain_text, reading, refusals
from jjdesk.words import say

_SHEET: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_WIDE: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MOST: Final = 5000
_TOWN = re.compile(
    r"(?:.*?(?:自治县|[区县旗]))?([\u4e00-\u9fff·]{1,14}(?:街道|镇|乡))(?:办事处|人民政府)?"
)
_COUNTY = re.compile(r"[\u4e00-\u9fff]{1,14}(?:区|县|市|旗)")
_NO_COUNTY = frozenset(["市辖区", "自治区", "地区", "县"])
_IN_NAME = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:自治县|区|县|旗|市)")
_NUMBER = re.compile(r"^[\s（(]*(?:[0-9０-９]+|[一二三四五六七八九十]+)[\s）).．、:：]+")
_CELLS = re.compile(r"[\t,，、;；|｜\s]+")


def read(path: Path) -> tuple[PlaceList, ...]:
    """The towns in a file, by county.

    A county stands in a column of its own, above its towns, or in the file's name; where none is
    found, ``county`` is ``""`` and the user has to say it.

    Raises:
        SourceError: the file cannot be read, or names no town, or far too many.
    """
    data = reading.read_bytes(path)
    by_county: dict[str, dict[str, None]] = {}
    county = ""
    for row in _rows(data, path.name):
        for cell in row:
            town = _TOWN.fullmatch(cell)
            if town:
                by_county.setdefault(county, {})[town[1]] = None
            elif _COUNTY.fullmatch(cell) and cell not in _NO_COUNTY:
                county = cell
    if not by_county:
        message = say(
            "“{name}”里没有找到镇街名称。{safe}，请用每行一个名称（以镇、"
            "乡或街道结尾）的文本或表格。",
            name=path.name,
            safe=refusals.SAFE,
        )
        raise SourceError(message)
    if sum(map(len, by_county.values())) > _MOST:
        raise refusals.too_large(path.name, say("列出的镇街超过 {most} 个", most=_MOST))
    if "" in by_county:
        named = _IN_NAME.search(path.stem)
        by_county[named[0] if named else ""] = by_county.pop("")
    return tuple(PlaceList(county, tuple(towns)) for county, towns in by_county.items())


def _rows(data: bytes, name: str) -> Iterator[Iterable[str]]:
    """The cells of each row, without numbers in front."""
    if data.startswith(_SHEET):
        from jjdesk.exchange import sheets  # noqa: PLC0415  slow

        for sheet in sheets.read_workbook(data, name):
            for row in sheet.grid:
                yield [cell.strip() for cell in row]
        return
    for line in _decoded(data, name).splitlines():
        yield [cell.strip('"“”') for cell in _CELLS.split(_NUMBER.sub("", line.strip()))]


def _decoded(data: bytes, name: str) -> str:
    text = plain_text.decode(data)
    if text is None and data.startswith(_WIDE):
        # Names alone do not read like the prose that tells UTF-16 from other bytes.
        text = data.decode("utf-16", errors="replace")
    if text is None:
        raise refusals.not_text(name)
    return text
