"""Whose account is whose, and what happens when somebody is seen for the first time."""

from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.service_tables import identities
from desktop.backend.database import Database, insert_if_absent
from desktop.contract.account import Profile


@dataclass(frozen=True)
class Member:
    """Somebody as an issuer tells them."""

    issuer: str
    subject: str
    name: str
    email: str

    @property
    def account(self) -> str:
        """The id of their account, which follows from who they are, so that all processes agree on it."""
        return "acct_" + sha256("\n".join((self.issuer, self.subject)).encode()).hexdigest()[:32]


class Members:
    """Finds accounts, and opens them."""

    def __init__(self, database: Database, gateway: StripeGateway, mirror: Mirror) -> None:
        self._database = database
        self._gateway = gateway
        self._mirror = mirror

    def known(self, issuer: str, subject: str) -> str | None:
        """The account of somebody who was here before."""
        query = select(identities.c.account).where(identities.c.issuer == issuer, identities.c.subject == subject)
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one_or_none()

    def welcome(self, member: Member) -> str:
        """Open the account of somebody new, with a customer at Stripe. Many at once open one.

        Raises ProblemError when Stripe cannot be asked; the next request begins anew, for the same customer.
        """
        account = member.account
        if self._mirror.version(account) is None:
            profile = Profile(name=member.name, email=member.email)
            customer = self._gateway.customer_for(account, member.name, member.email)
            try:
                self._mirror.open_account(account, customer, profile)
            except IntegrityError:
                # Somebody else was first, with the same customer.
                self._mirror.refresh_account(account)
        else:
            # Opened by an attempt that may have ended before it had read anything of the customer.
            self._mirror.refresh_account(account)
        row = {"issuer": member.issuer, "subject": member.subject, "account": account}
        with self._database.writing() as connection:
            insert_if_absent(connection, identities, row)
        return account
