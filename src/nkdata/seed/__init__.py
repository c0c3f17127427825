"""Files to documents: front matter, headings, tables and sentences, each with its line."""
