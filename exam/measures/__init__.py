"""What the exam measures on texts: reading grade, patterns of wording, cells of the option grid."""
