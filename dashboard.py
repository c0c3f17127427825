"""The ASGI app that ``streamlit run dashboard.py`` serves: screens, data routes, response headers.

Streamlit finds it by reading this file, so ``st.App`` stands here by name. The
shell stands apart from ``pages/``, which Streamlit would run by itself if the
main script lay beside it.
"""

import streamlit as st
from starlette.middleware import Middleware

from nkdata.web.headers import SAFE, WithHeaders
from nkdata.web.paths import SHELL
from nkdata.web.routes import app_routes

app = st.App(SHELL, routes=app_routes(), middleware=[Middleware(WithHeaders, headers=SAFE)])
