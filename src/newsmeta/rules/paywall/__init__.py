"""What is free and what is not."""
