"""Who may come in, and how often: accounts, keys, sessions, limits, and the door before the rest.

``policy`` builds all of it from the settings; ``middleware`` stands before every request and
``login`` is the page that it sends people to. The other modules know nothing of the window.
"""
