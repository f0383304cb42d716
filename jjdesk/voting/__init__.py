"""The vote: rules, package, credentials, sealed ballots, box, count, verification. No Qt, no SQL."""
