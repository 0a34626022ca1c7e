"""A learning record store, and the LMS before it, as xAPI 1.0.3 and cmi5 describe them.

In come packages; out come statements and states. Whatever the specifications forbid is refused, and
noted in `wrong`; what comes after its session, in `late`.
"""

from __future__ import annotations

import io
import json
import threading
import uuid
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeAlias
from urllib.parse import parse_qs, quote, urlsplit

__all__ = ["HOME", "Lrs"]

Answer: TypeAlias = tuple[int, Any]
CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5"
MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon"
SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"
VERBS = "http://adlnet.gov/expapi/verbs/"
DEFINED = tuple(VERBS + name for name in ("initialized", "completed", "terminated"))
HOME = "<!doctype html><title>The LMS</title><h1>Back in the LMS</h1>"


class Lrs:
    """The store and the LMS. While it is `down` it answers nobody; `closed` it lets nobody in."""

    def __init__(self) -> None:
        self.files: dict[str, dict[str, bytes]] = {}
        self.statements: list[dict[str, Any]] = []
        self.states: dict[tuple[str, str, str, str], Any] = {}
        self.tokens: dict[str, str] = {}
        self.sessions: dict[str, dict[str, str]] = {}
        self.wrong: list[str] = []
        self.late: list[str] = []
        self.asked: list[str] = []
        self.down = self.closed = False
        self.servers = [self._served(self._page), self._served(self._store)]
        self.pages, self.store = (f"http://127.0.0.1:{one.server_port}" for one in self.servers)

    def _served(self, handle: Any) -> ThreadingHTTPServer:
        around = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                """Say nothing."""

            def handle_one(self) -> None:
                text = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                status, body = handle(self.command, self.path, dict(self.headers.items()), text)
                data = body if isinstance(body, bytes) else json.dumps(body).encode()
                self.send_response(status)
                kind = "text/html" if handle == around._page else "application/json"
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(data)))
                # The page comes from another server than the store's.
                self.send_header("Access-Control-Allow-Origin", "*")
                self.send_header("Access-Control-Allow-Methods", "GET, PUT, POST")
                self.send_header(
                    "Access-Control-Allow-Headers",
                    "authorization, content-type, x-experience-api-version",
                )
                self.end_headers()
                self.wfile.write(data)

            do_GET = do_POST = do_PUT = do_OPTIONS = handle_one  # noqa: N815 - its names

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return server

    def close(self) -> None:
        """Stop answering."""
        for server in self.servers:
            server.shutdown()
            server.server_close()

    def take(self, name: str, package: bytes) -> None:
        """Unpack a package, as when a lecturer adds it."""
        with zipfile.ZipFile(io.BytesIO(package)) as file:
            self.files[name] = {entry: file.read(entry) for entry in file.namelist()}

    def launch(self, name: str, learner: str = "ada", mode: str = "Normal") -> str:
        """Return the address at which a learner opens a package, once."""
        session = str(uuid.uuid4())
        registration = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{name} {learner}"))
        activity = f"{self.store}/activities/{name}"
        actor = {
            "objectType": "Agent",
            "account": {"homePage": self.store, "name": learner},
        }
        for other in self.sessions.values():
            if other["registration"] == registration and other["stage"] != "terminated":
                other["stage"] = "abandoned"
        self.sessions[session] = {
            "registration": registration, "stage": "launched", "mode": mode,
            "actor": json.dumps(actor), "activity": activity,
        }  # fmt: skip
        self.states[activity, _agent(actor), registration, "LMS.LaunchData"] = {
            "contextTemplate": {
                "contextActivities": {"grouping": [{"id": f"{activity}/published"}]},
                "extensions": {SESSION: session},
            },
            "launchMode": mode,
            "moveOn": "Completed",
            "returnURL": f"{self.pages}/home",
        }
        given = {
            "endpoint": f"{self.store}/xapi",
            "fetch": f"{self.store}/fetch/{session}",
            "actor": json.dumps(actor),
            "registration": registration,
            "activityId": activity,
        }
        query = "&".join(f"{key}={quote(value, safe='')}" for key, value in given.items())
        return f"{self.pages}/package/{name}/index.html?{query}"

    def verbs(self) -> list[str]:
        """Return what was said, in its order."""
        return [one["verb"]["id"].removeprefix(VERBS) for one in self.statements]

    def _page(self, _: str, path: str, __: dict[str, str], ___: bytes) -> Answer:
        if urlsplit(path).path == "/home":
            return 200, HOME.encode()
        _, _, name, file = [*urlsplit(path).path.split("/"), "", "", ""][:4]
        body = self.files.get(name, {}).get(file)
        return (200, body) if body is not None else (404, b"")

    def _store(self, method: str, path: str, headers: dict[str, str], text: bytes) -> Answer:
        if method == "OPTIONS":
            return 204, b""
        place = urlsplit(path)
        self.asked.append(f"{method} {place.path}")
        if self.down:
            return 503, b""
        if place.path.startswith("/fetch/"):
            return self._token(method, place.path.removeprefix("/fetch/"))
        given = {name.lower(): value for name, value in headers.items()}
        if self.closed or given.get("authorization", "") not in self.tokens.values():
            return 401, b""
        if not given.get("x-experience-api-version", "").startswith("1.0."):
            return self._refused("no version of xAPI")
        query = {key: found[0] for key, found in parse_qs(place.query).items()}
        if place.path == "/xapi/activities/state":
            return self._state(method, query, text)
        if place.path == "/xapi/agents/profile":
            whole = {"agent", "profileId"} <= query.keys()
            return (404, b"") if whole else self._refused("a profile without its agent")
        if place.path == "/xapi/statements" and method == "POST":
            session = next(
                name for name, one in self.tokens.items() if one == given["authorization"]
            )
            return self._said(json.loads(text), session)
        return self._refused(f"{method} {path}")

    def _refused(self, why: str, status: int = 400) -> Answer:
        self.wrong.append(why)
        return status, {"error": why}

    def _token(self, method: str, session: str) -> Answer:
        if method != "POST" or session not in self.sessions:
            return self._refused("a token is fetched by POST")
        if session in self.tokens:
            return 200, {"error-code": "1", "error-text": "It was fetched before."}
        self.tokens[session] = f"Basic {session}"
        return 200, {"auth-token": session}

    def _state(self, method: str, query: dict[str, str], text: bytes) -> Answer:
        if not {"activityId", "agent", "registration", "stateId"} <= query.keys():
            return self._refused("a state without its activity, agent or registration")
        agent = _agent(json.loads(query["agent"]))
        key = (query["activityId"], agent, query["registration"], query["stateId"])
        if method == "PUT":
            if key[3] == "LMS.LaunchData":
                return self._refused("launch data isn't the page's", 403)
            self.states[key] = json.loads(text)
            return 204, b""
        return (200, self.states[key]) if key in self.states else (404, b"")

    def _said(self, statements: list[dict[str, Any]], token: str) -> Answer:
        ids = {one["id"]: one for one in self.statements}
        for one in statements:
            if one["id"] in ids:
                return 409, {"error": "there is one of that id"}
        for one in statements:
            if self.sessions[token]["stage"] in ("terminated", "abandoned"):
                self.late.append(one["id"])
                return 403, {"error": "the session is over"}
            if why := self._fault(one, token):
                return self._refused(f"{one['verb']['id']}: {why}")
            self.statements.append(one)
        return 200, [one["id"] for one in statements]

    def _fault(self, one: dict[str, Any], token: str) -> str:
        """Return what cmi5 has against a statement; empty for nothing."""
        session = self.sessions[token]
        verb, context = one["verb"]["id"], one["context"]
        activities = context.get("contextActivities", {})
        categories = [each["id"] for each in activities.get("category", [])]
        earlier = [each["verb"]["id"] for each in self._of(token)]
        if one["actor"] != json.loads(session["actor"]):
            return "another actor than the launch's"
        if context.get("registration") != session["registration"]:
            return "another registration than the launch's"
        if context.get("extensions", {}).get(SESSION) != token or "grouping" not in activities:
            return "without the context template"
        if (verb == DEFINED[0]) != (not earlier):
            return "`initialized` is the first, and once"
        if (verb in DEFINED) != (CMI5 in categories):
            return "the category is for what cmi5 defines, and for nothing else"
        if verb in DEFINED and one["object"]["id"] != session["activity"]:
            return "another activity than the launch's"
        if session["mode"] != "Normal" and verb not in (DEFINED[0], DEFINED[2]):
            return "this is only looked at"
        if verb == DEFINED[1]:
            if MOVE_ON not in categories or one["result"].get("completion") is not True:
                return "`completed` says that, and is of moving on"
            every = (each for each in self.statements if each["verb"]["id"] == verb)
            if any(each["context"]["registration"] == context["registration"] for each in every):
                return "`completed` is said once in a registration"
        if verb in DEFINED[1:] and not one["result"].get("duration", "").startswith("PT"):
            return "without its duration"
        if not one["timestamp"].endswith("Z"):
            return "its time isn't in UTC"
        session["stage"] = "terminated" if verb == DEFINED[2] else "begun"
        return ""

    def _of(self, token: str) -> list[dict[str, Any]]:
        return [one for one in self.statements if one["context"]["extensions"][SESSION] == token]


def _agent(agent: dict[str, Any]) -> str:
    return json.dumps(agent, sort_keys=True)
