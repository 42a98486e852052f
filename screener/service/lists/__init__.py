"""Supplier lists that are kept: screened, remembered, screened again, removed."""
