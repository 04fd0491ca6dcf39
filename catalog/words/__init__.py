"""Every sentence, every medical word, and how a region writes numbers, money and dates."""
