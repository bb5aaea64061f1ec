"""schema.org's vocabulary: terms and values that it does not know, or not there."""
