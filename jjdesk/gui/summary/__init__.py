"""The room 摘要: definitions, what each holds and looks like, its pages as they are printed."""
