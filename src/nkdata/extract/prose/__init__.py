"""Sentences to claims and events, with what one sentence leaves to the next."""
