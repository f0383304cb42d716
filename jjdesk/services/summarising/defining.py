"""Keep definitions of summaries (摘要定义); every act has a name and can be taken back.

A built-in one that is changed is remembered as changed: there is one of each purpose that always
stands at the head of the list. Another beside it is made by ``copy``.

Slow to import (sqlite-utils): not before the first paint.
"""

import itertools
import uuid
from collections.abc import Sequence
from typing import Final

from msgspec.structs import asdict, replace

from jjdesk.domain.summary import Definition
from jjdesk.errors import UserError
from jjdesk.store import summaries
from jjdesk.store.database import Workbook
from jjdesk.store.texts import storable
from jjdesk.words import say

LONGEST: Final = 30
"""Characters of a name."""


class Defining:
    """The definitions of a workbook. To be used on the thread that opened it."""

    def __init__(self, workbook: Workbook, built_in: Sequence[Definition]) -> None:
        """Work on an open workbook, beside the definitions that come with the program."""
        self._workbook = workbook
        self._built_in = tuple(built_in)

    def all(self) -> tuple[Definition, ...]:
        """The built-in ones as they are set now, then the user's own in the user's order.

        Raises:
            WorkbookError: they could not be read.
        """
        with self._workbook.reading() as database:
            kept = {each.id: each for each in summaries.every(database)}
        set_now = (_as_built_in(each, kept.pop(each.id, each)) for each in self._built_in)
        return (*set_now, *(each for each in kept.values() if not each.built_in))

    def changed(self, key: str) -> bool:
        """Whether the built-in one of the id ``key`` is set in another way than it came."""
        return any(each.id == key and each not in self._built_in for each in self._set())

    def add(self, definition: Definition) -> Definition:
        """Keep a new one behind the others, under an id of its own.

        Returns:
            It as it is kept.

        Raises:
            UserError: the name is empty, too long, or another summary's.
            WorkbookError: nothing was changed; so of every act.
        """
        name = _named(definition.name)
        new = replace(definition, id=uuid.uuid4().hex, name=name)
        with self._workbook.changing(act=say("新建摘要“{name}”", name=name)) as database:
            self._refuse_taken(name)
            summaries.put(database, new)
        return new

    def copy(self, key: str, name: str = "") -> Definition:
        """Keep a copy of the one of the id ``key``; its name gets a number where none is given.

        Returns:
            The copy as it is kept.

        Raises:
            UserError: as of ``add``, or there is none of that id any more.
        """
        model = self._found(key)
        return self.add(replace(model, name=name or self._free(model.name)))

    def rename(self, key: str, name: str) -> tuple[Definition, ...]:
        """Give one of the user's own another name.

        Returns:
            All as they are now; so every act below.

        Raises:
            UserError: as of ``copy``, or it is built in.
        """
        name, known = _named(name), self._own(key, say("改名"))
        if name != known.name:
            with self._workbook.changing(
                act=say("摘要“{name}”改名为“{new}”", name=known.name, new=name)
            ) as database:
                self._refuse_taken(name)
                summaries.put(database, replace(known, name=name))
        return self.all()

    def change(self, definition: Definition) -> tuple[Definition, ...]:
        """Keep what one says now; its name and purpose stay what they were.

        Changes of the same fields one after the other are one act.

        Raises:
            UserError: there is none of that id any more.
        """
        known = self._found(definition.id)
        definition = replace(definition, name=known.name, purpose=known.purpose)
        before, after = asdict(known), asdict(definition)
        fields = [name for name, value in after.items() if value != before[name]]
        if fields:
            act, joins = (
                say("修改摘要“{name}”", name=say(known.name)),
                " ".join(("summary", known.id, *fields)),
            )
            with self._workbook.changing(act=act, joins=joins) as database:
                summaries.put(database, definition)
        return self.all()

    def restore(self, key: str) -> tuple[Definition, ...]:
        """Set a built-in one as it came."""
        if self.changed(key):
            act = say("摘要“{name}”恢复原样", name=say(self._found(key).name))
            with self._workbook.changing(act=act) as database:
                summaries.remove(database, key)
        return self.all()

    def remove(self, key: str) -> tuple[Definition, ...]:
        """Remove one of the user's own.

        Raises:
            UserError: it is built in, or there is none of that id any more.
        """
        known = self._own(key, say("删除"))
        with self._workbook.changing(act=say("删除摘要“{name}”", name=say(known.name))) as database:
            summaries.remove(database, key)
        return self.all()

    def move(self, key: str, steps: int) -> tuple[Definition, ...]:
        """Move one of the user's own up (negative) or down among them, as far as it goes.

        Moves of the same one after the other are one act.

        Raises:
            UserError: as of ``remove``.
        """
        known = self._own(key, say("移动"))
        own = [each.id for each in self.all() if not each.built_in]
        moved = [each for each in own if each != key]
        moved.insert(min(max(own.index(key) + steps, 0), len(moved)), key)
        if moved != own:
            act = say("移动摘要“{name}”", name=say(known.name))
            with self._workbook.changing(act=act, joins=f"summary {key} moved") as database:
                summaries.order(database, moved)
        return self.all()

    def _set(self) -> tuple[Definition, ...]:
        return self.all()[: len(self._built_in)]

    def _found(self, key: str) -> Definition:
        found = next((each for each in self.all() if each.id == key), None)
        if found is None:
            message = say("这个摘要已经不在了。没有改动，请在左边的列表里另选一个。")
            raise UserError(message)
        return found

    def _own(self, key: str, act: str) -> Definition:
        found = self._found(key)
        if found.built_in:
            message = say(
                "“{name}”是自带的摘要，不能{act}。没有改动，可以先复制一份再{act}。",
                name=say(found.name),
                act=act,
            )
            raise UserError(message)
        return found

    def _refuse_taken(self, name: str) -> None:
        if any(each.name == name for each in self.all()):
            message = say("已经有一个叫“{name}”的摘要。没有改动，请换一个名称。", name=name)
            raise UserError(message)

    def _free(self, name: str) -> str:
        taken = {each.name for each in self.all()}
        ends = (f"（{number}）" for number in itertools.count(2))  # kept, and printed
        return next(free for end in ends if (free := name[: LONGEST - len(end)] + end) not in taken)


def _as_built_in(came: Definition, kept: Definition) -> Definition:
    """What was kept of a built-in one under the name that this program has for it."""
    return replace(kept, name=came.name) if kept.purpose is came.purpose else came


def _named(name: str) -> str:
    kept = storable(" ".join(name.split()))
    if not kept or len(kept) > LONGEST:
        message = say(
            "摘要的名称要有 1 至 {longest} 个字。没有改动，请改一改名称。", longest=LONGEST
        )
        raise UserError(message)
    return kept
