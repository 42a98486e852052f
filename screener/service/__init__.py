"""The use cases: one module each, in rooms by what they are about.

Outside of the rooms stands what several of them rest on, or what leads through all of them.
"""
