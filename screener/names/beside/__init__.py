"""What is said beside a name: other names, remarks, addresses, initials, branches."""
