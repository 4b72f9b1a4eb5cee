"""The pages of the window, named as in the web dashboard."""
