"""The figure that an address names: shown above whatever screen it opens."""

from __future__ import annotations

import streamlit as st

from nkdata.present.claimpage import claim_html
from nkdata.present.receipts import CLAIM
from nkdata.present.view import View
from nkdata.present.wording import say
from nkdata.web.parts.kept import kept


def show_named_claim(view: View) -> None:
    """Show the claim that the address names, whatever the filters leave out; nothing where it names none."""
    name = st.query_params.get(CLAIM)
    if not name:
        return
    shown = kept(claim_html, view.key, name, view.dataset.claims, view.dataset.checks, view.vocabulary)
    with st.container(border=True, key="named-claim"):
        if shown:
            st.markdown(f"**{say('claim.title')}**")
            st.html(shown)
        else:
            st.text(say("claim.gone", name=name))
        st.button(say("claim.close"), on_click=_close, key="named-claim-close")


def _close() -> None:
    st.query_params.pop(CLAIM, None)
