"""What the site's own profile asks of its pages."""
