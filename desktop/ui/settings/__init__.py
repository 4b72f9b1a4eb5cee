"""What concerns this computer, not the account at the server: its habits, its data, and who is signed in here."""
