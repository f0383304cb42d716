"""Asks where a file is to be written."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from jjdesk import files


def documents() -> Path:
    """The user's folder of documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def ask_target(
    parent: QWidget,
    caption: str,
    words: str,
    ending: str,
    tell: Callable[[str], None],
    *,
    folder: Path | None = None,
) -> Path | None:
    """Where the user wants a file; nothing if nowhere.

    A name without ``ending`` gets it. If a file of that name is there, it is not overwritten, since
    the dialog did not ask about it: ``tell`` is given the sentence.

    Args:
        parent: what the dialog lies over.
        caption: of the dialog.
        words: what the file is to be called, any text; as much of it is proposed as makes a name.
        ending: of the file's name, as ``.pdf``.
        tell: says a sentence to the user.
        folder: to begin in; that of documents where nothing is said.
    """
    proposed = (folder or documents()) / files.fit(words, ending)
    chosen, _ = QFileDialog.getSaveFileName(parent, caption, str(proposed), f"*{ending}")
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() == ending:
        return path
    completed = path.with_name(f"{path.name}{ending}")
    # Of a name that is too long or may not be looked at, what writes it says why.
    if os.path.lexists(completed):
        sentence = QCoreApplication.translate("Saving", "“%s”已经存在，没有覆盖；请另取一个名字。")
        tell(sentence % completed)
        return None
    return completed
