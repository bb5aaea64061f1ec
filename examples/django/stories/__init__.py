"""The app that holds the stories."""
