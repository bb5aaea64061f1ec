"""What picture files say of themselves: format, size and rights, read without decoding a pixel, and small copies."""
