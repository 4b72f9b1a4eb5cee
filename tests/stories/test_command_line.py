from tests.stories.machine import Machine


def test_sign_in_and_see_the_account(machine: Machine) -> None:
    assert machine.status()["signed_in"] is False
    person = machine.server.person("doctor")
    machine.sign_in(person)
    status = machine.status()
    assert status["signed_in"] is True
    assert status["account"]["id"] == person.account
    assert status["online"] is True
    assert {item["plan"] for item in status["subscriptions"]} == {"MD", "EDU"}
