"""The frame around every screen: title, shared filters, notices, and the way from screen to screen."""

import streamlit as st

from nkdata.errors import SeedError
from nkdata.web import parts
from nkdata.web.choices import choose_selection
from nkdata.web.data import load_seeds, narrowed
from nkdata.web.paths import FRONT_PAGE, PAGES

SCREENS = {
    "overview": "Overview",
    "casualties": "Casualties",
    "timeline": "Timeline",
    "support": "Support",
    "checks": "Checks",
    "sources": "Sources",
}


def main() -> None:
    """Draw the frame, and the screen that the address names in it."""
    pages = [
        st.Page(PAGES / f"{name}.py", title=title, url_path=name, default=name == FRONT_PAGE)
        for name, title in SCREENS.items()
    ]
    chosen = st.navigation(pages)
    st.set_page_config(page_title=f"{chosen.title} · nkdata", page_icon="📑", layout="wide")
    parts.set_style()
    try:
        loaded = load_seeds()
    except SeedError as error:
        parts.show_problems([error.problem], parts.NOTHING)
        return
    dataset = loaded.dataset
    with st.sidebar:
        selection = choose_selection(loaded.span, dataset.vocabulary)
    parts.set_view(narrowed(loaded.key, selection, dataset))
    parts.show_problems(dataset.problems)
    parts.show_named_claim(parts.current_view())
    chosen.run()


main()
