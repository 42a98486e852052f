"""The database: opened, brought up to date, its errors said, and its rows written out as files."""
