"""Charts as plotly figures, each with its text alternative. Every mark's customdata holds the ids behind it."""

from nkdata.present.charts.fatalities import fatalities_alt, fatalities_chart
from nkdata.present.charts.matrix import support_matrix_alt, support_matrix_chart
from nkdata.present.charts.overview import deaths_overview_alt, deaths_overview_chart
from nkdata.present.charts.phases import phases_alt, phases_chart
from nkdata.present.charts.picks import picked_ids
from nkdata.present.charts.support import aid_alt, aid_chart, arms_alt, arms_chart, fighters_alt, fighters_chart
from nkdata.present.charts.timeline import timeline_alt, timeline_chart
from nkdata.present.charts.votes import votes_alt, votes_chart

__all__ = [
    "aid_alt",
    "aid_chart",
    "arms_alt",
    "arms_chart",
    "deaths_overview_alt",
    "deaths_overview_chart",
    "fatalities_alt",
    "fatalities_chart",
    "fighters_alt",
    "fighters_chart",
    "phases_alt",
    "phases_chart",
    "picked_ids",
    "support_matrix_alt",
    "support_matrix_chart",
    "timeline_alt",
    "timeline_chart",
    "votes_alt",
    "votes_chart",
]
