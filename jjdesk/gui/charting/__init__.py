"""The room 图表: a chart as a picture and as a table, and the sentences behind each bar."""
