"""The list of tags: made, renamed, merged, coloured, nested, taken off.

Annotations hold ids of tags and are not touched by any of this. Where tags of several workbooks
came together, merges may form chains or circles, and nesting may be deeper than it can be here:
``resolve`` and ``parents`` say what counts, the same in every workbook.
"""

import hashlib
from collections.abc import Iterable, Mapping
from itertools import count
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.tag import Tag
from jjdesk.errors import UserError
from jjdesk.services.clock import Clock, stamp_after, utc_now
from jjdesk.store import tags
from jjdesk.store.database import Workbook
from jjdesk.store.texts import storable
from jjdesk.words import say

LONGEST: Final = 20
"""Characters in a tag's name."""
_SAFE: Final = say("标签没有改动")


class Counted(Struct, frozen=True):
    """A tag of the list, the number of annotations that have it, and what it is nested in.

    ``parent`` is the id of a tag of the list that is itself in none, or empty. What stands under a
    tag is not in its number.
    """

    tag: Tag
    annotations: int
    parent: str


class Tagging:
    """The tags of a workbook. To be used on the thread that opened it."""

    def __init__(self, workbook: Workbook, clock: Clock = utc_now) -> None:
        """Work on an open workbook.

        Args:
            workbook: open, with the current shape.
            clock: gives the present moment; may be wrong.
        """
        self._workbook = workbook
        self._clock = clock

    def every(self) -> tuple[Tag, ...]:
        """All tags by name, also those that were merged or taken off."""
        with self._workbook.reading() as database:
            return tags.every(database)

    def shown(self) -> tuple[Counted, ...]:
        """The list as it is shown: by name, those nested in a tag behind it."""
        every = self.every()
        now = resolved(every)
        nested = parents(every)
        joined: dict[str, list[str]] = {}
        for id_, tag in now.items():
            joined.setdefault(tag.id, []).append(id_)
        with self._workbook.reading() as database:
            counts = tags.counts(database)
            numbers = {
                id_: tags.count_of_any(database, held) if len(held) > 1 else counts.get(id_, 0)
                for id_, held in joined.items()
            }
        live = {tag.id: tag for tag in now.values() if not tag.removed}
        listed = [Counted(tag, numbers[id_], nested.get(id_, "")) for id_, tag in live.items()]

        def place(each: Counted) -> tuple[str, str, bool, str, str]:
            top = live[each.parent or each.tag.id]
            return top.name, top.id, bool(each.parent), each.tag.name, each.tag.id

        return tuple(sorted(listed, key=place))

    def ensure(self, name: str) -> Tag:
        """The tag of this name, made if there is none.

        Raises:
            UserError: this is no name. WorkbookError: it could not be kept. So do all acts.
        """
        name = _checked(name)
        every = {tag.id: tag for tag in self.every()}
        there = _named(every.values(), name)
        if there is not None:
            return there
        tag = Tag(id=_id_for(name, every), name=name)
        self._put(say("添加标签“{name}”", name=name), every, tag)
        return self._now(tag.id)

    def rename(self, tag: str, name: str) -> Tag:
        """Give a tag another name.

        Raises:
            UserError: another tag has it; the two can be merged.
        """
        name = _checked(name)
        every, here = self._live(tag)
        other = _named(every.values(), name)
        if other is not None and other.id != here.id:
            message = say(
                "已有标签“{name}”，{safe}。如果两者是一回事，请把它们合并。", name=name, safe=_SAFE
            )
            raise UserError(message)
        self._put(
            say("标签“{name}”改名为“{new}”", name=here.name, new=name),
            every,
            replace(here, name=name),
        )
        return self._now(here.id)

    def merge(self, tag: str, into: str) -> Tag:
        """Let all annotations with one tag have another instead.

        Raises:
            UserError: both are the same.
        """
        every, here = self._live(tag)
        _, target = self._live(into)
        if here.id == target.id:
            message = say(
                "这两个标签已经是同一个（“{name}”），{safe}。", name=target.name, safe=_SAFE
            )
            raise UserError(message)
        act = say("合并标签“{name}”→“{other}”", name=here.name, other=target.name)
        self._put(act, every, replace(here, merged=target.id))
        return self._now(target.id)

    def colour(self, tag: str, colour: str) -> Tag:
        """Show a tag in one of the colours, by its name; empty for none."""
        every, here = self._live(tag)
        self._put(say("标签“{name}”换颜色", name=here.name), every, replace(here, colour=colour))
        return self._now(here.id)

    def nest(self, tag: str, parent: str) -> Tag:
        """Put a tag under another, or, with an empty ``parent``, on the top level.

        Raises:
            UserError: that would be more than one level.
        """
        every, here = self._live(tag)
        if not parent:
            self._put(
                say("标签“{name}”移到最上层", name=here.name), every, replace(here, parent="")
            )
            return self._now(here.id)
        _, above = self._live(parent)
        nested = parents(every.values())
        if above.id == here.id:
            message = say("标签不能放在它自己下面，{safe}。请选另一个标签。", safe=_SAFE)
            raise UserError(message)
        if nested.get(above.id):
            message = say(
                "“{name}”已经在另一个标签下面，标签只分两层；{safe}。请选最上层的标签。",
                name=above.name,
                safe=_SAFE,
            )
            raise UserError(message)
        if here.id in nested.values():
            message = say(
                "“{name}”下面还有标签，标签只分两层；{safe}。请先把下面的标签移到最上层。",
                name=here.name,
                safe=_SAFE,
            )
            raise UserError(message)
        act = say("标签“{name}”移到“{other}”下", name=here.name, other=above.name)
        self._put(act, every, replace(here, parent=above.id))
        return self._now(here.id)

    def remove(self, tag: str) -> None:
        """Take a tag off the list; what is nested in it comes to the top level."""
        every, here = self._live(tag)
        self._put(say("删除标签“{name}”", name=here.name), every, replace(here, removed=True))

    def _live(self, tag: str) -> tuple[dict[str, Tag], Tag]:
        """All tags by id, and the one that stands for ``tag`` now."""
        every = {each.id: each for each in self.every()}
        here = resolved(every.values()).get(tag)
        if here is None or here.removed:
            message = say("这个标签已经不在了，{safe}。请重新打开标签列表。", safe=_SAFE)
            raise UserError(message)
        return every, here

    def _put(self, act: str, every: Mapping[str, Tag], tag: Tag) -> None:
        """Keep a tag as the last word on it."""
        before = every.get(tag.id)
        if before is not None and replace(tag, modified=before.modified) == before:
            return
        modified = stamp_after(self._clock(), before.modified if before else "")
        with self._workbook.changing(act) as database:
            tags.put(database, [replace(tag, modified=modified)])

    def _now(self, tag: str) -> Tag:
        return resolved(self.every())[tag]


