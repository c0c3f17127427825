"""Documents to records: quantities, dates, mentions, claims, events and support. No pandas here."""
