"""The vote: rules, package, credentials, sealed ballots, box, count, verifying. No Qt, no SQL."""
