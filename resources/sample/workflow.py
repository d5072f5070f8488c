"""Builds one workflow state the way the reference system does: the same keys, in the same order, by a fixed clock."""

import copy
import json
import uuid
from datetime import datetime, timedelta

NAMESPACE = uuid.UUID("6f1c3f0e-5a0b-4c56-9a44-3d2b7f3c9a10")


class Workflow:
    """A workflow as it goes on; every step takes a few seconds of its own clock."""

    def __init__(self, workflow_id, framework, start, tags=(), **custom):
        self.id = workflow_id
        self.now = datetime.fromisoformat(start)
        self.messages = []
        self.context = {}
        self.checkpoints = []
        self.created = self.now
        self.metadata = {
            "workflow_id": workflow_id,
            "current_framework": framework,
            "created_at": self.now.isoformat(),
            "updated_at": self.now.isoformat(),
            "version": "1.0.0",
            "tags": list(tags),
            "custom": custom,
        }

    def wait(self, **duration):
        self.now += timedelta(**duration)
        return self

    def say(self, role, content, name=None, function_call=None, **metadata):
        self._touch()
        self.messages.append({
            "role": role,
            "content": content,
            "name": name,
            "function_call": function_call,
            "metadata": metadata,
            "timestamp": self.now.isoformat(),
        })
        return self

    def system(self, content):
        return self.say("system", content)

    def user(self, content, name=None):
        return self.say("user", content, name)

    def agent(self, content, name=None, **metadata):
        return self.say("assistant", content, name, **metadata)

    def call(self, function, _content="", **arguments):
        return self.say("assistant", _content, None, {"name": function, "arguments": json.dumps(arguments)})

    def answer(self, function, result, **metadata):
        content = result if isinstance(result, str) else json.dumps(result)
        return self.say("function", content, function, **metadata)

    def know(self, **facts):
        self._touch()
        self.context.update(facts)
        return self

    def hand_over(self, framework):
        self._touch()
        self.metadata["current_framework"] = framework
        return self

    def checkpoint(self, name, **metadata):
        snapshot = copy.deepcopy(self.state())
        snapshot["checkpoints"] = []
        self._touch()
        self.checkpoints.append({
            "id": str(uuid.uuid5(NAMESPACE, f"{self.id}/{len(self.checkpoints)}")),
            "name": name,
            "state_snapshot": snapshot,
            "framework": self.metadata["current_framework"],
            "created_at": self.now.isoformat(),
            "metadata": metadata,
        })
        return self

    def state(self):
        return {
            "messages": self.messages,
            "context": self.context,
            "checkpoints": self.checkpoints,
            "metadata": self.metadata,
        }

    def _touch(self):
        step = len(self.messages) + len(self.checkpoints)
        fraction = (self.now.second * 7919 + step * 104729) % 999_983
        self.now += timedelta(seconds=3 + step * 7 % 19, microseconds=fraction)
        self.metadata["updated_at"] = self.now.isoformat()
