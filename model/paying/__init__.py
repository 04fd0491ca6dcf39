"""Ways to pay: a package, a loan, and interest that waits."""
