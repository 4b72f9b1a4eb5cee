"""The billing backend, the local imitation of Stripe, and the sandbox that runs both with demo people."""
