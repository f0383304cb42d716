"""Many hands: the own notes leave as files, those of others come in; the exchange folder."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from jjdesk.errors import UserError, WorkbookError
from jjdesk.gui.actions import Act
from jjdesk.gui.exchange.exchange_folder import SUFFIXES, ExchangeFolder
from jjdesk.gui.exchange.identity_sheet import IdentitySheet, Person
from jjdesk.gui.finding.seeker import Seeker
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.widgets import saving
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.exchange_settings import DELEGATION, FOLDER, SENDS

if TYPE_CHECKING:
    from jjdesk.gui.exchange.pack_export_sheet import PackExportSheet, Stock
    from jjdesk.gui.exchange.pack_folder_sheet import PackFolderSheet
    from jjdesk.gui.exchange.pack_preview_sheet import PackPreviewSheet
    from jjdesk.services.arriving import Arrived
    from jjdesk.services.bundle import Services
    from jjdesk.services.merging import Merged, Preview
    from jjdesk.services.sharing import Choice, Sent

    _Both = tuple[list[Merged], list[UserError]]
    """What came in, and why each of the others was refused."""

_MOST_BY_ITSELF: Final = 5000
"""Versions in a file that is taken in unasked: notes typed meanwhile wait for it, some seconds."""
_SEND_AFTER_MS: Final = 20_000
"""Without a change: each sending ends the sitting in which a version is still typed."""


class Exchanger(QObject):
    """Asks the services, and says what came of it.

    Signals:
        merged: notes came in.
    """

    merged = Signal()

    def __init__(
        self,
        window: MainWindow,
        seeker: Seeker,
        workbook: WorkbookKeeper,
        notes: NoteKeeper,
        undo: Undo,
        settings: Mapping[str, str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._seeker = seeker
        self._workbook = workbook
        self._notes = notes
        self._undo = undo
        self._delegation = settings.get(DELEGATION, "")
        self._folder = settings.get(FOLDER, "")
        self._sends = bool(settings.get(SENDS))
        self._refused = ""
        self._waiting: deque[Path] = deque()
        self._sheet: PackPreviewSheet | None = None
        self.folder = ExchangeFolder(self)
        self._arrived: list[Arrived] = []
        self._take_soon = QTimer(self, singleShot=True, interval=0)
        self._send_later = QTimer(self, singleShot=True, interval=_SEND_AFTER_MS)
        self._wire()

    def _wire(self) -> None:
        self.folder.arrived.connect(self._arrive)
        self._take_soon.timeout.connect(self._take)
        self.folder.refused.connect(self._undo.say)
        self.folder.lost.connect(self._undo.say)
        self.folder.back.connect(self._found_again)
        self._send_later.timeout.connect(self._send)
        self._notes.saved.connect(self._send_soon)
        self._workbook.turned.connect(lambda why: self.folder.stop() if why else self.start())

    def slots(self) -> dict[Act, Callable[[], None]]:
        """What is done upon which act."""
        return {
            Act.EXPORT_NOTES: self.export,
            Act.IMPORT_NOTES: self.ask_for_files,
            Act.EXCHANGE_FOLDER: self._ask_folder,
            Act.IDENTITY: self._ask_who,
        }

    def start(self) -> None:
        """Watch the exchange folder, if there is one, and bring the own file there up to date."""
        if not self._folder or self._workbook.reading_only:
            return

        def watch(known: frozenset[str]) -> None:
            if self._folder:
                self.folder.watch(Path(self._folder), known)
            if self._sends:
                self._send()

        self._workbook.run(lambda services: services.merging.known_files(), watch, self._say)

    def leave(self) -> None:
        """Watch no more; what waits to be sent is sent."""
        self.folder.stop()
        if self._send_later.isActive():
            self._send_later.stop()
            self._send()

    # Who

    def _ask_who(self) -> None:
        self._named(lambda: None, again=True)

    def _named(
        self,
        then: Callable[[], None],
        otherwise: Callable[[], None] = lambda: None,
        *,
        again: bool = False,
    ) -> None:
        """Do ``then`` once the deputy has a name; it is asked for once, or ``again``."""

        def known(name: str) -> None:
            if name and not again:
                then()
                return
            person = Person(name, self._delegation)
            sheet = IdentitySheet(person, self._window.look, self._window)
            sheet.accepted.connect(lambda: self._rename(sheet.person(), then))
            sheet.rejected.connect(otherwise)
            sheet.finished.connect(sheet.deleteLater)
            sheet.open()

        self._workbook.run(lambda services: services.identity.author().name, known, self._say)

    def _rename(self, person: Person, then: Callable[[], None]) -> None:
        self._delegation = person.delegation

        def work(services: "Services") -> None:
            services.identity.rename(person.name)
            services.settings.remember({DELEGATION: person.delegation})

        def done(_: None) -> None:
            self._notes.load_names()
            then()

        self._workbook.run(work, done, self._say)

    # Out

    def export(self) -> None:
        """Choose which of the own notes leave, and write them."""
        self._named(self._look_what_there_is)

    def _look_what_there_is(self) -> None:
        wanted = self._choice(filtered=True)
        everything = self._choice(filtered=False)

        def work(services: "Services") -> "Stock":
            from jjdesk.gui.exchange.pack_export_sheet import Stock  # noqa: PLC0415  seldom needed

            all_, some = (services.sharing.stock(each) for each in (everything, wanted))
            return Stock(all_.shared, all_.private, some.shared, some.private)

        self._workbook.run(work, self._show_export, self._say)

    def _show_export(self, stock: "Stock") -> None:
        from jjdesk.gui.exchange.pack_export_sheet import PackExportSheet  # noqa: PLC0415  seldom
        from jjdesk.services import filter_words  # noqa: PLC0415  seldom needed

        words = filter_words.parts(self._seeker.bar.filter(), self._seeker.finder.context)
        sheet = PackExportSheet(
            stock, " · ".join(words), self._window.look, folder=self._folder, parent=self._window
        )
        sheet.accepted.connect(partial(self._write, sheet))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _choice(self, *, filtered: bool, private: bool = False) -> "Choice":
        from jjdesk.services.sharing import Choice  # noqa: PLC0415  slow

        return Choice(
            wanted=self._seeker.bar.filter() if filtered else None,
            report=self._seeker.finder.context.report.source.sha256 if filtered else "",
            known=self._seeker.known,
            private=private,
        )

    def _write(self, sheet: "PackExportSheet") -> None:
        chosen = sheet.chosen()
        if chosen.to_folder:
            self._send(ask=True)
            return
        suffix = SUFFIXES[chosen.form == "web"]
        choice = self._choice(filtered=chosen.filtered, private=chosen.private)

        def ask(name: str) -> None:
            title = self.tr("导出我的批注")
            path = saving.ask_target(self._window, title, name, suffix, self._undo.say)
            if path is not None:
                write = partial(_write, path, choice, web=chosen.form == "web")
                self._workbook.run(write, partial(self._written, path), self._say)

        self._workbook.run(lambda services: services.sharing.file_name(), ask, self._say)

    def _written(self, path: Path, notes: int) -> None:
        self._undo.say(self.tr("已导出 %d 条批注到“%s”。") % (notes, path))

    # In

    def ask_for_files(self) -> None:
        """Let the user choose files of notes."""
        kinds = self.tr("批注 (*.jjpack *.jsonld *.json);;所有文件 (*)")
        title = self.tr("导入批注")
        files, _ = QFileDialog.getOpenFileNames(self._window, title, "", kinds)
        self.import_files(map(Path, files))

    def import_files(self, files: Iterable[Path]) -> None:
        """Take in one file after its preview; of several each is taken in at once."""
        given = list(files)
        if len(given) > 1:
            self._import_all(given)
            return
        self._waiting.extend(given)
        self._next()

    def _next(self) -> None:
        if not self._waiting or self._sheet is not None:
            return
        file = self._waiting.popleft()
        self._workbook.run(
            lambda services: services.merging.preview_file(file), self._show_preview, self._say
        )

    def _show_preview(self, preview: "Preview") -> None:
        from jjdesk.gui.exchange.pack_preview_sheet import PackPreviewSheet  # noqa: PLC0415  seldom

        self._sheet = sheet = PackPreviewSheet(preview, self._window.look, self._window)
        sheet.accepted.connect(lambda: self._merge(preview, own=sheet.is_own()))
        sheet.finished.connect(self._sheet_left)
        sheet.open()

    def _sheet_left(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
        self._sheet = None
        self._next()

    def _merge(self, preview: "Preview", *, own: bool) -> None:
        self._workbook.run(
            lambda services: services.merging.merge(preview, own=own), self._tell, self._say
        )

    def _import_all(self, files: list[Path]) -> None:
        """Many files of a delegation, each an act of its own; what was refused is said, too."""

        def done(both: "_Both") -> None:
            merged, refused = both
            self._tell_all(merged, self.tr("读了 %d 份批注") % len(merged), refused)

        works = [partial(_import, file) for file in files]
        self._workbook.run(partial(_each, works), done, self._say)

    def _arrive(self, arrived: "Arrived") -> None:
        """What appears in the exchange folder comes in by itself; all of one look together."""
        if len(arrived.pack.revisions) > _MOST_BY_ITSELF:
            words = self.tr("交换文件夹里的“%s”有 %d 条，没有自动导入；需要时请用“导入批注”。")
            self._undo.say(words % (arrived.path.name, len(arrived.pack.revisions)))
            return
        self._arrived.append(arrived)
        self._take_soon.start()

    def _take(self) -> None:
        given, self._arrived = self._arrived, []
        works = [partial(_take, arrived) for arrived in given]

        def done(both: "_Both") -> None:
            merged, refused = both
            if any(isinstance(error, WorkbookError) for error in refused):
                # Nothing is wrong with the files: they come again with the next look.
                taken = {each.preview.sha256 for each in merged}
                self.folder.forget({each.sha256 for each in given} - taken)
            news = [each for each in merged if each.act]
            if len(news) == 1 and not refused:
                self._tell(news[0])
            elif news or refused:
                self._tell_all(news, self.tr("交换文件夹来了 %d 份批注") % len(news), refused)

        self._workbook.run(partial(_each, works), done, self._say)

    def _tell_all(self, merged: list["Merged"], head: str, refused: list[UserError]) -> None:
        for each in merged:
            self._show(each)
        count = sum(len(each.annotations) for each in merged)
        words = self.tr("%s，新的或有改动的 %d 条；按 Ctrl+Z 可一份一份撤销。") % (head, count)
        self._undo.say("\n".join([words, *map(str, refused)]))

    def _tell(self, merged: "Merged") -> None:
        self._show(merged)
        if merged.act:
            self._undo.tell(merged.words)
        else:
            self._undo.say(merged.words)

    def _show(self, merged: "Merged") -> None:
        self.folder.know(merged.preview.sha256)
        self._notes.refresh(merged.annotations)
        self._notes.load_names()
        self.merged.emit()

    # The exchange folder

    def _ask_folder(self) -> None:
        from jjdesk.gui.exchange.pack_folder_sheet import (  # noqa: PLC0415  seldom needed
            Arrangement,
            PackFolderSheet,
        )

        now = Arrangement(self._folder, self._sends)
        sheet = PackFolderSheet(now, self._window.look, self._window)
        sheet.accepted.connect(partial(self._arrange, sheet))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _arrange(self, sheet: "PackFolderSheet") -> None:
        given = sheet.arrangement()
        self._folder, self._sends = given
        self._refused = ""
        self.folder.stop()
        self._notes.remember({FOLDER: given.folder, SENDS: "1" if given.sends else ""})
        if not given.folder:
            self._undo.say(self.tr("不再使用交换文件夹；已经导入的批注都在。"))
        elif given.sends:
            self._named(self.start, self.start)
        else:
            self.start()

    def _send_soon(self) -> None:
        if self._sends and self._folder and not self._workbook.reading_only:
            self._send_later.start()

    def _send(self, *, ask: bool = False) -> None:
        """Write the own file in the exchange folder, if it would be another than it is."""
        folder = Path(self._folder)

        def done(sent: "Sent | None") -> None:
            self._refused = ""
            if sent is not None:
                self.folder.know(sent.sha256)
            if ask:
                words = self.tr("交换文件夹里已是最新的批注。")
                if sent is not None:
                    words = self.tr("已把 %d 条共享的批注写进交换文件夹。") % sent.notes
                self._undo.say(words)

        def failed(error: UserError) -> None:
            # Once is enough, until it has worked again.
            if ask or not self._refused:
                self._undo.say(str(error))
            self._refused = str(error)
            self._send_soon()

        self._workbook.run(lambda services: services.sharing.send(folder), done, failed)

    def _found_again(self) -> None:
        self._undo.say(self.tr("交换文件夹又能用了，继续自动导入。"))
        if self._sends:
            self._send()

    def _say(self, error: UserError) -> None:
        self._undo.say(str(error))
        self._next()


def _write(path: Path, choice: "Choice", services: "Services", *, web: bool) -> int:
    sharing = services.sharing
    return sharing.write_web(path, choice) if web else sharing.write(path, choice)


def _import(file: Path, services: "Services") -> "Merged":
    return services.merging.merge(services.merging.preview_file(file))


def _take(arrived: "Arrived", services: "Services") -> "Merged":
    return services.merging.take(arrived)


def _each(works: "Iterable[Callable[[Services], Merged]]", services: "Services") -> "_Both":
    """Do one after the other; what one refuses keeps none of the others."""
    merged, refused = [], []
    for work in works:
        try:
            merged.append(work(services))
        except UserError as error:
            refused.append(error)
    return merged, refused
