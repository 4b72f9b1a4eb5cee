"""A local imitation of Stripe's API and hosted pages; `known_differences.md` says where it differs."""
