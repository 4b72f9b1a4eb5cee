"""The billing backend for real: settings from the environment, any OpenID Connect issuer, real Stripe."""
