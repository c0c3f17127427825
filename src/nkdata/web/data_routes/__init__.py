"""Data by address: ``/data/<table>.csv`` and its like, with the filters of the screens' addresses."""

from nkdata.web.data_routes.routes import data_routes

__all__ = ["data_routes"]
