"""Differentially private training steps of one member of a federated run."""
