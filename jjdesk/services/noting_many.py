"""Change several annotations at once, as one act."""

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from jjdesk.domain.annotation import Annotation
from jjdesk.services import tagging
from jjdesk.services.annotating import Annotating, Change
from jjdesk.services.identity import Identity
from jjdesk.services.opening import OpenReport
from jjdesk.services.tagging import Tagging
from jjdesk.store.database import Workbook
from jjdesk.words import say


class NotingMany:
    """Acts on several annotations; others' are left alone. On the thread that opened the workbook.

    All that changes something raises WorkbookError where it could not be written; then nothing was
    changed.
    """

    def __init__(
        self, workbook: Workbook, annotating: Annotating, tagging: Tagging, identity: Identity
    ) -> None:
        """Work on an open workbook by its other services."""
        self._workbook = workbook
        self._annotating = annotating
        self._tagging = tagging
        self._identity = identity

    def own(self, ids: Iterable[str]) -> tuple[Annotation, ...]:
        """Those of the annotations that are the deputy's own, in reading order."""
        mine = self._identity.mine()
        return tuple(note for note in self._annotating.of_ids(ids) if note.author in mine)

    def revise(
        self,
        ids: Iterable[str],
        change: Callable[[Annotation], Annotation],
        act: str,
        open_report: OpenReport,
    ) -> Change:
        """Change each of one's own annotations in the same way.

        Args:
            ids: of annotations.
            change: gives the annotation as it shall be.
            act: the name under which it is undone.
            open_report: the report that is open, which is kept with its first annotation.
        """
        own = self.own(ids)
        self._annotating.end_sitting()
        with self._workbook.changing(
            say("{act} {count} 条", act=act, count=len(own)) if len(own) > 1 else act
        ):
            saved = [
                kept
                for note in own
                for kept in self._annotating.save(change(note), open_report).saved
            ]
        self._annotating.end_sitting()
        return Change(saved=tuple(saved))

    def tag(self, ids: Iterable[str], name: str, open_report: OpenReport) -> Change:
        """Give each of one's own annotations a tag, made if it is new.

        Where all of them have it already, it is taken off them.

        Raises:
            UserError: this is no name for a tag.
        """
        own = self.own(ids)
        every = {each.id: each for each in self._tagging.every()}
        wanted = tagging.for_name(name, every).id
        # Notes keep the ids of tags that were merged into others.
        same = {id_ for id_, tag in tagging.resolved(every.values()).items() if tag.id == wanted}
        everywhere = bool(own) and all(same.intersection(note.tags) for note in own)
        act = say(
            "{act}“{tag}”",
            act=say("取下标签") if everywhere else say("加标签"),
            tag=name.strip(),
        )
        with self._workbook.changing(
            say("{act} {count} 条", act=act, count=len(own)) if len(own) > 1 else act
        ):
            tag = self._tagging.ensure(name)

            def change(note: Annotation) -> Annotation:
                others = tuple(each for each in note.tags if each not in same)
                return replace(note, tags=others if everywhere else (*others, tag.id))

            return self.revise([note.id for note in own], change, act, open_report)
