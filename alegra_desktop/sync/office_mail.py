"""Commands about notices by e-mail: how they are set, and whether they arrive."""

from __future__ import annotations

from dataclasses import dataclass

from alegra_desktop.domain.mail import MailSettings, wrong
from alegra_desktop.domain.problem import ProblemError, settings_wrong
from alegra_desktop.sync.engine import Engine


@dataclass(frozen=True, slots=True)
class MailState:
    """`password`: one is kept. `possible`: false in practice mode, which sends nothing."""

    settings: MailSettings
    password: bool = False
    possible: bool = True


async def mail_settings(engine: Engine) -> MailState:
    try:
        kept = await engine.mail.password() != ""
    except ProblemError:
        kept = False  # the vault says so itself where it is used
    return MailState(engine.mail.settings(), kept, engine.mail.post is not None)


async def set_mail(engine: Engine, settings: MailSettings, password: str | None) -> MailState:
    """Keep them; `password` None leaves the one that is kept. Raises `ProblemError` SETTINGS_WRONG, with the field."""
    field = wrong(settings.server)
    if field:
        raise ProblemError(settings_wrong(f"mail_{field}", field))
    await engine.mail.keep(settings, password)
    return await mail_settings(engine)
