"""What the doors keep of their own: accounts, uploads, leases, nights, notices; the log as read."""
