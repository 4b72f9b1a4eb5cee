"""One change of an account at a time."""

import pytest

from desktop.backend.billing.locks import AccountLocks, OneProcess
from desktop.backend.billing.problems import ProblemError
from desktop.contract.problems import ProblemType


def test_who_waits_too_long_for_an_account_is_sent_away_and_nobody_else() -> None:
    locks = AccountLocks(OneProcess(), longest_wait=0.05)
    with locks.holding("acct_busy"):
        with pytest.raises(ProblemError) as refused, locks.holding("acct_busy"):
            pytest.fail("two had the same lock")
        with locks.holding("acct_other"):
            pass
    assert refused.value.problem.type is ProblemType.PROVIDER_UNAVAILABLE
    with locks.holding("acct_busy"):
        pass
