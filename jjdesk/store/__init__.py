"""The workbook (工作簿): one SQLite file, and the only package with SQL.

Two doors: :mod:`jjdesk.store.snapshot` reads with the standard library alone, quickly enough for
the start; :mod:`jjdesk.store.database` writes through sqlite-utils.
"""
