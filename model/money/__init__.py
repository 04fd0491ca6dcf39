"""Prices, lines, totals and what moves them."""
