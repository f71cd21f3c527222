"""Strangers' bytes: limits, packages and sheet XML are looked over before any reader sees them."""
