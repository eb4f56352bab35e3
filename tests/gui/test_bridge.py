"""The bridge: what is asked is answered once, in the window's thread, and only to who still waits."""

from __future__ import annotations

from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk


def test_a_desk_with_both_integrations(practice_desk: PracticeDesk) -> None:
    assert [done.integration.name for done in practice_desk.set_up()] == [HOTMART_NAME, MASTERSHOP_NAME]
    reports = practice_desk.sync()
    assert all(report.error is None and report.created > 0 for report in reports)
    assert [one.name for one in practice_desk.desk.integrations()] == [HOTMART_NAME, MASTERSHOP_NAME]
