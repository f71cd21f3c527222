"""The field's words: languages, labels, values as people type them, findings, and what stops a command."""
