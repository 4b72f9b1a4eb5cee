"""What stands on the invoices: name, address, tax ids."""
