"""The interface for programs: HTTP with JSON, beside the chat on the same port.

``bot.api.routes.router`` gives its routes; they bring their own errors, metrics and documentation.
"""
