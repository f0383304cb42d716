"""jjdesk (江津代表工作台): an offline desk for deputies of a district people's congress."""

__version__ = "0.1.0"
