"""The product's thinking: no Qt, no input or output. Everything outside is reached through the ports."""
