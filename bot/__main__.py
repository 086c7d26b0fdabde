"""``python -m bot`` is the command ``vraagbaak``."""

from bot.cli import main

main()
