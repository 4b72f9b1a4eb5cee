"""The hosted pages, and the documents that hang on them."""
