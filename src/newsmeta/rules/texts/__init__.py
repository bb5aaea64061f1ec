"""Texts that do not reach readers as written, their language, and how they were made."""
