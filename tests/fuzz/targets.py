"""The readers that are tried, a line each."""

import documents
import ours
import tables
import votes
from target import Target

from jjdesk.errors import SourceError, VotingError, WorkbookError

_VOTES = (VotingError,)
TARGETS = (
    Target("txt", documents.txt),
    Target("docx", documents.word),
    Target("pdf", documents.pdf),
    Target("html", documents.html),
    Target("parse", documents.parse),
    Target("xlsx", tables.xlsx),
    Target("ods", tables.ods),
    Target("xls", tables.xls),
    Target("csv", tables.csvs),
    Target("tasks", tables.tasks),
    Target("projects", tables.projects),
    Target("towns", tables.towns),
    Target("pack", ours.packs),
    Target("web", ours.web),
    Target("report", ours.report),
    Target("workbook", ours.workbook),
    Target("sqlite", ours.sqlite, (SourceError, WorkbookError)),
    Target("summaries", ours.summaries),
    Target("markup", ours.markup),
    Target("vote", votes.packages, _VOTES),
    Target("ballot", votes.ballots, _VOTES),
    Target("box", votes.boxes, _VOTES),
    Target("paper", votes.papers, _VOTES),
    Target("journal", votes.journals, _VOTES),
    Target("codes", votes.codes, _VOTES),
)
BY_NAME = {target.name: target for target in TARGETS}
