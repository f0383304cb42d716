import json

import pytest

from jjdesk import paths
from jjdesk.domain.task import Verdict
from jjdesk.errors import InternalError
from jjdesk.services.bundle import Services
from jjdesk.services.opening import open_bundled
from jjdesk.services.polling import demonstration

BUNDLED = open_bundled()


def test_it_has_more_candidates_than_are_chosen_and_is_marked():
    listed = demonstration.load().listed
    assert len(listed.projects) == 13
    assert listed.demo
    assert "示例" in listed.name
    assert [each.number for each in listed.projects] == list(range(1, 14))
    assert len({each.key for each in listed.projects}) == 13


def test_nothing_in_it_is_invented():
    """Each content stands in the report, word for word; amounts and units do not, so none has."""
    demo = demonstration.load()
    commitments = {each.id: each for each in BUNDLED.report.commitments}
    for project in demo.listed.projects:
        links = [link for link in demo.links if link.project == project.key]
        texts = [commitments[link.commitment].text for link in links]
        assert links, project.name
        for piece in project.content.split("；"):
            assert any(piece in text for text in texts), piece
        assert (project.investment, project.unit, project.deadline) == (None, "", "")
    for link in demo.links:
        assert link.report == BUNDLED.report.source.sha256
        assert link.quote == commitments[link.commitment].quote


def test_it_is_added_once_with_its_links_in_one_act(services: Services):
    change = services.projects.add_demonstration()
    listed = change.changed
    assert listed.demo
    again = services.projects.add_demonstration()
    assert (again.list_id, again.act, again.lists) == (listed.id, "", (listed,))
    bearings = services.links.of_list(listed, BUNDLED)
    for project in listed.projects:
        assert bearings[project.key][0].holds
        assert bearings[project.key][0].likeness == 1.0
    assert all(
        each.verdict is Verdict.SURE for found in bearings.values() for each in found if each.holds
    )
    services.undoing.undo()
    assert services.projects.lists() == ()
    assert services.undoing.names()[0] == ""


@pytest.mark.parametrize("content", [None, "[]", json.dumps({"name": "x"})])
def test_a_broken_installation_is_named(monkeypatch, tmp_path, content):
    monkeypatch.setattr(paths, "seeds", lambda: tmp_path)
    if content is not None:
        (tmp_path / demonstration.FILE).write_text(content, encoding="utf-8")
    with pytest.raises(InternalError, match="示例名单"):
        demonstration.load()
