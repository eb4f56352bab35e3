"""Set-up files, spoiled: refused with the place of the mistake, or taken; never half, never with a secret shown."""

from __future__ import annotations

import contextlib
import io
import os
import re
from collections.abc import Callable
from unittest import mock

from alegra_desktop import cli
from alegra_desktop.app import request_of
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME, SampleIntegration, sample_integrations
from alegra_desktop.settings import SettingsError, SetupFile, read_setup
from alegra_desktop.sync.setup import set_up
from tests.reliability.fuzz import garbage
from tests.reliability.fuzz.cases import Broken, Case
from tests.reliability.fuzz.garbage import Dice
from tests.reliability.fuzz.shop import BadLine, a_few, open_world
from tests.sync.books import marked

FILE = "tienda.toml"
Edit = Callable[[Dice, str, SampleIntegration], str]


def run(case: Case) -> None:
    dice = case.dice()
    name = dice.choice([HOTMART_NAME, MASTERSHOP_NAME])
    world = open_world(case.folder / "world", case.seed, a_few(dice, name))
    try:
        sample = next(one for one in sample_integrations(world.servers) if one.name == name)
        data = _spoiled(case, dice, sample)
        path = case.folder / FILE
        path.write_bytes(data)
        try:
            file = read_setup(path, sample.secrets)
        except SettingsError as refusal:
            _check_refusal(case, refusal, sample)
            _check_command(case, sample)
            return
        case.seen["understood"] += 1
        _use(case, world, sample, file, again=dice.random() < 0.4)
    finally:
        world.close()


def _check_refusal(case: Case, refusal: SettingsError, sample: SampleIntegration) -> None:
    words = str(refusal)
    case.named(refusal.problem, "reading")
    _no_secret(words + str(refusal.problem.details), sample)
    if FILE not in words:
        raise Broken("silent", f"the refusal does not name the file: {words}")
    key = refusal.problem.details.get("option", "")
    if not refusal.line and not (key and key.split(".")[-1] in words) and not _WHOLE.search(words):
        raise Broken("silent", f"the refusal names neither line nor key: {words}")


#: Refusals that concern the file as a whole: there is no line to name.
_WHOLE = re.compile("cannot be read|not a text in UTF-8|end of document|too large|nested")


def _no_secret(text: str, sample: SampleIntegration) -> None:
    for name, value in sample.secrets.items():
        if value in text:
            raise Broken("other", f"the secret of {name} is shown")


