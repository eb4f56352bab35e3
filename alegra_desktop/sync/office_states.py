"""The merchant says what a state of the store means: once, for all its sales."""

from __future__ import annotations

from dataclasses import replace

from alegra_desktop.domain.explain import stages_of, word_of
from alegra_desktop.domain.problem import ProblemError, settings_wrong
from alegra_desktop.domain.text import one_line
from alegra_desktop.sync.engine import Engine


def classify(engine: Engine, name: str, word: str, stage: str) -> None:
    """Remember that `word`, the store's own for a state we do not know, means `stage`; "" forgets it.

    What is stored follows at once, the next run decides it anew. Raises `ProblemError` SETTINGS_WRONG for a word
    that is no state, or a stage that the sales of this store do not have.
    """
    with engine.ledger.batch():
        integration = engine.integration(name)
        asked = word_of(word)
        if not asked or stage not in ("", *stages_of(integration.store)):
            choices = ", ".join(stages_of(integration.store))
            raise ProblemError(settings_wrong("one_of", "documents.states", key=one_line(word), choices=choices))
        words = {each: meant for each, meant in integration.rules.state_words.items() if word_of(each) != asked}
        if stage:
            words[" ".join(word.split())] = str(stage)
        engine.ledger.save_integration(replace(integration, rules=replace(integration.rules, state_words=words)))
