"""票决结果: the sheet of a counted vote's folder."""

import pytest
from msgspec.structs import replace

from jjdesk.domain.manuscript import tables
from jjdesk.domain.poll import Ballot, Mark, Project, Rules
from jjdesk.domain.summary import Purpose
from jjdesk.errors import VotingError
from jjdesk.services.polling import result_sheet
from jjdesk.services.summarising import catalogue
from jjdesk.services.summarising.material import Material
from jjdesk.voting import credentials, keys, package, sealing
from jjdesk.voting.box import Station

DEFINITION = next(each for each in catalogue.BUILT_IN if each.purpose is Purpose.RESULT)
DEPUTIES = 3


@pytest.fixture
def station(tmp_path):
    """A vote of three deputies on four projects, of which two are chosen; not counted yet."""
    committee, shares = keys.make_committee(3, 2)
    rights = credentials.make(DEPUTIES)
    data = package.encode(
        package.Package(
            title="青溪县民生实事项目票决",
            rules=Rules(eligible=DEPUTIES, seats=2),
            projects=tuple(Project(key=f"k{n}", number=n, name=f"项目{n}") for n in range(1, 5)),
            committee=committee,
            credentials=tuple(sorted(each.public for each in rights)),
            made="2026-01-05",
            demo=False,
        ),
        keys.make_secretariat(),
    )
    made = Station.create(tmp_path / "票决", data)
    stick = tmp_path / "stick"
    stick.mkdir()
    ballot = Ballot((Mark.FOR, Mark.FOR, Mark.NONE, Mark.NONE))
    for right in rights:
        sealed = sealing.seal(ballot, 1, made.package, right)
        (stick / sealing.file_name()).write_bytes(sealed)
    made.collect([stick])
    made.set_counters(DEPUTIES, DEPUTIES)
    made.close()
    return made, shares


def compose(open_report, folder):
    material = Material(report=open_report.report, name="x", commitments=())
    return catalogue.compose(material, replace(DEFINITION, folder=str(folder)))


def test_it_is_the_sheet_that_is_signed(open_report, station):
    made, shares = station
    made.count(shares[:2])
    summary = compose(open_report, made.folder)
    counted = result_sheet.rounds_of(made.folder)
    assert summary.manuscript == result_sheet.sheet(counted)
    assert summary.sheets == tables(summary.manuscript)
    assert {sheet.name[:2] for sheet in summary.sheets} >= {"二、", "三、", "四、"}
    assert summary.told == "第 1 轮 · 当选 2 个"


def test_before_the_count_it_says_that_there_is_nothing_yet(open_report, station):
    made, _ = station
    with pytest.raises(VotingError, match="还没有计票"):
        compose(open_report, made.folder)


def test_a_folder_that_is_gone_is_said_to_be_no_vote(open_report, tmp_path):
    with pytest.raises(VotingError):
        compose(open_report, tmp_path / "没有")


def test_without_a_folder_it_says_how_to_begin(open_report):
    summary = compose(open_report, "")
    assert summary.manuscript.parts == ()
    assert summary.manuscript.empty.startswith("还没有选票决文件夹。")
    assert summary.sheets == ()
