"""What explains the program: the manual, the page of keys, 关于, what Qt says of the machine."""
