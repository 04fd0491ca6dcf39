"""Studies, findings, claims, rules of safety and values, read from ``data/evidence/`` and checked."""
