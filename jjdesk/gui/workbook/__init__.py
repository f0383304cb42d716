"""The workbook as the window has it: one connection on the data thread, undo, the right to write."""