def resolved(every: Iterable[Tag]) -> dict[str, Tag]:
    """By the id of each tag the one that stands for it, at the end of its merges.

    In a circle the least id stands for all; what was merged into a tag that is not known stands for
    itself.
    """
    known = {tag.id: tag for tag in every}
    found: dict[str, Tag] = {}
    for start in known:
        path: list[str] = []
        at = start
        while at not in path and at not in found and known[at].merged in known:
            path.append(at)
            at = known[at].merged
        if at in found:
            end = found[at]
        elif at in path:
            end = known[min(path[path.index(at) :])]
        else:
            end = known[at]
        found |= dict.fromkeys((*path, at), end)
    return found


def parents(every: Iterable[Tag]) -> dict[str, str]:
    """By the id of each tag that is nested, the id of the one on the top level it stands under.

    What is nested deeper, or in a circle, stands under the last tag that can be reached.
    """
    ends = resolved(every)
    live = {tag.id: tag for tag in ends.values() if not tag.removed}
    above: dict[str, str] = {}
    for id_, tag in live.items():
        parent = ends.get(tag.parent)
        if parent is not None and parent.id in live and parent.id != id_:
            above[id_] = parent.id
    found: dict[str, str] = {}
    for id_, parent_id in above.items():
        path, at = [id_], parent_id
        while at in above and at not in path:
            path.append(at)
            at = above[at]
        # Of a circle the least id is the top.
        top = min(path[path.index(at) :]) if at in path else at
        if top != id_:
            found[id_] = top
    return found


def for_name(name: str, every: Mapping[str, Tag]) -> Tag:
    """The tag of the list that has a name that came with a file, or a new one, not yet kept.

    Args:
        name: cut where it is too long.
        every: all tags by id.
    """
    name = " ".join(storable(name).split())[:LONGEST].strip()
    there = _named(every.values(), name)
    return there or Tag(id=_id_for(name, every), name=name)


def _named(every: Iterable[Tag], name: str) -> Tag | None:
    """The tag of the list that has this name, whatever the case of its letters."""
    live = {tag.id: tag for tag in resolved(every).values() if not tag.removed}
    alike = [tag for tag in live.values() if tag.name.casefold() == name.casefold()]
    return min(alike, key=lambda tag: (tag.name != name, tag.id), default=None)


def _checked(name: str) -> str:
    name = " ".join(storable(name).split())
    if not name:
        message = say("标签没有名字，{safe}。请写一个名字。", safe=_SAFE)
        raise UserError(message)
    if len(name) > LONGEST:
        message = say(
            "标签“{name}…”超过 {longest} 个字，{safe}。请起一个短一点的名字。",
            name=name[:LONGEST],
            longest=LONGEST,
            safe=_SAFE,
        )
        raise UserError(message)
    return name


def _id_for(name: str, every: Mapping[str, Tag]) -> str:
    """The id of a new tag: made from its name, so that two deputies' tags of one name meet.

    Where the first is taken by a tag that has another name now, the next is made, and so on.
    """

    def is_free(id_: str) -> bool:
        there = every.get(id_)
        return there is None or (there.removed and there.name == name and not there.merged)

    made = (hashlib.sha256(f"{name}\n{number}".encode()).hexdigest()[:32] for number in count())
    return next(filter(is_free, made))
