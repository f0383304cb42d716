"""The room 摘要: definitions, what each holds and how it looks, and its pages as they are printed."""
