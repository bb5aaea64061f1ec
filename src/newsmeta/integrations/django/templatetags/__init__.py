"""Where Django looks for an app's tag libraries."""
