"""Start Vraagbaak: read the settings, build archive, chain and window, and serve them."""

from bot.cli import main

if __name__ == "__main__":
    main(["serve"])
