"""What stands round every page: header, steps, footer, inputs, blocks of words and charts."""
