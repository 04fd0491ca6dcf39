"""The sums behind Fineline: pure functions on frozen records, described in README.md."""
