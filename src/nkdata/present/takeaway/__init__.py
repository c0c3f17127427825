"""What a reader takes away: the rows of a view in several formats, their address, and how to read and to cite them."""
