"""What explains the program: the page of keys, 关于."""
