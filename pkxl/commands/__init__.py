"""The commands, one module each, from what was typed to what is printed and written."""
