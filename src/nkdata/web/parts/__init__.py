"""What screens are put together from."""

from nkdata.web.choices import choose_named, choose_one, choose_some, choose_whether, choose_words
from nkdata.web.parts.chart import is_dark, show_chart, show_table_behind
from nkdata.web.parts.claim import show_named_claim
from nkdata.web.parts.embed import set_embedded_style, show_embed
from nkdata.web.parts.first_look import offer_first_look, show_first_look, skip_first_look
from nkdata.web.parts.kept import kept
from nkdata.web.parts.links import link_to, show_card
from nkdata.web.parts.notices import NOTHING, show_empty, show_left_out, show_problems, show_scope, show_undated
from nkdata.web.parts.receipt import show_receipts
from nkdata.web.parts.rows import show_rows
from nkdata.web.parts.style import on_narrow_screens, on_wide_screens, set_style
from nkdata.web.parts.takeaway import Offer, offer, offer_all
from nkdata.web.parts.view import current_view, set_view

__all__ = [
    "NOTHING",
    "Offer",
    "choose_named",
    "choose_one",
    "choose_some",
    "choose_whether",
    "choose_words",
    "current_view",
    "is_dark",
    "kept",
    "link_to",
    "offer",
    "offer_all",
    "offer_first_look",
    "on_narrow_screens",
    "on_wide_screens",
    "set_embedded_style",
    "set_style",
    "set_view",
    "show_card",
    "show_chart",
    "show_embed",
    "show_empty",
    "show_first_look",
    "show_left_out",
    "show_named_claim",
    "show_problems",
    "show_receipts",
    "show_rows",
    "show_scope",
    "show_table_behind",
    "show_undated",
    "skip_first_look",
]
