"""Every text that a reader or a model gets to see, in Dutch and English; read by bot/texts.py."""
