"""Putting the document of an undone sale right: a draft deleted, a remission voided, an invoice credited.

By a person's click, or by the run itself where the merchant chose that. A credit note cannot be taken back and has no
draft: before each attempt the invoice and all credit notes are read, one that Alegra shows is adopted instead of
repeated, and nobody but a person sends it a second time (R12).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from alegra_desktop.alegra.bodies import credit_note_body
from alegra_desktop.alegra.reading import read_credit_note
from alegra_desktop.domain.catalog import Tax
from alegra_desktop.domain.credit import CreditPlan, credit_plan, money_of, suggested_cause, suggested_type
from alegra_desktop.domain.documents import AlegraCreditNote, AlegraDocument, Stamp
from alegra_desktop.domain.ledger import CREDIT_NOTE, Row
from alegra_desktop.domain.marker import TAG, marker, observations, tag
from alegra_desktop.domain.outcomes import CallFailed, Created, Denied, Failure, NotSent, Outcome, Refused, Throttled
from alegra_desktop.domain.overview import CORRECTIONS, DOUBTS, FAILED_CORRECTIONS
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import Sale
from alegra_desktop.domain.states import State
from alegra_desktop.sync.claim import create
from alegra_desktop.sync.corrections_answers import Credit
from alegra_desktop.sync.credit_notes import (
    UNDER_WAY,
    adopt_note,
    agree,
    all_notes,
    conclude,
    next_role,
    of_invoice,
    refused,
    settle_note,
    unsettled,
)
from alegra_desktop.sync.decide import ANOTHER_HAND
from alegra_desktop.sync.propose import BY_HAND, CORRECTED, answer_of, proposal
from alegra_desktop.sync.reconcile import by_id, follow, gone, only_this_one
from alegra_desktop.sync.row_rules import not_possible
from alegra_desktop.sync.settle import refresh
from alegra_desktop.sync.wishes import CORRECTED as ANSWERED
from alegra_desktop.sync.wishes import wish
from alegra_desktop.sync.withdraw import delete_draft, void_remission
from alegra_desktop.sync.work import Work, problem_of, problem_of_denial
