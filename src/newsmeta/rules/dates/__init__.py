"""Dates: their forms, their zones and their order."""
