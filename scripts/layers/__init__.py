"""Layers of a page: what a reader meets before any tap, and what there is once every fold is open."""
