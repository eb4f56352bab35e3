"""The ledger on disk: one SQLite file per installation. The only room that imports peewee."""
