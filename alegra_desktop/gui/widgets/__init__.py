"""Small widgets that several pages share. All can be used by keyboard and say their names to screen readers."""
