"""Alegra, Hotmart and MasterShop as small servers on loopback, with sample data and faults on demand."""
