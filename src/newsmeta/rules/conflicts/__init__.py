"""Sources of one page against each other, and claims of the markup against what readers see."""
