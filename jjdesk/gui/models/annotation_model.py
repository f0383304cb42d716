"""All annotations on the report, in reading order, as a Qt list model."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.report import Commitment

ANNOTATION_ROLE = Qt.ItemDataRole.UserRole
COMMITMENT_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class AnnotationModel(QAbstractListModel):
    """Rows are pairs of an annotation and the commitment it hangs on, if it is still there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Annotation, Commitment | None]] = []

    def show(self, rows: list[tuple[Annotation, Commitment | None]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Number of annotations."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The text, and annotation and commitment themselves."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        annotation, commitment = self._rows[index.row()]
        return {
            Qt.ItemDataRole.DisplayRole: annotation.text,
            ANNOTATION_ROLE: annotation,
            COMMITMENT_ROLE: commitment,
        }.get(role)
