"""The items of the exam, a file a part; each answers with what keeps it from being met."""
