"""Price observations and the price books made of them."""
