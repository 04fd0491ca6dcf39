"""How files are read, and how their faults are collected and told."""
