"""What the product's rules allow is done, and what they forbid is not."""

import msgspec

from desktop.contract.account import Account
from desktop.contract.actions import Action
from desktop.contract.eligibility import refusal
from desktop.contract.problems import ProblemType
from tests.backend.machine.customer import Mishap, refused
from tests.backend.machine.story import Story


def done_if_allowed(story: Story, action: Action, mishap: Mishap) -> Account | None:
    """The account after an action, or None when the rules forbid it."""
    before = story.now()
    forbidden = refusal(action, before, before.as_of)
    answer = story.customer.perform(action, mishap)
    problem = refused(answer)
    if forbidden is None:
        assert problem is None, (action, problem)
        return msgspec.json.decode(answer.content, type=Account)
    assert problem is not None, f"{action} was done although {forbidden}"
    assert (problem.type, problem.refusal) == (ProblemType.NOT_ALLOWED, forbidden), problem
    return None
