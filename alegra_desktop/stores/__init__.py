"""The stores, by API or by file. Each gives neutral sales; nothing here can write to a store."""
