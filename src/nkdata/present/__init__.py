"""Frames to what people see: the selection of years and side, charts, wording and extracts."""
