"""What it costs to match a task table to a report's commitments.

``tasks``: 122 tasks, each a commitment with its clauses turned round, against 200 commitments. The
floor is one ``fuzz.ratio`` of each task with each commitment, which tells no split and no merger.
"""

from functools import partial

from _bench import best_of, tell
from rapidfuzz import fuzz

from jjdesk.domain.report import Commitment
from jjdesk.domain.task import Task
from jjdesk.services.opening import open_bundled
from jjdesk.services.task_matching import match

TASKS = 122
COMMITMENTS = 200
ROUNDS = 7


def turned(number: int, commitment: Commitment) -> Task:
    """A commitment as a task, its clauses from the last to the first."""
    clauses = commitment.text.rstrip("。").split("，")
    return Task(number, str(number), "", "，".join(reversed(clauses)) + "。", "", "", "", "")


def plainly(tasks: list[Task], commitments: list[Commitment]) -> float:
    """The floor."""
    return sum(fuzz.ratio(task.text, each.text) for task in tasks for each in commitments)


def main() -> None:
    """One line."""
    commitments = (open_bundled().report.commitments * 2)[:COMMITMENTS]
    tasks = [turned(n, each) for n, each in enumerate(commitments[:TASKS], start=1)]
    plain, value = best_of(
        ROUNDS, partial(plainly, tasks, list(commitments)), partial(match, tasks, commitments)
    )
    tell("tasks", value, plain, bar=1.25)


if __name__ == "__main__":
    main()
