"""Private steps of a member of a federated run."""
