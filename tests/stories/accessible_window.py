"""Drives a window as an assistive technology does. Runs on Debian's own Python, which has pyatspi.

Reads one JSON command a line, answers with one JSON line. A command is tried until it succeeds or its time is over.
"""

import json
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import pyatspi
from gi.repository import GLib

Node = Any
"""pyatspi ships no types."""
Command = dict[str, Any]

PAUSE = threading.Event()
POLITENESS = {1: "polite", 2: "assertive"}
"""As AT-SPI numbers it."""
KEYS = {"Return": 0xFF0D, "Escape": 0xFF1B, "Home": 0xFF50, "Up": 0xFF52, "Down": 0xFF54, "PageDown": 0xFF56}
"""Names of keys, and their symbols on X11."""


class NotFound(Exception):  # noqa: N818 - it is no error: what is looked for may come yet
    """What the command asked for is not on the screen (yet)."""


def application(pid: int) -> Node:
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        child = desktop.getChildAtIndex(index)
        if child is not None and child.get_process_id() == pid:
            return child
    raise NotFound("the application")


def walk(node: Node) -> Iterator[Node]:
    """A node and what is shown in it. The rows of a list call themselves shown even where the list is not."""
    yield node
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None and shown(child):
            yield from walk(child)


def shown(node: Node) -> bool:
    states = node.getState()
    return bool(states.contains(pyatspi.STATE_SHOWING))


def described(node: Node) -> Command:
    states = node.getState()
    return {
        "role": node.getRoleName(),
        "name": node.name or "",
        "description": node.description or "",
        "enabled": states.contains(pyatspi.STATE_ENABLED),
        "focused": states.contains(pyatspi.STATE_FOCUSED),
        "focusable": states.contains(pyatspi.STATE_FOCUSABLE),
        "checked": states.contains(pyatspi.STATE_CHECKED),
        "actions": actions_of(node),
        "label": " ".join(labels_of(node)) if node.getRole() == pyatspi.ROLE_COMBO_BOX else "",
    }


def actions_of(node: Node) -> list[str]:
    """What can be done with it by name."""
    try:
        action = node.queryAction()
    except NotImplementedError:
        return []
    return [action.getName(index) for index in range(action.nActions)]


def matching(root: Node, command: Command) -> list[Node]:
    """The nodes with the wanted role and name, in tree order; `within` narrows to a container by its name."""
    roots = [root]
    if command.get("within"):
        roots = [n for n in walk(root) if shown(n) and command["within"] in (n.name or "") and n.childCount]
        roots = roots[:1]
    found = []
    for start in roots:
        for node in walk(start):
            if not shown(node):
                continue
            if command.get("role") and node.getRoleName() not in command["role"]:
                continue
            name = node.name or ""
            if "name" in command and name != command["name"]:
                continue
            if "text" in command and command["text"] not in name:
                continue
            found.append(node)
    return found


def one(root: Node, command: Command) -> Node:
    found = matching(root, command)
    if not found:
        raise NotFound(json.dumps(command))
    return found[command.get("index", 0)]


def press(root: Node, command: Command) -> Command:
    node = one(root, command)
    if not node.getState().contains(pyatspi.STATE_ENABLED):
        raise NotFound("enabled " + json.dumps(command))
    action = node.queryAction()
    names = [action.getName(index) for index in range(action.nActions)]
    for wanted in ("Press", "Toggle", "ShowMenu", "press", "SetFocus"):
        if wanted in names:
            action.doAction(names.index(wanted))
            return described(node)
    raise NotFound("an action of " + json.dumps(command))


def write(root: Node, command: Command) -> Command:
    node = one(root, command)
    node.queryEditableText().setTextContents(command["value"])
    return described(node)


def labels_of(node: Node) -> list[str]:
    """What names a box whose own name is what is chosen in it: the label before it, or its hint."""
    named = [node.description or ""]
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            named += [relation.getTarget(index).name or "" for index in range(relation.getNTargets())]
    return named


def box(root: Node, command: Command) -> Node:
    for node in walk(root):
        if node.getRole() == pyatspi.ROLE_COMBO_BOX and command["label"] in labels_of(node):
            return node
    raise NotFound(json.dumps(command))


def open_box(root: Node, command: Command) -> Command:
    """Opens the list of a box, and tells how far from what is chosen an entry stands."""
    node = box(root, command)
    entries = [entry.name for entry in node.getChildAtIndex(0)]
    if command["value"] not in entries or not node.getState().contains(pyatspi.STATE_ENABLED):
        raise NotFound(json.dumps(command))
    actions = actions_of(node)
    node.queryAction().doAction(actions.index("ShowMenu"))
    return {"steps": entries.index(command["value"]) - entries.index(node.name)}


def focus(root: Node, command: Command) -> Command:
    node = one(root, command)
    if not node.getState().contains(pyatspi.STATE_FOCUSED):
        node.queryComponent().grabFocus()
        raise NotFound("the focus on " + json.dumps(command))
    return described(node)


def keys(_root: Node, command: Command) -> Command:
    """Presses keys, as a keyboard would."""
    for name in command["keys"]:
        pyatspi.Registry.generateKeyboardEvent(KEYS[name], None, pyatspi.KEY_SYM)
    return {}


def absent(root: Node, command: Command) -> Command:
    if matching(root, command):
        raise NotFound("the end of " + json.dumps(command))
    return {}


def tree(root: Node, _command: Command) -> list[Command]:
    return [described(node) for node in walk(root) if shown(node)]


HEARD: list[str] = []
"""What the application had read out since somebody listens, each with how urgent it is."""


def listen(_root: Node, _command: Command) -> Command:
    """Hears from now on what is to be read out."""
    HEARD.clear()
    pyatspi.Registry.registerEventListener(
        lambda event: HEARD.append(f"{POLITENESS.get(event.detail1, event.detail1)}: {event.any_data}"),
        "object:announcement",
    )
    return {}


def heard(_root: Node, command: Command) -> Command:
    while GLib.MainContext.default().iteration(False):  # events are handed out there
        pass
    if not any(command["text"] in sentence for sentence in HEARD):
        raise NotFound(f"{command['text']} among {HEARD}")
    return {"sentences": HEARD}


COMMANDS = {
    "find": lambda root, command: described(one(root, command)),
    "press": press,
    "write": write,
    "box": lambda root, command: described(box(root, command)),
    "open_box": open_box,
    "focus": focus,
    "keys": keys,
    "absent": absent,
    "tree": tree,
    "listen": listen,
    "heard": heard,
}


def run(pid: int, command: Command) -> Command:
    deadline = time.monotonic() + command.pop("seconds", 15)
    do = COMMANDS[command.pop("do")]
    while True:
        try:
            return {"ok": do(application(pid), command)}
        except Exception as problem:  # noqa: BLE001 - a node may vanish between two of its properties: look again
            if time.monotonic() > deadline:
                return {"problem": f"{type(problem).__name__}: {problem}"}
        PAUSE.wait(0.05)


def main() -> None:
    pid = int(sys.argv[1])
    for line in sys.stdin:
        sys.stdout.write(json.dumps(run(pid, json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