def _check_command(case: Case, sample: SampleIntegration) -> None:
    """The command says the same in a sentence, ends with 2, and leaves nothing behind."""
    data = case.folder / "data"
    out, err = io.StringIO(), io.StringIO()
    environment = {**os.environ, **sample.secrets, "LANG": "es_CO.UTF-8"}
    with (
        mock.patch.dict(os.environ, environment, clear=True),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        code = cli.main(["setup", str(case.folder / FILE), "--data-dir", str(data)])
    said = out.getvalue() + err.getvalue()
    _no_secret(said, sample)
    if code != cli.WRONG or "Traceback" in said or not err.getvalue().strip():
        raise Broken("other", f"the command ended with {code}: {said[:500]}")
    if (data / "ledger.sqlite3").exists():
        raise Broken("other", "a file that was refused left a ledger")


def _use(case: Case, world: BadLine, sample: SampleIntegration, file: SetupFile, *, again: bool) -> None:
    """A file that could be read: saved whole or not at all, and a run with whatever it says ends with names."""
    before: list[Integration] = []
    if again:
        world.set_up(sample)
        before = world.engine.ledger.integrations()
    try:
        world.clock.run(set_up(world.engine, request_of(file)))
    except ProblemError as stop:
        case.named(stop.problem, "set-up")
        if stop.problem.kind is Kind.SETTINGS_WRONG and not stop.problem.details.get("reason_code"):
            raise Broken("silent", "the refusal gives no reason") from stop
        if world.engine.ledger.integrations() != before:
            raise Broken("other", "a set-up that failed was saved") from stop
        return
    for report in world.sync(wait=True):
        case.named(report.error, "sync")
        for trouble in report.problems:
            case.named(trouble.problem, f"sync, {trouble.sale}")
    for sale, count in marked(world, sample.name).items():
        if count > 1:
            raise Broken("twice", f"{sale}: {count} documents")


# --- what may happen to a file ----------------------------------------------------------------------------------------


def _spoiled(case: Case, dice: Dice, sample: SampleIntegration) -> bytes:
    edits = [(dice.choice(_EDITS), dice.randrange(2**32)) for _ in range(dice.choice([1, 1, 2, 3]))]
    text = sample.setup_toml
    for edit, seed in case.choose(edits):
        text = edit(Dice(seed), text, sample)
        case.story.append(edit.__name__)
    data = text.encode("utf-8", "surrogatepass")
    if dice.random() < 0.25:
        how = dice.choice([garbage.flip, garbage.flip, garbage.cut, garbage.recode])
        case.story.append(how.__name__)
        data = how(dice, data)
    case.story.append(data[:3000].decode("utf-8", "replace"))
    return data


_VALUES = (
    "true", "0", "-1", "1.5", "1e400", "-inf", "nan", "1e308", "9" * 5000, "0x" + "f" * 5000, "10" * 30, '""',
    '" "', '"x"',
    "[]", "{}", "[1, 2]", '["CO", 1]', '["co"]', '["COL"]', "2026-10-01", "0001-01-01", "9999-12-31", "2026-02-31",
    "2026-10-01T10:00:00Z", "10:00:00", '"2026-10-01"', '"0001-01-01"', "'a\\b'", '"\\u0000"', '"\\uD800"',
    '"a\\nb"', '"ñ«»☃𝔘"',
    '"\u202eabc"', '"' + "x" * 100_000 + '"', "[" * 5000 + "]" * 5000, "{a=" * 300 + "1" + "}" * 300, '"999999999"',
    "1e-400",
    '"1e999999999"', "1e999999999", '"NaN"', '"-0"', '"../.."', '"hotmart"', '"mastershop"', '"file"',
    '"remission"', '"final"',
    '"delivered"', "99999999999999999999", '"²"', '"٣"', "1_000", "0.1",
)  # fmt: skip


def _lines(text: str) -> list[str]:
    return text.splitlines()


def other_value(dice: Dice, text: str, sample: SampleIntegration) -> str:
    lines = _lines(text)
    at = dice.choice([n for n, line in enumerate(lines) if "=" in line] or [0])
    lines[at] = f"{lines[at].partition('=')[0]}= {dice.choice(_VALUES)}"
    return "\n".join(lines)


def new_option(dice: Dice, text: str, sample: SampleIntegration) -> str:
    """An option the sample does not use, with any value."""
    section, keys = dice.choice(_OPTIONS)
    line = f"{dice.choice(keys)} = {dice.choice(_VALUES)}"
    header = f"[{section}]"
    return text.replace(header, f"{header}\n{line}", 1) if header in text else f"{text}\n{header}\n{line}\n"


_OPTIONS = (
    ("sync", ("interval_minutes", "in_flight", "after_restore", "already_invoiced", "unknown_wait_seconds")),
    (
        "documents",
        ("cost_center", "delivered_wait_days", "hotmart_trigger", "tolerance", "cod_enabled", "state", "seller"),
    ),
    ("hotmart", ("countries", "basic_env")),
    ("taxes", ("default",)),
    ("taxes.links", ('"4081003"', '""', "'²'")),
    ("products.links", ('"4081003"', '"\\u0000"', '"a.b"')),
    ("documents.triggers", ("prepaid", "cod", "card")),
    ("documents.bank_accounts", ("PIX", '"ñ"', "prepaid", '""')),
)


def unknown_key(dice: Dice, text: str, sample: SampleIntegration) -> str:
    lines = _lines(text)
    word = dice.choice(
        ["tokenenv", "ñandú", '"a b"', "x" * 5000, '""', "a.b.c", "name", "constructor", "'\t'", "since.x"]
    )
    lines.insert(dice.randrange(len(lines) + 1), f"{word} = {dice.choice(_VALUES[:12])}")
    return "\n".join(lines)


def unknown_section(dice: Dice, text: str, sample: SampleIntegration) -> str:
    lines = _lines(text)
    header = dice.choice(["[x]", "[[alegra]]", "[alegra.x]", "[documents.triggers.x]", "[name]", "[]", "[alegra",
    "[a.b.c.d]",
                          "[[products.links]]", "[hotmart]", '["ñ"]', "[documents]",
                          "[" + "a." * 3000 + "a]"])  # fmt: skip
    lines.insert(dice.randrange(len(lines) + 1), header)
    return "\n".join(lines)


def lost_line(dice: Dice, text: str, sample: SampleIntegration) -> str:
    lines = _lines(text)
    for _ in range(dice.choice([1, 1, 3])):
        if lines:
            del lines[dice.randrange(len(lines))]
    return "\n".join(lines)


def repeated(dice: Dice, text: str, sample: SampleIntegration) -> str:
    lines = _lines(text)
    lines.insert(dice.randrange(len(lines) + 1), dice.choice(lines or ["x"]))
    return "\n".join(lines)


def secret_inside(dice: Dice, text: str, sample: SampleIntegration) -> str:
    """Somebody pastes the secret where the name of its variable belongs, or anywhere."""
    value = dice.choice(sorted(sample.secrets.values()))
    if dice.random() < 0.7:
        return re.sub(r'(_env = )"[^"]*"', lambda found: f'{found[1]}"{value}"', text, count=dice.choice([1, 0]))
    lines = _lines(text)
    lines.insert(
        dice.randrange(len(lines) + 1), dice.choice([value, f"token = '{value}'", f"# {value}", f"{value} = 1"])
    )
    return "\n".join(lines)


def other_line_ends(dice: Dice, text: str, sample: SampleIntegration) -> str:
    return text.replace("\n", dice.choice(["\r\n", "\r", "\x0b", "\u2028", "\n\n\n", " "]))


def sign(dice: Dice, text: str, sample: SampleIntegration) -> str:
    at = dice.randrange(len(text) + 1)
    return text[:at] + dice.choice("\"'[]{}=,.#\\\0\t\ud800\ufeff☃_-09aZ") + text[at + dice.randint(0, 1) :]


_EDITS: tuple[Edit, ...] = (
    other_value, other_value, other_value, other_value, new_option, new_option, unknown_key, unknown_section, lost_line,
    repeated, secret_inside, other_line_ends, sign, sign,
)  # fmt: skip
