"""Every error of jjdesk, typed by who must act.

::

    JjdeskError
    ├── UserError          the user can mend it: shown as one sentence, exit code 2
    │   ├── SourceError    a report's file cannot be read or is no report
    │   ├── WorkbookError  the workbook cannot be opened or written
    │   │   └── WorkbookLockedError  its passphrase has to be asked for first
    │   └── VotingError    a file of a vote is not what it should be, or an act is out of turn
    └── InternalError      we must mend it: crash page, exit code 1

``str(error)`` is what the user reads, in Chinese: what happened, what is safe, what to do.
"""


class JjdeskError(Exception):
    """Root of the tree; never raised itself."""


class UserError(JjdeskError):
    """The user can mend it."""


class SourceError(UserError):
    """A report's file cannot be read, or holds no report."""


class WorkbookError(UserError):
    """The workbook cannot be opened or written."""


class WorkbookLockedError(WorkbookError):
    """The workbook is under a passphrase, which nobody has given yet."""


class VotingError(UserError):
    """A file of a vote is not what it should be, or an act is out of turn."""


class InternalError(JjdeskError):
    """A broken promise of our own code or of the files shipped with it."""
