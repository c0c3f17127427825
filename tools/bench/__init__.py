"""`make bench`: what a reader of the article and a visitor of the dashboard wait for, as ratios of one run."""
