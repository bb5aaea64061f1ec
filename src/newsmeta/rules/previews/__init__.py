"""What previews are made of: OpenGraph, X cards, and their like."""
