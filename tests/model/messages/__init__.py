"""Messages and their catalogue."""
