"""The frame around every screen: title, shared filters, notices, and the way from screen to screen."""

import streamlit as st

from nkdata.errors import SeedError
from nkdata.present.wording import labels, say
from nkdata.web import parts
from nkdata.web.choices import choose_selection
from nkdata.web.data import load_seeds, narrowed
from nkdata.web.paths import FRONT_PAGE, PAGES


def main() -> None:
    """Draw the frame, and the screen that the address names in it."""
    pages = {
        name: st.Page(PAGES / f"{name}.py", title=title, url_path=name, default=name == FRONT_PAGE)
        for name, title in labels("screens").items()
    }
    chosen = st.navigation(list(pages.values()))
    st.set_page_config(page_title=say("shell.title", screen=chosen.title), page_icon="📑", layout="wide")
    parts.set_style()
    parts.set_embedded_style()
    try:
        loaded = load_seeds()
    except SeedError as error:
        parts.show_problems([error.problem], parts.NOTHING)
        return
    dataset = loaded.dataset
    with st.sidebar:
        selection = choose_selection(loaded.span, dataset.vocabulary)
        parts.offer_first_look()
    if chosen is not pages[FRONT_PAGE]:
        parts.skip_first_look()
    parts.set_view(narrowed(loaded.key, selection, dataset))
    parts.show_problems(dataset.problems)
    parts.show_named_claim(parts.current_view())
    chosen.run()


main()
