"""The workbook as the window has it: one connection on a data thread, undo, the right to write."""
