"""A table of cases for each rule, in a module for each module of rules."""
