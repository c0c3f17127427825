"""`make accuracy`: score the reader and write docs/accuracy.md."""
