"""The engine: pull, decide, send, reconcile. asyncio, no Qt; clock, chance and sleep come in as one argument."""
