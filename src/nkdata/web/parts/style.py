"""The few styles that Streamlit's theme cannot say."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

STYLE = """
<style>
.stApp { font-variant-numeric: tabular-nums; }
.stMainBlockContainer { max-width: 75rem; margin: 0 auto; }
.stApp :focus-visible { outline: 2px solid currentColor !important; outline-offset: 2px; }
.stApp .stMain:focus-visible { outline-offset: -3px; }
[data-testid="stCaptionContainer"] { color: inherit; opacity: 0.78; }
.stHtml h3 { font-size: 1.05rem; padding: 0.25rem 0; }
.receipt { margin: 0 0 1rem; }
.receipt blockquote { margin: 0; padding: 0.25rem 0 0.25rem 0.9rem; border-left: 3px solid #767d8a; }
.receipt mark { background: rgba(230, 170, 40, 0.38); color: inherit; padding: 0 0.1em; border-radius: 2px; }
.receipt figcaption a { color: inherit; }
.receipt figcaption { margin: 0.35rem 0 0.35rem 1.05rem; font-size: 0.875rem; opacity: 0.8; }
.receipt dl { display: flex; flex-wrap: wrap; gap: 0.35rem 1.5rem; margin: 0 0 0 1.05rem; font-size: 0.875rem; }
.receipt dt { opacity: 0.75; }
.receipt dd { margin: 0; font-weight: 600; }
.year { border-bottom: 1px solid rgba(118, 125, 138, 0.3); padding: 0.5rem 0; }
.year > summary span { opacity: 0.75; margin-left: 0.5rem; }
.event { margin-left: 1rem; border-bottom: 1px solid rgba(118, 125, 138, 0.3); padding: 0.6rem 0; }
.event summary { cursor: pointer; }
.event summary i { opacity: 0.75; margin-left: 0.5rem; }
.event summary p { margin: 0.25rem 0 0; }
.event > summary span { display: inline-block; margin: 0.25rem 1rem 0 0; font-size: 0.875rem; font-weight: 600; }
.event .receipt { margin: 0.75rem 0 0.75rem 1rem; }
.stHtml dl.facts { display: grid; grid-template-columns: minmax(8rem, auto) 1fr; gap: 0.35rem 1.5rem; }
.stHtml dl.facts { margin: 0; padding: 0; }
.facts a { color: inherit; }
.stHtml .facts dt { opacity: 0.75; margin: 0; }
.stHtml .facts dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 640px) {
  .stHtml dl.facts { grid-template-columns: 1fr; gap: 0; }
  .stHtml .facts dd { margin-bottom: 0.6rem; }
  .event { margin-left: 0; }
}
.path { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0.5rem 1.5rem; }
.path .event { margin-left: 0; }
.path .event > p { margin: 0.75rem 0 0.25rem; font-size: 0.875rem; font-weight: 600; }
.path .event .receipt { margin: 0 0 0.75rem; }
.compared > summary > b { font-weight: 400; }
.compared > summary { padding-left: 1.1rem; text-indent: -1.1rem; }
.compared > summary > p { text-indent: 0; }
.compared > summary > p:not(:first-of-type) { font-size: 0.9375rem; opacity: 0.85; }
.total { border-bottom: 1px solid rgba(118, 125, 138, 0.3); padding: 0.6rem 0; }
.total > summary, div.total { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: baseline; }
.total > summary { cursor: pointer; list-style: none; }
.total > summary::-webkit-details-marker { display: none; }
.total > summary > span::before, div.total > span::before { content: ""; display: inline-block; width: 1.1rem; }
.total > summary > span::before { content: "▸"; opacity: 0.7; }
.total[open] > summary > span::before { content: "▾"; }
.total > summary > span, div.total > span { flex: 0 0 10rem; }
.total > summary > b, div.total > b { flex: 0 0 19rem; font-size: 1.5rem; line-height: 1.4; white-space: nowrap; }
.total > summary > small, div.total > small { flex: 1 1 15rem; font-size: 0.875rem; opacity: 0.8; }
div.total > b { font-size: 1.1rem; font-weight: 400; opacity: 0.78; }
.total abbr { text-decoration: none; font-size: 1.2rem; font-weight: 400; }
.total i { display: inline-block; width: 0.75rem; height: 0.75rem; border-radius: 2px; margin-right: 0.5rem; }
.total > div { padding: 0.75rem 0 0 1.1rem; }
.total > div > p { margin: 0 0 0.75rem; font-size: 0.9375rem; }
@media (max-width: 640px) {
  .total > summary > b, div.total > b { flex-basis: 100%; padding-left: 1.1rem; }
  .total > summary > small, div.total > small { padding-left: 1.1rem; }
  .total > div { padding-left: 0; }
}
@media (max-width: 640px) { [class*="st-key-wide-"] { display: none !important; } }
@media (min-width: 641px) { [class*="st-key-narrow-"] { display: none !important; } }
.check { border-left: 3px solid #767d8a; padding-left: 0.9rem; margin-bottom: 0.5rem; }
.check p { margin: 0 0 0.2rem; }
.take { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0; }
.take a { display: inline-flex; align-items: center; min-height: 2.5rem; padding: 0 0.9rem; color: inherit; }
.take a { border: 1px solid rgba(118, 125, 138, 0.5); border-radius: 0.375rem; }
.take a { font-size: 0.875rem; text-decoration: none; }
.take a:hover { border-color: currentColor; }
.take a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
.grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1.25rem; }
[class*="st-key-card-"] .stPageLink a { padding-left: 0; }
.stHtml .source { margin: 0; font-size: 0.875rem; }
.stHtml .source a { color: inherit; }
@media (max-width: 640px) {
  .stApp :is([class*="st-key-card-"], :has(> [class*="st-key-card-"])) { flex-basis: 100% !important; width: 100%; }
}
@media (max-width: 768px), (pointer: coarse) {
  .stApp button:is([kind], [role="radio"], [role="tab"]), .stApp [data-testid="stBaseButton-pills"],
  .stApp [data-testid="stBaseButton-pillsActive"], .stApp [data-testid="stDownloadButton"] button,
  .stApp [data-testid="stSidebarNavLink"], .stApp [data-testid="stPageLink"] a, .stApp summary,
  .stApp [role="tab"] { min-height: 2.75rem; }
  .stApp [role="tab"] { min-width: 2.75rem; }
  .stApp [data-testid="stTooltipIcon"] button { min-width: 1.75rem; min-height: 1.75rem; }
  .stApp .year > summary, .stApp .event > summary { padding-top: 0.6rem; }
}
@media print {
  @page { size: A3; margin: 10mm; }
  /* A dark page keeps its ground: its light text would vanish on white paper. */
  .stApp { print-color-adjust: exact; }
  .stSidebar, .stAppHeader, .stAppToolbar, .stToolbar, .stElementToolbar, .stButton, .stDownloadButton, .stPopover,
  .stPills, .stSlider, .stSelectbox, .stTextInput, .stCheckbox, .stButtonGroup, .stExpander:not(:has(details[open])),
  .modebar-container, .st-key-first-look-here, [data-testid="stHeaderActionElements"], [data-testid="stTooltipIcon"] {
    display: none !important;
  }
  html, body, #root, .stApp, .stApp *:has(.stMainBlockContainer) {
    position: static !important; display: block !important; overflow: visible !important; height: auto !important;
  }
  .stMainBlockContainer { max-width: none; padding: 0 !important; }
  .stPlotlyChart { break-inside: avoid; }
  .stDataFrame { break-inside: avoid; }
  .check, .receipt, .event > summary { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
}
</style>
"""
"""A chart keeps in print the width that it has on screen, so the page is one that holds it; printers scale it down."""

NO_SIDEBAR = """
.stSidebar, .stAppHeader, [data-testid="stExpandSidebarButton"] { display: none !important; }
.stMainBlockContainer { padding: 0.5rem !important; }
@media (max-width: 640px) { [class*="st-key-wide-"]:has([class*="st-key-chart-"]) { display: flex !important; } }
"""
BLOCKS = ":is(.stElementContainer, .stLayoutWrapper, .stVerticalBlock, .stHorizontalBlock, .stExpander)"
"""What Streamlit lays a screen out with."""


def on_wide_screens(name: str) -> DeltaGenerator:
    """Return a container that is hidden on a screen too narrow for it; offer what it holds in another form there."""
    return st.container(key=f"wide-{name}")


def on_narrow_screens(name: str) -> DeltaGenerator:
    """Return a container that is shown only where ``on_wide_screens`` hides."""
    return st.container(key=f"narrow-{name}")


def set_style() -> None:
    """Put the styles into the page."""
    st.html(STYLE)


def embedded_style(shown: str) -> str:
    """Return the style of a dashboard in somebody's frame: no sidebar, and of the screen only the class ``shown``.

    Where the screen holds no such class, or none is asked for, all of it stays.
    """
    kept = f":has(.{shown}), .{shown}, .{shown} *"
    alone = f".stMain:has(.{shown}) {BLOCKS}:not({kept}) {{ display: none !important; }}" if shown else ""
    return f"<style>{NO_SIDEBAR}{alone}</style>"
