"""Chinese input in an fcitx session: what is set before the application is made."""

import pytest

from jjdesk.gui.app import reach_fcitx


@pytest.mark.parametrize(
    ("session", "modules"),
    [
        ({"QT_IM_MODULE": "fcitx"}, None),
        ({"QT_IM_MODULE": "fcitx5"}, None),
        ({"XMODIFIERS": "@im=fcitx"}, None),
        ({"QT_IM_MODULES": "wayland;fcitx;ibus"}, "wayland;ibus"),
        ({"QT_IM_MODULES": "fcitx", "QT_IM_MODULE": "fcitx"}, "ibus"),
    ],
)
def test_fcitx_is_reached_through_ibus_and_the_portal(session, modules):
    reach_fcitx(session)
    assert (session["QT_IM_MODULE"], session["IBUS_USE_PORTAL"]) == ("ibus", "1")
    assert session.get("QT_IM_MODULES") == modules


@pytest.mark.parametrize(
    "session", [{}, {"QT_IM_MODULE": "ibus"}, {"XMODIFIERS": "@im=ibus", "QT_IM_MODULES": "ibus"}]
)
def test_other_sessions_are_left_alone(session):
    before = dict(session)
    reach_fcitx(session)
    assert session == before
